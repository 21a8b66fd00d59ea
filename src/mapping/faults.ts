import { InputFault } from '../system/fault.js';

/**
 * Throws what is wrong with a file of mappings: the one fault, or one that has all of them as its details, in the order of the file.
 *
 * @throws InputFault where there is any.
 */
export function mustBeFaultless(path: string, faults: readonly InputFault[]): void {
  const at = (fault: InputFault, name: 'line' | 'column') => Number(fault.params[name] ?? 0);
  const sorted = [...faults].sort((one, other) => at(one, 'line') - at(other, 'line') || at(one, 'column') - at(other, 'column'));
  const [only, ...others] = sorted;
  if (!only) return;
  if (others.length === 0) throw only;
  throw new InputFault('mapping.several', { path, count: sorted.length }, { details: sorted });
}

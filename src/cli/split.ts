import type { Plan } from '../plan/plan.js';
import type { ReportFormat, Split } from '../report/formats.js';
import { listFolder } from '../report/write.js';
import { InputFault } from '../system/fault.js';
import { mustBeEmpty, tryFolder } from '../system/try-output.js';

/**
 * Asks before a run whether its rectification list can be parted as it is asked for.
 *
 * @param out The folder of reports; undefined where none are written.
 * @param plan The standard, where it is at hand.
 * @throws InputFault where no list is written, no agency is known, or lists lie in the place of the new ones.
 */
export async function mustSplit(
  { split, format }: { split?: Split; format: readonly ReportFormat[] },
  out: string | undefined,
  plan?: Plan,
): Promise<void> {
  if (split === undefined) return;
  if (out === undefined || !format.includes('xlsx')) throw new InputFault('xlsx.split-needs-list');
  if (split !== 'agency') return;
  if (plan && plan.groups.agency === undefined) throw new InputFault('xlsx.no-agency', { standard: plan.standard.id });
  const folder = listFolder(out);
  await mustBeEmpty(folder, 'xlsx.not-empty');
  await tryFolder(folder);
}

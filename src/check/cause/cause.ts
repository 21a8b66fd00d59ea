import { filled, lengthOf } from '../../value/runtime.js';
import type { Check } from '../../plan/plan.js';
import { asksForValue, kindNamed } from '../kinds.js';
import { causes, placeholderCause, type Cause, type CauseId } from './causes.js';
import type { Traits } from './traits.js';

export { placeholderCause } from './causes.js';
export { traitsOf, type Traits } from './traits.js';

/** Whether the failing cells of a check are asked for a cause; the cell is that of the check's first field. */
export function isCaused({ kind }: Pick<Check, 'kind'>): boolean {
  return kindNamed(kind)?.caused === true;
}

/** Why a cell fails: the cause, and by how many characters where that is counted. */
export interface FoundCause {
  id: CauseId;
  by?: number;
}

/** Of a long cell only its ends are looked at: so many characters. */
const whole = 100;
/** A text of so many bytes is none of them. */
export const shortBytes = whole;
export const ends = { head: 60, tail: 40 } as const;

/** The first cause that fits a failing cell; undefined where none does. */
export function causeOf(traits: Traits, cell: string): FoundCause | undefined {
  const length = lengthOf(cell);
  const text = length <= whole ? cell : excerpt(cell);
  for (const { id, pattern, by } of causesOn(traits)) {
    if (pattern && !regexOf(pattern(traits)).test(text)) continue;
    if (!by) return { id };
    const more = surplus(traits, text, length);
    if (by === 'longer' ? more > 0 : more < 0) return { id, by: Math.abs(more) };
  }
  return undefined;
}

/** The cause of a cell that fails a check of a kind with causes. */
export function causeFor(kind: string, traits: Traits, cell: string): FoundCause | undefined {
  // Where it is asked whether there is a value, a cell that is not blank can have no other cause.
  if (!asksForValue({ kind })) return causeOf(traits, cell);
  return filled(cell) ? { id: placeholderCause } : undefined;
}

/** The causes that cells of a field may have, in the order in which they are looked for. */
export function causesOn(traits: Traits): readonly Cause[] {
  const name = JSON.stringify(traits);
  const known = byTraits.get(name) ?? causes.filter(({ on }) => on(traits));
  byTraits.set(name, known);
  return known;
}

const byTraits = new Map<string, readonly Cause[]>();
const regexes = new Map<string, RegExp>();

function regexOf(pattern: string): RegExp {
  const known = regexes.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  regexes.set(pattern, known);
  return known;
}

function excerpt(cell: string): string {
  const points = [...cell];
  return [...points.slice(0, ends.head), ...points.slice(-ends.tail)].join('');
}

/** Characters, of a number digits, beyond those that are asked. */
function surplus({ kind, length: asked }: Traits, text: string, length: number): number {
  const signs = kind === 'text' ? 0 : Number(text.startsWith('-')) + Number(text.includes('.'));
  return length - signs - asked;
}

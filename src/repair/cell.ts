import { causeOf, placeholderCause, traitsOf, type Traits } from '../check/cause/cause.js';
import { isOfOneCell } from '../check/kinds.js';
import type { ColumnMatch } from '../dataset/model.js';
import { recordChecker } from '../javascript/record-checker.js';
import type { Check, Field, Plan, TablePlan } from '../plan/plan.js';
import { isPlaceholder, knownWords } from '../value/placeholder-words.js';
import { filled } from '../value/runtime.js';
import type { LeftCause } from './model.js';
import { stepFor, type StepId } from './steps.js';

/** What becomes of a cell: it is as it should be, it is put right by some steps, or it is wrong and stays. */
export type Judged = { to: string; steps: readonly StepId[] } | LeftCell | undefined;

/** A cell that stays wrong: why, and where no cause is known the first check that it fails. */
export interface LeftCell {
  left: LeftCause;
  check?: string;
}

/** Judges the cells of a column of a known element. The same cell is always judged alike. */
export function judgeOf(
  plan: Plan,
  table: TablePlan,
  field: Field,
  { replaced = [] }: Pick<ColumnMatch, 'replaced'>,
): (cell: string) => Judged {
  const own = ownChecks(table, field);
  const failure = failureOf(plan, table, field, own);
  const traits = traitsOf(field, table.checks);
  const words = field.nothings && knownWords(field.nothings);
  const readAs = new Map(replaced);
  const failed = (cell: string) => failure(readAs.get(cell) ?? cell);
  const isSound = (cell: string) => failed(cell) === undefined;
  const judge = (cell: string): Judged => {
    if (readAs.has(cell)) return isSound(cell) ? undefined : unexplained(failed(cell));
    if (words && isPlaceholder(cell, words)) return { left: placeholderCause };
    const check = failed(cell);
    if (check !== undefined) return mended(cell, traits, isSound) ?? unexplained(check);
    // `check` tells of such a mark as of none of the value, whatever the element.
    const bare = textMark.exec(cell)?.[1];
    return bare !== undefined && isSound(bare) ? { to: bare, steps: ['apostrophe'] } : undefined;
  };
  const known = new Map<string, { judged: Judged }>();
  return (cell) => {
    if (!filled(cell)) return undefined;
    const before = known.get(cell);
    if (before) return before.judged;
    const judged = judge(cell);
    if (known.size === mostKnown) known.clear();
    known.set(cell, { judged });
    return judged;
  };
}

/** A number with the mark by which a spreadsheet keeps it as text. */
const textMark = /^'([0-9]{2,64}[Xx]?)$/;
/** Cells whose judgement is remembered: columns of codes and days have few. */
const mostKnown = 5_000;
/** Nothing has more things wrong with it. */
const mostSteps = 8;

/** Takes one thing after another away that is wrong; what comes of it must pass every check of its own, else all of it stays. Undefined where no cause is known. */
function mended(cell: string, traits: Traits, isSound: (cell: string) => boolean): Judged {
  const taken: StepId[] = [];
  let now = cell;
  while (taken.length < mostSteps) {
    const cause = causeOf(traits, now)?.id;
    const found = cause && stepFor(cause);
    const next = found?.step(now, traits);
    if (!found || next === undefined || next === now || !filled(next)) return cause && { left: cause };
    taken.push(found.id);
    if (isSound(next)) return { to: next, steps: [...new Set(taken)] };
    now = next;
  }
  return undefined;
}

function unexplained(check: string | undefined): LeftCell {
  return { left: 'other', ...(check !== undefined && { check }) };
}

/** Tells whether a cell passes all checks of its field that look at nothing but the cell. */
export function soundOf(plan: Plan, table: TablePlan, field: Field): (cell: string) => boolean {
  const failure = failureOf(plan, table, field, ownChecks(table, field));
  return (cell) => failure(cell) === undefined;
}

/** Checks that look at nothing but the cell itself. */
function ownChecks({ checks }: TablePlan, { name }: Field): Check[] {
  return checks.filter((check) => {
    const { level, fields } = check;
    return fields[0] === name && (level === 'cell' || level === 'record') && isOfOneCell(check);
  });
}

/** Id of the first of some checks of its field that a cell fails. */
function failureOf(plan: Plan, table: TablePlan, field: Field, own: readonly Check[]): (cell: string) => string | undefined {
  const ids = new Set(own.map(({ id }) => id));
  const checks = own.map((check) => ({ ...check, after: check.after.filter((id) => ids.has(id)) }));
  const check = recordChecker({ ...plan, tables: [{ ...table, fields: [field], checks }] }, table.id);
  return (cell) => check({ [field.name]: cell }).find(({ outcome }) => outcome === 'fail')?.check.id;
}

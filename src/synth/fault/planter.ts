import { isRowCheck } from '../../duckdb/pass/layout.js';
import { kindOf } from '../../check/kinds.js';
import { conditionOf } from '../../check/rule-params.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { calledIn } from '../../plan/table.js';
import { termsOf } from '../../compile/terms.js';
import type { RowSource } from '../source.js';
import { breaksOf, ownerOf, takesTwo } from './breaks.js';
import { conditionCells } from './condition-cells.js';
import type { Failure, Judge, Row } from './judge.js';
import { leaveOut } from './left-out.js';
import { isOfOneType, isPartner, sceneOf, type Scene } from './story-rows.js';
import type { Cells } from '../../check/breaks.js';
import { codesOf, plausible, rarerValues, wrongValues } from './values.js';

/** One planted fault: the rows to be written, and every check that fails on them. */
export interface Planted {
  rows: Row[];
  failures: Failure[];
  /** True when the check alone fails, and on its own row only. */
  exact: boolean;
  /** The whole scene, before the fault and with it, row by row. */
  before: readonly Row[];
  after: readonly Row[];
}

interface Edit {
  row: Row;
  field: string;
  value: string;
}

/** Steps that may mend what else an edit broke, and pairs of edits that are tried. */
const mendings = 3;
const widest = 60;
/** Rows that are judged for one scene, at the most, before the best that was found is taken. */
const mostJudged = 20_000;
/** So many rows judged by one check cost what one costs by all. */
const lightly = 8;

/**
 * Plants faults: of the values people get wrong, the first that makes exactly the check fail.
 *
 * @param tables Record types the export has.
 * @param enough So many failures, that of the check among them, are taken where none fails alone; more are looked past.
 * @returns For a check and a number, rows with the fault in them; undefined when no value breaks the check.
 */
export function planterOf(
  plan: Plan,
  source: RowSource,
  judge: Judge,
  tables: ReadonlySet<string>,
  enough = 1,
): (check: Check, number: number, turn: number) => Planted | undefined {
  const lastKind = new Map<Check, number>();
  return (check, number, turn) => {
    const kinds = Array.from({ length: source.stories }, (_, kind) => kind);
    const known = lastKind.get(check);
    if (known !== undefined) kinds.unshift(known);
    const isFixed = ({ table }: Row) => source.measured?.has(table) === true;
    let best: Planted | undefined;
    // Two edits in records that are compared, or one more record, are tried where one edit is not enough in any kind of story.
    for (const width of breaksOf(check).pairs === 'partners' ? [1, 2] : [2]) {
      for (const kind of kinds) {
        const scene = sceneOf({ plan, source, tables, adds: width > 1 }, check, kind, number);
        const left = { rows: mostJudged };
        const planted = scene && plantIn({ plan, judge, check, scene, isFixed, left }, turn, { enough, width });
        if (!planted) continue;
        if (planted.exact || planted.failures.length <= enough) lastKind.set(check, kind);
        if (planted.exact || planted.failures.length <= enough) return planted;
        if (!best || planted.failures.length < best.failures.length) best = planted;
      }
    }
    if (!source.leavesOut || !kindOf(check.kind).misses) return best;
    const left = plantByLeaving(source, judge, check, number * 2, tables);
    return left?.exact ? left : (best ?? left);
  };
}

/** What no edit breaks alone may be broken by rows that are not there: a column of a return is missing when all its cells are. */
function plantByLeaving(...asked: Parameters<typeof leaveOut>): Planted | undefined {
  const left = leaveOut(...asked);
  return left && { ...left, rows: left.after, exact: left.failures.length === 1 };
}

/** What a fault of a check is tried on. */
interface Trial {
  plan: Plan;
  judge: Judge;
  check: Check;
  scene: Scene;
  /** Whether a row may not be edited. */
  isFixed(row: Row): boolean;
  /** How many rows may still be judged. */
  left: { rows: number };
}

/** What is good enough. */
interface Bounds {
  enough: number;
  /** How many edits at most, mendings not counted. */
  width: number;
}

function plantIn(trial: Trial, turn: number, { enough, width }: Bounds): Planted | undefined {
  const { plan, check, scene, isFixed } = trial;
  let best: Planted | undefined;
  const tried = (edits: readonly Edit[]) => {
    if (edits.some(({ row }) => isFixed(row))) return false;
    const planted = attempt(trial, edits, enough > 1 ? 1 : mendings);
    if (planted && (planted.exact || !best || planted.failures.length < best.failures.length)) best = planted;
    return planted?.exact === true;
  };
  for (const edits of editsOf(plan, check, scene, turn)) {
    if (breaksOf(check).pairs === 'partners' && !isOfOneType(check) && edits.length > width) break;
    if (edits.length > 1 && best && best.failures.length <= enough) return best;
    if (tried(edits)) return best;
  }
  if (best || breaksOf(check).pairs !== 'partners' || isOfOneType(check) || width < 2) return best;
  for (const edits of partnerPairs(plan, check, scene)) if (tried(edits)) return best;
  return best;
}

/** Pairs of edits in the records that are compared with. */
function* partnerPairs(plan: Plan, check: Check, { targets, partners }: Scene): Generator<Edit[]> {
  const singles = singlesOf(plan, check, targets[0]!, partners).filter(({ row }) => row !== targets[0]);
  for (const one of singles.slice(0, widest)) {
    for (const other of singles) if (other.field !== one.field) yield [one, other];
  }
}

function singlesOf(plan: Plan, check: Check, target: Row, partners: readonly Row[]): Edit[] {
  return [...fieldsOf(plan, check, target, partners)].flatMap(([row, fields]) =>
    fields.flatMap((field) => wrongValues(plan, tableOf(plan, row), check, field, row.cells).map((value) => ({ row, field, value }))),
  );
}

/** Single edits, each check's turn beginning with another one, then pairs of edits. */
function* editsOf(plan: Plan, check: Check, { targets, partners, spare }: Scene, turn: number): Generator<Edit[]> {
  const [target, second] = targets as [Row, Row?];
  if (takesTwo(check)) {
    const edits = (row: Row, cells: Readonly<Record<string, string>>) =>
      Object.entries(cells).map(([field, value]): Edit => ({ row, field, value }));
    const owners = ownerOf(check) ? codesOf(plan, tableOf(plan, target), ownerOf(check)!) : undefined;
    const chosen = conditionCells(conditionOf(check.params, termsOf(tableOf(plan, target), plan)));
    for (const given of Object.keys(chosen).length > 0 ? [{}, chosen] : [{}]) {
      for (const repeat of breaksOf(check).repeats!(check.params, target.cells, second!.cells, owners ?? []))
        yield [...edits(target, { ...repeat.first, ...given }), ...edits(second!, { ...repeat.second, ...given })];
    }
    return;
  }
  if (spare) {
    const field = check.fields[0]!;
    yield [{ row: target, field, value: spare.cells[field] ?? '' }];
  }
  const singles = singlesOf(plan, check, target, partners);
  if (isOfOneType(check)) {
    yield* bothSides(plan, check, target, partners[0]!, singles);
    return;
  }
  for (let index = 0; index < singles.length; index++) yield [singles[(index + turn) % singles.length]!];
  for (const field of check.fields) {
    for (const value of rarerValues(plan, tableOf(plan, target), check, field, target.cells)) yield [{ row: target, field, value }];
  }
  if (!breaksOf(check).pairs) return;
  for (const one of singles.slice(0, widest)) {
    for (const other of singles) if (other.field !== one.field) yield [one, other];
  }
}

/** Of records of one type that are compared: both as the condition has them, alone and with one edit more. */
function* bothSides(plan: Plan, check: Check, target: Row, partner: Row, singles: readonly Edit[]): Generator<Edit[]> {
  const table = tableOf(plan, target);
  const condition = conditionOf(check.params, termsOf(table, plan));
  const edits = (row: Row, cells: Cells) => Object.entries(cells).map(([field, value]): Edit => ({ row, field, value }));
  const sides = [0, 1].map((choice) => [
    ...edits(target, conditionCells(condition)),
    ...edits(partner, conditionCells(condition, { table: calledIn(table), choice })),
  ]);
  const changed = ({ row, field, value }: Edit) => row.cells[field] !== value;
  for (const given of [[], ...sides.map((side) => side.filter(changed))]) {
    if (given.length > 0) yield given;
    for (const single of singles) yield [...given.filter(({ row, field }) => row !== single.row || field !== single.field), single];
  }
}

/** The fields of the check, on the target and on its partners. */
function fieldsOf(plan: Plan, check: Check, target: Row, partners: readonly Row[]): Map<Row, string[]> {
  const { reversed, partners: looked } = breaksOf(check);
  const fields = new Map([[target, reversed ? check.fields.toReversed() : check.fields]]);
  if (looked !== 'changed') return fields;
  const terms = termsOf(tableOf(plan, target), plan);
  const others = ['requirement', 'when'].flatMap((part) =>
    check.params[part] ? terms.expression(check.params[part] as string).others : [],
  );
  for (const partner of partners) fields.set(partner, [...new Set(others.map(({ field }) => field))]);
  return fields;
}

function attempt(trial: Trial, edits: readonly Edit[], left: number): Planted | undefined {
  const { judge, check, scene, isFixed } = trial;
  if (trial.left.rows <= 0) return undefined;
  const changed = new Map(
    scene.rows.map((row) => [row, edits.some((edit) => edit.row === row) ? { ...row, cells: { ...row.cells } } : row]),
  );
  for (const { row, field, value } of edits) changed.get(row)!.cells[field] = value;
  const targets = scene.targets.map((row) => changed.get(row)!);
  if (isRowCheck(check) && !judge.record(check.table, targets[0]!.cells).includes(check)) return undefined;
  const after = [...changed.values()];
  // Most edits do not break the check, which is soon known; what else they break need not be.
  const failing = judge.failing(check, after);
  trial.left.rows -= changed.size / (failing.length > 0 ? 1 : lightly);
  const failed = targets.filter((row) => failing.includes(row)).length;
  if (failed < (breaksOf(check).one ? 1 : targets.length)) return undefined;
  const failures = judge.rows(after);
  // Of records of one type that are compared, the other may fail as well.
  const concerned = isOfOneType(check) ? [...targets, ...scene.partners.map((row) => changed.get(row)!)] : targets;
  const others = failures.filter(({ row, check: failed }) => failed !== check || !concerned.includes(row));
  const rows = [...changed].filter(([row]) => !scene.shared.has(row)).map(([, row]) => row);
  let best: Planted = {
    rows,
    failures,
    exact: others.length === 0,
    before: scene.rows.filter((row) => row !== scene.added),
    after,
  };
  if (best.exact || left === 0) return best;
  const origin = new Map([...changed].map(([row, copy]) => [copy, row]));
  for (const mend of mendingsOf(trial, others[0]!, origin, edits)) {
    if (isFixed(mend.row)) continue;
    const mended = attempt(trial, [...edits, mend], left - 1);
    if (mended?.exact) return mended;
    if (mended && mended.failures.length < best.failures.length) best = mended;
  }
  return best;
}

/** Edits that may take away a failure that was not asked for: the label of the new code, a cell left empty, or one filled. */
function mendingsOf({ plan, check, scene }: Trial, { row, check: failed }: Failure, origin: Map<Row, Row>, edits: readonly Edit[]): Edit[] {
  const own = origin.get(row)!;
  const partner = scene.rows.filter((each) => each.table === failed.params['other'] && isPartner(failed, own, each));
  const right = breaksOf(failed).right?.(failed.params, row.cells, (list) => plan.codeLists.get(list)?.codes ?? []);
  const rows = [own, ...partner].filter((each) => !scene.shared.has(each));
  const emptied = rows.flatMap((each) => {
    const fields = each === own ? failed.fields : otherFields(plan, failed, own);
    return fields.map((field) => ({ row: each, field, value: '' }));
  });
  const isBare = (field: string) => row.cells[field] === '' && failed.level === 'record' && !failed.operands.includes(field);
  const filled = failed.fields
    .filter(isBare)
    .flatMap((field) =>
      plausible(tableOf(plan, own).fields.find(({ name }) => name === field)!).map((value) => ({ row: own, field, value })),
    );
  const mends = [...(right === undefined ? [] : [{ row: own, field: failed.fields[0]!, value: right }]), ...emptied, ...filled];
  const untouched = ({ row: each, field }: Edit) => !edits.some((edit) => edit.row === each && edit.field === field);
  return mends
    .filter(untouched)
    .filter(({ row: each, field }) => !(scene.targets.includes(each) && !breaksOf(check).mendsOperands && check.operands.includes(field)));
}

function otherFields(plan: Plan, check: Check, row: Row): string[] {
  if (breaksOf(check).pairs !== 'partners') return [];
  const terms = termsOf(tableOf(plan, row), plan);
  return ['requirement', 'when'].flatMap((part) =>
    check.params[part] ? terms.expression(check.params[part] as string).others.map(({ field }) => field) : [],
  );
}

function tableOf(plan: Plan, { table }: Row): TablePlan {
  return plan.tables.find(({ id }) => id === table)!;
}

import { keyField, partText } from '../../value/key-part.js';
import { kindOf } from '../../check/kinds.js';
import type { Check, Plan } from '../../plan/plan.js';
import type { Cells, RowSource, Story } from '../source.js';
import { breaksOf, ownerOf, takesTwo } from './breaks.js';
import type { Row } from './judge.js';
import { conditionOf } from '../../check/rule-params.js';
import { conditionCells } from './condition-cells.js';
import { codesOf } from './values.js';
import { termsOf } from '../../compile/terms.js';

/** A story cut down to what a check needs: its rows, and the rows these refer to. */
export interface Scene {
  /** The row that is to fail; of checks that two rows break together, the one that is to be repeated, and the one that repeats it. */
  targets: Row[];
  /** A row of the same type about another entity, whose values may be taken; it is not written. */
  spare?: Row;
  /** Rows of the other record type that the check compares the target with. */
  partners: Row[];
  rows: Row[];
  /** That of the rows which is there only for the fault: one more like the target, where it had nothing to be compared with. */
  added?: Row;
  /** Rows that stand in the export anyway and are not to be touched or written. */
  shared: ReadonlySet<Row>;
}

/** What an export is made of. */
interface Exported {
  plan: Plan;
  source: RowSource;
  /** Record types that it has. */
  tables: ReadonlySet<string>;
  /** Whether a record of a type that is compared with itself may be given one more like it. */
  adds: boolean;
}

/**
 * The rows a fault of a check is planted in, about entities that nothing else in the export refers to.
 *
 * @param number Stories of different numbers have no entity in common.
 * @returns undefined when this kind of story has no row that the check could apply to.
 */
export function sceneOf({ plan, source, tables, adds }: Exported, check: Check, kind: number, number: number): Scene | undefined {
  const story = source.story(kind, number * 2);
  const own = story.records(check.table);
  if (own.length === 0) return undefined;
  const turned = concerned(
    plan,
    check,
    own,
    own.map((_, index) => (number + index) % own.length),
  );
  if (turned.length === 0) return undefined;
  const first = turned.find((index) => partnersOf(check, rowOf(check.table, own[index]!), story)?.length !== 0);
  const isAdded = first === undefined && adds && isOfOneType(check);
  if (first === undefined && !isAdded) return undefined;
  const targets = [rowOf(check.table, own[first ?? turned[0]!]!)];
  const stories = [story];
  const second = source.story(kind, number * 2 + 1);
  if (takesTwo(check)) {
    // What belongs to two owners must be of two entities, but where the owner is a code.
    const owner = ownerOf(check);
    const following = own.map((_, index) => own[(first! + 1 + index) % own.length]!);
    const another = owner === undefined ? undefined : following.find((cells) => cells[owner] !== own[first!]![owner]);
    const others =
      own.length === 1 ||
      (owner !== undefined &&
        !another &&
        !codesOf(
          plan,
          plan.tables.find(({ id }) => id === check.table)!,
          owner,
        ));
    if (others) stories.push(second);
    targets.push(rowOf(check.table, others ? second.records(check.table)[0]! : (another ?? following[0]!)));
  }
  const partners = partnersOf(check, targets[0]!, story);
  const added = isAdded ? rowOf(check.table, { ...targets[0]!.cells }) : undefined;
  const shared = new Set<Row>();
  const start = [...targets, ...(partners ?? [])];
  const rows = story.whole ? [...start, ...rest(start, stories, tables)] : closed(plan, start, stories, tables, shared);
  const [spare] = breaksOf(check).borrows ? second.records(check.table) : [];
  return {
    targets,
    partners: added ? [added] : (partners ?? []),
    rows: added ? [...rows, added] : rows,
    shared,
    ...(added && { added }),
    ...(spare && { spare: rowOf(check.table, spare) }),
  };
}

/** Where a story has more rows of a type, those are looked for that a check's condition chooses. */
const many = 25;

/** Those of the rows, by their places, that can fail a check. */
function concerned(plan: Plan, check: Check, own: readonly Cells[], places: readonly number[]): number[] {
  const { concerns } = breaksOf(check);
  const terms = termsOf(
    plan.tables.find(({ id }) => id === check.table)!,
    plan,
  );
  const able = places.filter((at) => concerns?.(check.params, own[at]!, terms) !== false);
  if (able.length <= many) return able;
  const given = Object.entries(conditionCells(conditionOf(check.params, terms)));
  const chosen = able.filter((at) => given.every(([field, value]) => own[at]![field] === value));
  return chosen.length > 0 ? chosen : able;
}

/** All other rows of the stories. */
function rest(start: readonly Row[], stories: readonly Story[], tables: ReadonlySet<string>): Row[] {
  const rows = stories.flatMap((story) => [...tables].flatMap((table) => story.records(table).map((cells) => rowOf(table, cells))));
  const there = new Set(start.map(nameOf));
  return rows.filter((row) => !there.has(nameOf(row)));
}

const nameOf = ({ table, cells }: Row): string => JSON.stringify([table, cells]);

/** Rows that a check looks at beside its own: of the other type, or others of its own; undefined for kinds that look at none. */
function partnersOf(check: Check, target: Row, story: Story): Row[] | undefined {
  if (!breaksOf(check).partners) return undefined;
  const found = matching(check, target, story.records(check.params['other'] as string));
  return isOfOneType(check) ? found.filter((row) => nameOf(row) !== nameOf(target)) : found;
}

/** Whether a check compares records of one type with each other. */
export function isOfOneType(check: Check): boolean {
  return breaksOf(check).partners !== undefined && check.params['other'] === check.table;
}

/** Whether a row of the other type has the key by which a check relates it to a row. */
export function isPartner(check: Check, row: Row, other: Row): boolean {
  return matching(check, row, [other.cells]).length > 0;
}

function matching({ kind, params }: Check, { cells }: Row, others: readonly Cells[]): Row[] {
  const [key, otherKey] = [relatedBy(kind, params['key'], 'own'), relatedBy(kind, params['otherKey'], 'other')];
  const text = (part: string, of: Cells) => partText(part, of[keyField(part)] ?? '');
  const found = others.filter((other) =>
    key.every((part, index) => text(part, cells) !== '' && text(part, cells) === text(otherKey[index]!, other)),
  );
  return found.map((cells) => rowOf(params['other'] as string, cells));
}

/** The records of the stories that have the key of a check in common with a row. */
function togetherWith({ params }: Check, row: Row, stories: readonly Story[]): Row[] {
  const texts = ({ cells }: Row) => (params['key'] as string[]).map((part) => partText(part, cells[keyField(part)] ?? ''));
  const own = texts(row);
  if (own.includes('')) return [];
  const all = stories.flatMap((story) => story.records(row.table)).map((cells) => rowOf(row.table, cells));
  return all.filter((each) => texts(each).every((text, at) => text === own[at]));
}

/** The parts of a key by which records are related. */
export function relatedBy(kind: string, key: unknown, side: 'own' | 'other'): readonly string[] {
  const parts = (key as readonly string[] | undefined) ?? [];
  return kindOf(kind).related?.(parts, side) ?? parts;
}

/** Adds the rows that rows refer to, and those that these refer to. */
function closed(plan: Plan, start: readonly Row[], stories: readonly Story[], tables: ReadonlySet<string>, shared: Set<Row>): Row[] {
  const rows = [...start];
  for (const row of rows) {
    const checks = plan.tables.find(({ id }) => id === row.table)!.checks;
    for (const check of checks.filter((each) => breaksOf(each).together)) {
      const there = new Set(rows.filter(({ table }) => table === row.table).map(nameOf));
      rows.push(...togetherWith(check, row, stories).filter((each) => !there.has(nameOf(each))));
    }
    for (const check of checks.filter(({ kind }) => kindOf(kind).refers)) {
      const other = check.params['other'] as string;
      if (!tables.has(other)) continue;
      if (rows.some((known) => known.table === other && matching(check, row, [known.cells]).length > 0)) continue;
      const [found] = stories.flatMap((story) => matching(check, row, story.records(other)));
      if (found) rows.push(found);
      const [there] = found ? [] : stories.flatMap((story) => matching(check, row, story.shared(other)));
      if (!there) continue;
      shared.add(there);
      rows.push(there);
    }
  }
  return rows;
}

function rowOf(table: string, cells: Cells): Row {
  return { table, cells };
}

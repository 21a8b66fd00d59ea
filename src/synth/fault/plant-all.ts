import { listedIds } from '../../message/punctuation.js';
import type { FaultRequest } from './request.js';
import { InputFault } from '../../system/fault.js';
import type { Check, Plan } from '../../plan/plan.js';
import type { RowSource } from '../source.js';
import { asksWholeTable, breaksOf, takesTwo } from './breaks.js';
import { judgeOf, type Row } from './judge.js';
import { groups } from './judged.js';
import { planterOf, type Planted } from './planter.js';

/** A row written because of a fault, and the checks that fail on it; none for a row that only goes with one. */
export interface FaultRow {
  cells: Readonly<Record<string, string>>;
  checks: string[];
  /** The fault whose rows are to be written in this order, since the first of a group stands for it. */
  ordered?: number;
}

export interface Planting {
  /** Rows to write, by record type. */
  rows: Map<string, FaultRow[]>;
  /** Checks that no value can break. */
  unplanted: Check[];
  /** Whether none of the rows refers to one of the export itself. */
  isAlone: boolean;
}

/** Where a table is large, each check gets so many faults. */
const most = 3;
/** Rows a table should have for each fault. */
const room = 4;

/**
 * How many faults of each check are wanted.
 *
 * @param tables Record types that the export has; checks that need others are left out.
 * @throws InputFault when a check is named that the plan does not have.
 */
export function wantedFaults(
  plan: Plan,
  request: FaultRequest,
  tables: ReadonlySet<string>,
  estimate: (table: string) => number,
): Map<Check, number> {
  const checks = plan.tables.filter(({ id }) => tables.has(id)).flatMap((table) => table.checks);
  if (request !== 'all') {
    for (const id of Object.keys(request)) {
      if (checks.some((check) => check.id === id && evaluable(check, tables))) continue;
      if (plan.tables.some((table) => table.checks.some((check) => check.id === id)))
        throw new InputFault('command.synth.needs-tables', { id });
      throw new InputFault('command.unknown-fault', { id, some: listedIds([...new Set(checks.map((check) => check.id))].slice(0, 5)) });
    }
  }
  return new Map(
    checks
      .filter((check) => evaluable(check, tables))
      .flatMap((check): [Check, number][] => {
        if (request !== 'all') return request[check.id] ? [[check, request[check.id]!]] : [];
        const share = estimate(check.table) / (room * plan.tables.find(({ id }) => id === check.table)!.checks.length);
        return [[check, Math.min(most, Math.max(1, Math.floor(share)))]];
      }),
  );
}

function evaluable({ params, table }: Check, tables: ReadonlySet<string>): boolean {
  return tables.has((params['other'] as string | undefined) ?? table);
}

/** How many rows of a table the faults take. */
export function rowsTaken(wanted: ReadonlyMap<Check, number>, table: string): number {
  let rows = 0;
  for (const [check, count] of wanted) {
    if (check.table === table) rows += count * (takesTwo(check) ? 2 : 1);
    else if (breaksOf(check).partners && check.params['other'] === table) rows += count;
  }
  return rows;
}

/** Where there are fewer kinds of stories, another story of the same kind may show what one does not: a field may be empty in it. */
const fewStories = 16;

/**
 * Plants the wanted faults, each in rows of its own. Memory grows with their number, not with the export. All are judged once
 * more together: two rows that were given the same wrong number are of one person.
 */
export function plantAll(plan: Plan, source: RowSource, wanted: ReadonlyMap<Check, number>, tables: ReadonlySet<string>): Planting {
  const judge = judgeOf(plan, tables, false, source.closed);
  const plant = planterOf(plan, source, judge, tables);
  const rows = new Map<string, FaultRow[]>([...tables].map((table) => [table, []]));
  const planted: Planted[] = [];
  const unplanted: Check[] = [];
  let number = 0;
  for (const [check, count] of wanted) {
    if (asksWholeTable(check, source.closed)) {
      unplanted.push(check);
      continue;
    }
    for (let turn = 0; turn < count; turn++) {
      let found = plant(check, number++, turn);
      for (let more = source.stories; !found && more < fewStories; more++) found = plant(check, number++, turn);
      if (!found) {
        unplanted.push(check);
        break;
      }
      planted.push(found);
    }
  }
  const failures = groups(judge.rows(together(planted)), ({ row }) => row);
  for (const [at, each] of planted.entries()) {
    const failed = new Map(each.rows.map((row) => [row, (failures.get(row) ?? []).map(({ check }) => check)]));
    const isOrdered = [...failed.values()].flat().some((check) => asksWholeTable(check) || breaksOf(check).first);
    const ordered = isOrdered ? { ordered: at } : {};
    for (const row of each.rows) rows.get(row.table)?.push({ cells: row.cells, checks: failed.get(row)!.map(({ id }) => id), ...ordered });
  }
  return { rows, unplanted, isAlone: planted.every((each) => each.rows.length === each.after.length) };
}

/** The rows of all faults, and those of the export that they refer to, each once. */
function together(planted: readonly Planted[]): Row[] {
  const written = new Set(planted.flatMap(({ rows }) => rows));
  const shared = planted.flatMap(({ after }) => after.filter((row) => !written.has(row)));
  return [...written, ...new Map(shared.map((row) => [JSON.stringify([row.table, row.cells]), row])).values()];
}

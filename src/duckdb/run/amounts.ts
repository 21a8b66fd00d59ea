import type { TableTerms } from '../../check/kind.js';
import type { Keep } from '../../expression/question.js';
import { nodesOf } from '../../expression/tree.js';
import type { CheckTally, GroupTally } from '../../engine/tally.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { amountDecimals, amountText, amountUnits } from '../../value/amount.js';
import { toSql } from '../expression/printer.js';
import { sqlText } from '../expression/text.js';
import type { Lists } from '../list/lists.js';
import { keptView, sqlName } from '../names.js';
import { failedSql, isRowCheck } from '../pass/layout.js';
import type { ReadTable } from '../read/read.js';
import type { Session } from '../session.js';
import { sumByGroup } from './counts.js';
import { failedTable, joinedScope } from './rows.js';

/** Relation of what is at stake in the failed rows of a record type: `rid`, the check's `id`, and the `amount`, NULL where it is not known. */
export function amountTable(table: string): string {
  return `work.${sqlName(`amounts:${table}`)}`;
}

/** What must be kept of the record types that are there for the amounts at stake. */
export function amountKeeps(tables: readonly TablePlan[], termsOf: (table: string) => TableTerms): { keeps: Keep[] } {
  return {
    keeps: tables.flatMap(({ id, checks }) =>
      checks.flatMap(({ amount }) => (amount === undefined ? [] : [{ table: id, fields: fieldsOf(amount, termsOf(id)), flagged: [] }])),
    ),
  };
}

/** Reckons what is at stake in the failed rows of each check that names an amount, and keeps it row by row. */
export async function addAmounts(
  session: Session,
  { plan, lists, terms }: { plan: Plan; lists: Lists; terms: TableTerms },
  read: ReadTable,
  checks: readonly CheckTally[],
  groups: readonly GroupTally[],
): Promise<void> {
  const failing = checks.filter(({ check, failed }) => check.amount !== undefined && failed > 0);
  const scope = joinedScope(read.table.id, plan, lists);
  const selects = failing.map(({ check }) => {
    const amount = `TRY_CAST(${toSql(terms.amount(check.amount!), scope)} AS DECIMAL(38, ${amountDecimals}))`;
    return `SELECT a.rid AS rid, ${sqlText(check.id)} AS id, ${amount} AS amount FROM ${keptView(read.table.id)} a ${failedRows(check, read)}`;
  });
  const none = `SELECT NULL::BIGINT AS rid, NULL::VARCHAR AS id, NULL::DECIMAL(38, ${amountDecimals}) AS amount WHERE false`;
  const table = amountTable(read.table.id);
  await session.run(`CREATE OR REPLACE TABLE ${table} AS ${selects.join(' UNION ALL ') || none}`);
  if (failing.length === 0) return;
  const found = await session.rows(
    `SELECT id, coalesce(sum(amount), 0)::VARCHAR AS sum, count(*) FILTER (amount IS NULL) AS unknown FROM ${table} GROUP BY id`,
  );
  const byId = new Map(found.map(({ id, sum, unknown }) => [id, { sum: written(sum), unknown: Number(unknown) }]));
  for (const tally of failing) tally.amount = byId.get(tally.check.id)!;
  // A row that breaks several rules counts once.
  const byRow = `(SELECT division, agency, amount FROM ${keptView(read.table.id)} JOIN (SELECT rid, max(amount) AS amount FROM ${table} GROUP BY rid) USING (rid))`;
  const sums = await sumByGroup(session, byRow, groups);
  for (const [at, amount] of sums.entries()) if (amount) groups[at]!.amount = amount;
}

/** What is at stake in failed rows that are shown, as it is written. */
export async function amountsOf(session: Session, { table, id, amount }: Check, rids: readonly bigint[]): Promise<Map<bigint, string>> {
  if (amount === undefined || rids.length === 0) return new Map();
  const found = await session.rows(
    `SELECT rid, amount::VARCHAR AS amount FROM ${amountTable(table)} WHERE id = ${sqlText(id)} AND rid IN (${rids.join(', ')}) AND amount IS NOT NULL`,
  );
  return new Map(found.map((row) => [row['rid'] as bigint, written(row['amount'])]));
}

function written(amount: unknown): string {
  return amountText(amountUnits(String(amount)));
}

function failedRows(check: Check, { layout }: ReadTable): string {
  return isRowCheck(check) ? `WHERE ${failedSql(check, layout)}` : `SEMI JOIN ${failedTable(check)} USING (rid)`;
}

function fieldsOf(amount: string, terms: TableTerms): string[] {
  return [...new Set([...nodesOf(terms.amount(amount))].flatMap((node) => (node.kind === 'cell' ? [node.name] : [])))];
}

/** SQL of an amount as it is written: no zeros behind the second decimal. */
export function amountSql(amount: string): string {
  return `regexp_replace(${amount}::VARCHAR, '([.][0-9]{2}[0-9]*?)0*$', '\\1')`;
}

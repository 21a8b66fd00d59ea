import type { Check, Plan } from '../../plan/plan.js';
import { sqlText } from '../expression/text.js';
import { keptView } from '../names.js';
import type { Concerned } from '../question/scope.js';
import type { ReadTable } from '../read/read.js';
import type { Session } from '../session.js';
import { failedTable } from './rows.js';
import { structureCheck } from './structure.js';

/** Whether records name the agency that the place of their file tells, with the rows that it applies to. */
export interface PlacedCheck {
  check: Check;
  applicable: Concerned;
}

/**
 * Holds the agency and the division that records name against those that the place of their file tells, and keeps the rows
 * that differ; undefined where no file both names them and was told of.
 */
export async function askPlaces(session: Session, plan: Plan, { table, parts }: ReadTable): Promise<PlacedCheck | undefined> {
  const { agency, division } = plan.groups;
  const conditions = parts.flatMap(({ part: { placed, columns } }, number) => {
    if (!placed) return [];
    const has = (field: string | undefined) => columns.some((column) => column.field !== undefined && column.field === field);
    const own = [
      ...(has(agency) ? [{ column: 'agency', said: placed.agency }] : []),
      ...(has(division) && placed.division !== undefined ? [{ column: 'division', said: placed.division }] : []),
    ];
    return own.length > 0 ? [{ number, own }] : [];
  });
  if (conditions.length === 0) return undefined;
  const check = structureCheck({
    id: 'file.agency',
    kind: 'agency',
    level: 'set',
    indicator: '0401',
    table: table.id,
    clause: '',
    basis: 'derived',
    severity: 'warning',
  });
  check.fields = [agency, division].filter((field) => field !== undefined && table.fields.some(({ name }) => name === field)) as string[];
  const any = (test: (column: string, said: string) => string) =>
    conditions
      .map(({ number, own }) => `(part = ${number} AND (${own.map(({ column, said }) => test(column, said)).join(' OR ')}))`)
      .join(' OR ');
  await session.run(
    `CREATE OR REPLACE TABLE ${failedTable(check)} AS SELECT rid FROM ${keptView(table.id)} WHERE ${any((column, said) => `(${column} <> '' AND ${column} <> ${sqlText(said)})`)}`,
  );
  return { check, applicable: { where: any((column) => `${column} <> ''`) } };
}

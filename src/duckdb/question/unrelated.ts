import type { FigureCell, Questions } from '../../expression/question.js';
import type { SqlScope } from '../expression/scope.js';
import { sqlPeriodNumber } from '../expression/period.js';
import { toSql } from '../expression/printer.js';
import { separator, sqlText } from '../expression/text.js';
import { sqlName } from '../names.js';
import type { JudgedQuestion, RowsScope } from './scope.js';

type Unrelated = Questions['unrelated'];

export function unrelated(question: Unrelated, scope: RowsScope): JudgedQuestion {
  const { table, long, of, unit, from, to, cells } = question;
  const shifts = ownCells(cells).length > 1 && cells[0]!.row !== undefined ? shiftMarks : [];
  const keys = long.keys.map((_, at) => `k${at}`);
  // What is asked of each row, or each column, is asked of each apart.
  const apart = [...(cells[0]!.row === undefined ? ['r'] : []), ...(cells[0]!.column === undefined ? ['c'] : [])];
  const list = [...keys, 'p', ...apart].join(', ');
  const column = (part: string) => `a.${scope.key(part)}`;
  const filled = [...long.keys, long.form, long.row, long.column].map((part) => `${column(part)} IS NOT NULL`);
  const within = [
    `f = ${sqlText(of)}`,
    ...(from === undefined ? [] : [`substr(period, 1, ${from.length}) >= ${sqlText(from)}`]),
    ...(to === undefined ? [] : [`substr(period, 1, ${to.length}) <= ${sqlText(to)}`]),
  ];
  const added = cells.some(({ back }) => back === 'below');
  const upper = added ? `${column(long.upper!)} AS u, ` : '';
  const lower = `lower AS (SELECT u, p, count(DISTINCT k0) AS n FROM long WHERE f = ${sqlText(of)} AND u IS NOT NULL GROUP BY u, p), `;
  const own = cells.findIndex(isOwn);
  const taken = ['v', 't', ...shifts.map(({ mark }) => mark)];
  const value = (at: number) =>
    taken.map((name) => `max(CASE WHEN i = ${at} THEN ${name} END) AS ${sqlName(`${name} ${cells[at]!.name}`)}`).join(', ');
  const same = [...keys, 'p', ...apart].map((name) => `r.${name} = c.${name}`).join(' AND ');
  const { holds, note } = judgedSql(question, shifts, scope);
  return {
    judged: `WITH long AS (SELECT * FROM (SELECT a.rid, ${long.keys.map((part, at) => `${column(part)} AS k${at}, `).join('')}${upper}
            ${sqlPeriodNumber(unit, column(long.period))} AS p, ${column(long.period)} AS period, ${column(long.form)} AS f, ${column(long.row)} AS r,
            ${column(long.column)} AS c, ${inOneUnit(long, scope)} AS v, ${written(long, scope)} AS t FROM ${scope.kept(table)} a WHERE ${filled.join(' AND ')}) WHERE p IS NOT NULL),
        beside AS (SELECT *${shifts.map(({ mark, of: neighbour }) => `, ${neighbour}(v) OVER one AS ${mark}`).join('')} FROM long
          WINDOW one AS (PARTITION BY ${[...keys, 'p', 'f', 'c'].join(', ')} ORDER BY rid)), ${added ? lower : ''}
        returns AS (SELECT ${list}, min(rid) AS rid FROM long ${added ? 'SEMI JOIN lower ON lower.u = long.k0 AND lower.p = long.p' : ''}
          WHERE ${within.join(' AND ')} GROUP BY ${list}),
        found AS (${cells.map((cell, at) => foundSql(cell, at, { question, keys, apart, shifts })).join(' UNION ALL BY NAME ')}),
        figures AS (SELECT ${list}, count(CASE WHEN known > 0 THEN 1 END) AS known, bool_and(single OR known = 0) AS single,
            min(CASE WHEN i = ${own} THEN rid END) AS rid, ${cells.map((_, at) => value(at)).join(', ')} FROM found GROUP BY ${list})
      SELECT rid, outcome, ${note} AS note FROM (SELECT c.* EXCLUDE (rid), coalesce(c.rid, r.rid) AS rid, CASE WHEN NOT c.single THEN 'several'
          WHEN coalesce(c.known, 0) < ${cells.length} THEN 'absent' WHEN ${holds} THEN 'pass' ELSE 'fail' END AS outcome
        FROM returns r LEFT JOIN figures c ON ${same})`,
  };
}

interface Around {
  question: Unrelated;
  /** Columns of the key of returns; of rows and columns that are asked apart. */
  keys: readonly string[];
  apart: readonly string[];
  shifts: readonly { mark: string }[];
}

/** SELECT of a cell of each return: its number, and whether there is one, and only one. */
function foundSql(cell: FigureCell, at: number, { question, keys, apart, shifts }: Around): string {
  const { of, unit, step } = question;
  const where = [
    `f = ${sqlText(cell.form ?? of)}`,
    ...(cell.row === undefined ? [] : [`r = ${sqlText(cell.row)}`]),
    ...(cell.column === undefined ? [] : [`c = ${sqlText(cell.column)}`]),
  ].join(' AND ');
  const known = `min(v) AS v, min(t) AS t, count(*) = count(v) AND min(v) = max(v) AS single, count(v) AS known`;
  const each = apart.map((name) => `, ${name}`).join('');
  if (cell.back !== 'below') {
    const beside = shifts.map(({ mark }) => `, min(${mark}) AS ${mark}`).join('');
    return `SELECT ${keys.join(', ')}, p + ${backOf(cell, unit, step)} AS p${each}, ${at} AS i, min(rid) AS rid, ${known}${beside} FROM beside WHERE ${where} GROUP BY ALL`;
  }
  // The sum over the returns that are added up to this one; where one of them lacks the cell it is not known.
  const parts = `SELECT u, k0, p${each}, ${known} FROM long WHERE ${where} AND u IS NOT NULL GROUP BY ALL`;
  return `SELECT l.u AS k0, l.p${each}, ${at} AS i, NULL::BIGINT AS rid, sum(l.v) AS v, sum(l.v)::VARCHAR AS t, bool_and(l.single OR l.known = 0) AS single,
      CASE WHEN count(CASE WHEN l.known > 0 THEN 1 END) = any_value(w.n) THEN 1 ELSE 0 END AS known
    FROM (${parts}) l JOIN lower w ON w.u = l.u AND w.p = l.p GROUP BY l.u, l.p${each}`;
}

/** SQL of whether a relation holds, and of what is told of it. */
function judgedSql(question: Unrelated, shifts: readonly { mark: string }[], scope: RowsScope): { holds: string; note: string } {
  const { cells, holds, sides, suspects } = question;
  const numbersOf = (from: (name: string) => string): SqlScope => ({
    ...scope.joined,
    decimal: (name) => sqlName(`${from(name)} ${name}`),
  });
  const numbers = numbersOf(() => 'v');
  const owned = new Set(ownCells(cells).map(({ name }) => name));
  const beside = (mark: string) => numbersOf((name) => (owned.has(name) ? mark : 'v'));
  const marked = [
    ...shifts.map(({ mark }) => ({ mark, sql: toSql(holds, beside(mark)) })),
    ...suspects.map((suspect) => ({ mark: suspect.mark, sql: toSql(suspect.holds, numbers) })),
  ].map(({ mark, sql }) => `WHEN ${sql} THEN ${sqlText(`!${mark}`)} `);
  const marks = `CASE outcome WHEN 'fail' THEN CASE ${marked.join('')}ELSE ${sides ? differenceSql(sides, numbers) : 'NULL'} END END`;
  const figures = cells.map(({ name, source }) => `${sqlText(`${source}=`)} || coalesce(${sqlName(`t ${name}`)}, '–')`);
  return { holds: toSql(holds, numbers), note: `concat_ws(${separator}, ${figures.join(', ')}, ${marks})` };
}

const isOwn = ({ form, back }: FigureCell) => form === undefined && back === undefined;

const ownCells = (cells: readonly FigureCell[]) => cells.filter(isOwn);

/** The rows beside one, from which its number may have slipped. */
const shiftMarks = [
  { mark: 'below', of: 'lead' },
  { mark: 'above', of: 'lag' },
];

/** A number in the smallest unit; NULL where it is not known which it is in. */
function inOneUnit({ value, unit }: Unrelated['long'], { joined, column }: RowsScope): string {
  const number = joined.decimal(value);
  if (!unit) return number;
  const factors = Object.entries(unit.factors).map(([name, factor]) => `WHEN ${sqlText(name)} THEN ${factor}::DECIMAL(9, 0)`);
  return factors.length === 0 ? 'NULL::DECIMAL(29, 4)' : `${number} * CASE a.${column(unit.field)} ${factors.join(' ')} END`;
}

/** A number as it stands in the return, with its unit. */
function written({ value, unit }: Unrelated['long'], { column }: RowsScope): string {
  return `concat_ws(' ', a.${column(value)}${unit ? `, a.${column(unit.field)}` : ''})`;
}

/** A mark with what the two sides of an equation differ by. */
function differenceSql({ left, right }: NonNullable<Unrelated['sides']>, numbers: SqlScope): string {
  return `'!apart ' || (${toSql(left, numbers)} - (${toSql(right, numbers)}))::VARCHAR`;
}

/** By how many periods later the return is than the one that a cell is of. */
function backOf({ back }: FigureCell, unit: 'month' | 'year', step: number): number {
  if (back === undefined || back === 'below') return 0;
  return back === 'period' ? step : unit === 'month' ? 12 : 1;
}

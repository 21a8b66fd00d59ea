import type { FigureCell, Questions } from '../../expression/question.js';
import { sqlPeriodNumber } from '../expression/period.js';
import { toSql } from '../expression/printer.js';
import { separator, sqlText } from '../expression/text.js';
import { sqlName } from '../names.js';
import type { JudgedQuestion, RowsScope } from './scope.js';

type Unrelated = Questions['unrelated'];

export function unrelated(question: Unrelated, scope: RowsScope): JudgedQuestion {
  const { table, long, of, unit, step, from, to, cells, holds } = question;
  const keys = long.keys.map((_, at) => `k${at}`);
  const list = [...keys, 'p'].join(', ');
  const column = (part: string) => `a.${scope.key(part)}`;
  const filled = [...long.keys, long.form, long.row, long.column].map((part) => `${column(part)} IS NOT NULL`);
  const within = [
    ...(from === undefined ? [] : [`substr(period, 1, ${from.length}) >= ${sqlText(from)}`]),
    ...(to === undefined ? [] : [`substr(period, 1, ${to.length}) <= ${sqlText(to)}`]),
  ];
  const wanted = cells.map(
    (cell, at) => `(${[at, ...[cell.form ?? of, cell.row, cell.column].map(sqlText), backOf(cell, unit, step)].join(', ')})`,
  );
  const own = cells.findIndex((cell) => cell.form === undefined && cell.back === undefined);
  const value = (at: number) => `max(CASE WHEN i = ${at} THEN v END) AS ${sqlName(cells[at]!.name)}`;
  const numbers = { ...scope.joined, decimal: (name: string) => sqlName(name) };
  const note = cells
    .map(({ name, source }) => `${sqlText(`${source}=`)} || coalesce(${sqlName(name)}::VARCHAR, '–')`)
    .join(` || ${separator} || `);
  const same = [...keys, 'p'].map((name) => `r.${name} = c.${name}`).join(' AND ');
  return {
    judged: `WITH long AS (SELECT * FROM (SELECT a.rid, ${long.keys.map((part, at) => `${column(part)} AS k${at}, `).join('')}
            ${sqlPeriodNumber(unit, column(long.period))} AS p, ${column(long.period)} AS period, ${column(long.form)} AS f, ${column(long.row)} AS r,
            ${column(long.column)} AS c, ${scope.joined.decimal(long.value)} AS v FROM ${scope.kept(table)} a WHERE ${filled.join(' AND ')}) WHERE p IS NOT NULL),
        returns AS (SELECT ${list}, min(rid) AS rid FROM long WHERE ${[`f = ${sqlText(of)}`, ...within].join(' AND ')} GROUP BY ${list}),
        wanted(i, f, r, c, back) AS (VALUES ${wanted.join(', ')}),
        found AS (SELECT ${keys.map((name) => `l.${name}, `).join('')}l.p + w.back AS p, w.i, min(l.rid) AS rid, min(l.v) AS v,
            count(*) = count(l.v) AND min(l.v) = max(l.v) AS single, count(l.v) AS known
          FROM long l JOIN wanted w ON l.f = w.f AND l.r = w.r AND l.c = w.c GROUP BY ALL),
        figures AS (SELECT ${list}, count(CASE WHEN known > 0 THEN 1 END) AS known, bool_and(single OR known = 0) AS single,
            min(CASE WHEN i = ${own} THEN rid END) AS rid, ${cells.map((_, at) => value(at)).join(', ')} FROM found GROUP BY ${list})
      SELECT coalesce(c.rid, r.rid) AS rid, ${note} AS note, CASE WHEN NOT c.single THEN 'several' WHEN coalesce(c.known, 0) < ${cells.length} THEN 'absent'
          WHEN ${toSql(holds, numbers)} THEN 'pass' ELSE 'fail' END AS outcome
        FROM returns r LEFT JOIN figures c ON ${same}`,
  };
}

/** By how many periods later the return is than the one that a cell is of. */
function backOf({ back }: FigureCell, unit: 'month' | 'year', step: number): number {
  if (back === undefined) return 0;
  return back === 'period' ? step : unit === 'month' ? 12 : 1;
}

import type { Questions } from '../../expression/question.js';
import { codesAsked } from '../../value/attributes.js';
import { separator, sqlText } from '../expression/text.js';
import type { RowsQuestion, RowsScope } from './scope.js';

type Incomplete = Questions['incomplete'];

export function incomplete(question: Incomplete, scope: RowsScope): RowsQuestion {
  const { table, key, field, lead, matches } = question;
  const columns = key.map(scope.key);
  const list = columns.join(', ');
  const filled = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
  const kept = scope.kept(table);
  const belongs = matches.flatMap((match, at) => (match.field === undefined ? [] : [`g.${scope.key(match.field)} = w.m${at}`]));
  const groups = `(SELECT min(rid) AS rid, ${list} FROM ${kept} WHERE ${filled} GROUP BY ${list})`;
  const asked = `${groups} g JOIN ${codesSql(question, scope)} w ON ${belongs.join(' AND ') || 'true'}`;
  const code = lead ? `${scope.key(lead.field)} || ${sqlText(lead.mark)} || ${scope.column(field)}` : scope.column(field);
  const there = key.map((_, at) => `p.${columns[at]} = g.${columns[at]}`);
  return {
    applicable: { rids: `SELECT DISTINCT g.rid FROM ${asked}` },
    failed: `SELECT g.rid AS rid, string_agg(w.code, ${separator} ORDER BY w.place) AS note FROM ${asked}
        ANTI JOIN (SELECT DISTINCT ${list}, ${code} AS code FROM ${kept} WHERE ${filled}) p
          ON p.code = w.code AND ${there.join(' AND ')} GROUP BY g.rid`,
  };
}

/** The codes that are asked for, in the order of their list, with what the group must have. */
function codesSql({ list, matches }: Incomplete, scope: RowsScope): string {
  const names = ['place', 'code', ...matches.map((_, at) => `m${at}`)].join(', ');
  const rows = codesAsked(matches, scope.codes(list)).map(
    ({ code, values }, place) => `(${[place, ...[code, ...values].map(sqlText)].join(', ')})`,
  );
  const none = `(SELECT ${['0', "''", ...matches.map(() => "''")].join(', ')} WHERE false)`;
  return rows.length > 0 ? `(SELECT * FROM (VALUES ${rows.join(', ')}) v(${names}))` : `(SELECT * FROM ${none} v(${names}))`;
}

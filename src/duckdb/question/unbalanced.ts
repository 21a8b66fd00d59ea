import { knownOf } from '../../expression/known.js';
import type { Questions, Taken } from '../../expression/question.js';
import { toSql } from '../expression/printer.js';
import { separator, sqlText } from '../expression/text.js';
import { sqlName } from '../names.js';
import type { JudgedQuestion, RowsScope } from './scope.js';
import { chosenSql, sound } from './sound.js';

type Unbalanced = Questions['unbalanced'];

export function unbalanced(question: Unbalanced, scope: RowsScope): JudgedQuestion {
  const { table, rows, key, other, taken, wholes, holds, first } = question;
  const keys = key.map((_, at) => `k${at}`);
  const same = (one: string, two: string) => keys.map((name) => `${one}.${name} = ${two}.${name}`).join(' AND ') || 'true';
  const own = sideSql({ table, rows, key, taken: taken.filter(({ isOther }) => !isOther) }, 'a', scope);
  const theirs = other && sideSql({ ...other, taken: taken.filter(({ isOther }) => isOther) }, 'b', scope);
  const numbers = taken.map(({ name, isOther, how }) => {
    const number = `${isOther ? 't' : 'o'}.${sqlName(name)}`;
    return `${how === 'parameter' ? number : `coalesce(${number}, 0)`} AS ${sqlName(name)}`;
  });
  // A sum of nothing under a key is no sum: the other part may not have been exported.
  const isThere = theirs && key.length > 0 && taken.some(({ isOther, how }) => isOther && how === 'sum') ? 't.addends IS NOT NULL' : 'true';
  const joined = theirs ? `own o LEFT JOIN theirs t ON ${same('o', 't')}` : 'own o';
  const of = { ...scope.joined, decimal: (name: string) => sqlName(name) };
  const note = taken.map(({ name, source }) => `${sqlText(`${source}=`)} || ${sqlName(name)}::VARCHAR`).join(` || ${separator} || `);
  const open = taken.flatMap(({ name, how }) => (how === 'parameter' ? [`${sqlName(name)} IS NULL`] : [])).join(' OR ') || 'false';
  const above = wholes.map((whole) => `${toSql(whole, of)} > 0`).join(' AND ') || 'true';
  const judgedGroups = `SELECT ${[...keys, 'rid'].join(', ')}, ${note} AS note, CASE WHEN doubtful THEN 'unsound'
        WHEN addends = 0 OR NOT there THEN NULL WHEN ${open} THEN 'undecided' WHEN NOT (${above}) THEN 'zero' WHEN ${toSql(holds, of)} THEN 'pass' ELSE 'fail' END AS outcome
      FROM (SELECT ${[...keys.map((name) => `o.${name}`), 'o.rid', ...numbers].join(', ')}, ${isThere} AS there,
          o.doubtful${theirs ? ' OR coalesce(t.doubtful, false)' : ''} AS doubtful, o.addends${theirs ? ' + coalesce(t.addends, 0)' : ''} AS addends FROM ${joined})`;
  const groups = `WITH own AS (${own})${theirs ? `, theirs AS (${theirs})` : ''}, groups AS (${judgedGroups})`;
  if (first) return { judged: `${groups} SELECT rid, outcome, note FROM groups WHERE rid IS NOT NULL AND outcome IS NOT NULL` };
  const filled = key.map((part) => `a.${scope.key(part)} IS NOT NULL`);
  const equal = key.map((part, at) => `a.${scope.key(part)} = g.k${at}`).join(' AND ') || 'true';
  return {
    judged: `${groups} SELECT a.rid AS rid, g.outcome AS outcome, g.note AS note FROM ${scope.kept(table)} a JOIN groups g ON ${equal}
      WHERE g.outcome IS NOT NULL AND ${[...filled, ...chosenSql(rows, scope)].join(' AND ') || 'true'}`,
  };
}

/** One row a key of a record type, with what is taken of its records, whether that is doubtful, and how many records it is taken of. */
function sideSql(
  { table, rows, key, taken }: Pick<Unbalanced, 'table' | 'rows' | 'key' | 'taken'>,
  alias: 'a' | 'b',
  scope: RowsScope,
): string {
  const where = [...key.map((part) => `${alias}.${scope.key(part)} IS NOT NULL`), ...chosenSql(rows, scope, alias)].join(' AND ') || 'true';
  const parts = taken.map((each) => takenSql(each, alias, scope));
  const columns = [
    ...key.map((part, at) => `${alias}.${scope.key(part)} AS k${at}`),
    `min(${alias}.rid) AS rid`,
    ...parts.map(({ number }, at) => `${number} AS ${sqlName(taken[at]!.name)}`),
    `coalesce(bool_or(${parts.map(({ doubtful }) => doubtful).join(' OR ') || 'false'}), false) AS doubtful`,
    `${parts.map(({ isTaken }) => `count(CASE WHEN ${isTaken} THEN 1 END)`).join(' + ') || '0'} AS addends`,
  ];
  return `SELECT ${columns.join(', ')} FROM ${scope.kept(table)} ${alias} WHERE ${where}${key.length > 0 ? ' GROUP BY ALL' : ''}`;
}

function takenSql({ how, of, rows }: Taken, alias: 'a' | 'b', scope: RowsScope): { number: string; doubtful: string; isTaken: string } {
  if (how === 'parameter') {
    const known = knownOf(of!.value);
    return {
      number: `min(CASE WHEN ${known ? toSql(known, scope.joined) : 'true'} THEN ${toSql(of!.value, scope.joined)} END)`,
      doubtful: 'false',
      isTaken: 'false',
    };
  }
  const isChosen = rows.when ? `coalesce(${chosenSql(rows, scope, alias).join(' AND ')}, false)` : 'true';
  const bare = (of?.mentions ?? []).filter((mention) => mention.bare).map((mention) => sound(alias, mention, scope));
  const isFilled = bare.join(' AND ') || 'true';
  const unsound = (mentions: Taken['rows']['mentions']) => mentions.map(({ field }) => `${alias}.${scope.unsound(field)}`);
  // Of a number made of several fields a part may be empty: then it is not known what it comes to.
  const partly = bare.length > 1 ? [`((${bare.join(' OR ')}) AND NOT (${isFilled}))`] : [];
  const inNumber = [...unsound(of?.mentions ?? []), ...partly].join(' OR ') || 'false';
  const doubtful = [...unsound(rows.mentions), `(${isChosen} AND (${inNumber}))`].join(' OR ');
  const isTaken = `(${isChosen} AND ${isFilled})`;
  const value = of ? toSql(of.value, scope.joined) : '1';
  const number =
    how === 'sum' ? `sum(CASE WHEN ${isTaken} THEN ${value} END)` : `count(${of ? 'DISTINCT ' : ''}CASE WHEN ${isTaken} THEN ${value} END)`;
  return { number, doubtful, isTaken };
}

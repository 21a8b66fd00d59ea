import type { Mention, Questions } from '../../expression/question.js';
import { nodesOf } from '../../expression/tree.js';
import { sqlPeriodNumber, sqlPeriodText } from '../expression/period.js';
import { toSql } from '../expression/printer.js';
import { separator, sqlText } from '../expression/text.js';
import type { JudgedQuestion, RowsScope } from './scope.js';
import { chosenSql, sound } from './sound.js';

type Discontinuous = Questions['discontinuous'];

/** So many numbers of the record before are told. */
const mostNumbers = 3;

export function discontinuous(question: Discontinuous, scope: RowsScope): JudgedQuestion {
  const { table, rows, group, order, adjacent, pair } = question;
  const groups = group.map((_, at) => `g${at}`);
  const same = (one: string, other: string) => groups.map((name) => `${one}.${name} = ${other}.${name}`);
  const looked = lookedAt([...pair.mentions, ...pair.otherMentions], scope);
  const chosen = [...group.map((part) => `a.${scope.key(part)} IS NOT NULL`), ...chosenSql(rows, scope)];
  const names = [...group.map((part, at) => `a.${scope.key(part)} AS g${at}`), ...looked.map((column) => `a.${column}`)];
  // Records of one period are one where nothing that is looked at tells them apart.
  const single = looked.map((column) => `(count(${column}) = 0 OR (count(${column}) = count(*) AND min(${column}) = max(${column})))`);
  const list = [...groups, 'p'].join(', ');
  const isGap = adjacent ? "WHEN a.before < a.p - 1 THEN 'gap'" : '';
  const fit = [
    ...pair.mentions.map((mention) => sound('a', mention, scope)),
    ...pair.otherMentions.map((mention) => sound('b', mention, scope)),
    ...(pair.when ? [`(${toSql(pair.when, scope.joined)})`] : []),
  ];
  const isConcerned = [...new Set(fit)].join(' AND ') || 'true';
  return {
    judged: `WITH chosen AS (SELECT * FROM (SELECT a.rid, ${sqlPeriodNumber(order.unit, `a.${scope.key(order.part)}`)} AS p, ${names.join(', ')}
          FROM ${scope.kept(table)} a WHERE ${chosen.join(' AND ') || 'true'}) WHERE p IS NOT NULL),
        periods AS (SELECT ${list}, ${looked.map((column) => `min(${column}) AS ${column}, `).join('')}${single.join(' AND ') || 'true'} AS single
          FROM chosen GROUP BY ${list}),
        linked AS (SELECT *, lag(p) OVER (${groups.length > 0 ? `PARTITION BY ${groups.join(', ')} ` : ''}ORDER BY p) AS before FROM periods),
        pairs AS (SELECT ${[...groups, 'p'].map((name) => `a.${name}`).join(', ')}, ${noteSql(question, scope)} AS note, CASE ${isGap}
            WHEN NOT a.single OR NOT b.single THEN 'several'
            WHEN NOT coalesce(${isConcerned}, false) THEN NULL
            WHEN ${toSql(pair.holds, scope.joined)} THEN 'pass' ELSE 'fail' END AS outcome
          FROM linked a JOIN periods b ON ${[...same('a', 'b'), 'b.p = a.before'].join(' AND ')})
      SELECT c.rid AS rid, x.outcome AS outcome, x.note AS note
        FROM chosen c JOIN pairs x ON ${[...same('c', 'x'), 'c.p = x.p'].join(' AND ')} WHERE x.outcome IS NOT NULL`,
  };
}

/** The columns of what the question looks at on either side. */
function lookedAt(mentions: readonly Mention[], scope: RowsScope): string[] {
  return [...new Set(mentions.flatMap(({ field, bare }) => [scope.column(field), ...(bare ? [] : [scope.unsound(field)])]))];
}

/** The period of the record before, and the numbers of it that are compared. */
function noteSql({ order, pair: { holds } }: Discontinuous, scope: RowsScope): string {
  const cells = [...nodesOf(holds)].flatMap((node) =>
    node.kind === 'cell' && node.table !== undefined && node.type === 'decimal' ? [node] : [],
  );
  const names = [...new Set(cells.map(({ name }) => name))].slice(0, mostNumbers);
  const told = names.map(
    (name) => ` || ${separator} || ${sqlText(`${name}=`)} || coalesce(${scope.joined.decimal(name, cells[0]!.table)}::VARCHAR, '')`,
  );
  return `${sqlPeriodText(order.unit, 'b.p')}${told.join('')}`;
}

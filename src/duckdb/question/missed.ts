import type { Questions } from '../../expression/question.js';
import { keyField } from '../../value/key-part.js';
import { periodNumber, type PeriodUnit } from '../../value/period.js';
import { sqlPeriodNumber, sqlPeriodText } from '../expression/period.js';
import { separator } from '../expression/text.js';
import type { JudgedQuestion, RowsScope } from './scope.js';
import { chosenSql } from './sound.js';

type Missed = Questions['missed'];

/** So many stretches of missing periods are told, and one more where there are more. */
const mostStretches = 13;

export function missed(question: Missed, scope: RowsScope): JudgedQuestion {
  const { other, others, otherGroup, order } = question;
  const groups = otherGroup.map((_, at) => `g${at}`);
  const same = (one: string, two: string) => groups.map((name) => `${one}.${name} = ${two}.${name}`);
  const within = [...same('o', 'm'), 'm.m BETWEEN o.lo AND o.hi'].join(' AND ');
  const filled = otherGroup.map((part) => `b.${scope.key(part)} IS NOT NULL`);
  const names = otherGroup.map((part, at) => `b.${scope.key(part)} AS g${at}`);
  const doubted = [order.part, ...others.mentions.map(({ field }) => field)].map((part) => `b.${scope.unsound(keyField(part))}`);
  const distinct = (columns: readonly string[], where: readonly string[]) =>
    `SELECT DISTINCT ${columns.join(', ') || 'true AS known'} FROM ${scope.kept(other)} b WHERE ${where.join(' AND ') || 'true'}`;
  const month = sqlPeriodNumber(order.unit, `b.${scope.key(order.part)}`);
  const list = ['rid', 'lo', 'hi', ...groups].join(', ');
  return {
    judged: `WITH own AS (${ownSql(question, scope)}),
        months AS (SELECT * FROM (${distinct([...names, `${month} AS m`], [...filled, ...chosenSql(others, scope, 'b')])}) WHERE m IS NOT NULL),
        doubtful AS (${distinct(names, [...filled, `(${[...new Set(doubted)].join(' OR ')})`])}),
        counted AS (SELECT ${list}, count(m) AS n FROM (SELECT o.*, m.m FROM own o LEFT JOIN months m ON ${within}) GROUP BY ${list}),
        lacking AS (SELECT * FROM counted WHERE n < hi - lo + 1),
        points AS (SELECT o.rid, o.lo, m.m FROM lacking o JOIN months m ON ${within} UNION ALL SELECT rid, lo, hi + 1 FROM lacking),
        stretches AS (SELECT rid, coalesce(lag(m) OVER (PARTITION BY rid ORDER BY m), lo - 1) + 1 AS first, m - 1 AS last FROM points),
        notes AS (SELECT rid, sum(last - first + 1)::VARCHAR || ${separator} || array_to_string((list(${stretchSql(order.unit)} ORDER BY first))[:${mostStretches}], ${separator}) AS note
          FROM stretches WHERE first <= last GROUP BY rid)
      SELECT c.rid AS rid, n.note AS note, CASE WHEN n.rid IS NULL THEN 'pass' WHEN d.doubtful THEN 'unsound' ELSE 'fail' END AS outcome
        FROM counted c LEFT JOIN notes n ON c.rid = n.rid
          LEFT JOIN (SELECT *, true AS doubtful FROM doubtful) d ON ${same('c', 'd').join(' AND ') || 'true'}`,
  };
}

/** Each own row with its first and last period that are asked for. */
function ownSql({ table, rows, group, from, to, within, asOf, order: { unit } }: Missed, scope: RowsScope): string {
  const at = (text: string) => sqlPeriodNumber(unit, `substr(${text}, 1, ${digitsOf(unit)})`);
  const [start, end] = [from, to].map((part) => `a.${scope.key(part)}`) as [string, string];
  const last = periodNumber(unit, asOf.slice(0, digitsOf(unit)))!;
  const period = within === undefined ? undefined : `a.${scope.column(within)}`;
  const cap = period ? `coalesce(${at(`substr(${period}, 9)`)}, ${last})` : String(last);
  const first = period ? `greatest(${at(start)}, coalesce(${at(period)}, ${at(start)}))` : at(start);
  const concerned = [
    ...group.map((part) => `a.${scope.key(part)} IS NOT NULL`),
    `${at(start)} IS NOT NULL`,
    `CASE WHEN ${end} IS NULL THEN NOT a.${scope.unsound(keyField(to))} ELSE ${at(end)} IS NOT NULL END`,
    ...chosenSql(rows, scope),
  ];
  const names = group.map((part, place) => `a.${scope.key(part)} AS g${place}, `).join('');
  return `SELECT * FROM (SELECT a.rid, ${names}${first} AS lo, least(CASE WHEN ${end} IS NULL THEN ${cap} ELSE ${at(end)} END, ${cap}) AS hi
    FROM ${scope.kept(table)} a WHERE ${concerned.join(' AND ')}) WHERE lo <= hi`;
}

/** Digits of a date that tell its period. */
function digitsOf(unit: PeriodUnit): number {
  return unit === 'year' ? 4 : unit === 'month' ? 6 : 8;
}

function stretchSql(unit: PeriodUnit): string {
  const text = (n: string) => sqlPeriodText(unit, n);
  return `CASE WHEN first = last THEN ${text('first')} ELSE ${text('first')} || '–' || ${text('last')} END`;
}

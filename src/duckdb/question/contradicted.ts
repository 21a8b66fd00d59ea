import { sidesOf } from '../../check/sides.js';
import type { Questions } from '../../expression/question.js';
import type { ExpressionNode } from '../../expression/tree.js';
import { toSql } from '../expression/printer.js';
import { separator } from '../expression/text.js';
import type { Concerned, RowsQuestion, RowsScope } from './scope.js';
import { chosenSql, equalKeys, sound } from './sound.js';

type Contradicted = Questions['contradicted'];

export function contradicted(question: Contradicted, scope: RowsScope): RowsQuestion {
  const holds = toSql(question.holds, scope.joined);
  const { others, joined, conditions } = pairsOf(question, scope);
  if (question.decided) {
    const decided = `coalesce(${toSql(question.decided, scope.joined)}, false)`;
    return judged(`${joined(`(${others})`)} WHERE ${conditions}`, holds, decided);
  }
  const written = otherPath(question, scope);
  // A path is told only where all that contradict have the same: which record is meant is never guessed.
  const path = written ? ` || CASE WHEN min(b.${written}) = max(b.${written}) THEN ${separator} || min(b.${written}) ELSE '' END` : '';
  const pairs = `${joined('others')} WHERE ${conditions}`;
  return {
    applicable: partnered(question, scope) ?? { rids: `SELECT DISTINCT a.rid FROM ${joined(`(${others})`)} WHERE ${conditions}` },
    failed: `WITH others AS MATERIALIZED (${others}),
        broken AS MATERIALIZED (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times, ''${path} AS path FROM ${pairs} AND NOT (${holds}) GROUP BY a.rid),
        partners AS (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times FROM ${pairs} AND a.rid IN (SELECT rid FROM broken) GROUP BY a.rid)
        SELECT rid, broken.times || ${separator} || partners.times || path AS note FROM broken JOIN partners USING (rid)`,
  };
}

/** The rows that have a partner, where what is asked of the two is asked of each alone, so that none need be paired to be counted. */
function partnered(question: Contradicted, scope: RowsScope): Concerned | undefined {
  const { own, other, both } = sidesOf(question.when);
  if (both.when) return undefined;
  const chosen = chosenSql({ mentions: question.mentions, ...(own.when && { when: own.when }) }, scope).join(' AND ') || 'true';
  return {
    join: `SEMI JOIN (${takenSql(question, other.when, scope)}) b ON ${equalKeys(question.key, question.otherKey, scope)}`,
    where: chosen,
  };
}

/** Where parameters decide: each pair is looked at once. A record that one partner contradicts fails, whatever is known of the others. */
function judged(pairs: string, holds: string, decided: string): RowsQuestion {
  return {
    judged: `SELECT rid, CASE WHEN bool_or(fails) THEN 'fail' WHEN bool_and(decided) THEN 'pass' ELSE 'undecided' END AS outcome,
        coalesce(sum(times) FILTER (fails), 0)::VARCHAR || ${separator} || sum(times)::VARCHAR AS note
      FROM (SELECT rid, times, decided, decided AND NOT holds AS fails FROM (SELECT a.rid AS rid, b.times AS times, ${decided} AS decided, ${holds} AS holds FROM ${pairs}))
      GROUP BY rid`,
  };
}

/** The column of the other record where the requirement is that its path be written alike: what it is, is told. */
function otherPath({ holds }: Contradicted, scope: RowsScope): string | undefined {
  if (holds.kind !== 'compare' || holds.operator !== '==' || holds.left.kind !== 'cell' || holds.right.kind !== 'cell') return undefined;
  const other = [holds.left, holds.right].find(({ table }) => table !== undefined);
  return other && scope.loose('b', other.name) ? scope.column(other.name) : undefined;
}

/** What rows are joined of. */
interface Pairs {
  /** SELECT of the partners. */
  others: string;
  /** FROM: rows joined to a relation of their partners. */
  joined(others: string): string;
  conditions: string;
}

/**
 * Rows joined to their partners, both sides sound, the condition holding. Partners that the rule cannot tell apart are one, with the number of
 * them: where a key stands many times on both sides, not every pair is looked at. Of a larger record type only those are taken whose key there is here.
 */
function pairsOf(question: Contradicted, scope: RowsScope): Pairs {
  const { table, key, other, otherKey, otherMentions, mentions } = question;
  const columns = [...new Set([...otherKey.map(scope.key), ...otherMentions.map(({ field }) => scope.column(field))])].map(
    (column) => `b.${column}`,
  );
  const sides = sidesOf(question.when);
  const own = chosenSql({ mentions, ...(sides.own.when && { when: sides.own.when }) }, scope).join(' AND ') || 'true';
  const asked = `(SELECT ${key.map((part, at) => `a.${scope.key(part)} AS k${at}`).join(', ')} FROM ${scope.kept(table)} a WHERE ${own}) k`;
  const equal = otherKey.map((part, at) => `b.${scope.key(part)} = k.k${at}`).join(' AND ');
  return {
    others: `SELECT ${columns.join(', ')}, count(*) AS times FROM (${takenSql(question, sides.other.when, scope)}) b ${scope.isLarger(other) ? `SEMI JOIN ${asked} ON ${equal} ` : ''}GROUP BY ALL`,
    joined: (others) => `${scope.kept(table)} a JOIN ${others} b ON ${equalKeys(key, otherKey, scope)}`,
    conditions: chosenSql(question, scope).join(' AND ') || 'true',
  };
}

/** The records of the other type that are sound, and that a condition on them alone chooses. */
function takenSql({ other, otherKey, otherMentions }: Contradicted, when: ExpressionNode | undefined, scope: RowsScope): string {
  const taken = [
    ...otherKey.map((part) => `b.${scope.key(part)} IS NOT NULL`),
    ...otherMentions.map((mention) => sound('b', mention, scope)),
    ...(when ? [`(${toSql(when, scope.joined)})`] : []),
  ];
  return `SELECT * FROM ${scope.kept(other)} b WHERE ${[...new Set(taken)].join(' AND ')}`;
}

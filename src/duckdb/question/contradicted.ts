import type { Questions } from '../../expression/question.js';
import { toSql } from '../expression/printer.js';
import { separator } from '../expression/text.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql, equalKeys, sound } from './sound.js';

type Contradicted = Questions['contradicted'];

export function contradicted(question: Contradicted, scope: RowsScope): RowsQuestion {
  const holds = toSql(question.holds, scope.joined);
  const pairs = pairsOf(question, scope);
  if (question.decided) return judged(pairs, holds, `coalesce(${toSql(question.decided, scope.joined)}, false)`);
  const written = otherPath(question, scope);
  // A path is told only where all that contradict have the same: which record is meant is never guessed.
  const path = written ? ` || CASE WHEN min(b.${written}) = max(b.${written}) THEN ${separator} || min(b.${written}) ELSE '' END` : '';
  return {
    applicable: { rids: `SELECT DISTINCT a.rid FROM ${pairs}` },
    failed: `WITH broken AS MATERIALIZED (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times, ''${path} AS path FROM ${pairs} AND NOT (${holds}) GROUP BY a.rid),
        partners AS (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times FROM ${pairs} AND a.rid IN (SELECT rid FROM broken) GROUP BY a.rid)
        SELECT rid, broken.times || ${separator} || partners.times || path AS note FROM broken JOIN partners USING (rid)`,
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

/**
 * FROM … WHERE …: rows joined to their partners, both sides sound, the condition holding. Partners that the rule cannot tell
 * apart are one, with the number of them: where a key stands many times on both sides, not every pair is looked at.
 */
function pairsOf(question: Contradicted, scope: RowsScope): string {
  const { table, key, other, otherKey, otherMentions } = question;
  const columns = [...new Set([...otherKey.map(scope.key), ...otherMentions.map(({ field }) => scope.column(field))])].map(
    (column) => `b.${column}`,
  );
  const taken = [
    ...otherKey.map((part) => `b.${scope.key(part)} IS NOT NULL`),
    ...otherMentions.map((mention) => sound('b', mention, scope)),
  ];
  const partners = `(SELECT ${columns.join(', ')}, count(*) AS times FROM ${scope.kept(other)} b WHERE ${[...new Set(taken)].join(' AND ')} GROUP BY ALL)`;
  const conditions = chosenSql(question, scope);
  return `${scope.kept(table)} a JOIN ${partners} b ON ${equalKeys(key, otherKey, scope)} WHERE ${conditions.join(' AND ') || 'true'}`;
}

import { sidesOf } from '../../check/sides.js';
import type { Question, Questions } from '../../expression/question.js';
import type { RowsScope } from './scope.js';
import { chosenSql, equalKeys } from './sound.js';

type Chosen = Pick<Questions['shared'], 'mentions' | 'when'>;

/** The records that a question is asked of, and how they are related to those of another type. */
interface Related extends Chosen {
  table: string;
  /** Parts that must be filled. */
  filled: readonly string[];
  key: readonly string[];
  other: string;
  otherKey: readonly string[];
}

/**
 * SELECT of how many records a question would be asked of, as `n`, where it compares them with records of another type and not one has the
 * key of such a record; `n` is 0 where one has, whatever a condition says of the two. Undefined for questions that compare nothing of the kind.
 */
export function aloneSql(question: Question, scope: RowsScope): string | undefined {
  const related = relatedOf(question);
  if (!related) return undefined;
  const { table, key, other, otherKey } = related;
  const filled = related.filled.map((part) => `a.${scope.key(part)} IS NOT NULL`);
  const own = `SELECT * FROM ${scope.kept(table)} a WHERE ${[...filled, ...chosenSql(related, scope)].join(' AND ')}`;
  const met = `SELECT 1 FROM (${own}) a SEMI JOIN ${scope.kept(other)} b ON ${equalKeys(key, otherKey, scope)}`;
  return `SELECT count(*) AS n FROM (${own}) WHERE NOT EXISTS (${met})`;
}

function relatedOf(question: Question): Related | undefined {
  const related = sidesRelated(question);
  return related && related.key.length > 0 && related.other !== related.table ? related : undefined;
}

function sidesRelated(question: Question): Related | undefined {
  switch (question.form) {
    case 'contradicted': {
      const { table, key, other, otherKey, mentions, when } = question;
      const { own } = sidesOf(when);
      return { table, filled: key, key, other, otherKey, mentions, ...(own.when && { when: own.when }) };
    }
    case 'absent': {
      const { given, key, otherKey } = question;
      return { ...question, filled: key, key: key.slice(0, given), otherKey: otherKey.slice(0, given) };
    }
    case 'unbalanced': {
      const { table, key, rows, other } = question;
      return other && { table, filled: key, key, other: other.table, otherKey: other.key, ...rows };
    }
    default:
      return undefined;
  }
}

import type { Question, Questions } from '../../expression/question.js';
import { toSql } from '../expression/printer.js';
import { overlaps, periodsSql } from './overlapping.js';
import type { RowsScope } from './scope.js';
import { chosenSql, equalKeys, sound } from './sound.js';

/** Whom a failing record is in conflict with. */
export interface Partners {
  /** Id of the record type of the partners. */
  table: string;
  /** SELECT of the `rid` of each failing row that has a partner, once, and the `other` one's, of another agency where there is any. */
  pairs: string;
}

/**
 * The record with which each failing one is in conflict, where a question is about two: the other that has its key, that meets its
 * period, that contradicts it, or that differs from it.
 *
 * @param failed Relation of the `rid` of the rows that fail.
 */
export function partnersSql(question: Question, scope: RowsScope, failed: string): Partners | undefined {
  switch (question.form) {
    case 'shared':
      return question.key === 'row' ? undefined : { table: question.table, pairs: sharers(question, question.key, scope, failed) };
    case 'overlapping':
      return { table: question.table, pairs: overlappers(question, scope, failed) };
    case 'contradicted':
      return { table: question.other, pairs: contradictors(question, scope, failed) };
    case 'absent':
      return question.given > 0 ? { table: question.other, pairs: namesakes(question, scope, failed) } : undefined;
    default:
      return undefined;
  }
}

/** Of the records of one key the first of another owner, or agency: found by the first two of each, since a key may have very many. */
function sharers(question: Questions['shared'], key: readonly string[], scope: RowsScope, failed: string): string {
  const { table, owner } = question;
  const whose = owner.length > 0 ? scope.hash(owner) : 'agency';
  const concerned = [`${scope.hash(key)} IS NOT NULL`, `${whose} IS NOT NULL`, ...chosenSql(question, scope)].join(' AND ');
  return `WITH concerned AS (SELECT a.rid AS rid, ${scope.hash(key)} AS key, ${whose} AS owner FROM ${scope.kept(table)} a WHERE ${concerned}),
      shared AS (SELECT * FROM concerned WHERE key IN (SELECT key FROM concerned SEMI JOIN ${failed} USING (rid))),
      own AS (SELECT key, owner, min(rid, 2) AS firsts FROM shared GROUP BY key, owner),
      others AS (SELECT key, min({'rid': firsts[1], 'owner': owner}, 2) AS firsts FROM own GROUP BY key)
    SELECT s.rid AS rid, CASE WHEN others.firsts[1].owner <> s.owner THEN others.firsts[1].rid WHEN len(others.firsts) > 1 THEN others.firsts[2].rid
        WHEN own.firsts[1] <> s.rid THEN own.firsts[1] ELSE own.firsts[2] END AS other
      FROM shared s SEMI JOIN ${failed} USING (rid) JOIN others ON others.key = s.key JOIN own ON own.key = s.key AND own.owner = s.owner`;
}

function overlappers(question: Questions['overlapping'], scope: RowsScope, failed: string): string {
  const periods = periodsSql(question, scope);
  const same = question.group.map((part) => `a.${scope.key(part)} = b.${scope.key(part)}`);
  return `SELECT a.rid AS rid, ${nearest} AS other FROM ${periods} a SEMI JOIN ${failed} USING (rid) JOIN ${periods} b
      ON ${[...same, 'a.rid <> b.rid', overlaps('a', 'b')].join(' AND ')} GROUP BY a.rid`;
}

function contradictors(question: Questions['contradicted'], scope: RowsScope, failed: string): string {
  const { table, other, key, otherKey, otherMentions } = question;
  const holds = toSql(question.holds, scope.joined);
  const conditions = [
    ...otherKey.map((part) => `b.${scope.key(part)} IS NOT NULL`),
    ...otherMentions.map((mention) => sound('b', mention, scope)),
    ...chosenSql(question, scope),
    ...(question.decided ? [`coalesce(${toSql(question.decided, scope.joined)}, false)`] : []),
    `NOT (${holds})`,
  ];
  return `SELECT a.rid AS rid, ${nearest} AS other FROM ${scope.kept(table)} a SEMI JOIN ${failed} USING (rid) JOIN ${scope.kept(other)} b
      ON ${equalKeys(key, otherKey, scope)} WHERE ${conditions.join(' AND ')} GROUP BY a.rid`;
}

/** Of the records of the other type that have the first parts of the key, but not the rest. */
function namesakes({ table, key, other, otherKey, given }: Questions['absent'], scope: RowsScope, failed: string): string {
  return `SELECT a.rid AS rid, ${nearest} AS other FROM ${scope.kept(table)} a SEMI JOIN ${failed} USING (rid) JOIN ${scope.kept(other)} b
      ON ${equalKeys(key.slice(0, given), otherKey.slice(0, given), scope)} GROUP BY a.rid`;
}

/** The first record of another agency, else the first. */
const nearest = `min({'same': a.agency = b.agency, 'rid': b.rid}).rid`;

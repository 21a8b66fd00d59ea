import type { Questions } from '../../expression/question.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql } from './sound.js';

/** By hashes: the rows that they find are looked at again as they stand in their files. */
export function shared(question: Questions['shared'], scope: RowsScope): RowsQuestion {
  const { table, key, owner } = question;
  const kept = scope.kept(table);
  if (key === 'row') {
    const repeated = `(SELECT ${scope.whole} FROM ${kept} GROUP BY 1 HAVING count(*) > 1)`;
    return { applicable: { where: 'true' }, failed: `SELECT rid FROM ${kept} WHERE ${scope.whole} IN ${repeated}` };
  }
  const own = scope.hash(key);
  const filled = [own, ...(owner.length > 0 ? [scope.hash(owner)] : [])].map((hash) => `${hash} IS NOT NULL`);
  const concerned = [...filled, ...chosenSql(question, scope)].join(' AND ');
  const several = owner.length > 0 ? `min(${scope.hash(owner)}) <> max(${scope.hash(owner)})` : 'count(*) > 1';
  return {
    applicable: { where: concerned },
    failed: `SELECT rid FROM ${kept} a WHERE ${concerned} AND ${own} IN (SELECT ${own} FROM ${kept} a WHERE ${concerned} GROUP BY 1 HAVING ${several})`,
  };
}

import { wordsInParams } from '../message/bilingual.js';
import type { Session } from '../duckdb/session.js';
import { sqlText } from '../duckdb/expression/text.js';
import { inventoryTable } from './inventory.js';
import type { Place } from './layout.js';
import type { PackageProblem } from './model.js';
import { sqlComposed } from '../duckdb/expression/path.js';

/**
 * What the layout says a package must have, and this one has not: the checks that rest on it could not run. Several places
 * of one record type are names of one thing, and so are those of which one is enough. What is there and could not be read
 * is not lacking, and is told of by itself.
 *
 * @param read Record types that files were opened for, whatever their names.
 */
export async function lackingOf(session: Session, layout: readonly Place[], read: ReadonlySet<string>): Promise<PackageProblem[]> {
  const groups = new Map<string, Place[]>();
  for (const place of layout) {
    if (place.needed === '') continue;
    const group = place.needed === 'oneOf' ? 'one of them' : `always ${place.recordType || place.name}`;
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  const lacking: string[] = [];
  for (const places of groups.values()) {
    if (places.some(({ recordType }) => read.has(recordType))) continue;
    const matches = places.map(({ pattern }) => `regexp_matches(${sqlComposed('path')}, ${sqlText(pattern)})`).join(' OR ');
    const found = await session.rows(`SELECT 1 FROM ${inventoryTable} WHERE role <> 'surplus' AND (${matches}) LIMIT 1`);
    if (found.length === 0) lacking.push(places.map(({ name }) => name).join(' / '));
  }
  return lacking.length === 0
    ? []
    : [{ code: 'package.lacking', params: { count: lacking.length, ...wordsInParams('names', lacking) }, leftOut: false }];
}

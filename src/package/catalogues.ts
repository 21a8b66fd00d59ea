import { join } from 'node:path';
import type { FileProblem, SourceFile } from '../dataset/model.js';
import { recordTypeByFileName, recordTypeNamed } from '../dataset/match.js';
import { openFile, problemOf, type OpenedFile } from '../dataset/open-file.js';
import { looksLike } from '../dataset/encoding.js';
import { firstBytes } from '../dataset/bytes.js';
import { FileFault } from '../dataset/file-fault.js';
import type { Session } from '../engine/session.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { sqlText } from '../rule/sql-text.js';
import { entriesTable, locationOf, type Walked } from './entries.js';
import { extensionOf } from './format-names.js';
import { placeIn, roleSql, type Place } from './layout.js';
import type { Location, PackageSource } from './model.js';

/** Names of files that may hold a catalogue. */
const readable = ['csv', 'tsv', 'xlsx', 'xml', 'txt'];

/** More catalogues than an honest package has. */
const most = 10_000;

/** A file of the package that holds records. */
export interface Catalogue {
  /** As told: relative to the root of the package. */
  path: string;
  size: number;
  location: Location;
  table: TablePlan;
}

/** Catalogues by the layout; where that has no place for a file, by its name, outside the folders of content. */
export async function findCatalogues(session: Session, plan: Plan, layout: readonly Place[], walked: Walked): Promise<Catalogue[]> {
  const path = walked.base === '' ? 'path' : `substr(path, ${[...walked.base].length + 1})`;
  const names = readable.map((extension) => `lower(path) LIKE ${sqlText(`%.${extension}`)}`).join(' OR ');
  const roles = layout.length === 0 ? 'true' : `${roleSql(layout, path)} IN ('目录', '元数据', '多余')`;
  const found = await session.rows(`SELECT ${path} AS path, path AS whole, size, location FROM ${entriesTable}
    WHERE fault = '' AND size > 0 AND (${names}) AND (${roles}) ORDER BY 1 LIMIT ${most}`);
  return found.flatMap((row) => {
    const shown = String(row['path']);
    const table = tableOf(plan, layout, shown);
    if (!table) return [];
    return [{ path: shown, size: Number(row['size']), location: locationOf(String(row['location']), String(row['whole'])), table }];
  });
}

function tableOf(plan: Plan, layout: readonly Place[], path: string): TablePlan | undefined {
  const place = placeIn(layout, path);
  if (place?.recordType) return recordTypeNamed(plan, place.recordType);
  // Metadata and stray files hold records only where their name says so at the top of the package.
  if (place?.role === '元数据' || path.includes('/')) return undefined;
  return recordTypeByFileName(plan, path.replace(/\.[^.]+$/, ''));
}

/** Opens a catalogue where it lies, or its copy. A file at fault becomes a problem. */
export async function openCatalogue(plan: Plan, source: PackageSource, catalogue: Catalogue, how: { folder: string; name: string }): Promise<OpenedFile> {
  const { path, size, location, table } = catalogue;
  const absolute = absoluteOf(source, location);
  const file: SourceFile = { path, absolute, size, format: extensionOf(path) === 'xml' ? 'xml' : 'csv' };
  try {
    if (looksLike(await firstBytes(absolute, 64)).as === 'binary') throw new FileFault('dataset.binary-unknown', { path });
    return await openFile(plan, file, { ...how, chosen: table, matchedBy: 'layout' });
  } catch (error) {
    return { file, parts: new Map(), problems: [problemOf(file, error)] };
  }
}

function absoluteOf(source: PackageSource, location: Location): string {
  return location.kind === 'file' ? join(source.path, location.path) : '';
}

export type { FileProblem };

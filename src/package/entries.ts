import { basename } from 'node:path';
import { sqlText } from '../duckdb/expression/text.js';
import type { Session } from '../duckdb/session.js';
import { StagedCsv } from '../dataset/staging.js';
import type { Job } from './job.js';
import type { Place } from './layout.js';
import type { PackageLimits } from './limits.js';
import { debrisTest } from './debris-path.js';
import type { Location, PackageProblem, PackageSource } from './model.js';
import { Tops } from './tops.js';
import { readSql } from '../duckdb/read-csv.js';

/** Table of the session that holds the entries of the package, in the order of the walk. */
export const entriesTable = 'work.package_entries';

/** What a name must not end in to be that of a folder: what a package is packed in. */
const packed = /\.zip$/i;

/** Rows read at once. */
const page = 4096;

/** Files from this size on are read first, so that no core is left with the last big one alone. */
const big = 64 * 2 ** 20;

/** What the walk found, in all. */
export interface Walked {
  entries: number;
  bytes: number;
  /** The one folder that everything lies in, with its `/`; empty where there is none such, or the layout knows it. */
  base: string;
}

/** What a walk keeps to, whom it tells what it met, and what ends it when it is to be stopped. */
interface Walk {
  limits: PackageLimits;
  problems: PackageProblem[];
  goOn(): void;
}

/** Walks the package once and keeps its entries in the session, on disk. */
export async function keepEntries(
  session: Session,
  source: PackageSource,
  layout: readonly Place[],
  { limits, problems, goOn }: Walk,
): Promise<Walked> {
  const staged = new StagedCsv(session.folder, 'package-entries', 6);
  const found = { entries: 0, bytes: 0 };
  const isDebris = debrisTest();
  const tops = new Tops();
  try {
    for await (const entry of source.walk(problems)) {
      const { path, size, stamp, fault, location } = entry;
      found.entries++;
      found.bytes += size;
      const debris = isDebris(path);
      // What a system left beside the one folder is none of the package's doing.
      if (!debris) tops.add(entry);
      staged.add([path, String(size), stamp, fault ?? '', locationText(location), debris ? '1' : ''], found.entries);
      if (found.entries % page !== 0) continue;
      goOn();
      await staged.flush();
    }
    await session.run(`CREATE OR REPLACE TABLE ${entriesTable} AS SELECT c6::BIGINT AS number, coalesce(c0, '') AS path, c1::BIGINT AS size,
      coalesce(c2, '') AS stamp, coalesce(c3, '') AS fault, coalesce(c4, '') AS location, c5 IS NOT NULL AND c5 <> '' AS debris FROM ${readSql({ source: await staged.finish() })}`);
  } finally {
    await staged.discard();
  }
  return { ...found, base: await tops.base(source, layout, limits, session.folder) };
}

/**
 * Entries that are to be read, in an order that keeps all cores busy.
 *
 * @param done SQL for the numbers of those that need not be read again.
 */
export async function* jobsOf(session: Session, done?: string): AsyncGenerator<Job> {
  await session.run(`CREATE OR REPLACE TABLE work.package_jobs AS SELECT number, path, size, stamp, location FROM ${entriesTable}
    WHERE fault = ''${done ? ` AND number NOT IN (${done})` : ''} ORDER BY CASE WHEN size >= ${big} THEN -size ELSE 0 END, number`);
  for (let from = 0; ; from += page) {
    const rows = await session.rows(`SELECT * FROM work.package_jobs WHERE rowid >= ${from} AND rowid < ${from + page}`);
    if (rows.length === 0) return;
    for (const { number, path, size, stamp, location } of rows) {
      yield {
        number: Number(number),
        path: String(path),
        size: Number(size),
        stamp: String(stamp),
        location: locationOf(String(location), String(path)),
      };
    }
  }
}

/**
 * How a list may call the folder around everything: by the one folder in the package, by that in which the package lies, or
 * by both. What names a folder within the package is none of them.
 */
export async function wrappingsOf(session: Session, { path }: Pick<PackageSource, 'path'>, { base }: Walked): Promise<string[]> {
  const own = `${basename(path).replace(packed, '')}/`;
  const all = base === '' ? [own] : [`${own}${base}`, base, own];
  const [row] = await session.rows(
    `SELECT ${all.map((each, at) => `count(*) FILTER (WHERE starts_with(${pathWithinSql({ base }, 'path')}, ${sqlText(each)})) AS w${at}`).join(', ')} FROM ${entriesTable}`,
  );
  return all.filter((_, at) => Number(row![`w${at}`]) === 0);
}

/** A path as it is told: without the one folder around everything, which only debris and what this program wrote may lie beside. */
export function pathWithin({ base }: Pick<Walked, 'base'>, path: string): string {
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** SQL twin of `pathWithin`. */
export function pathWithinSql({ base }: Pick<Walked, 'base'>, path: string): string {
  return base === ''
    ? path
    : `CASE WHEN starts_with(${path}, ${sqlText(base)}) THEN substr(${path}, ${[...base].length + 1}) ELSE ${path} END`;
}

/** A location as one cell; most are the path itself and take no room. */
function locationText(location: Location): string {
  if (location.kind === 'file') return location.bytes === undefined ? '' : `b:${location.bytes}`;
  const { header, packed, method, crc } = location;
  return `z:${[header, packed, method, crc].join(':')}`;
}

/** The location of a cell. */
export function locationOf(text: string, path: string): Location {
  const [kind, ...parts] = text.split(':');
  if (kind === 'z') {
    const [header = 0, packed = 0, method = 0, crc = 0] = parts.map(Number);
    return { kind: 'zip', header, packed, method, crc };
  }
  return { kind: 'file', path, ...(kind === 'b' && { bytes: parts[0]! }) };
}

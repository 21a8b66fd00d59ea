import { writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { TextDecoder } from 'node:util';
import { firstBytes } from '../system/bytes.js';
import { looksLike, type Looks } from '../dataset/encoding.js';
import { FileFault } from '../dataset/file-fault.js';
import { binaryFault } from '../dataset/header.js';
import { mustBeRecordType, recordTypeByFileName, recordTypeNamed } from '../dataset/match.js';
import type { SourceFile } from '../dataset/model.js';
import { openFile, problemOf, type OpenedFile } from '../dataset/open-file.js';
import { keepsNumbers, stampOf } from '../dataset/stamp.js';
import { xmlEncoding } from '../dataset/xml-encoding.js';
import type { RecordElements } from '../dataset/xml.js';
import type { Session } from '../duckdb/session.js';
import { InputFault } from '../system/fault.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { loosePath } from '../value/path.js';
import { isShortage } from '../system/shortage.js';
import { sqlText } from '../duckdb/expression/text.js';
import { looksLikeEep } from './eep-name.js';
import { entriesTable, locationOf, pathWithinSql, type Walked } from './entries.js';
import { extensionOf } from './format-names.js';
import { placeIn, roleSql, type Place } from './layout.js';
import type { Location, PackageSource } from './model.js';
import { Unpacker } from './unpack.js';
import { sqlComposed } from '../duckdb/expression/path.js';

/** Names of files that may hold a catalogue. */
const readable = ['csv', 'tsv', 'xlsx', 'xls', 'xml', 'txt'];

/** SQL for whether a path is of a file that may hold a catalogue. */
export const mayHoldCatalogue = readable.map((extension) => `lower(path) LIKE ${sqlText(`%.${extension}`)}`).join(' OR ');

/** More catalogues than an honest package has: what comes behind them is told of, not opened. */
export const mostCatalogues = 10_000;

/** Elements of the catalogues on a carrier (电子档案移交与接收办法, annex 2), beside the names of record types. */
const entryElements = ['文件', '案卷', '件'];

const sniffed = 64 * 1024;

/** A file of the package that holds records. */
export interface Catalogue {
  /** As told: relative to the root of the package. */
  path: string;
  size: number;
  location: Location;
  table: TablePlan;
}

/**
 * Catalogues by the layout; where that has no place for a file, by its name at the top of the package.
 *
 * @param most Files that are looked at.
 * @param chosen Record types of files, where a person has said it: by path in the package, or bare name.
 * @throws InputFault when `chosen` names a file or a record type that there is not.
 */
export async function findCatalogues(
  session: Session,
  plan: Plan,
  layout: readonly Place[],
  walked: Walked,
  { chosen = {}, most = mostCatalogues }: { chosen?: Readonly<Record<string, string>> | undefined; most?: number | undefined },
): Promise<Catalogue[]> {
  const { '': all } = chosen;
  if (all !== undefined) throw new InputFault('command.table-of-package', { type: all });
  const said = new Map(Object.entries(chosen).map(([name, type]) => [name, mustBeRecordType(plan, type)]));
  const met = new Set<string>();
  const saidOf = (path: string, whole: string) => {
    // A person may name a file by the way to it, which ends with its path in the package.
    const name = [...said.keys()].find((each) => isMeant(each, path, whole));
    if (name !== undefined) met.add(name);
    return name === undefined ? undefined : said.get(name);
  };
  const path = pathWithinSql(walked, 'path');
  const roles = layout.length === 0 ? 'true' : `${roleSql(layout, sqlComposed(path))} IN ('catalogue', 'metadata', 'surplus')`;
  const found = await session.rows(`SELECT ${path} AS path, path AS whole, size, location FROM ${entriesTable}
    WHERE fault = '' AND NOT debris AND (${mayHoldCatalogue}) AND (${roles}) ORDER BY 1 LIMIT ${most}`);
  const catalogues = found.flatMap((row) => {
    const [shown, whole] = [String(row['path']), String(row['whole'])];
    const table = saidOf(shown, whole) ?? tableOf(plan, layout, shown);
    if (!table) return [];
    return [{ path: shown, size: Number(row['size']), location: locationOf(String(row['location']), whole), table }];
  });
  const unknown = [...said.keys()].find((name) => !met.has(name));
  if (unknown !== undefined) throw new InputFault('dataset.no-such-file', { file: unknown });
  return catalogues;
}

/** A person may write a path otherwise than the package does. */
function isMeant(named: string, path: string, whole: string): boolean {
  const name = loosePath(posix.normalize(named.replaceAll('\\', '/')));
  return name === loosePath(basename(path)) || name === loosePath(path) || name.endsWith(`/${loosePath(whole)}`);
}

function tableOf(plan: Plan, layout: readonly Place[], path: string): TablePlan | undefined {
  const place = placeIn(layout, path);
  if (place?.recordType) return recordTypeNamed(plan, place.recordType);
  // Metadata and stray files hold records only where their name says so at the top of the package.
  if (place?.role === 'metadata' || path.includes('/')) return undefined;
  const table = recordTypeByFileName(plan, path.replace(/\.[^.]+$/, ''));
  return table?.alias === 'PackageInventory' ? undefined : table;
}

/**
 * Opens a catalogue where it lies, or a copy of it in `how.folder`. A file at fault becomes a problem; nothing for an
 * EEP file, which is read when it is measured.
 */
export async function openCatalogue(
  plan: Plan,
  source: PackageSource,
  catalogue: Catalogue,
  how: { folder: string; name: string },
): Promise<OpenedFile | undefined> {
  const { path, size, table } = catalogue;
  const file: SourceFile = { path, absolute: '', size, format: formatOf(path) };
  try {
    file.absolute = await onDisk(source, catalogue, how);
    // A copy is this program's own.
    if (catalogue.location.kind === 'file') file.stamp = stampOf(await stat(file.absolute), keepsNumbers(file.absolute));
    const head = await firstBytes(file.absolute, sniffed);
    if (file.format === 'xml' && looksLikeEep(head)) return undefined;
    const looks = looksLike(head);
    file.format = isWorkbook(looks, path) ? 'xlsx' : file.format;
    if (file.format === 'csv' && looks.as === 'binary' && head.length > 0) throw binaryFault(path, looks.what);
    const elements = file.format === 'xml' && head.length > 0 ? carrierElements(path, head, table) : undefined;
    return await openFile(plan, file, { ...how, chosen: table, matchedBy: 'layout', ...(elements && { elements }) });
  } catch (error) {
    return { file, parts: new Map(), problems: [problemOf(file, error)] };
  }
}

function formatOf(path: string): SourceFile['format'] {
  const extension = extensionOf(path);
  return extension === 'xml' ? extension : 'csv';
}

/** A workbook is one by its content, whatever its name. */
function isWorkbook(looks: Looks, path: string): boolean {
  return looks.as === 'binary' && (looks.what === 'Excel (XLSX)' || (looks.what === 'ZIP' && extensionOf(path) === 'xlsx'));
}

/** The elements of a carrier's catalogue, where the file has any: its root bears the name of a record type and is none. */
function carrierElements(path: string, head: Buffer, table: TablePlan): RecordElements | undefined {
  const { decoder } = xmlEncoding(path, head);
  const text = new TextDecoder(decoder).decode(head);
  const found = entryElements.filter((name) => new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`).test(text));
  return found.length > 0 ? new Map(found.map((name) => [name, table])) : undefined;
}

async function onDisk(
  source: PackageSource,
  { path, size, location }: Catalogue,
  { folder, name }: { folder: string; name: string },
): Promise<string> {
  if (location.kind === 'file') {
    if (location.bytes !== undefined) throw new FileFault('package.catalogue-unread', { path, fault: 'GB18030' });
    return join(source.path, location.path);
  }
  const unpacker = new Unpacker(source.path, folder);
  const { content, fault } = await unpacker.read(location, size, [], true);
  await unpacker.close();
  if (!content) throw new FileFault('package.catalogue-unread', { path, fault: fault ?? '' });
  if (typeof content.path === 'string') return content.path;
  // Under a name of its own: a copy of it in UTF-8 is written as `<name>.csv`.
  const copy = join(folder, `${name}-packed.${extensionOf(path)}`);
  try {
    writeFileSync(copy, content.whole());
  } catch (fault) {
    throw isShortage(fault) ? new InputFault('dataset.staging-failed', { path: copy, reason: fault.code }, { cause: fault }) : fault;
  }
  return copy;
}

import { wordMark } from '../message/punctuation.js';
import { join } from 'node:path';
import type { SourceFile, TablePart } from '../dataset/model.js';
import { sqlName } from '../duckdb/names.js';
import type { Session } from '../duckdb/session.js';
import type { TablePlan } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import { StagedCsv } from '../dataset/staging.js';
import { entriesTable, pathWithinSql, type Walked } from './entries.js';
import { formatOfExtension } from './format-names.js';
import { imageFormats } from './inspect/image/image.js';
import type { Depth, Result } from './job.js';
import { roleSql, type Place } from './layout.js';
import { algorithms, type Algorithm, type Inspection, type Measured, type Role } from './model.js';
import { shortPathsTable } from './short-paths.js';
import type { Viruses } from './virus.js';
import { answerSql, colourWords, faultWords, roleWords, wordSql } from './words.js';
import { sqlComposed } from '../duckdb/expression/path.js';
import { readSql } from '../duckdb/read-csv.js';

/** Table of the session that holds what was measured; `inner` names a file within the entry. */
const resultsTable = 'work.package_results';
/** Table of the session that holds a row for every file, sorted by path. */
export const inventoryTable = 'work.package_inventory';

/** The use of what is no part of a package: what operating systems leave, and what this program wrote; and the faults that say nothing of it. */
const surplus: Role = 'surplus';
const ofContent = ['empty', 'truncated', 'damaged'] as const;

/** Columns of `resultsTable` for what was found in a file: text, and truth values where it was looked for. */
const texts: readonly (readonly [column: string, of: keyof Inspection])[] = [
  ...(['format', 'fault', 'pages', 'unseen', 'signatures', 'outside', 'own', 'resolution'] as const).map((name) => [name, name] as const),
  ['behind', 'trailing'],
  ['colour_mode', 'colourMode'],
];
const truths: readonly (readonly [column: string, of: keyof Inspection])[] = [
  ...(['opens', 'pictured', 'appended', 'encrypted', 'macro', 'executable'] as const).map((name) => [name, name] as const),
  ['text_layer', 'textLayer'],
];

/** Columns of `resultsTable` after `number`, `inner`, `extension` and `size`, in the order of `measuredCells`. */
const textColumns = [...algorithms, ...texts.map(([column]) => column)];
const truthColumns = [...truths.map(([column]) => column), 'eep'];

/** Cells of one row of results. */
function measuredCells({ digests, ...found }: Measured, eep = false): string[] {
  return [
    ...algorithms.map((name) => digests[name] ?? ''),
    ...texts.map(([, of]) => String(found[of])),
    ...truths.map(([, of]) => String(found[of] ?? '')),
    String(eep),
  ];
}

/** SQL for whether an entry was read as an EEP file, sound or not. */
export const readAsEep = `number IN (SELECT number FROM ${resultsTable} WHERE eep)`;

/** Takes results as they come and keeps them in the session, on disk. */
export class Results {
  readonly #staged: StagedCsv;

  constructor(private readonly session: Session) {
    this.#staged = new StagedCsv(session.folder, 'package-results', 3 + textColumns.length + truthColumns.length);
  }

  add({ number, measured, inner = [], record, eep }: Result): void {
    this.#staged.add(['', '', '', ...measuredCells(measured, record !== undefined || eep !== undefined)], number);
    for (const { name, extension, size, measured: own } of inner)
      this.#staged.add([name, extension, String(size), ...measuredCells(own)], number);
  }

  flush(): Promise<void> {
    return this.#staged.flush();
  }

  async finish(): Promise<void> {
    const source = await this.#staged.finish();
    const columns = [
      ...textColumns.map((name, at) => `coalesce(c${at + 3}, '') AS ${name}`),
      ...truthColumns.map((name, at) => `TRY_CAST(c${at + 3 + textColumns.length} AS BOOLEAN) AS ${name}`),
    ].join(', ');
    await this.session
      .run(`CREATE OR REPLACE TABLE ${resultsTable} AS SELECT c${source.lineColumn}::BIGINT AS number, coalesce(c0, '') AS inner_name,
      coalesce(c1, '') AS extension, TRY_CAST(c2 AS BIGINT) AS size, ${columns} FROM ${readSql({ source })}`);
    await this.#staged.discard();
  }

  discard(): Promise<void> {
    return this.#staged.discard();
  }
}

const isOwn = `role = ${sqlText(surplus)} AND own <> ''`;

export interface InventoryOptions {
  layout: readonly Place[];
  walked: Walked;
  /** How the lists of files call the folder around everything, where they do: paths are told as they have them. */
  wrapping?: string;
  algorithms: readonly Algorithm[];
  inspect: Depth;
  /** What a scanner found; absent when none ran. */
  viruses?: Viruses;
}

interface Gaps {
  /** Could not be opened, for their size or format. */
  unopened: Gap;
  /** Some of their pages, images or other parts were not looked at. */
  unseen: Gap & { parts: number };
  /** More than filling stands behind their end. */
  trailing: Gap;
  /** Images that do not tell their resolution. */
  unresolved: Gap;
  /** Documents with pages that are images, whose resolution and colour are not measured. */
  pictured: Gap;
  /** Carry electronic signatures that are not proven. */
  signed: Gap & { signatures: number; appended: number };
  /** Show things that lie outside of them. */
  outside: Gap & { parts: number };
  /** Surplus files that this program wrote in earlier runs. */
  own: Gap & { reports: number; findings: number; certificates: number; others: number };
}

type Gap = { count: number } & Record<string, string | number>;

/** So many paths are told of one kind in the report for machines; people are told one. */
const mostListed = 100;

export interface Inventory {
  part: TablePart;
  files: number;
  bytes: number;
  /** What is to be told of files, mostly of content of which something was not looked at; `example` is the first of each, `list` the first hundred where there are several. */
  gaps: Gaps;
}

/**
 * Makes the table of every file found, sorted by path, from entries and results. A column that was not measured is left
 * out, so that its checks are unevaluated.
 *
 * @param table The record type of the inventory.
 */
export async function stageInventory(session: Session, table: TablePlan, options: InventoryOptions): Promise<Inventory> {
  const { walked, layout } = options;
  const path = pathWithinSql(walked, 'e.path');
  const saysNothing = ofContent.map((each) => sqlText(each)).join(', ');
  const fault = `CASE WHEN e.fault <> '' THEN e.fault WHEN e.twins > 1 THEN ${sqlText('duplicate')}
    WHEN e.likes > 1 THEN CASE WHEN e.forms = 1 THEN ${sqlText('case-duplicate')} ELSE ${sqlText('form-duplicate')} END
    WHEN e.debris AND r.fault IN (${saysNothing}) THEN '' ELSE coalesce(r.fault, '') END`;
  // What a system left behind is surplus whatever it holds: it is told once.
  const measured = [
    ...textColumns.filter((name) => name !== 'fault').map((name) => `coalesce(r.${name}, '') AS ${name}`),
    ...truthColumns.map((name) => (name === 'opens' ? 'CASE WHEN NOT e.debris THEN r.opens END AS opens' : `r.${name}`)),
  ];
  await session.run(`CREATE OR REPLACE TABLE ${inventoryTable} AS SELECT * EXCLUDE (debris, form), CASE WHEN debris THEN ${sqlText(surplus)} ELSE ${roleSql(layout, 'form')} END AS role FROM (SELECT *, ${sqlComposed('path')} AS form FROM (
    SELECT e.number, e.debris, e.path AS whole, CASE WHEN coalesce(r.inner_name, '') = '' THEN ${path} ELSE ${path} || '#' || r.inner_name END AS path,
      CASE WHEN coalesce(r.inner_name, '') = '' THEN e.size ELSE r.size END AS size,
      CASE WHEN coalesce(r.inner_name, '') = '' THEN regexp_extract(lower(e.path), '[^/]\\.([^./]+)$', 1) ELSE r.extension END AS extension,
      CASE WHEN coalesce(r.inner_name, '') = '' THEN ${fault} ELSE r.fault END AS fault, ${measured.join(', ')}
    FROM (SELECT *, count(*) OVER (PARTITION BY path) AS twins, count(*) OVER folded AS likes,
      CASE WHEN min(lower(path)) OVER folded = max(lower(path)) OVER folded THEN 1 ELSE 2 END AS forms
      FROM ${entriesTable} WINDOW folded AS (PARTITION BY lower(${sqlComposed('path')}))) e
    LEFT JOIN ${resultsTable} r USING (number))) ORDER BY path, number`);
  // What this program wrote is told by its name; where it belongs to the package, it is looked at as any other file.
  await session.run(
    `UPDATE ${inventoryTable} SET opens = NULL, macro = NULL, fault = CASE WHEN fault IN (${saysNothing}) THEN '' ELSE fault END WHERE ${isOwn}`,
  );
  const columns = columnsOf(table, options);
  const file = join(session.folder, 'package-inventory.csv');
  const cells = [...columns.map(({ sql }) => sql), 'rowid + 1'];
  await session.run(
    `COPY (SELECT ${cells.join(', ')} FROM ${inventoryTable} ORDER BY rowid) TO ${sqlText(file)} (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"')`,
  );
  const [totals] = await session.rows(`SELECT count(*) AS files, coalesce(sum(size), 0)::BIGINT AS bytes FROM ${inventoryTable}`);
  return {
    part: partOf(
      table,
      columns.map(({ field }) => field),
      file,
    ),
    files: Number(totals!['files']),
    bytes: Number(totals!['bytes']),
    gaps: await gapsOf(session, options.inspect),
  };
}

async function gapsOf(session: Session, inspect: Depth): Promise<Gaps> {
  const images = [...imageFormats].map((format) => sqlText(format)).join(', ');
  const wanted = `role = 'content' AND fault = '' AND ${inspect === 'full'}`;
  // What wraps a record may be signed as a whole.
  const signed = wanted.replace("role = 'content'", "role IN ('content', 'metadata')");
  const total = (name: string, sql: string, where = wanted) => `coalesce(sum(${sql}) FILTER (WHERE ${where}), 0)::BIGINT AS ${name}`;
  const ofKind = (name: string) => total(`own_${name}`, `(own = 'dataset.own-${name}')::INT`, isOwn);
  const [row] = await session.rows(
    `SELECT ${[
      gapSql('unopened', `${wanted} AND opens IS NULL`),
      gapSql('unseen', `${wanted} AND unseen <> ''`),
      gapSql('behind', `${wanted} AND behind <> ''`),
      gapSql('unresolved', `${wanted} AND opens AND resolution = '' AND format IN (${images})`),
      gapSql('pictured', `${wanted} AND opens AND pictured`),
      gapSql('signed', `${signed} AND signatures <> ''`),
      gapSql('outside', `${wanted} AND outside <> ''`),
      gapSql('own', isOwn),
      ...[
        total('parts', 'TRY_CAST(unseen AS BIGINT)'),
        total('signatures', 'TRY_CAST(signatures AS BIGINT)', `${signed} AND signatures <> ''`),
        total('appended', 'appended::INT'),
        total('things', 'TRY_CAST(outside AS BIGINT)'),
      ],
      ...['report', 'findings', 'certificate'].map(ofKind),
    ].join(', ')} FROM ${inventoryTable}`,
  );
  const number = (name: string) => Number(row![name]);
  const gap = (name: string) => ({
    count: number(name),
    example: String(row![`${name}_example`]),
    ...(number(name) > 1 && { list: String(row![`${name}_list`]) }),
  });
  const [reports, findings, certificates] = [number('own_report'), number('own_findings'), number('own_certificate')];
  return {
    ...{ unopened: gap('unopened'), unseen: { ...gap('unseen'), parts: number('parts') }, trailing: gap('behind') },
    ...{ unresolved: gap('unresolved'), pictured: gap('pictured') },
    signed: { ...gap('signed'), signatures: number('signatures'), appended: number('appended') },
    outside: { ...gap('outside'), parts: number('things') },
    own: { ...gap('own'), reports, findings, certificates, others: number('own') - reports - findings - certificates },
  };
}

const gapSql = (
  name: string,
  where: string,
): string => `count(*) FILTER (WHERE ${where}) AS ${name}, coalesce(min(path) FILTER (WHERE ${where}), '') AS ${name}_example,
  coalesce(array_to_string(min(path, ${mostListed}) FILTER (WHERE ${where}), ${sqlText(wordMark)}), '') AS ${name}_list`;

/** Fields of the inventory that were measured, and where each comes from. */
function columnsOf(
  table: TablePlan,
  { algorithms: asked, inspect, viruses, wrapping = '' }: InventoryOptions,
): { field: string; sql: string }[] {
  const formats = [...formatOfExtension].map(([extension, format]) => `WHEN ${sqlText(extension)} THEN ${sqlText(format)}`).join(' ');
  const pathSql =
    wrapping === ''
      ? `coalesce((SELECT min(told) FROM ${shortPathsTable} short WHERE short.path = ${inventoryTable}.path), path)`
      : `${sqlText(wrapping)} || path`;
  const known: Record<string, string | undefined> = {
    ...{
      FILEPATH: pathSql,
      FILESIZE: 'size',
      EXTENSION: 'extension',
      ROLE: wordSql('role', roleWords),
      FAULT: wordSql('fault', faultWords),
    },
    // A reference holds for every row whose key is filled: this key is that of content only.
    CONTENTPATH: `CASE WHEN role = 'content' THEN ${pathSql} ELSE '' END`,
    FORMATOFNAME: `CASE extension ${formats} ELSE '' END`,
    // What no list names is not computed, and nothing is compared with it: that is no gap.
    ...Object.fromEntries(algorithms.map((name) => [name.toUpperCase(), asked.includes(name) ? name : "''"])),
    ...(inspect !== 'none' && { FORMATFOUND: 'format', EXECUTABLE: answerSql('executable') }),
    ...(inspect === 'full' && {
      ...{ OPENS: answerSql('opens'), TEXTLAYER: answerSql('text_layer'), ENCRYPTED: answerSql('encrypted'), MACRO: answerSql('macro') },
      ...{ PAGES: 'pages', RESOLUTION: 'resolution', COLOURMODE: wordSql('colour_mode', colourWords) },
    }),
    ...(viruses && { VIRUS: virusSql(viruses) }),
  };
  return table.fields.flatMap(({ name }) =>
    known[name] === undefined ? [] : [{ field: name, sql: `${known[name]} AS ${sqlName(name)}` }],
  );
}

/** Nothing where no file is known to be infected, nor all to be clean. */
function virusSql({ infected, othersClean }: Viruses): string | undefined {
  const others = othersClean ? 'false' : 'NULL';
  if (infected.length > 0)
    return answerSql(`CASE WHEN whole IN (${infected.map((path) => sqlText(path)).join(', ')}) THEN true ELSE ${others} END`);
  return othersClean ? answerSql(others) : undefined;
}

function partOf(table: TablePlan, fields: readonly string[], path: string): TablePart {
  const file: SourceFile = { path: table.name, absolute: path, size: 0, format: 'measured', encoding: 'utf-8' };
  return {
    file,
    source: {
      path,
      delimiter: ',',
      width: fields.length + 1,
      skip: 0,
      dataOffset: 0,
      dataLine: 1,
      newline: 'lf',
      lineColumn: fields.length,
    },
    matchedBy: 'measured',
    columns: fields.map((field, index) => ({ index, header: field, field, by: 'code' })),
    missing: table.fields.map(({ name }) => name).filter((name) => !fields.includes(name)),
    extra: [],
  };
}

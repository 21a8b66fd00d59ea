import { openDataset } from '../dataset/dataset.js';
import type { DatasetTable, TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import { findCatalogues, mayHoldCatalogue, openCatalogue } from '../package/catalogues.js';
import { entriesTable, keepEntries, pathWithinSql } from '../package/entries.js';
import { extensionOf } from '../package/format-names.js';
import { layoutOf, roleSql } from '../package/layout.js';
import { usualLimits } from '../package/limits.js';
import type { Fault, PackageProblem, PackageSource } from '../package/model.js';
import { packageKind } from '../package/is-package.js';
import { openSource } from '../package/source.js';
import { unreadRecords } from '../package/unread-records.js';
import { faultWords } from '../package/words.js';
import type { Plan } from '../plan/plan.js';
import { recordsOfMetadata } from './metadata.js';
import { sqlComposed } from '../duckdb/expression/path.js';
import type { FileProblem } from '../dataset/file-problem.js';

/** Catalogues of a file, a folder or a package, ready to be read. */
export interface Catalogues {
  tables: DatasetTable[];
  problems: Pick<FileProblem, 'path' | 'code' | 'params' | 'leftOut'>[];
}

export interface HowToOpen {
  /** File (as given, or its name) to record type, where a person has said it; under the empty name, that of all other files. */
  tables?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/**
 * Opens the catalogues of an input; where it has none, the metadata of its records. The other files of a package are
 * not read.
 *
 * @param isCatalogue Whether a record type is one that is looked for.
 */
export async function openCatalogues(
  session: Session,
  plan: Plan,
  input: string,
  isCatalogue: (table: string) => boolean,
  how: HowToOpen,
): Promise<Catalogues> {
  const { tables: chosen = {}, signal } = how;
  const hasAny = ({ tables }: Catalogues) => tables.some(({ table }) => isCatalogue(table));
  const kind = await packageKind(input);
  // The XML of a carrier has no records of its own names.
  const asPackage = kind !== undefined || extensionOf(input) === 'xml';
  const source = asPackage ? await openSource(input, usualLimits, []) : undefined;
  const found = source ? await cataloguesOfPackage(session, plan, source, how) : { tables: [], problems: [] };
  if (hasAny(found)) return found;

  // A file or folder of tables under other names than a package gives them.
  const asDataset =
    kind === 'zip' || kind === 'eep'
      ? undefined
      : await openDataset(plan, [input], { temporary: session.folder, tables: chosen, onProgress: () => signal?.throwIfAborted() });
  const known = new Set(found.problems.map(({ path }) => path));
  const others = (asDataset?.problems ?? []).filter(({ path }) => !known.has(path));
  const both = { tables: asDataset?.tables ?? found.tables, problems: [...found.problems, ...others] };
  if (hasAny(both) || !source) return both;
  const records = await recordsOfMetadata(session, plan, source, signal);
  if (!records) return both;
  const { part, problems } = records;
  if (!part) return { tables: both.tables, problems: [...problems, ...both.problems] };
  return { tables: [{ table: part.table, parts: [part.part] }], problems: [...found.problems, ...problems] };
}

/** Files that the walk met and could not open, of those that may hold what is looked for: told once. */
async function unopened(session: Session, source: PackageSource): Promise<Catalogues['problems']> {
  const [found] = await session.rows(
    `SELECT count(*) AS count, min(path) AS example, arg_min(fault, path) AS fault FROM ${entriesTable} WHERE fault <> '' AND NOT debris AND (${mayHoldCatalogue})`,
  );
  const { count, example, fault } = found!;
  return Number(count) === 0
    ? []
    : [
        {
          path: source.path,
          code: 'retention.files-unread',
          params: { count: Number(count), example: String(example), fault: faultWords[fault as Fault] },
          leftOut: true,
        },
      ];
}

async function cataloguesOfPackage(
  session: Session,
  plan: Plan,
  source: PackageSource,
  { tables: chosen, signal }: HowToOpen,
): Promise<Catalogues> {
  const goOn = () => signal?.throwIfAborted();
  const problems: Catalogues['problems'] = [];
  const layout = layoutOf(plan);
  const ofWhole: PackageProblem[] = [];
  const walked = await keepEntries(session, source, layout, { limits: usualLimits, problems: ofWhole, goOn });
  // What the walk met is told: rows of what was not read are in no count.
  problems.push(
    ...ofWhole.map(({ code, params, leftOut }) => ({ path: source.path, code, params, leftOut })),
    ...(await unopened(session, source)),
  );
  const path = pathWithinSql(walked, 'path');
  const tables = new Map<string, TablePart[]>();
  for (const [number, catalogue] of (await findCatalogues(session, plan, layout, walked, { chosen })).entries()) {
    goOn();
    const opened = await openCatalogue(plan, source, catalogue, { folder: session.folder, name: `catalogue-${number}` });
    problems.push(...(opened?.problems ?? []));
    for (const [id, part] of opened?.parts ?? []) tables.set(id, [...(tables.get(id) ?? []), part]);
  }
  const unread =
    layout.length === 0
      ? []
      : await unreadRecords(
          session,
          `(SELECT number, ${path} AS path, ${roleSql(layout, sqlComposed(path))} AS role FROM ${entriesTable})`,
          ['catalogue'],
          'false',
        );
  problems.push(...unread.map((each) => ({ path: source.path, ...each })));
  return { tables: plan.tables.flatMap(({ id }) => (tables.has(id) ? [{ table: id, parts: tables.get(id)! }] : [])), problems };
}

import { resolve } from 'node:path';
import type { Dataset, DatasetTable, SourceFile, TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import type { Plan } from '../plan/plan.js';
import { InputFault } from '../system/fault.js';
import { mustHave } from '../system/optional.js';
import { askLists } from './ask-lists.js';
import { findCatalogues, openCatalogue } from './catalogues.js';
import { changedPackage } from './changed.js';
import { keepEntries, wrappingsOf } from './entries.js';
import { digestOfPackage } from './file-list.js';
import { inventoryTable, readAsEep, stageInventory } from './inventory.js';
import { lackingOf } from './lacking.js';
import type { Depth } from './job.js';
import { layoutOf, loneEep } from './layout.js';
import { usualLimits, type PackageLimits } from './limits.js';
import { algorithms, type Algorithm, wholePackage, type PackageProblem, type PackageSource } from './model.js';
import { measurePackage } from './measure-package.js';
import { findFormDigests } from './form-digest.js';
import { findShortPaths } from './short-paths.js';
import { inventoryOf } from './is-package.js';
import type { PackageOptions } from './options.js';
import { openSource } from './source.js';
import { uncatalogued } from './uncatalogued.js';
import { unreadRecords } from './unread-records.js';
import { findViruses } from './virus.js';
import type { FileProblem } from '../dataset/file-problem.js';

/** What a report says of the package beside its tables. */
export interface PackageFacts {
  kind: PackageSource['kind'];
  path: string;
  files: number;
  bytes: number;
  /** SHA-256 over the lines `digest  path`, sorted by path. */
  sha256: string;
  inspect: Depth;
  algorithms: Algorithm[];
  limits: PackageLimits;
  scanner?: { name: string; version: string };
}

export interface OpenedPackage {
  dataset: Dataset;
  facts: PackageFacts;
  /** What has changed of it since it was walked. */
  changed(): Promise<FileProblem[]>;
}

/**
 * Reads a package: walks it, measures every file, and opens its catalogues. Gives the data set that the checks run on:
 * the catalogues, and the inventory of what was found.
 *
 * @throws InputFault when the path cannot be read, or a package is lacking that looks into files.
 */
export async function openPackage(session: Session, plan: Plan, input: string, options: PackageOptions = {}): Promise<OpenedPackage> {
  const limits = { ...usualLimits, ...options.limits };
  const inspect = options.inspect ?? 'full';
  if (inspect !== 'none') mustHave('inspection');
  const source = await openSource(input, limits, [...(options.except ?? []), ...(options.journal ? [resolve(options.journal)] : [])]);
  const goOn = () => options.signal?.throwIfAborted();
  const ofWhole: PackageProblem[] = [];
  const layout = source.kind === 'eep' ? loneEep : layoutOf(plan);
  const walked = await keepEntries(session, source, layout, { limits, problems: ofWhole, goOn });
  if (walked.entries === 0 && ofWhole.length === 0) throw new InputFault('dataset.nothing-found', { inputs: input });
  // What lies behind the end of the walk is not known to be lacking.
  const whole = ofWhole.length === 0;

  const tables = new Map<string, TablePart[]>();
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  const add = (id: string, part: TablePart) => tables.set(id, [...(tables.get(id) ?? []), part]);
  const chosen = { chosen: options.tables, most: options.catalogues };
  for (const [number, catalogue] of (await findCatalogues(session, plan, layout, walked, chosen)).entries()) {
    goOn();
    const opened = await openCatalogue(plan, source, catalogue, { folder: session.folder, name: `catalogue-${number}` });
    if (!opened) continue;
    files.push(opened.file);
    problems.push(...opened.problems);
    for (const [id, part] of opened.parts) add(id, part);
  }

  const lists = [...tables.values()].flat();
  const named = await askLists(session, lists, await wrappingsOf(session, source, walked));
  ofWhole.push(...named.problems);
  ofWhole.push(...(await findShortPaths(session, named.wrapping === '' ? lists : [], walked)));
  const asked = algorithms.filter((each) => each === 'sha256' || named.algorithms.includes(each) || options.algorithms?.includes(each));
  const task = { kind: source.kind, root: source.path, algorithms: asked, inspect, limits, temporary: session.folder };
  const { records, problems: ofEeps } = await measurePackage(session, plan, { source, walked }, task, options);
  ofWhole.push(...ofEeps);
  if (records) add(records.table, records.part);

  const viruses = await findViruses(session, source.kind === 'folder' ? source.path : resolve(input), options.signal);
  if (viruses) ofWhole.push(...viruses.problems);
  const table = inventoryOf(plan)!;
  const inventory = await stageInventory(session, table, {
    layout,
    walked,
    wrapping: named.wrapping,
    algorithms: asked,
    inspect,
    ...(viruses && { viruses }),
  });
  tables.set(table.id, [inventory.part]);
  const sha256 = await digestOfPackage(session);
  const { files: count, bytes, gaps } = inventory;
  ofWhole.push(...(await findFormDigests(session, lists, asked, sha256)));
  if (layout.length > 0)
    ofWhole.push(
      ...(await unreadRecords(session, inventoryTable, ['catalogue', 'metadata'], readAsEep, options.catalogues)),
      ...(whole ? await lackingOf(session, layout, new Set(tables.keys())) : []),
    );
  ofWhole.push(...(await uncatalogued(session, plan, tables)));
  if (gaps.unopened.count > 0) ofWhole.push({ code: 'package.unopened', params: gaps.unopened, leftOut: false });
  if (gaps.outside.count > 0) ofWhole.push({ code: 'package.outside', params: gaps.outside, leftOut: false });
  if (gaps.unseen.count > 0) ofWhole.push({ code: 'package.parts-unseen', params: gaps.unseen, leftOut: false });
  // What the file is was read to its end; what stands behind is no part of it, and yet was handed over.
  if (gaps.trailing.count > 0) ofWhole.push({ code: 'package.trailing', params: gaps.trailing, leftOut: false, remark: true });
  // The image is whole and nothing of it hidden: what cannot be compared is told, and is no fault.
  if (gaps.unresolved.count > 0)
    ofWhole.push({ code: 'package.resolution-unknown', params: gaps.unresolved, leftOut: false, remark: true });
  if (gaps.pictured.count > 0) ofWhole.push({ code: 'package.scans-unmeasured', params: gaps.pictured, leftOut: false, remark: true });
  if (gaps.signed.count > 0) ofWhole.push({ code: 'package.signatures-unproven', params: gaps.signed, leftOut: false, remark: true });
  // Each of them is surplus (A009) besides: no package is sound with them.
  if (gaps.own.count > 0) ofWhole.push({ code: 'package.own-files', params: gaps.own, leftOut: false, remark: true });
  return {
    dataset: {
      files,
      tables: plan.tables.flatMap(({ id }): DatasetTable[] => (tables.has(id) ? [{ table: id, parts: tables.get(id)! }] : [])),
      problems: [...ofWhole.map((problem) => ({ path: wholePackage, ...problem })), ...problems],
      close: () => Promise.resolve(),
    },
    facts: {
      kind: source.kind,
      path: input,
      files: count,
      bytes,
      sha256,
      inspect,
      algorithms: asked,
      limits,
      ...(viruses && { scanner: viruses.scanner }),
    },
    changed: () => changedPackage(session, source, goOn),
  };
}

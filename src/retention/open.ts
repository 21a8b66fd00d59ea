import { openDataset } from '../dataset/dataset.js';
import type { DatasetTable, FileProblem, TablePart } from '../dataset/model.js';
import type { Session } from '../engine/session.js';
import { findCatalogues, openCatalogue } from '../package/catalogues.js';
import { keepEntries } from '../package/entries.js';
import { layoutOf, placeIn } from '../package/layout.js';
import { usualLimits } from '../package/limits.js';
import { openSource, packageKind } from '../package/source.js';
import type { Plan } from '../plan/plan.js';

/** Catalogues of a file, a folder or a package, ready to be read. */
export interface Catalogues {
  tables: DatasetTable[];
  problems: Pick<FileProblem, 'path' | 'code' | 'params'>[];
}

/** Opens the catalogues of an input; the other files of a package are not read. */
export async function openCatalogues(session: Session, plan: Plan, input: string): Promise<Catalogues> {
  const kind = await packageKind(input);
  const inPackage = kind ? await cataloguesOfPackage(session, plan, input) : undefined;
  // A folder of tables under other names than a package gives them.
  if (inPackage && (kind !== 'folder' || inPackage.tables.length > 0)) return inPackage;
  const { tables, problems } = await openDataset(plan, [input], { temporary: session.folder });
  return { tables, problems };
}

async function cataloguesOfPackage(session: Session, plan: Plan, input: string): Promise<Catalogues> {
  const source = await openSource(input, usualLimits, []);
  const problems: Catalogues['problems'] = [];
  const layout = layoutOf(plan);
  const walked = await keepEntries(session, source, [], () => undefined);
  if (layout.length === 0 || placeIn(layout, `${walked.base}x`)) walked.base = '';
  const tables = new Map<string, TablePart[]>();
  for (const [number, catalogue] of (await findCatalogues(session, plan, layout, walked)).entries()) {
    const opened = await openCatalogue(plan, source, catalogue, { folder: session.folder, name: `catalogue-${number}` });
    problems.push(...(opened?.problems ?? []));
    for (const [id, part] of opened?.parts ?? []) tables.set(id, [...(tables.get(id) ?? []), part]);
  }
  return { tables: plan.tables.flatMap(({ id }) => (tables.has(id) ? [{ table: id, parts: tables.get(id)! }] : [])), problems };
}

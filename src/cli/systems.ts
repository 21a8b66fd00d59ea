import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Language } from '../message/messages.js';
import { lintSystems } from '../lint/systems.js';
import type { SchemaFiles } from '../schema/build.js';
import { checkCounts } from '../schema/check-counts.js';
import type { ItemList } from '../standard/acceptance/model.js';
import type { Standard } from '../standard/model.js';
import type { QualityRule } from '../standard/quality/model.js';
import type { SystemsTable } from '../standard/systems/model.js';
import { renderSystemsPage } from '../standard/systems/page.js';
import { readSystems } from '../standard/systems/read.js';
import { standardsFolder } from './locations.js';

interface SystemsFile {
  file: string;
  table: SystemsTable;
  messages: VFileMessage[];
}

/** What the table names, by id. */
interface Beside {
  standards: ReadonlyMap<string, Standard>;
  lists: ReadonlyMap<string, ItemList>;
}

/** The table of systems that lies beside these standards; undefined where there is none, and where the folder is a standard's own. */
export async function systemsBeside(path: string | undefined, folders: readonly string[]): Promise<SystemsFile | undefined> {
  const folder = resolve(path ?? standardsFolder());
  const file = join(folder, 'systems.md');
  if (folders.includes(folder) || !existsSync(file)) return undefined;
  return { file, ...(await readSystems(file)) };
}

/** What is wrong with the table of systems. */
export function lintSystemsBeside(systems: SystemsFile, { standards, lists }: Beside, language: Language): VFileMessage[] {
  const around = { standards: new Set(standards.keys()), lists: new Set(lists.keys()), isThere: isBeside(systems) };
  return lintSystems(systems.table, around, systems.messages, language);
}

/** The pages that are made of the table of systems. */
export function systemPages(systems: SystemsFile, { standards, lists, rules }: Beside & { rules: readonly QualityRule[] }): SchemaFiles {
  const counted = new Map([...standards].map(([id, standard]) => [id, { standard, checks: checkCounts(standard) }]));
  const input = { table: systems.table, standards: counted, lists, rules, isThere: isBeside(systems) };
  return new Map([
    ['systems.md', renderSystemsPage(input, 'zh')],
    ['systems.en.md', renderSystemsPage(input, 'en')],
  ]);
}

/** Whether a path from the folder above that of the standards leads to something. */
function isBeside({ file }: SystemsFile): (path: string) => boolean {
  const above = dirname(dirname(file));
  return (path) => existsSync(join(above, path));
}

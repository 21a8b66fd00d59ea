import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDataset, type DatasetOptions } from '../../src/dataset/dataset.js';
import { locateRecords } from '../../src/dataset/locate.js';
import type { Dataset } from '../../src/dataset/model.js';
import { scanFile } from '../../src/dataset/scan.js';
import { say } from '../../src/message/messages.js';
import { temporaryFolder } from '../temporary.js';
import { plan } from './small-plan.js';

const root = temporaryFolder('dataset-test-');
let count = 0;

/** A new folder that holds the given files. */
export function folderOf(files: Record<string, string | Buffer> = {}): string {
  const folder = join(root, String(count++));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** One new file; gives its path. */
export function fileOf(name: string, content: string | Buffer): string {
  return join(folderOf({ [name]: content }), name);
}

/** Opens inputs with the small plan. */
export function openSmall(inputs: string[], options: Partial<DatasetOptions> = {}): Promise<Dataset> {
  return openDataset(plan, inputs, { temporary: folderOf(), ...options });
}

/** Opens one file that is to be left out; gives its problem, told in both languages. */
export async function problemOf(name: string, content: string | Buffer) {
  const temporary = folderOf();
  const dataset = await openSmall([fileOf(name, content)], { temporary });
  const [problem, ...more] = dataset.problems;
  if (!problem || more.length > 0) throw new Error(`one problem expected, found ${JSON.stringify(dataset.problems)}`);
  await dataset.close();
  const texts = (['zh', 'en'] as const).map((language) => say(problem.code, language, problem.params));
  const [zh, en] = texts as [string, string];
  return { ...problem, zh, en, tables: dataset.tables, left: readdirSync(temporary) };
}

/** The cells of a staged record type, the line of each record last. */
export async function recordsOf(dataset: Dataset, table: string): Promise<string[][]> {
  const { source } = dataset.tables.find((each) => each.table === table)!.parts[0]!;
  const scan = await scanFile(source.path, source);
  const located = await locateRecords(
    source.path,
    scan.index,
    Array.from({ length: scan.records }, (_, n) => n),
    source,
  );
  return located.map(({ cells }) => cells);
}

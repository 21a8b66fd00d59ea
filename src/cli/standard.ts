import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { buildSchemas, changesOf, compareSchemas, type SchemaFiles } from '../schema/build.js';
import { visible } from '../report/cell.js';
import { finishSet, placeSet } from '../schema/place.js';
import { lintItemList } from '../lint/item-list.js';
import type { ItemList } from '../standard/acceptance/model.js';
import { readItemList } from '../standard/acceptance/read.js';
import { renderCoverage } from '../standard/coverage.js';
import { lintProfile, lintStandard } from '../lint/lint.js';
import { inLanguage } from '../standard/message.js';
import type { Standard } from '../standard/model.js';
import { lintQualityRules } from '../lint/quality.js';
import type { QualityRule } from '../standard/quality/model.js';
import { renderQualityPage } from '../standard/quality/page.js';
import { readQualityRules } from '../standard/quality/read.js';
import { renderLint } from '../lint/render.js';
import { readProfile, standardReader } from '../standard/read.js';
import { exitCodes } from './exit.js';
import { standardsFolder } from './locations.js';
import { buildTerms, termsBeside } from './terminology.js';
import { print } from './print.js';
import { lintSystemsBeside, systemPages, systemsBeside } from './systems.js';

/** Tells what is wrong with standards, profiles, item lists and rules of quality. */
export async function lint(path: string | undefined, format: 'text' | 'json', language: Language): Promise<number> {
  const messages: VFileMessage[] = [];
  const add = (folder: string, found: readonly VFileMessage[]) => {
    for (const message of found) message.file = join(folder, message.file ?? '');
    messages.push(...found);
  };
  const standards = new Map<string, Standard>();
  const lists = new Map<string, ItemList>();
  const readStandard = standardReader();
  const folders = await standardFolders(path);
  for (const folder of folders) {
    const { standard, messages: read } = await readStandard(folder);
    standards.set(standard.id, standard);
    add(folder, lintStandard(standard, read, language, { terms: await termsBeside(folder) }));
  }
  for (const file of await filesBeside(path, 'profiles')) {
    const { profile, messages: read } = await readProfile(file);
    const standard = standards.get(profile.standard);
    add(dirname(file), standard ? lintProfile(profile, standard, read, language) : read.map((message) => inLanguage(message, language)));
  }
  for (const { file, list, messages: read } of await itemLists(path)) {
    lists.set(list.id, list);
    add(dirname(file), lintItemList(list, standards.get(list.standard), read, language));
  }
  for (const { file, rules, messages: read } of await qualityRules(path))
    add(dirname(file), lintQualityRules(rules, standards, read, language));
  const systems = await systemsBeside(path, folders);
  if (systems) add(dirname(systems.file), lintSystemsBeside(systems, { standards, lists }, language));
  print(renderLint(messages, format, language));
  return messages.some(({ fatal }) => fatal) ? exitCodes.fails : exitCodes.conforms;
}

/** Makes everything that is wanted before anything is written, so that all of it is put into place, or none. */
export async function build(
  path: string | undefined,
  options: { out: string; coverage: string; docs: string; check?: boolean },
  language: Language,
): Promise<number> {
  let code: number = exitCodes.conforms;
  const readStandard = standardReader();
  const outs = [options.out, options.coverage, options.docs];
  const made = outs.map((): SchemaFiles => new Map());
  const done: string[] = [];
  const standards = new Map<string, Standard>();
  const refuse = (id: string, count: number): void => {
    process.stderr.write(`${say('command.standard.has-errors', language, { id, count })}\n`);
    code = exitCodes.fails;
  };
  const take = async (id: string, built: Built): Promise<void> => {
    const differing = options.check ? (await Promise.all(built.map((files, at) => compareSchemas(files, outs[at]!)))).flat() : [];
    for (const [at, files] of built.entries()) for (const [file, content] of files) made[at]!.set(file, content);
    for (const file of differing) process.stderr.write(`${say('command.standard.differs', language, { file })}\n`);
    if (differing.length > 0) code = exitCodes.fails;
    else
      done.push(
        say(options.check ? 'command.standard.same' : 'command.standard.built', language, {
          id,
          count: built.reduce((sum, { size }) => sum + size, 0),
        }),
      );
  };
  const folders = await standardFolders(path);
  for (const folder of folders) {
    const { standard, messages } = await readStandard(folder);
    const errors = lintStandard(standard, messages, language).filter(({ fatal }) => fatal);
    if (errors.length > 0) {
      refuse(standard.id || visible(folder), errors.length);
      continue;
    }
    standards.set(standard.id, standard);
    await take(
      standard.id,
      standard.terms.length > 0 ? await terminologyFiles(standard, folder, readStandard) : await standardFiles(standard),
    );
  }
  const rules = (await qualityRules(path)).flatMap((each) => each.rules);
  if (rules.length > 0) {
    await take('quality', [
      new Map(),
      new Map([
        ['quality-rules.md', renderQualityPage(rules, 'zh')],
        ['quality-rules.en.md', renderQualityPage(rules, 'en')],
      ]),
    ]);
  }
  const systems = standards.size === folders.length ? await systemsBeside(path, folders) : undefined;
  if (systems) {
    const lists = new Map((await itemLists(path)).map(({ list }) => [list.id, list]));
    const errors = lintSystemsBeside(systems, { standards, lists }, language).filter(({ fatal }) => fatal);
    if (errors.length > 0) refuse('systems', errors.length);
    else await take('systems', [new Map(), new Map(), systemPages(systems, { standards, lists, rules })]);
  }
  if (!options.check) {
    await finishSet(outs);
    await placeSet(await Promise.all(made.map((files, at) => changesOf(files, outs[at]!))));
  }
  if (done.length > 0) process.stdout.write(`${done.join('\n')}\n`);
  return code;
}

/** Schemas, pages of coverage, and other pages. */
type Built = [schemas: SchemaFiles, coverage: SchemaFiles] | [schemas: SchemaFiles, coverage: SchemaFiles, docs: SchemaFiles];

async function standardFiles(standard: Standard): Promise<Built> {
  return [await buildSchemas(standard), new Map([[`${standard.id}.md`, renderCoverage(standard)]])];
}

/** A terminology has no record types: its terms are its contract. Where they are used is told by the standards beside it. */
async function terminologyFiles(standard: Standard, folder: string, readStandard: ReturnType<typeof standardReader>): Promise<Built> {
  const beside = (await standardFolders(dirname(folder)).catch(() => [])).filter((each) => each !== folder);
  const others: Standard[] = [];
  for (const each of beside) others.push((await readStandard(each)).standard);
  const { schema, coverage } = buildTerms(standard, others);
  return [new Map([[`${standard.id}/terms.json`, schema]]), new Map([[`${standard.id}.md`, coverage]])];
}

/** The folder itself when it is a standard's, else the folders in it that are: those with front matter in README.md. */
async function standardFolders(path: string | undefined): Promise<string[]> {
  const root = resolve(path ?? standardsFolder());
  if (await isStandard(root)) return [root];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const inside = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, name))
    .sort();
  const folders: string[] = [];
  for (const folder of inside) if (await isStandard(folder)) folders.push(folder);
  if (folders.length === 0) throw new InputFault('command.no-standard', { path: root });
  return folders;
}

/** The profiles, item lists or rules of quality that lie beside the standards. */
async function filesBeside(path: string | undefined, name: 'profiles' | 'acceptance' | 'quality'): Promise<string[]> {
  const folder = join(resolve(path ?? standardsFolder()), name);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((each) => each.endsWith('.md'))
    .sort()
    .map((each) => join(folder, each));
}

/** The lists of acceptance items that lie beside the standards. */
async function itemLists(path: string | undefined): Promise<{ file: string; list: ItemList; messages: VFileMessage[] }[]> {
  return Promise.all((await filesBeside(path, 'acceptance')).map(async (file) => ({ file, ...(await readItemList(file)) })));
}

/** The rules of data quality that lie beside the standards, file by file. */
async function qualityRules(path: string | undefined): Promise<{ file: string; rules: QualityRule[]; messages: VFileMessage[] }[]> {
  const files = (await filesBeside(path, 'quality')).filter((file) => basename(file) !== 'README.md');
  return Promise.all(files.map(async (file) => ({ file, ...(await readQualityRules(file)) })));
}

async function isStandard(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  return /^\uFEFF?---\r?\n/.test(text);
}

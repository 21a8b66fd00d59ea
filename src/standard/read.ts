import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { InputFault } from '../system/fault.js';
import { assemble } from './assemble.js';
import { remember } from './cell.js';
import { readCodeFile } from './code-file.js';
import { emptyDraft, type Draft } from './draft.js';
import { decode, hashOf, reasonOf, StandardFolder } from './folder.js';
import { FrontMatter } from './front-matter.js';
import { mostTableLines, parseMarkdown, type MarkdownText } from './markdown.js';
import { collect, type Report } from './message.js';
import { stages, standardKinds, type Profile, type Stage, type Standard } from './model.js';
import { Outline } from './section.js';
import { codeListTable } from './table/code-lists.js';
import { codeTable } from './table/codes.js';
import { columnTable } from './table/columns.js';
import { elementTable } from './table/elements.js';
import { englishTable } from './table/english.js';
import { factTable } from './table/facts.js';
import { formTable, identifierTable, partTable } from './table/identifiers.js';
import { readTable, type TableKind } from './table/kind.js';
import { parameterTable } from './table/parameters.js';
import { placeholderTable } from './table/placeholders.js';
import { profileTables, type ProfileDraft } from './table/profile.js';
import { readingTable } from './table/readings.js';
import { recordTypeTable } from './table/record-types.js';
import { relationTable, returnFormTable, returnMarkTable } from './table/returns.js';
import { recordRuleTable, setRuleTable } from './table/rules.js';
import { synonymTable } from './table/synonyms.js';
import { termTable } from './table/terms.js';

const standardTables: readonly TableKind[] = [
  elementTable,
  recordTypeTable,
  columnTable,
  codeListTable,
  codeTable,
  identifierTable,
  formTable,
  partTable,
  placeholderTable,
  synonymTable,
  englishTable,
  parameterTable,
  recordRuleTable,
  setRuleTable,
  returnFormTable,
  returnMarkTable,
  relationTable,
  factTable,
  readingTable,
  termTable,
];

const statuses = ['current', 'draft', 'superseded'];

/**
 * Reads the standard in a folder: every Markdown file, README.md first, the CSV code lists they name, and the standards
 * beside it that it uses.
 * Whatever cannot be read becomes a message with its place, and the rest is still read; messages are in
 * the order found. Throws `InputFault` only when the folder itself cannot be read.
 */
export async function readStandard(folder: string): Promise<ReadStandard> {
  return standardReader()(folder);
}

/** What reading a standard gives. */
export interface ReadStandard {
  standard: Standard;
  messages: VFileMessage[];
}

/** Reads as `readStandard` does, and no folder twice: for work on several standards that use each other. */
export function standardReader(): (folder: string) => Promise<ReadStandard> {
  const known = new Map<string, ReadStandard>();
  return (folder) => readOnce(folder, [resolve(folder)], known);
}

async function readOnce(folder: string, trail: readonly string[], known: Map<string, ReadStandard>): Promise<ReadStandard> {
  const at = trail.at(-1)!;
  const before = known.get(at);
  if (before) return before;
  const read = await readWithin(folder, trail, known);
  // One whose used standards were not found may have been read from inside one of them.
  if (!isLost(read)) known.set(at, read);
  return read;
}

function isLost({ messages }: ReadStandard): boolean {
  return messages.some(({ ruleId }) => ruleId === 'unknown-standard');
}

/** @param trail Folders of the standards that led here, this one last, so that none is read inside itself. */
async function readWithin(folder: string, trail: readonly string[], known: Map<string, ReadStandard>): Promise<ReadStandard> {
  const messages: VFileMessage[] = [];
  const report = collect(messages);
  const files = new StandardFolder(folder, report);
  const draft = emptyDraft();
  const names = await files.markdownFiles();
  if (names[0] !== 'README.md') report('file-missing', { file: 'README.md', line: 1, column: 1 }, { file: 'README.md' });
  let readme: MarkdownText = { blocks: [] };
  for (const name of names) {
    const text = await files.text(name, { file: name, line: 1, column: 1 });
    if (text === undefined) continue;
    const markdown = parseMarkdown(name, text);
    if (name === 'README.md') readme = markdown;
    draft.clauses.push(...readBlocks(markdown, standardTables, draft, report).clauses);
  }
  await readCodeFiles(draft, files, report);
  const { uses: wanted, ...head } = names[0] === 'README.md' ? readHead(readme, report) : readHead(readme, () => undefined);
  const uses = await readUsed(trail, wanted, known, report);
  return { standard: { ...head, uses, hash: hashWith(files.hash(), uses), ...assemble(draft, report) }, messages };
}

/** The standards beside this one that it names. What is wrong inside them their own lint says. */
async function readUsed(
  trail: readonly string[],
  ids: readonly string[],
  known: Map<string, ReadStandard>,
  report: Report,
): Promise<Standard[]> {
  const used: Standard[] = [];
  for (const id of ids) {
    const beside = join(dirname(trail.at(-1)!), id);
    const read = trail.includes(beside)
      ? undefined
      : await readOnce(beside, [...trail, beside], known).catch((fault: unknown) => {
          if (fault instanceof InputFault) return undefined;
          throw fault;
        });
    // One that leads back here has said so in its own messages.
    if (!read || isLost(read) || read.standard.id !== id)
      report('unknown-standard', { file: 'README.md', line: 1, column: 1 }, { value: id });
    else used.push(read.standard);
  }
  return used;
}

/** A standard changes with those it uses. */
function hashWith(own: string, uses: readonly Standard[]): string {
  if (uses.length === 0) return own;
  return hashOf(new Map([['', Buffer.from(own)], ...uses.map(({ id, hash }) => [id, Buffer.from(hash)] as const)]));
}

/**
 * Reads one profile. Faults become messages as in `readStandard`; throws `InputFault` only when the file
 * cannot be read.
 */
export async function readProfile(file: string): Promise<{ profile: Profile; messages: VFileMessage[] }> {
  const messages: VFileMessage[] = [];
  const report = collect(messages);
  const name = basename(file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputFault('standard.profile-unreadable', { file, detail: reasonOf(cause) }, { cause });
  });
  const markdown = parseMarkdown(name, decode(bytes, name, { file: name, line: 1, column: 1 }, report) ?? '');
  const draft: ProfileDraft = {
    profile: { dimensionWeights: {}, indicatorWeights: {}, thresholds: [], blocking: [] },
    parameters: [],
    weights: new Map(),
  };
  readBlocks(markdown, profileTables, draft, report);
  const head = FrontMatter.of(name, markdown, ['id', 'title', 'status', 'standard', 'scored'], report);
  const codeScope = head.codeScope();
  const profile = {
    id: head.id('default'),
    title: head.title(),
    status: head.oneOf('status', statuses),
    standard: head.text('standard', 'gbt-40217-2021'),
    hash: hashOf(new Map([[name, bytes]])),
    ...draft.profile,
    scored: head.severities('scored'),
    ...(head.optional('stage') !== undefined && { stage: head.oneOf('stage', stages) as Stage }),
    ...(codeScope === undefined ? {} : { codeScope }),
    ...(draft.parameters.length > 0 && { parameters: draft.parameters }),
  };
  const place = { file: name, line: 1, column: 1 };
  return { profile: remember(profile, { place, heading: '', cells: draft.weights }), messages };
}

/** Reads the tables of a text, each by its kind, and follows its headings. */
export function readBlocks<Target>(
  { blocks }: MarkdownText,
  kinds: readonly TableKind<string, Target>[],
  target: Target,
  report: Report,
): Outline {
  const outline = new Outline();
  for (const block of blocks) {
    if (block.type === 'heading') outline.enter(block);
    else if (block.type === 'unread') report(`table-${block.why}`, block.place, { most: mostTableLines });
    else readTable(block, kinds, { section: outline.section, target, report });
  }
  return outline;
}

async function readCodeFiles(draft: Draft, files: StandardFolder, report: Report): Promise<void> {
  for (const [list, { path, place }] of draft.files) {
    const text = await files.text(path, place);
    if (text === undefined) continue;
    const listed = draft.codes.get(list.id) ?? { place, codes: [] };
    draft.codes.set(list.id, { ...listed, codes: [...listed.codes, ...readCodeFile(path, text, report)] });
  }
  const used = new Set([...draft.files.values()].map(({ path }) => path));
  for (const file of await files.csvFiles()) {
    if (!used.has(file)) report('file-unused', { file, line: 1, column: 1 }, { file });
  }
}

function readHead(readme: MarkdownText, report: Report) {
  const fields = ['id', 'number', 'title', 'edition', 'status', 'kind'];
  const head = FrontMatter.of('README.md', readme, fields, report);
  const xmlNamespace = head.optional('xmlNamespace');
  const structure = head.structure();
  const groups = head.groups();
  const period = head.optional('period');
  const codeScope = head.codeScope();
  return {
    id: head.id('gbt-40217-2021'),
    number: head.text('number', 'GB/T 40217-2021'),
    title: head.title(),
    edition: head.text('edition', '"2021"'),
    status: head.oneOf('status', statuses),
    published: head.day('published'),
    effective: head.day('effective'),
    kind: head.oneOf('kind', standardKinds),
    ...(xmlNamespace === undefined ? {} : { xmlNamespace }),
    ...(structure === undefined ? {} : { structure }),
    ...(groups === undefined ? {} : { groups }),
    ...(period === undefined ? {} : { period }),
    ...(codeScope === undefined ? {} : { codeScope }),
    uses: head.uses(),
  };
}

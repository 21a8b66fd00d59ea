import { realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { loadPlan } from '../compile/load.js';
import { fieldFinder } from '../dataset/match.js';
import { manifestName } from '../dataset/manifest-mark.js';
import { amountsOf, mayTell } from '../manifest/columns.js';
import type { ColumnFacts, FileFacts } from '../manifest/model.js';
import { csvManifest, yamlManifest, type ManifestHead } from '../manifest/write.js';
import { inBoth } from '../message/bilingual.js';
import { sayCode } from '../message/code-text.js';
import { grouped } from '../message/grouped.js';
import { say, type Language } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { visible } from '../report/cell.js';
import { maskedParams } from '../report/inputs.js';
import { maskerOf } from '../report/masker.js';
import { fieldTitle } from '../report/text.js';
import { writeFileWhole } from '../report/write.js';
import { factsOf } from '../run-check.js';
import { InputFault } from '../system/fault.js';
import { shellWord } from '../system/shell-word.js';
import { mustBeNew, tryOutputs } from '../system/try-output.js';
import { called } from './called.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { expandPatterns } from './patterns.js';
import { print } from './print.js';
import { profileFor } from './profile.js';
import { mustBeNoDash } from './standard-input.js';
import { tool } from './tool.js';

export interface Options {
  standard?: string;
  profile?: string;
  table?: Record<string, string>;
  sum?: string[];
  range?: string[];
  sender?: string;
  period?: string;
  out?: string;
  force?: boolean;
  memory?: number;
  temp?: string;
}

/** Days have no say in what a list tells; a fixed one keeps the clock out of it. */
const asOf = '2024-12-31';

const writers = { '.csv': csvManifest, '.yaml': yamlManifest, '.yml': yamlManifest };

export async function manifest(given: readonly string[], options: Options, language: Language): Promise<number> {
  mustBeNoDash(given);
  const paths = await expandPatterns(given, language);
  const profile = await profileFor(options.profile, options.standard, language);
  const standard = options.standard ?? profile.standard;
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  const named = namedColumns(plan, options);
  const out = options.out ?? (await besides(paths[0]!));
  const ending = extname(out).toLowerCase();
  if (!Object.hasOwn(writers, ending)) throw new InputFault('manifest.ending', { path: out });
  if (!options.force) await mustBeNew(out);
  await tryOutputs([out]);
  const code = await interruptible(
    async (signal) => {
      const asked = (table: TablePlan) => {
        const { sums, ranges } = named(table);
        return [...sums, ...ranges];
      };
      const found = await factsOf(plan, profile, paths, asked, {
        ...{ tool, signal, outputs: [out] },
        ...(options.table && { tables: options.table }),
        ...(options.memory && { memory: options.memory }),
        ...(options.temp && { temporary: options.temp }),
      });
      mustNameSome(options, found.files, plan);
      const folder = await realpath(dirname(resolve(out))).catch(() => dirname(resolve(out)));
      const files = found.files.map((file) => ({ ...file, path: fromFolder(folder, file) })).sort((a, b) => (a.path < b.path ? -1 : 1));
      const { sender, period } = options;
      const head: ManifestHead = { told: named, ...(sender !== undefined && { sender }), ...(period !== undefined && { period }) };
      signal.throwIfAborted();
      await writeFileWhole(out, writers[ending as keyof typeof writers](files, plan, head, language));
      const masker = maskerOf(plan, true);
      const left = found.problems.filter(({ leftOut }) => leftOut);
      const rows = files.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0);
      print(
        `${[
          say('manifest.written', language, { file: visible(out), files: files.length, rows: grouped(rows) }),
          ...left.map(({ code, params }) =>
            say('manifest.not-listed', language, { reason: visible(sayCode(code, language, maskedParams(params, masker))) }),
          ),
          ...files.flatMap((file) => uncountedLines(file, plan, language).map((text) => visible(text))),
          say('manifest.next', language, { called: called(), path: paths.map((path) => visible(shellWord(path))).join(' ') }),
        ].join('\n')}\n`,
      );
      return left.length > 0 ? exitCodes.fails : exitCodes.conforms;
    },
    () => say('command.manifest.interrupted', language),
  );
  return code ?? exitCodes.interrupted;
}

/** The place of a list beside data: in the folder, or next to the file. */
async function besides(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return join(isFolder ? path : dirname(path), manifestName);
}

function fromFolder(folder: string, { path, absolute }: FileFacts): string {
  const within = relative(folder, absolute).split(sep).join('/');
  if (within === '') throw new InputFault('manifest.input', { path });
  if (within.startsWith('../') || /^([a-z]:|\/)/i.test(within)) throw new InputFault('manifest.outside', { file: path, folder });
  return within;
}

/**
 * The columns of a record type that are told, by the words of a person.
 *
 * @throws InputFault where one of them may not be told, or no record type has it.
 */
function namedColumns(plan: Plan, { sum, range = [] }: Options): ManifestHead['told'] {
  for (const asking of ['sum', 'range'] as const) {
    for (const name of (asking === 'sum' ? sum : range) ?? []) {
      const known = plan.tables.flatMap((table) => {
        const field = fieldFinder(table)(name)?.field;
        return field ? [{ field, isTold: mayTell(field, asking, table) }] : [];
      });
      const [first] = known;
      if (!first) throw new InputFault('manifest.unknown-column', { column: name, example: exampleIn(plan.tables) });
      if (known.some(({ isTold }) => isTold)) continue;
      throw new InputFault('manifest.not-told', {
        column: inBoth((language) => fieldTitle(first.field.name, first.field.label, language)),
      });
    }
  }
  const of = (table: TablePlan, names: readonly string[], asking: 'sum' | 'range') =>
    new Set(
      names.flatMap((name) => {
        const field = fieldFinder(table)(name)?.field;
        return field && mayTell(field, asking, table) ? [field.name] : [];
      }),
    );
  return (table) => ({ sums: sum ? of(table, sum, 'sum') : new Set(amountsOf(table)), ranges: of(table, range, 'range') });
}

/** What is named must be a column of a record type that is there. */
function mustNameSome({ sum = [], range = [] }: Options, files: readonly FileFacts[], plan: Plan): void {
  const ids = new Set(files.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const there = plan.tables.filter(({ id }) => ids.has(id));
  const unknown = [...sum, ...range].find((name) => !there.some((table) => fieldFinder(table)(name)));
  if (unknown !== undefined) throw new InputFault('manifest.unknown-column', { column: unknown, example: exampleIn(there) });
}

function exampleIn(tables: readonly TablePlan[]): string {
  return tables.flatMap((table) => amountsOf(table))[0] ?? tables[0]?.fields[0]?.name ?? '';
}

/** What of a file is in no sum and no bound. */
function uncountedLines({ path, tables }: FileFacts, plan: Plan, language: Language): string[] {
  const titleOf = (field: string) => {
    const { label = '' } = plan.tables.flatMap(({ fields }) => fields).find(({ name }) => name === field) ?? {};
    return fieldTitle(field, label, language);
  };
  const lineOf = ({ field, least, unread }: ColumnFacts) => {
    const params = { file: path, column: titleOf(field) };
    if (least === undefined) return [say('manifest.uncounted', language, params)];
    return unread > 0 ? [say('manifest.unsummed', language, { ...params, rows: unread })] : [];
  };
  return tables.flatMap(({ columns }) => columns.flatMap(lineOf));
}

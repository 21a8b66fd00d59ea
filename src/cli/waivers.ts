import { loadPlan } from '../compile/load.js';
import { grouped } from '../message/grouped.js';
import { say as sayOf, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { readLists } from '../rectification/read-lists.js';
import type { LineNote, Returned, Taken } from '../rectification/model.js';
import { takeWaivers } from '../rectification/take.js';
import { waiverYaml } from '../rectification/yaml.js';
import { visible } from '../report/cell.js';
import { writeFileWhole } from '../report/write.js';
import { lineOutcomes } from '../report/xlsx/outcome.js';
import { InputFault } from '../system/fault.js';
import { printJson } from '../system/json-text.js';
import { shellWord } from '../system/shell-word.js';
import { mustBeNew, tryOutputs } from '../system/try-output.js';
import { parseWaivers } from '../waiver/read.js';
import { settleWaivers } from '../waiver/settle.js';
import { exitCodes } from './exit.js';
import { schemasFolder } from './locations.js';
import { expandPatterns } from './patterns.js';
import { print } from './print.js';
import { readReport } from './read-report.js';
import { mustBeNoDash } from './standard-input.js';

export interface Options {
  out: string;
  expires: string;
  asOf: string;
  standard: string;
  report?: string;
  force?: boolean;
  json?: boolean;
}

/** Takes the approved lines of rectification lists that came back into a file of waivers. */
export async function waiversFrom(given: readonly string[], options: Options, language: Language): Promise<number> {
  const { out, expires, asOf } = options;
  mustBeNoDash(given);
  if (expires < asOf) throw new InputFault('waivers.expired', { expires, asOf });
  const paths = await expandPatterns(given, language);
  if (!options.force) await mustBeNew(out);
  await tryOutputs([out]);
  const report = options.report === undefined ? undefined : await readReport(options.report);
  const standard = report?.run.standard.id ?? options.standard;
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  const returned = await readLists(paths);
  const taken = takeWaivers(returned, { plan, asOf, expires, ...(report && { report }) });
  const { waivers, problems } = taken;
  if (waivers.length > 0) {
    const text = waiverYaml(waivers, returned.lists, language);
    // What is written is what a check will take.
    settleWaivers(parseWaivers(out, Buffer.from(text)), plan);
    await writeFileWhole(out, text);
  }
  if (options.json) process.stdout.write(printJson(jsonOf(returned, taken, options)));
  else print(`${linesOf(returned, taken, options, language).join('\n')}\n`);
  return problems.length > 0 || waivers.length === 0 ? exitCodes.fails : exitCodes.conforms;
}

function jsonOf({ lists }: Returned, { waivers, ...counts }: Taken, { out, expires, asOf }: Options): unknown {
  return { lists, asOf, expires, ...(waivers.length > 0 && { out }), waivers: waivers.length, ...counts };
}

/** No more notes of one kind are told in the terminal. */
const mostNotes = 20;

function linesOf({ lists }: Returned, taken: Taken, { out, asOf }: Options, language: Language): string[] {
  const say = phrasesOf('waivers', language);
  const { waivers, outcomes, unanswered, byLine, unproven, problems, remarks } = taken;
  const file = visible(out);
  const lines = lists.reduce((sum, each) => sum + each.lines, 0);
  return [
    say('read', { lists: lists.length, lines: grouped(lines), unanswered: grouped(unanswered) }),
    ...lineOutcomes
      .filter((outcome) => outcomes[outcome] > 0)
      .map((outcome) => `  ${say('outcome', { outcome: sayOf(`xlsx.outcome.${outcome}`, language), count: outcomes[outcome] })}`),
    ...(outcomes.asked > 0 ? [`  ${say('asked')}`] : []),
    waivers.length > 0 ? say('written', { out: file, count: waivers.length }) : say('none', { out: file }),
    ...(byLine > 0 ? [`  ${say('by-line', { count: byLine })}`] : []),
    ...(unproven > 0 ? [`  ${say('unproven', { count: unproven })}`] : []),
    ...notes(remarks, language),
    ...(problems.length > 0 ? [say('problems', { count: problems.length }), ...notes(problems, language)] : []),
    ...(waivers.length > 0 ? [say('next', { out: visible(shellWord(out)), asOf })] : []),
  ];
}

function notes(all: readonly LineNote[], language: Language): string[] {
  const told = all.slice(0, mostNotes).map(({ code, params }) => `  ${sayOf(code, language, params)}`);
  return all.length > mostNotes ? [...told, `  ${sayOf('waivers.more', language, { more: all.length - mostNotes })}`] : told;
}

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { loadPlan } from '../compile/load.js';
import { readMapping } from '../mapping/read.js';
import { say, type Language } from '../message/messages.js';
import { differences } from '../repair/difference.js';
import { repairJson } from '../repair/json.js';
import { repair } from '../repair/repair.js';
import { ledgerName } from '../repair/targets.js';
import { planFor, runCheck } from '../run-check.js';
import { printJson } from '../system/json-text.js';
import { ownFolder } from '../system/own-folder.js';
import { shellWord } from '../system/shell-word.js';
import { tryFolder } from '../system/try-output.js';
import { exitCodeOf } from './check.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { expandPatterns } from './patterns.js';
import { print } from './print.js';
import { profileFor } from './profile.js';
import { showCheckProgress } from './progress.js';
import { repairLines } from './repair-lines.js';
import { mustBeNoDash } from './standard-input.js';
import { tool } from './tool.js';

export interface Options {
  standard?: string;
  profile?: string;
  out: string;
  force?: boolean;
  asOf: string;
  map?: string;
  table?: Record<string, string>;
  unmask?: boolean;
  memory?: number;
  temp?: string;
  json?: boolean;
}

export async function runRepair(given: readonly string[], options: Options, language: Language): Promise<number> {
  mustBeNoDash(given);
  const inputs = await expandPatterns(given, language);
  const { out, force, map, table, asOf, temp = tmpdir() } = options;
  const profile = await profileFor(options.profile, options.standard, language);
  const mapping = map === undefined ? undefined : await readMapping(map);
  const standard = options.standard ?? profile.standard;
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  const { plan: own } = planFor(plan, profile, mapping);
  await tryFolder(out);
  let isWritten = false;
  const code = await interruptible(
    async (signal) => {
      const temporary = await ownFolder(temp);
      const check = async (paths: readonly string[], tables: Record<string, string> | undefined) => {
        const progress = showCheckProgress(language);
        return runCheck(plan, profile, paths, {
          tool,
          signal,
          temporary: temp,
          ...(tables && { tables }),
          ...(mapping && { mapping }),
          ...(options.memory && { memory: options.memory }),
          ...progress.callbacks,
        }).finally(() => progress.end());
      };
      try {
        const before = await check(inputs, table);
        const except = map === undefined ? [] : [resolve(map)];
        const repairs = await repair(own, inputs, { out, force, tables: table, temporary, except, masked: !options.unmask, signal });
        isWritten = true;
        const after = await check(repairs.inputs, repairs.tables);
        const result = { repairs, ledger: join(out, ledgerName), before, after, differences: differences(before, after) };
        if (options.json) process.stdout.write(printJson(repairJson(result)));
        else print(`${repairLines(result, againBy(options), language).join('\n')}\n`);
        const isLess = repairs.problems.some(({ leftOut }) => leftOut);
        return Math.max(isLess ? exitCodes.fails : exitCodes.conforms, exitCodeOf(after, 'error'));
      } finally {
        await rm(temporary, { recursive: true, force: true });
      }
    },
    () => say(isWritten ? 'repair.interrupted.written' : 'repair.interrupted', language),
  );
  return code ?? exitCodes.interrupted;
}

/** How the copies are checked once more, with the same options. */
function againBy({ out, standard, profile, asOf, map, table = {} }: Options): string {
  const said = (option: string, value: string | undefined) => (value === undefined ? [] : [option, value]);
  return [
    out,
    ...said('--standard', standard),
    ...said('--profile', profile),
    ...said('--as-of', asOf),
    ...said('--map', map),
    ...Object.entries(table).flatMap(([file, type]) => ['--table', `${basename(file)}=${type}`]),
  ]
    .map(shellWord)
    .join(' ');
}

import { resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { rm } from 'node:fs/promises';
import { loadPlan } from '../compile/load.js';
import { say, type Language } from '../message/messages.js';
import { proposalJson } from '../propose/json.js';
import { propose } from '../propose/propose.js';
import { proposedFile } from '../propose/yaml.js';
import { visible } from '../report/cell.js';
import { writeFileWhole } from '../report/write.js';
import { printJson } from '../system/json-text.js';
import { ownFolder } from '../system/own-folder.js';
import { shellWord } from '../system/shell-word.js';
import { mustBeNew, tryOutputs } from '../system/try-output.js';
import { called } from './called.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import { expandPatterns } from './patterns.js';
import { print } from './print.js';
import { proposalLines } from './proposal-lines.js';
import { mustBeNoDash } from './standard-input.js';

export interface Options {
  standard: string;
  out: string;
  force?: boolean;
  table?: Record<string, string>;
  rows: number;
  unmask?: boolean;
  temp?: string;
  json?: boolean;
}

/** Days have no say in what headings are; a fixed one keeps the clock out of it. */
const asOf = '2024-12-31';

export async function map(given: readonly string[], options: Options, language: Language): Promise<number> {
  mustBeNoDash(given);
  const paths = await expandPatterns(given, language);
  const { standard, out, force, rows, unmask, table: tables, temp = tmpdir() } = options;
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  if (!force) await mustBeNew(out);
  await tryOutputs([out]);
  const code = await interruptible(
    async (signal) => {
      const temporary = await ownFolder(temp);
      try {
        const proposal = await propose(plan, paths, {
          most: rows,
          temporary,
          except: [resolve(out)],
          masked: !unmask,
          signal,
          ...(tables && { tables }),
        });
        const { text, active, suggested } = proposedFile(proposal, language);
        signal.throwIfAborted();
        await writeFileWhole(out, text);
        const file = visible(out);
        const next = { called: called(), path: paths.map(wordOf).join(' '), standard, file: wordOf(out) };
        if (options.json) process.stdout.write(printJson(proposalJson(proposal)));
        else
          print(
            `${[...proposalLines(proposal, language), say('propose.written', language, { file, active, suggested }), say('propose.next', language, next)].join('\n')}\n`,
          );
        return proposal.problems.some(({ leftOut }) => leftOut) ? exitCodes.fails : exitCodes.conforms;
      } finally {
        await rm(temporary, { recursive: true, force: true });
      }
    },
    () => say('command.map.interrupted', language),
  );
  return code ?? exitCodes.interrupted;
}

/** A path as a person copies it into a shell. */
const wordOf = (path: string) => visible(shellWord(path));

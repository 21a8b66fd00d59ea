import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { loadPlan } from '../compile/load.js';
import type { Plan } from '../plan/plan.js';
import { inventoryOf } from '../package/is-package.js';
import type { Header } from '../synth/header.js';
import { synthesise } from '../synth/synthesise.js';
import { optional } from '../system/optional.js';
import { tryFolder } from '../system/try-output.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { schemasFolder } from './locations.js';
import type { FaultRequest } from '../synth/fault/request.js';
import type { SynthOptions, SynthResult } from '../synth/options.js';

export interface Options {
  standard: string;
  rows: number;
  seed: number;
  faults?: string;
  tables?: string;
  header: Header;
  out: string;
  zip?: boolean;
  cataloguesOnly?: boolean;
  eep?: boolean;
}

/** The plan's day has no say in made-up data; a fixed one keeps the clock out of it. */
const asOf = '2024-12-31';

export async function synth(options: Options, language: Language): Promise<number> {
  const faults = options.faults === undefined ? undefined : readFaults(options.faults);
  const plan = await loadPlan(schemasFolder(options.standard), options.standard, asOf);
  await tryFolder(options.out);
  const progress = showRows(language);
  const code = await interruptible(
    async (signal) => {
      try {
        const { rows, seed, header, out } = options;
        const asked: SynthOptions = {
          rows,
          seed,
          header,
          out,
          signal,
          onProgress: (table, done) => progress.show(table.name, done),
          ...(faults && { faults }),
        };
        const result = await make(plan, asked, options);
        progress.end();
        process.stdout.write(`${summary(result, options.out, language).join('\n')}\n`);
        return exitCodes.conforms;
      } finally {
        progress.end();
      }
    },
    () => say('command.synth.interrupted', language),
  );
  return code ?? exitCodes.interrupted;
}

/** A package by a standard of packages, else an export of tables. */
async function make(plan: Plan, asked: SynthOptions, { tables, zip, cataloguesOnly, eep, standard }: Options): Promise<SynthResult> {
  if (inventoryOf(plan)) {
    if (tables !== undefined) throw new InputFault('command.synth.whole-package', {});
    const { synthesisePackage } = await optional('synth', () => import('../synth/archive/package.js'));
    return synthesisePackage(plan, { ...asked, zip: zip === true, content: cataloguesOnly !== true, eep: eep === true });
  }
  for (const [option, given] of Object.entries({ '--zip': zip, '--catalogues-only': cataloguesOnly, '--eep': eep })) {
    if (given) throw new InputFault('command.synth.not-a-package', { standard, option });
  }
  return synthesise(plan, { ...asked, ...(tables !== undefined && { tables: tables.split(',').map((name) => name.trim()) }) });
}

/**
 * `all`, or `AAC002.identifier=3,R009=1`.
 *
 * @throws InputFault when the text is neither.
 */
export function readFaults(text: string): FaultRequest {
  if (text.trim() === 'all') return 'all';
  const pairs = text.split(',').map((part) => /^\s*(\S+?)\s*=\s*([1-9]\d{0,6})\s*$/.exec(part));
  if (pairs.some((pair) => pair === null)) throw new InputFault('command.synth.bad-faults', { text });
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, Number(pair![2])]));
}

function summary({ files, faults, unplanted, crowded = [] }: SynthResult, folder: string, language: Language): string[] {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return [
    say('command.synth.done', language, { files: files.length, rows, faults: faults.length, folder }),
    ...unplanted.map(({ id, table }) => say('command.no-planter', language, { id, table })),
    ...crowded.map(({ id, table }) => say('command.synth.crowded', language, { id, table })),
  ];
}

function showRows(language: Language, out = process.stderr): { show(table: string, rows: number): void; end(): void } {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = 0;
  return {
    show(table, rows) {
      if (Date.now() - shown < 200) return;
      shown = Date.now();
      out.write(`\r\u001b[2K${say('command.synth.step', language, { table, rows })}`);
    },
    end: () => void out.write('\r\u001b[2K'),
  };
}

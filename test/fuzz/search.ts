import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { keptName } from './corpus.js';
import { mutated } from './mutated.js';
import type { Input, Recipe, Target } from './target.js';

export interface Search {
  seed: number;
  /** So many runs, or as many as there is time for. */
  runs?: number | undefined;
  seconds?: number | undefined;
  /** Inputs that are run first, and changed afterwards. */
  corpus: readonly Recipe[];
  /** Told of the inputs of each run before it begins. */
  onRun?(inputs: readonly Input[]): void;
}

interface Found {
  inputs: Input[];
  why: string;
}

export interface Searched {
  runs: number;
  inputs: number;
  /** The smallest, where there is any. */
  found?: Found | undefined;
}

/** Gives a target what is kept, then what is made and changed, until something is found; that is made as small as it goes. */
export async function search(target: Target, { seed, runs, seconds, corpus, onRun }: Search): Promise<Searched> {
  const done: Searched = { runs: 0, inputs: 0 };
  const kept = await Promise.all(corpus.map(async (recipe) => recipe()));
  const attempt = async (inputs: readonly Input[]): Promise<unknown> => {
    onRun?.(inputs);
    done.runs++;
    done.inputs += inputs.length;
    return faultOf(target, inputs);
  };
  const finds: Found[] = [];
  const find = async (inputs: Input[]): Promise<boolean> => {
    const fault = await attempt(inputs);
    if (fault !== undefined) finds.push({ inputs, why: wordsOf(fault) });
    return fault !== undefined;
  };
  const result = async (): Promise<Searched> => {
    const [, ...several] = finds.at(-1)?.inputs ?? [];
    // One of them alone tells more.
    if (several.length > 0) for (const input of finds.at(-1)!.inputs) if (await find([input])) break;
    return { ...done, found: finds.at(-1) };
  };
  for (let at = 0; at < kept.length && finds.length === 0; at += target.batch) await find(kept.slice(at, at + target.batch));
  if (finds.length > 0 || runs === 0) return result();
  const recipe = fc.oneof({ weight: 2, arbitrary: target.generated }, { weight: 3, arbitrary: mutated(target.generated, kept) });
  await fc.check(
    fc.asyncProperty(fc.noBias(fc.array(recipe, { minLength: 1, maxLength: target.batch, size: 'max' })), async (recipes) => {
      return !(await find(await Promise.all(recipes.map(async (each) => each()))));
    }),
    {
      seed,
      numRuns: runs ?? Number.MAX_SAFE_INTEGER,
      ...(seconds !== undefined && { interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }),
    },
  );
  return result();
}

/** Runs a target in a folder of its own. Gives what was thrown, here or where nobody caught it. */
async function faultOf(target: Target, inputs: readonly Input[]): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-fuzz-'));
  let loose: unknown;
  const hear = (fault: unknown) => (loose = fault ?? new Error('nothing was thrown'));
  process.on('uncaughtException', hear).on('unhandledRejection', hear);
  try {
    const [first, ...others] = inputs;
    if (first) await target.run([first, ...others], folder);
    // What was left hanging is thrown in a later turn.
    await new Promise((resolve) => setImmediate(resolve));
    return loose;
  } catch (fault) {
    return fault ?? new Error('nothing was thrown');
  } finally {
    process.off('uncaughtException', hear).off('unhandledRejection', hear);
    rmSync(folder, { recursive: true, force: true });
  }
}

function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.name === 'Find' ? fault.message : (fault.stack ?? fault.message);
}

/** Writes what was found; gives the path of the file, of the folder where it takes several. */
export function writeFound(folder: string, target: string, inputs: readonly Input[]): string {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const [only, ...others] = inputs;
  const home = others.length === 0 ? folder : join(folder, `${target}-${digest(Buffer.concat(inputs.map(({ bytes }) => bytes)))}`);
  mkdirSync(home, { recursive: true });
  const paths = inputs.map((input, at) => {
    const path = join(home, keptName(input, others.length === 0 ? `${target}-${digest(input.bytes)}` : String(at).padStart(2, '0')));
    writeFileSync(path, input.bytes);
    return path;
  });
  return only && others.length === 0 ? paths[0]! : home;
}

/** Searches with one target in a process of its own, which may hang or die; tells whoever began it how far it is. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { corpusOf, recipesAt } from './corpus.js';
import { search, writeFound, type Searched } from './search.js';
import type { Target } from './target.js';

/** What a child is asked to do. */
export interface Task {
  target: string;
  seed: number;
  runs?: number | undefined;
  seconds?: number | undefined;
  /** A file or folder that was found: nothing else is run. */
  input?: string | undefined;
  /** Where the inputs of the run that goes on are kept, so that they are there when it never ends. */
  current: string;
}

export type Told = { kind: 'run' } | ({ kind: 'done' } & Searched);

/** Does what the parent asks, by one of these targets. */
export function serve(targets: Readonly<Record<string, () => Promise<Target>>>): void {
  const answer = async (task: Task) => {
    // What it leaves behind when it is ended goes with the folder.
    process.env['TMPDIR'] = dirname(task.current);
    const searched = await doTask(await targets[task.target]!(), task);
    process.send!({ kind: 'done', ...searched } satisfies Told);
  };
  // What it throws ends the process, as the parent expects.
  process.on('message', (task: Task) => void answer(task));
}

async function doTask(target: Target, { seed, runs, seconds, input, current }: Task): Promise<Searched> {
  return search(target, {
    seed,
    ...(input === undefined
      ? { corpus: [...corpusOf(target.name), ...target.seeds], runs, seconds }
      : { corpus: recipesAt(input), runs: 0 }),
    onRun(inputs) {
      rmSync(current, { recursive: true, force: true });
      writeFound(current, target.name, inputs);
      process.send!({ kind: 'run' } satisfies Told);
    },
  });
}

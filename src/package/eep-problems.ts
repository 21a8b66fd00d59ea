import { listedIds } from '../message/punctuation.js';
import type { EepFault, EepNote } from './job.js';
import type { PackageProblem } from './model.js';

/** Elements that are named of the first file. */
const mostElements = 5;

type Told = EepFault | 'base64' | 'repeated';

interface Reason {
  count: number;
  /** First path in order, for workers answer in any. */
  example: string;
  /** What there is to tell of that file. */
  more: Record<string, string>;
  leftOut: boolean;
}

/** Gathers what is to be told of EEP files: each reason once, with how many files it holds for, and the first. */
export class EepProblems {
  readonly #reasons = new Map<Told, Reason>();

  add({ fault, broken = 0, repeats = [] }: EepNote, path: string): void {
    if (fault) this.#tell(fault, path, true);
    if (broken > 0) this.#tell('base64', path, false);
    if (repeats.length === 0) return;
    const named = repeats.slice(0, mostElements).map(([name, times]) => `${name} × ${times}`);
    this.#tell('repeated', path, false, { elements: listedIds([...named, ...(repeats.length > mostElements ? ['…'] : [])]) });
  }

  problems(): PackageProblem[] {
    return [...this.#reasons]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, { count, example, more, leftOut }]) => ({
        code: `package.eep-${reason}` as const,
        params: { count, example, ...more },
        leftOut,
      }));
  }

  #tell(reason: Told, path: string, leftOut: boolean, more: Record<string, string> = {}): void {
    const known = this.#reasons.get(reason);
    if (!known) this.#reasons.set(reason, { count: 1, example: path, more, leftOut });
    else {
      known.count++;
      if (path < known.example) Object.assign(known, { example: path, more });
    }
  }
}

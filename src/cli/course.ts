/** What a check does one after another, and how much of the whole is done when each has ended. How long they take differs from run to run. */
const ends = { open: 0.2, read: 0.9, compare: 0.99 } as const;

export type Phase = keyof typeof ends;

/** How much of a run is done, over all its phases: never less than before, and never all of it. */
export class Course {
  #done = 0;
  #phase: Phase | undefined;
  #begun = 0;

  /** @param share Share of the phase that is done, 0 to 1. */
  reach(phase: Phase, share: number): number {
    if (phase !== this.#phase) [this.#phase, this.#begun] = [phase, this.#done];
    const within = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
    // A phase that needed no time has left its part to the next.
    this.#done = Math.max(this.#done, this.#begun + (ends[phase] - this.#begun) * within);
    return this.#done;
  }
}

/** Nothing is guessed of what has not run for so many seconds, or of which less is done. */
const [leastSeconds, leastDone] = [5, 0.03];
/** For so many seconds guesses of the whole must have stayed within so much of the latest. */
const [watched, tolerance] = [4, 0.15];

/** Guesses how long a run goes on, and tells it only while its guesses agree. */
export class TimeLeft {
  #guesses: { at: number; done: number; whole: number }[] = [];

  /**
   * @param at Seconds since the beginning.
   * @param done Share that is done, 0 to 1.
   * @returns Seconds, rounded as roughly as they are known; undefined while nothing holds.
   */
  tell(at: number, done: number): number | undefined {
    if (at < leastSeconds || done < leastDone) return undefined;
    const whole = at / done;
    this.#guesses.push({ at, done, whole });
    const since = this.#guesses.findLastIndex((guess) => guess.at <= at - watched);
    if (since < 0) return undefined;
    this.#guesses.splice(0, since);
    if (this.#guesses.some((guess) => Math.abs(guess.whole - whole) > tolerance * whole)) return undefined;
    const [first] = this.#guesses;
    // While it stands still nobody knows for how long.
    if (done - first!.done < (at - first!.at) / whole / 2) return undefined;
    return roughly(whole - at);
  }
}

/** Up, to five seconds, to half a minute, to a minute: what changes with each look is not read. */
function roughly(seconds: number): number {
  const step = seconds < 60 ? 5 : seconds < 300 ? 30 : 60;
  return Math.max(step, Math.ceil(seconds / step) * step);
}

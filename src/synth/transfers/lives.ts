/** Why somebody moves, and with what behind them. */
export type Life = keyof typeof lines;

/** Yearly rows that each has, of both sides. */
export const lines = {
  /** Has always paid in the place that is left. */
  moved: 8,
  /** Since before 1998. */
  old: 20,
  /** Has paid in a third place, and for a year nothing. */
  wandered: 12,
  /** Draws a pension since. */
  retired: 10,
  /** Comes from two places. */
  twice: 12,
  /** Is in the resident scheme since. */
  resident: 2,
  /** Medical insurance. */
  treated: 0,
  /** Unemployment insurance. */
  idle: 0,
} as const;

export const lives = Object.keys(lines) as Life[];

/** The life of the person of a number: all kinds in turn. */
export function lifeOf(number: number): Life {
  return lives[number % lives.length]!;
}

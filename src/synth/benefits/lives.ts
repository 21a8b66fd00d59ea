/** What happened to somebody, and for what they are paid. */
export type Life = keyof typeof lines;

/** Rows of work injury benefits that each has in the year. */
export const lines = {
  /** Of grades 1 to 4: an allowance and care by the fund. */
  disabled: 25,
  /** Of grades 5 and 6: an allowance by the employer. */
  lamed: 13,
  /** Of grades 7 to 10: a lump sum. */
  hurt: 1,
  /** Of grades 1 to 4, with a pension since July. */
  retired: 12,
  /** Of grades 1 to 4, and dead in December. */
  deceased: 12,
  killed: 2,
  missing: 1,
  /** Injured before the employer took part in the insurance. */
  longAgo: 1,
  /** Injured again by an old army wound. */
  veteran: 12,
  /** Has had a device replaced. */
  fitted: 1,
  unemployed: 0,
  /** Works again since July. */
  reemployed: 0,
  /** With a pension since July. */
  pensioned: 0,
  /** Dead in December. */
  lost: 0,
  mother: 0,
  spouse: 0,
  patient: 0,
  overpaid: 0,
  fraud: 0,
  /** Paid by the fund in advance. */
  advanced: 0,
} as const;

export const lives = Object.keys(lines) as Life[];

/** The life of the person of a number: all kinds in turn. */
export function lifeOf(number: number): Life {
  return lives[number % lives.length]!;
}

/** What became of whoever draws a pension, in the order in which the kinds of persons follow each other. */
export const kinds = ['certified', 'mistaken', 'died', 'fresh', 'lapsed', 'failed', 'working', 'later'] as const;

export type Life = (typeof kinds)[number];

/** Certifications that a kind of person has: some were certified in both years, and who has just retired has none yet. */
export function certificationsOf(life: Life): number {
  if (life === 'fresh') return 0;
  return life === 'certified' || life === 'failed' ? 2 : 1;
}

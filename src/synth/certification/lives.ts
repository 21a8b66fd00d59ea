/** What became of whoever draws a pension, in the order in which the kinds of persons follow each other. */
export const kinds = ['certified', 'mistaken', 'died', 'fresh', 'lapsed', 'failed', 'working'] as const;

export type Life = (typeof kinds)[number];

/** Certifications that a kind of person has: the certified passed in both years, and who has just retired has none yet. */
export function certificationsOf(life: Life): number {
  return { certified: 2, fresh: 0 }[life as string] ?? 1;
}

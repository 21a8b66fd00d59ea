/** What became of the card of each kind of person. */
export const kinds = ['held', 'replaced', 'lost', 'fresh', 'making', 'dead'] as const;

export type Life = (typeof kinds)[number];

/** Cards that a kind of person has: one that was replaced stays in the table. */
export function cardsOf(life: Life): number {
  return life === 'replaced' ? 2 : 1;
}

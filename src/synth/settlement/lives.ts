/** Why somebody is treated, and how. */
export type Life = keyof typeof lines;

/** Fee lines that each has. */
export const lines = {
  /** Sees a doctor, and buys at a pharmacy the next day. */
  clinic: 3,
  /** Takes herbs, and gives one pack back. */
  herbs: 5,
  /** Stays three nights, and sees the doctor a month later. */
  stay: 7,
  /** Is operated upon, and watched in intensive care. */
  surgery: 7,
  newborn: 4,
  /** Stays in another place, after a filing. */
  remote: 4,
  /** Stays twice for the same illness. */
  again: 6,
  /** Has one drug from three institutions. */
  collector: 3,
  /** Sees a doctor only, and dies some months later. */
  late: 1,
  /** Is treated elsewhere time and again. */
  traveller: 5,
  /** Buys at a pharmacy every day for a while, once for nearly as much as is looked into. */
  regular: 12,
  /** Has blood taken. */
  lab: 1,
  /** Takes one herb. */
  tea: 1,
} as const;

export const lives = Object.keys(lines) as Life[];

/** The life of the person of a number: all kinds in turn. */
export function lifeOf(number: number): Life {
  return lives[number % lives.length]!;
}

/** Those who pay, those who are paid, and those to whom something happens in the year that a check between agencies looks at. */
export type Life = keyof typeof lines;

/** Rows of contributions that each has in the year. */
export const lines = {
  employee: 12,
  public: 12,
  resident: 0,
  retiree: 0,
  pensioner: 0,
  /** Was paid until the year before. */
  endedPensioner: 0,
  /** Goes to another agency in July. */
  mover: 12,
  /** Goes from the resident to the employee scheme in April. */
  joiner: 9,
  /** Has two employers, both of which insure against work injury. */
  twiceEmployed: 12,
  /** Retires at the end of May. */
  newRetiree: 6,
  deadEmployee: 4,
  deadRetiree: 0,
  /** Leaves the country, and is paid no longer. */
  emigrant: 0,
  /** Has a resident pension until March and an employee one from April on. */
  promoted: 0,
  /** Draws the pension from another agency from July on. */
  movedPensioner: 0,
} as const;

export const lives = Object.keys(lines) as Life[];

/** The usual lives; one more of each deck is somebody to whom something happens. */
const deck: readonly Life[] = [
  ...Array<Life>(9).fill('employee'),
  'public',
  ...Array<Life>(4).fill('resident'),
  ...Array<Life>(4).fill('retiree'),
  'pensioner',
];
const eventful = lives.slice(lives.indexOf('endedPensioner'));

/** The life of the person of a number. The first are one of each, so that a small export has them all. */
export function lifeOf(number: number): Life {
  if (number < lives.length) return lives[number]!;
  const place = number % (deck.length + 1);
  return deck[place] ?? eventful[Math.floor(number / (deck.length + 1)) % eventful.length]!;
}

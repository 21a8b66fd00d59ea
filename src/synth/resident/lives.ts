/** Who takes part: in which scheme since when, the years that were paid, and from which month on a pension is drawn. */
export interface Life {
  scheme: '新农保' | '城居保' | '城乡居民';
  joined: number;
  paid: readonly number[];
  /** The year of the account's last row. */
  until: number;
  born: readonly [least: number, most: number];
  /** Numbers of different slots belong to different people. */
  slot: 0 | 1 | 2 | 3;
  /** Full years of age at which the pension begins. */
  drawsAt?: number;
  /** A year that was paid later, as arrears. */
  arrears?: number;
  died?: number;
  /** Has been an employee: once, and again since. */
  worked?: true;
  /** Drew an employee's pension until the resident one began. */
  pensioned?: true;
}

const young = { born: [1966, 1994], slot: 0 } as const;

/** Kinds of people; fixed years, so that the same seed gives the same data in any year. */
const lives = {
  payer: { ...young, scheme: '城乡居民', joined: 2022, paid: [2022, 2023, 2024], until: 2024 },
  rural: { ...young, scheme: '新农保', joined: 2012, paid: [2012, 2013], until: 2014 },
  urban: { ...young, scheme: '城居保', joined: 2013, paid: [2013], until: 2014 },
  late: { scheme: '城乡居民', joined: 2020, paid: [2020, 2021], until: 2024, born: [1961, 1961], slot: 3, drawsAt: 62, pensioned: true },
  retiring: { scheme: '城乡居民', joined: 2021, paid: [2021, 2022, 2023], until: 2024, born: [1964, 1964], slot: 1, drawsAt: 60 },
  early: { scheme: '新农保', joined: 2012, paid: [2012], until: 2012, born: [1952, 1952], slot: 2, drawsAt: 60, died: 2015 },
  owing: { ...young, scheme: '城乡居民', joined: 2023, paid: [2023, 2024], until: 2024, arrears: 2023 },
  worker: { ...young, scheme: '城乡居民', joined: 2022, paid: [2022, 2023], until: 2024, worked: true },
  dead: { ...young, scheme: '城乡居民', joined: 2022, paid: [2022, 2023], until: 2023, died: 2024 },
} as const satisfies Record<string, Life>;

/** One payment: makes up the number of rows asked for. */
export const newcomer: Life = { ...young, scheme: '城乡居民', joined: 2024, paid: [2024], until: 2024 };

/** All kinds, in turn. */
export const kinds: readonly Life[] = Object.values(lives);

/** How many payments there are of a life. */
export function paymentsOf({ paid, arrears }: Life): number {
  return paid.length + (arrears === undefined ? 0 : 1);
}

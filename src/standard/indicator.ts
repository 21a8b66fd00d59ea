/** The dimensions of GB/T 36344-2018 and how many indicators each has; names and meanings are in `src/score/indicators.ts`. */
const sizes = { '01': 6, '02': 2, '03': 5, '04': 2, '05': 3, '06': 2 } as const;

/** Ids of the dimensions, `01`. */
export const dimensionIds: readonly string[] = Object.keys(sizes);

/** Ids of the indicators, `0101`. */
export const indicatorIds: readonly string[] = Object.entries(sizes).flatMap(([dimension, size]) =>
  Array.from({ length: size }, (_, index) => `${dimension}0${index + 1}`),
);

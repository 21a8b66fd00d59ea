/** Whether a number read as YYYYMMDD is a day; false for NULL. */
export function isDaySql(n: string): string {
  const year = `(${n} // 10000)`;
  const leap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
  // Below 10000000 the remainder is negative or 0, so that this also asks for a year from 1000.
  return `CASE WHEN (${n} - 10000000) % 100 BETWEEN 1 AND 28 THEN ${n} % 10000 BETWEEN 101 AND 1228
    WHEN ${n} // 100 % 100 = 2 THEN (${n} - 10000000) % 100 = 29 AND ${leap}
    WHEN ${n} // 100 % 100 IN (4, 6, 9, 11) THEN (${n} - 10000000) % 100 BETWEEN 29 AND 30
    WHEN (${n} - 10000000) % 100 BETWEEN 29 AND 31 THEN ${n} % 10000 BETWEEN 101 AND 1231
    ELSE false END`;
}

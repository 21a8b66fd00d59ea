/**
 * A figure to 4 decimals, or as many as asked. Never rounded up to `full` nor down to zero: 100 means that nothing
 * failed, and 0 that nothing did, among however many millions.
 */
export function rounded(value: number, full = Infinity, decimals = 4): number {
  const scale = 10 ** decimals;
  const near = Math.round(value * scale) / scale;
  if (near >= full && value < full) return (full * scale - 1) / scale;
  if (near === 0 && value > 0) return 1 / scale;
  return near;
}

/** A figure of 0 to 100 as people read it: two decimals; `0` and `100` only where it is. */
export function hundredths(figure: number): string {
  return figure === 0 || figure === 100 ? String(figure) : rounded(figure, 100, 2).toFixed(2);
}

/**
 * A figure as reports show it, to 4 decimals. Never rounded up to `full` nor down to zero: 100 means that nothing
 * failed, and 0 that nothing did, among however many millions.
 */
export function rounded(value: number, full = Infinity): number {
  const near = Math.round(value * 10_000) / 10_000;
  if (near >= full && value < full) return full - 0.0001;
  if (near === 0 && value > 0) return 0.0001;
  return near;
}

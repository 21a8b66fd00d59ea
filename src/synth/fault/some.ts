/** About thirty of a list, from all over it. */
export function some<T>(items: readonly T[]): T[] {
  const step = Math.ceil(items.length / 30);
  return items.filter((_, index) => index % step === 0);
}

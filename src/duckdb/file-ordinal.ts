/** From the ordinal of an accepted record to its ordinal in the file: the rejected records before it count too. */
export function fileOrdinal(rejected: readonly number[], accepted: number): number {
  let [low, high] = [0, rejected.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rejected[middle]! - middle <= accepted) low = middle + 1;
    else high = middle;
  }
  return accepted + low;
}

/** No name is longer than this; longer texts are not held against names. */
const longestName = 64;

/** How many characters must be changed, added or left out; -1 where it is more than `most`. Names are short. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || one.length > longestName) return -1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const swap = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(swap, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)! <= most ? row.at(-1)! : -1;
}

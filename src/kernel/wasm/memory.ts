/**
 * Memory: first what the image of a plan takes, never freed, then what the rows at hand need, which begins anew with each block of
 * them, then what the program needs that looks at one.
 */

export let top: usize = (__heap_base + 15) & ~15;
export let rowStart: usize = 0;
let rowTop: usize = 0;
/** What lies below stays as long as the block at hand. */
export let blockTop: usize = 0;

function reach(end: usize): void {
  const pages = <i32>((end + 0xffff) >>> 16);
  const have = memory.size();
  // By a half more each time, so that a long text does not grow it page by page.
  if (pages > have && memory.grow(max(pages - have, have >> 1)) < 0 && memory.grow(pages - have) < 0) unreachable();
}

/** Takes memory for the image. Not to be taken while rows are at hand. */
export function take(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 15) & ~15;
  // Vectors of 16 bytes may look beyond what is there.
  reach(top + 64);
  rowStart = top;
  return at;
}

/** Counts blocks: what lies at a place is the same as long as it is. */
export let blockNumber: u32 = 0;

export function beginBlock(): void {
  blockNumber++;
  rowTop = rowStart;
  blockTop = rowStart;
}

/** What was taken until here stays as long as the block. */
export function keepForBlock(): void {
  blockTop = rowTop;
}

export function beginRow(): void {
  rowTop = blockTop;
}

/** Memory for a text that a row makes. */
export function takeForRow(bytes: usize): usize {
  const at = rowTop;
  rowTop += bytes;
  reach(rowTop + 64);
  return at;
}

/** Gives back what of the last text was not needed. */
export function shorten(to: usize): void {
  rowTop = to;
}

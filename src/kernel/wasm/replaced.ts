/** Columns in which some texts are read as others: each stays as it stands, and a column of its own holds its cells as they are read. */
import { take } from './memory';
import { cellsOf, stride, takeColumn, toEnds } from './row';
import { valueIn } from './set';

@unmanaged
class Replaced {
  /** The column as it stands, and as it is read. */
  column: i32;
  read: i32;
  /** Texts that are read as others, each with a number from 1, and where those stand, each its place and its bytes. */
  texts: u32;
  others: u32;
}

export let replaced: usize = 0;
export let replacedCount: u32 = 0;
/** Of each column which of its texts stood in the cell of a row, by its number; 0 for none. */
export let stood: usize = 0;

/** Takes so many columns, described at a place. */
export function createReplaced(at: usize, count: u32): void {
  replaced = at;
  replacedCount = count;
  stood = take(<usize>count * stride);
}

/** Reads the cells of so many rows. */
export function replaceCells(rows: i32): void {
  for (let number: u32 = 0; number < replacedCount; number++)
    replaceIn(changetype<Replaced>(replaced + <usize>number * offsetof<Replaced>()), stoodIn(number), rows);
}

function replaceIn(each: Replaced, numbers: usize, rows: i32): void {
  const further = toEnds();
  takeColumn(each.read, cellsOf(each.column), further);
  let cell = cellsOf(each.read);
  for (let row = 0; row < rows; row++, cell += 4, numbers += 4) {
    const from = load<u32>(cell);
    const number = valueIn(each.texts, from, load<u32>(cell + further) - from, 0, 0);
    store<u32>(numbers, number);
    if (number == 0) continue;
    const other = <usize>each.others + ((number - 1) << 3);
    store<u32>(cell, load<u32>(other));
    store<u32>(cell + further, load<u32>(other) + load<u32>(other, 4));
  }
}

/** Where it stands, row by row, which text stood in the cells of one of the columns. */
export function stoodIn(number: u32): usize {
  return stood + <usize>number * stride;
}

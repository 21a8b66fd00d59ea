export { take, beginRow, takeForRow } from './memory';
export { createSet, insert } from './set';
export { createWords, wordBytes } from './words';
export { createRow, setCell, settleCells } from './row';
export { run, result } from './machine';
export { kindCount, kindsAt } from './kinds';
export { groupCount, groupsAt } from './groups';
export { createOutput, openOutput, isFull, takeOutput } from './output';
export { createScan, scan, rowCount, refusedAt, takeRefused, isUnfit } from './scan';
// Where what has been made ready stands: with the memory, all that another kernel needs to go on with it.
export { top, rowStart } from './memory';
export { words, bytes } from './words';
export { starts, ends, states, fields, fieldCount } from './row';
export { answers } from './parameter';
export { columns as outputColumns, columnCount as outputColumnCount } from './output';
export { delimiter, width, program, refused } from './scan';

export { take, beginBlock, keepForBlock, takeForRow } from './memory';
export { createSet, insert } from './set';
export { createWords } from './words';
export { createRow, setCell, setColumn, settleCells } from './row';
export { createStack, run, result } from './machine';
export { kindCount, kindsAt, forgetKinds } from './kinds';
export { groupCount, groupsAt } from './groups';
export { createOutput, openOutput, takeOutput, isFull } from './output';
export { createScan, scan, rowCount, refusedAt, takeRefused, isUnfit } from './scan';
// Where what has been made ready stands: with the memory, all that another kernel needs to go on with it.
export { top, rowStart } from './memory';
export { words, bytes, turned } from './words';
export { masks, size as maskBytes } from './masks';
export { starts, ends, filled, nothing, fields, fieldCount, rows, rowEnds, numbers } from './row';
export { bottom, choices } from './machine';
export { answers } from './parameter';
export { found } from './identifier';
export { columns, columnCount, hashes } from './output';
export { delimiter, width, program, signTable, refused } from './scan';

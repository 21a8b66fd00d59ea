export { take, beginBlock, keepForBlock, beginRow, takeForRow } from './memory';
export { createSet, insert } from './set';
export { createWords, wordBytes } from './words';
export { createRow, setCell, setColumn, settleCells } from './row';
export { run, result } from './machine';
export { kindCount, kindsAt } from './kinds';
export { groupCount, groupsAt } from './groups';
export { createOutput, takeOutput } from './output';
export { createScan, scan, rowCount, refusedAt, takeRefused, isUnfit } from './scan';
// Where what has been made ready stands: with the memory, all that another kernel needs to go on with it.
export { top, rowStart } from './memory';
export { words, bytes } from './words';
export { starts, ends, states, fields, fieldCount, rows, rowEnds, numbers } from './row';
export { answers } from './parameter';
export { start as outputStart, end as outputEnd, at as outputAt } from './output';
export { delimiter, width, checks, program, signTable, refused } from './scan';

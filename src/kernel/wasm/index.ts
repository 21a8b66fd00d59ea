export { take, beginRow, takeForRow } from './memory';
export { createSet, insert } from './set';
export { createWords, wordBytes } from './words';
export { createRow, setCell, settleCells } from './row';
export { run, result } from './machine';
export { kindCount, kindsAt } from './kinds';
export { groupCount, groupsAt } from './groups';
export { createOutput, takeOutput } from './output';
export { createScan, scan, rowCount, refusedAt, takeRefused, isUnfit } from './scan';

export { take, beginRow, takeForRow } from './memory';
export { createSet, insert } from './set';
export { createRow, setCell, settleCells } from './row';
export { run, result } from './machine';

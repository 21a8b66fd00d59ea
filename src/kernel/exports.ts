/** What the kernel's module gives; places are addresses in its memory. */
export interface KernelExports {
  memory: WebAssembly.Memory;
  /** Memory that stays, 16 bytes aligned; not to be taken while a row is at hand. */
  take(bytes: number): number;
  beginBlock(): void;
  /** What was taken for the rows until here stays as long as the block. */
  keepForBlock(): void;
  /** Memory for a text of the rows at hand. */
  takeForRow(bytes: number): number;
  /** Makes a set for so many texts, and puts two texts, one behind the other, into it. */
  createSet(count: number): number;
  insert(set: number, from: number, size: number, otherSize: number, value: number): void;
  /** Makes room for so many words of 64 bits, for the cells of so many columns, and for numbers of some; where so many fields are described, four numbers each. */
  createWords(count: number): void;
  createRow(columns: number, fields: number, numbers: number): number;
  setCell(column: number, row: number, from: number, to: number): void;
  /** The same in every row. */
  setColumn(column: number, from: number, to: number): void;
  settleCells(rows: number): void;
  /** Takes so many columns of which some texts are read as others, described at a place by four numbers each. */
  createReplaced(at: number, count: number): void;
  /** Makes room for values. */
  createStack(): void;
  /** Runs a program over so many rows; its value of each lies at `result`, a truth as a mask. */
  run(program: number, rows: number): void;
  result(): number;
  /** Kinds of rows met, group and words each. */
  kindCount: WebAssembly.Global;
  kindsAt(): number;
  /** Forgets kinds and groups; what rows left is to be taken before. */
  forgetKinds(): void;
  /** Groups met: where both texts stand, one behind the other, and the bytes of each. */
  groupCount: WebAssembly.Global;
  groupsAt(): number;
  /** Describes by their kinds so many columns of what rows leave; makes room for rows. */
  createOutput(kinds: number, count: number): number;
  openOutput(): void;
  /** Set where rows are to be taken; how many left something, which is then taken. */
  isFull: WebAssembly.Global;
  takeOutput(): number;
  createScan(delimiter: number, columns: number, program: number): void;
  /** Has a file read whose so many columns are not those of the plan, or stand otherwise: pairs of which is which, at a place. */
  mapColumns(delimiter: number, columns: number, pairs: number, count: number): void;
  /** Reads the rows that begin in a stretch; where the first begins that was not read. */
  scan(start: number, end: number, stop: number, isLast: boolean): number;
  rowCount: WebAssembly.Global;
  /** Where the places of refused rows stand, and how many there are, which are then taken. */
  refusedAt(): number;
  takeRefused(): number;
  isUnfit: WebAssembly.Global;
  /** Makes room for the tables of GB18030. */
  createGb18030(): void;
  pairs: WebAssembly.Global;
  fours: WebAssembly.Global;
  /** Writes text in GB18030 anew in UTF-8; where that ends. What is left begins at `decodedTo`; where it `isBroken`, it is no text. */
  decode(from: number, end: number, to: number): number;
  decodedTo: WebAssembly.Global;
  isBroken: WebAssembly.Global;
  /** Makes room for what characters cost, and takes the numbers by which lines are weighed. */
  createWeight(...numbers: number[]): void;
  points: WebAssembly.Global;
  weighLines(from: number, end: number, base: number, signsFrom: number): number;
  weighLast(from: number, end: number, base: number, signsFrom: number): void;
  isPlain(): number;
  privateUse: WebAssembly.Global;
  firstPrivate: WebAssembly.Global;
  lost: WebAssembly.Global;
  firstLost: WebAssembly.Global;
}

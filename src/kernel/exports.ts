/** What the kernel's module gives; places are addresses in its memory. */
export interface KernelExports {
  memory: WebAssembly.Memory;
  /** Memory for the image, 16 bytes aligned; the image must be whole before the first row. */
  take(bytes: number): number;
  beginRow(): void;
  /** Memory for a text of the row at hand. */
  takeForRow(bytes: number): number;
  /** Makes a set for so many texts, and puts two texts, one behind the other, into it. */
  createSet(count: number): number;
  insert(set: number, from: number, size: number, otherSize: number, value: number): void;
  /** Makes room for the cells of so many fields; where a pattern for each field that knows words for no value is written. */
  createRow(fields: number): number;
  setCell(field: number, from: number, to: number): void;
  settleCells(): void;
  /** Runs a program; its value lies at `result`. */
  run(program: number): void;
  result(): number;
}

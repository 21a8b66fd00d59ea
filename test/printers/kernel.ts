import type { ExpressionNode } from '../../src/expression/tree.js';
import type { KernelExports } from '../../src/kernel/exports.js';
import { instantiate } from '../../src/kernel/instance.js';
import { Image } from '../../src/kernel/image/image.js';
import { wholePatternAt } from '../../src/kernel/image/patterns.js';
import { scaleOf, toProgram } from '../../src/kernel/printer/printer.js';
import { placeholderPattern } from '../../src/value/placeholder-words.js';
import { kernelModule } from '../kernel/module.js';
import { kindOfValue, unitDecimals, type Runner, type TestList, type Value } from './runner.js';

/** Runs programs of the kernel. */
export async function kernelRunner(lists: readonly TestList[]): Promise<Runner> {
  const module = await kernelModule();
  const encoder = new TextEncoder();
  return {
    name: 'kernel',
    takes: (text) => !/\p{Surrogate}/u.test(text),
    close: () => Promise.resolve(),
    run(nodes, { columns, rows }) {
      const kernel = instantiate(module);
      const image = new Image(kernel);
      const places = new Map(columns.map(({ name }, place) => [name, place]));
      kernel.createWords(0);
      kernel.createStack();
      const fields = kernel.createRow(columns.length, columns.length, 0);
      const patterns = columns.map(({ nothings: words }) => {
        const pattern = words && placeholderPattern(words);
        return pattern === undefined ? 0 : wholePatternAt(image, pattern);
      });
      const programs = nodes.map((node) =>
        image.numbers(
          toProgram(node, {
            image,
            field: (name) => places.get(name)!,
            has: () => true,
            hasNothings: (name) => columns[places.get(name)!]!.nothings !== undefined,
            list: (id) => lists.find((list) => list.id === id)!,
            number: () => undefined,
          }),
        ),
      );
      // No bits are asked for.
      new Int32Array(kernel.memory.buffer, fields, 4 * columns.length).set(
        patterns.flatMap((pattern, column) => [column, pattern, -1, -1]),
      );
      // A block of rows at once, so that what is asked of some of them is held not to touch the others.
      return Promise.resolve(
        Array.from({ length: Math.ceil(rows.length / blockRows) }, (_, block) =>
          rows.slice(block * blockRows, (block + 1) * blockRows),
        ).flatMap((block) => {
          kernel.beginBlock();
          for (const [at, row] of block.entries()) {
            for (const [field, text] of row.entries()) {
              const bytes = encoder.encode(text);
              const place = kernel.takeForRow(bytes.length);
              new Uint8Array(kernel.memory.buffer).set(bytes, place);
              kernel.setCell(field, at, place, place + bytes.length);
            }
          }
          kernel.keepForBlock();
          kernel.settleCells(block.length);
          const byNode = nodes.map((node, at) => {
            kernel.run(programs[at]!, block.length);
            return block.map((_, row) => valueOf(node, kernel, row));
          });
          return block.map((_, row) => byNode.map((values) => values[row]!));
        }),
      );
    },
  };
}

/** Rows that the kernel looks at together. */
const blockRows = 64;

/** What a program left for a row. */
function valueOf(node: ExpressionNode, kernel: KernelExports, row: number): Value {
  if (kindOfValue(node) === 'truth')
    return ((new DataView(kernel.memory.buffer, kernel.result(), 8).getBigUint64(0, true) >> BigInt(row)) & 1n) === 1n;
  const value = new DataView(kernel.memory.buffer, kernel.result() + 16 * row, 16);
  if (kindOfValue(node) === 'number')
    return ((value.getBigInt64(8, true) << 64n) | value.getBigUint64(0, true)) * 10n ** BigInt(unitDecimals - scaleOf(node));
  return Buffer.from(kernel.memory.buffer, value.getUint32(0, true), value.getUint32(4, true)).toString('hex').toUpperCase();
}

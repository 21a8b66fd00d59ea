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
      return Promise.resolve(
        rows.map((row) => {
          kernel.beginBlock();
          for (const [field, text] of row.entries()) {
            const bytes = encoder.encode(text);
            const at = kernel.takeForRow(bytes.length);
            new Uint8Array(kernel.memory.buffer).set(bytes, at);
            kernel.setCell(field, 0, at, at + bytes.length);
          }
          kernel.keepForBlock();
          kernel.settleCells(1);
          return nodes.map((node, at): Value => {
            kernel.run(programs[at]!, 1);
            const value = new DataView(kernel.memory.buffer, kernel.result(), 16);
            switch (kindOfValue(node)) {
              case 'truth':
                return value.getUint32(0, true) !== 0;
              case 'number':
                return ((value.getBigInt64(8, true) << 64n) | value.getBigUint64(0, true)) * 10n ** BigInt(unitDecimals - scaleOf(node));
              case 'text':
                return Buffer.from(kernel.memory.buffer, value.getUint32(0, true), value.getUint32(4, true)).toString('hex').toUpperCase();
            }
          });
        }),
      );
    },
  };
}

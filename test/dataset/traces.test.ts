import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TraceWatch, type Traces } from '../../src/dataset/traces.js';

/** Counts and places of the traces in a text that comes in chunks of some bytes. */
function tracesIn(text: string, size = text.length + 1, offset = 0): Traces {
  const watch = new TraceWatch(offset, ',');
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) watch.push(bytes.subarray(at, at + size));
  watch.end();
  return watch.traces;
}
const counts = (text: string) => Object.values(tracesIn(text) as unknown as Record<string, { count: number }>).map(({ count }) => count);

describe('what a spreadsheet leaves in a cell', () => {
  it.each(['6.20795E+18', '3.71E+11', '1E+21', '-1.5E+12', '6.2079518586954870e+18', '6.207951858695487E18'])(
    'a number with an exponent: %s',
    (cell) => {
      expect(counts(`a,${cell},b\n${cell}\r\n"${cell}",${cell}`)).toEqual([4, 0, 0, 0]);
    },
  );

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '########'])('an error: %s', (cell) => {
    expect(counts(`${cell},${cell}\n"${cell}"`)).toEqual([0, 3, 0, 0]);
  });

  it.each(["'0123", "'11010519491231002X", '="0123"', '"=""0123"""'])('a value that is dressed: %s', (cell) => {
    expect(counts(`${cell},张三,${cell}\n`)).toEqual([0, 0, 2, 0]);
  });

  it.each(['???', '?????', '????12-3?', '"???"', '?????? 3'])('what a character set could not hold: %s', (cell) => {
    expect(counts(`${cell},1\na,${cell}\n`)).toEqual([0, 0, 0, 2]);
  });

  it.each([
    '3#楼',
    '#3',
    '##',
    "O'Neil",
    "'张三'",
    'E+',
    '1E+5',
    'A1E+12',
    '1.5E+12万',
    '6号楼E1',
    '2E10',
    '12.5E18',
    'a="b"',
    "5'10",
    '#N/A号',
    '?',
    '??',
    '何时???',
    '???何时',
  ])('and what only looks like it: %s', (cell) => {
    expect(counts(`${cell},b\na,${cell}\n`)).toEqual([0, 0, 0, 0]);
  });

  it('is found wherever chunks part it, at the same place', () => {
    const cell = fc.constantFrom('6.20795E+18', '#N/A', '????1', "'0123", '="x"', '张三', '', '3#', '1.5E12', `长${'路'.repeat(60)}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 300 }),
        (rows, size) => {
          const text = rows.map((row) => `${row.join(',')}\n`).join('');
          const whole = tracesIn(text, undefined, 7);
          expect(tracesIn(text, size, 7)).toEqual(whole);
          const own = (fits: (cell: string) => boolean) => rows.flat().filter(fits).length;
          expect([whole.exponents.count, whole.errors.count, whole.dressed.count, whole.questions.count]).toEqual([
            own((each) => each.includes('E')),
            own((each) => each === '#N/A'),
            own((each) => /^['=]/.test(each)),
            own((each) => each.startsWith('?')),
          ]);
        },
      ),
    );
  });
});

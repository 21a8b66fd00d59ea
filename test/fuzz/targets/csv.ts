import fc from 'fast-check';
import { gb18030 } from '../../gb18030.js';
import type { Input, Target } from '../target.js';
import { batch, checkByBoth, columns } from './tables.js';

/** Contents of cells that hold neither a delimiter nor a quote nor the end of a line. */
const plain = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('张三', '1', '20240105', '100.50', 'P1', '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('__proto__', 'constructor', '9'.repeat(400), '1e999', '-0', '#N/A', '6.2E+18', '\u3000', ' ', '\u00a0'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '甲\0乙',
      'a\x1ab',
      'a\x1b[2J',
      '\u202ea',
      'a\ufeffb',
      '\u2028',
      '\ue000',
      '𠮷',
      '=1+1',
      "'1",
      '{path}',
      '$&',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '合计',
      '小计',
      '本页小计 2 条',
      '共3条',
      '制表人：张三',
      '注：略',
      'KEY001',
      '人员编码',
      '----',
      '岗位代码',
      '长'.repeat(3000),
    ),
  },
  fc.string({ unit: fc.constantFrom('甲', 'a', '1', '.', '-', ' ', "'", '𠮷', 'é'), maxLength: 12 }),
);

/** Contents that need quotes; never nothing but blanks, which beside a quote that is no pair may be a row or none. */
const quoted = fc
  .array(fc.oneof(plain, fc.constantFrom(',', '\t', '|', '"', '\n', '\r\n', ';')), { maxLength: 4 })
  .map((parts) => `"${parts.join('').replaceAll('"', '""')}x"`);

/** Quotes that are no pair. */
const stray = fc.tuple(plain, plain).map(([one, two]) => `${one}"${two}x`);

const width = Object.keys(columns).length;

/** Rows of cells, some of them more or fewer than there are columns. */
function rowsOf(odd: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  const cell = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: odd });
  const row = fc.oneof(
    { weight: 6, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: width + 2 }) },
  );
  return fc.array(row, { maxLength: 12 });
}

interface Spec {
  rows: string[][];
  delimiter: string;
  end: string;
  header: 'codes' | 'labels' | 'both';
  encoding: 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16be' | 'gb18030';
  /** Blank lines above, and whether the last line ends. */
  above: number;
  closed: boolean;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  // Where quotes are no pairs a line is a row; beside cells of several lines nobody could tell.
  rows: fc.oneof(rowsOf(quoted), rowsOf(quoted), rowsOf(stray)),
  delimiter: fc.constantFrom(',', ',', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  header: fc.constantFrom('codes', 'labels', 'both'),
  encoding: fc.constantFrom('utf8', 'utf8', 'utf8-mark', 'utf16le', 'utf16be', 'gb18030'),
  above: fc.constantFrom(0, 0, 0, 2),
  closed: fc.boolean(),
});

/** Nothing but what a cell is empty of. */
const isBlank = (cell: string) => /^[ \t\r\n\u00a0\u3000]*$/.test(cell);

function csvOf({ rows, delimiter, end, header, encoding, above, closed }: Spec): Input {
  const heads = Object.entries(columns).map(([code, label]) =>
    header === 'codes' ? code : header === 'labels' ? label : `${label}(${code})`,
  );
  // What stands between quotes may be any delimiter; what does not is of this one.
  const clean = rows.map((cells) => cells.map((each) => (each.startsWith('"') ? each : each.replaceAll(delimiter, ''))));
  const lines = [...Array<string>(above).fill(''), heads.join(delimiter), ...clean.map((cells) => cells.join(delimiter))];
  const text = lines.join(end) + (closed ? end : '');
  return { name: 'table.csv', bytes: encoded(text, encoding), rows: clean.filter((cells) => !cells.every(isBlank)).length };
}

function encoded(text: string, encoding: Spec['encoding']): Buffer {
  if (encoding === 'gb18030') return Buffer.concat([...text].map(inGb18030));
  if (encoding === 'utf16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf8' ? text : `\ufeff${text}`);
}

const decoder = new TextDecoder('gb18030');

/** A character, or another where the encoder of the tests has none for it. */
function inGb18030(character: string): Buffer {
  const bytes = gb18030(character);
  return decoder.decode(bytes) === character ? bytes : gb18030('甲');
}

export const csv: Target = { name: 'csv', batch, seeds: [], generated: spec.map((each) => () => csvOf(each)), run: checkByBoth };

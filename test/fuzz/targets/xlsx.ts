import fc from 'fast-check';
import { escaped, partsWorkbook } from '../../dataset/parts-workbook.js';
import type { Input, Target } from '../target.js';
import { batch, checkTables, columns } from './tables.js';

/** A cell: its attributes, what stands within it, and whether that is more than blanks. */
interface Cell {
  attributes: string;
  content: string;
  filled: boolean;
}

const formats = ['yyyymmdd', 'yyyy"年"m"月"', '0.00', '0%', '[h]:mm', '@', '[$-804]gge"年"', '#,##0.00;[Red]-#,##0.00', '"'];
const texts = ['张三', '<r><t>李</t></r><r><t>四</t></r>', '', '__proto__', '合计', '\u3000'];

const words = fc.oneof(
  fc.constantFrom(
    '张三',
    '1',
    '20240105',
    '__proto__',
    '合计',
    '共3条',
    '人员编码',
    '9'.repeat(400),
    '_x0000_',
    '_x4E01_',
    '_x005F_x0041_',
    '{path}',
  ),
  fc.string({ unit: fc.constantFrom('甲', 'a', '1', '.', '-', '𠮷', "'", '='), minLength: 1, maxLength: 12 }),
);
const blanks = fc.constantFrom('', ' ', '\u3000', '\n', '\u00a0');
const style = fc.integer({ min: 0, max: formats.length + 2 }).map((at) => `s="${at}"`);
const number = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('0', '-0', '1e999', '1E-400', '-1', '60', '2958466', '1e15', '123456789012345678', '0.1', 'NaN', '', 'x', '00'),
  fc.double({ noNaN: true }).map(String),
);

const inlineText = (text: string) => ({ attributes: 't="inlineStr"', content: `<is><t xml:space="preserve">${escaped(text)}</t></is>` });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => ({ ...inlineText(text), filled: true })) },
  { weight: 2, arbitrary: blanks.map((text) => ({ ...inlineText(text), filled: false })) },
  { weight: 1, arbitrary: fc.constant({ attributes: '', content: '', filled: false }) },
  {
    weight: 3,
    arbitrary: fc.tuple(style, number).map(([attributes, value]) => ({ attributes, content: `<v>${value}</v>`, filled: value !== '' })),
  },
  { weight: 1, arbitrary: words.map((text) => ({ attributes: 't="str"', content: `<f>A1</f><v>${escaped(text)}</v>`, filled: true })) },
  { weight: 1, arbitrary: words.map((text) => ({ attributes: '', content: `<f>${escaped(text)}</f>`, filled: true })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('0', '1', '3', '99', '-1', 'x', '1e1')
      .map((at) => ({ attributes: 't="s"', content: `<v>${at}</v>`, filled: true })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('#N/A', '#REF!', '').map((error) => ({ attributes: 't="e"', content: `<v>${error}</v>`, filled: true })),
  },
  { weight: 1, arbitrary: fc.constantFrom('0', '1').map((truth) => ({ attributes: 't="b"', content: `<v>${truth}</v>`, filled: true })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('2024-01-05', '2024-01-05T10:00:00', '9999-99-99')
      .map((day) => ({ attributes: 't="d"', content: `<v>${day}</v>`, filled: true })),
  },
);

const heads = Object.values(columns);
const letters = [...'ABCDEFG'];

interface Spec {
  rows: Cell[][];
  placed: boolean;
  /** Rows that are not written at all, above each. */
  gaps: number[];
  after: string;
  properties: string;
}

const spec: fc.Arbitrary<Spec> = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: heads.length }), { maxLength: 10 }),
  placed: fc.boolean(),
  gaps: fc.array(fc.constantFrom(0, 0, 0, 1, 40), { minLength: 10, maxLength: 10 }),
  after: fc.constantFrom(
    '',
    '',
    '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
    '<autoFilter ref="A1:E9"/>',
    '<mergeCells><mergeCell ref="A2"/></mergeCells>',
  ),
  properties: fc.constantFrom('', '', 'date1904="1"', 'date1904="x"'),
});

async function xlsxOf({ rows, placed, gaps, after, properties }: Spec): Promise<Input> {
  let line = 1;
  const all = [heads.map((head) => ({ ...inlineText(head), filled: true })), ...rows];
  const xml = all.map((cells, at) => {
    if (at > 0) line += 1 + (placed ? gaps[at - 1]! : 0);
    const inside = cells.map(
      ({ attributes, content }, column) => `<c ${placed ? `r="${letters[column]!}${line}" ` : ''}${attributes}>${content}</c>`,
    );
    return `<row${placed ? ` r="${line}"` : ''}>${inside.join('')}</row>`;
  });
  const bytes = await partsWorkbook({
    sheets: [{ rows: xml.join(''), after }],
    texts: texts.map((text) => (text.startsWith('<') ? text : `<t>${text}</t>`)),
    formats,
    properties,
  });
  return { name: 'table.xlsx', bytes, rows: rows.filter((cells) => cells.some(isFilled)).length };
}

/** Of the shared texts some are blank, or nothing. */
function isFilled({ attributes, content, filled }: Cell): boolean {
  return filled && !(attributes === 't="s"' && /<v>[25]</.test(content));
}

export const xlsx: Target = { name: 'xlsx', batch, seeds: [], generated: spec.map((each) => () => xlsxOf(each)), run: checkTables };

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, openSmall, recordsOf } from './folder.js';
import { escaped, head, partsWorkbook } from './parts-workbook.js';

/** A cell: what stands between its tags, its attributes, the text it must give and what must be told of it. */
interface Spec {
  attributes: string;
  content: string;
  text: string;
  told?: string;
}

const dayFormats = ['yyyymmdd', 'yyyy-mm-dd', 'yyyy/m/d;@', '[$-804]yyyy"年"m"月"d"日"'];
const formats = [...dayFormats, 'yyyymm', 'yyyy-mm-dd hh:mm:ss', '000000', '0.00', '0%'];
const styleOf = (format: string) => `s="${formats.indexOf(format) + 1}"`;

/** Text that XML can hold: no controls, no halves of pairs. */
const words = fc.string({
  unit: fc.constantFrom('甲', '𠮷', 'a', '1', ' ', '&', '<', '"', ',', '\n', '_', '=', "'"),
  minLength: 1,
  maxLength: 8,
});

/** Days on which 1900 is counted right. */
const serial = fc.integer({ min: 61, max: 2_958_465 });
const dayText = (day: number) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

const specs: fc.Arbitrary<Spec>[] = [
  fc.constant({ attributes: '', content: '', text: '' }),
  words.map((text) => ({ attributes: 't="inlineStr"', content: `<is><t>${escaped(text)}</t></is>`, text })),
  fc.tuple(words, words).map(([one, two]) => ({
    attributes: 't="inlineStr"',
    content: `<is><r><t>${escaped(one)}</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>${escaped(two)}<!----></t></r></is>`,
    text: one + two,
  })),
  words.map((text) => ({ attributes: 't="str"', content: `<f>A1</f><v>${escaped(text)}</v>`, text })),
  fc
    .integer({ min: -999_999_999, max: 999_999_999 })
    .map((number) => ({ attributes: '', content: `<v>${number}</v>`, text: String(number) })),
  fc
    .integer({ min: 1, max: 99_999_999 })
    .map((cents) => ({ attributes: styleOf('0.00'), content: `<v>${cents * 0.01}</v>`, text: String(Number((cents / 100).toFixed(2))) })),
  fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }).map((number) => ({
    attributes: '',
    content: `<v>${number}</v>`,
    text: Number(number).toExponential(14).toUpperCase(),
    told: 'dataset.xlsx-digits',
  })),
  fc
    .tuple(serial, fc.constantFrom(...dayFormats))
    .map(([day, format]) => ({ attributes: styleOf(format), content: `<v>${day}</v>`, text: dayText(day) })),
  serial.map((day) => ({ attributes: styleOf('yyyymm'), content: `<v>${day}</v>`, text: dayText(day).slice(0, 6) })),
  serial.map((day) => ({
    attributes: 't="d"',
    content: `<v>${dayText(day).replace(/(....)(..)(..)/, '$1-$2-$3')}</v>`,
    text: dayText(day),
  })),
  fc.tuple(serial, fc.integer({ min: 1, max: 86_399 })).map(([day, second]) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    return { attributes: styleOf('yyyy-mm-dd hh:mm:ss'), content: `<v>${day + second / 86_400}</v>`, text: `${dayText(day)} ${time}` };
  }),
  fc
    .integer({ min: 1, max: 9_999_999 })
    .map((number) => ({ attributes: styleOf('000000'), content: `<v>${number}</v>`, text: String(number).padStart(6, '0') })),
  fc.integer({ min: 1, max: 99 }).map((number) => ({
    attributes: styleOf('0%'),
    content: `<v>${number / 100}</v>`,
    text: String(number / 100),
    told: 'dataset.xlsx-scaled',
  })),
  fc.boolean().map((truth) => ({ attributes: 't="b"', content: `<v>${truth ? 1 : 0}</v>`, text: String(truth) })),
  fc
    .constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!')
    .map((error) => ({ attributes: 't="e"', content: `<v>${error}</v>`, text: error, told: 'dataset.xlsx-error' })),
  words.map((formula) => ({
    attributes: '',
    content: `<f>${escaped(formula)}</f><v/>`,
    text: `=${formula}`,
    told: 'dataset.xlsx-formula',
  })),
  fc
    .integer({ min: 0, max: 9 })
    .map((index) => ({ attributes: 't="s"', content: `<v>${index}</v>`, text: `#TEXT ${index}`, told: 'dataset.xlsx-text' })),
];

const table = fc.array(fc.tuple(fc.oneof(...specs), fc.oneof(...specs), fc.oneof(...specs)), { minLength: 1, maxLength: 12 });
const columns = ['A', 'B', 'C'];

describe('whatever cells a workbook has', () => {
  it('each gives its value, and what is in doubt is told with the right count', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, placed) => {
        const xml = rows.map((cells, at) => {
          const inside = cells.map(
            ({ attributes, content }, column) => `<c ${placed ? `r="${columns[column]!}${at + 2}"` : ''} ${attributes}>${content}</c>`,
          );
          return `<row${placed ? ` r="${at + 2}"` : ''}>${inside.join('')}</row>`;
        });
        const dataset = await openSmall([
          fileOf('表2.xlsx', await partsWorkbook({ sheets: [{ rows: head('社会保障号码', '姓名', '出生日期') + xml.join('') }], formats })),
        ]);
        const read = await recordsOf(dataset, 'T02');
        const isBlank = (cells: readonly Spec[]) => cells.every(({ text }) => /^[ \n]*$/.test(text));
        expect(read).toEqual(rows.flatMap((cells, at) => (isBlank(cells) ? [] : [[...cells.map(({ text }) => text), String(at + 2)]])));
        const counts = new Map<string, number>();
        for (const { told } of rows.flat()) if (told) counts.set(told, (counts.get(told) ?? 0) + 1);
        const told = new Map<string, number>();
        for (const { code, params } of dataset.problems) told.set(code, (told.get(code) ?? 0) + Number(params['count']));
        expect([...told].sort()).toEqual([...counts].sort());
        await dataset.close();
      }),
      { numRuns: 60 },
    );
  });
});

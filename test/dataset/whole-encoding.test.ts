import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gb18030 } from '../gb18030.js';
import { fileOf, openSmall, problemOf, recordsOf } from './folder.js';
import { namespace } from './small-plan.js';

const header = '社会保障号码,姓名\n';
const encodingOf = async (bytes: Buffer) => {
  const dataset = await openSmall([fileOf('T02.csv', bytes)]);
  const { file, columns } = dataset.tables[0]!.parts[0]!;
  await dataset.close();
  return { encoding: file.encoding, fields: columns.map(({ field }) => field), problems: dataset.problems.map(({ code }) => code) };
};

describe('UTF-8 and GB18030 are told apart by how plausible the Chinese text is', () => {
  it.each(['陆录学', '联通', '女', '冉', '鲁迅', '小雪', '学校', '张三', '王·李'])('of a few characters: %s', async (word) => {
    const text = `AAC002,AAC003\n1,${word}\n`;
    expect(await encodingOf(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', problems: [] });
    expect(await encodingOf(gb18030(text))).toMatchObject({ encoding: 'gb18030', problems: [] });
  });

  it('Latin, signs and scripts of two bytes in UTF-8 stay what they are', async () => {
    for (const word of ['Müller', 'José', 'Ali·Khan', '25°C', 'Иван', 'ئەلى']) {
      expect(await encodingOf(Buffer.from(`AAC002,AAC003\n1,${word}\n`))).toMatchObject({ encoding: 'utf-8' });
    }
  });

  it('of any names and places', async () => {
    const common = gb2312(0xb0, 0xd7);
    const word = fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 12 }).map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const text = `AAC002,AAC003\n${words.map((each, n) => `${n},${each}\n`).join('')}`;
        expect(await encodingOf(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', problems: [] });
        expect(await encodingOf(gb18030(text))).toMatchObject({ encoding: 'gb18030', problems: [] });
      }),
      { numRuns: 60 },
    );
  });
});

/** Characters of the rows of GB 2312 whose first byte is within bounds. */
function gb2312(first: number, last: number): string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const pairs = rows.flatMap((lead) => Array.from({ length: 94 }, (_, n) => [lead, 0xa1 + n]));
  return [...new TextDecoder('gb18030').decode(Buffer.from(pairs.flat()))].filter(
    (character) => character >= '\u4e00' && character <= '\u9fff',
  );
}

describe('a header and its rows in two encodings', () => {
  const rows = '1,张三\n2,李四\n';
  it.each([
    ['GB18030 above UTF-8', gb18030(header), Buffer.from(rows), 'utf-8'],
    ['UTF-8 above GB18030', Buffer.from(header), gb18030(rows), 'gb18030'],
  ])('are each read as what they are: %s', async (_, head, body, encoding) => {
    const dataset = await openSmall([fileOf('T02.csv', Buffer.concat([head, body]))]);
    expect(dataset.problems).toMatchObject([{ code: 'dataset.header-encoding', leftOut: false, remark: true }]);
    expect(dataset.tables[0]!.parts[0]).toMatchObject({ file: { encoding }, columns: [{ field: 'AAC002' }, { field: 'AAC003' }] });
    expect(await recordsOf(dataset, 'T02')).toEqual([
      ['1', '张三'],
      ['2', '李四'],
    ]);
    await dataset.close();
  });

  it('with a mark of UTF-8 before GB18030 are told', async () => {
    const dataset = await openSmall([fileOf('T02.csv', Buffer.concat([Buffer.from('\ufeff'), gb18030(header + rows)]))]);
    expect(dataset.problems).toMatchObject([{ code: 'dataset.mark-false', remark: true }]);
    expect(await recordsOf(dataset, 'T02')).toEqual([
      ['1', '张三'],
      ['2', '李四'],
    ]);
    await dataset.close();
  });
});

it('a file of more rows in UTF-8 than the GB18030 it begins with is UTF-8', async () => {
  const lines = (from: number) => Array.from({ length: 9000 }, (_, n) => `${from + n},欧阳小明和他的一家人\n`).join('');
  const bytes = Buffer.concat([gb18030(header + lines(0)), Buffer.from(lines(10_000) + lines(20_000))]);
  expect(await encodingOf(bytes)).toMatchObject({ encoding: 'utf-8', fields: ['AAC002', 'AAC003'], problems: ['dataset.header-encoding'] });
});

describe('XML', () => {
  const record = (name: string) => `<养老保险个人基本信息表><姓名>${name}</姓名></养老保险个人基本信息表>\n`;
  const ascii = `<!-- ${'x'.repeat(300_000)} -->\n`;
  const open = `<r xmlns="${namespace}">\n`;
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n${ascii}`;

  it('is read in the encoding of the whole file, whatever it declares', async () => {
    for (const [bytes, encoding] of [
      [gb18030(`${declared('UTF-8')}${open}${record('张三')}</r>`), 'gb18030'],
      [Buffer.from(`${declared('GB18030')}${open}${record('张三')}</r>`), 'utf-8'],
    ] as const) {
      const dataset = await openSmall([fileOf('a.xml', bytes)]);
      expect(dataset.problems).toMatchObject([{ code: 'dataset.xml-encoding-mismatch' }]);
      expect(dataset.files[0]).toMatchObject({ encoding });
      expect((await recordsOf(dataset, 'T02'))[0]).toContain('张三');
      await dataset.close();
    }
  });

  it('with a line of another encoding is left out, never read as other characters', async () => {
    const own = gb18030(`${declared('GB18030')}${open}${record('李四')}`);
    const two = Buffer.from('<!-- 张三 -->\n');
    expect(await problemOf('a.xml', Buffer.concat([own, two, gb18030(`${record('王五')}</r>`)]))).toMatchObject({
      code: 'dataset.xml-mixed',
      leftOut: true,
      line: 5,
    });
  });
});

describe('UTF-16', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const copied = async (bytes: Buffer) => {
    const dataset = await openSmall([fileOf('T02.csv', bytes)]);
    const { source } = dataset.tables[0]!.parts[0]!;
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(source.path).subarray(source.dataOffset).toString('latin1');
    await dataset.close();
    return Buffer.from(text, 'latin1');
  };

  it('has U+FFFD like any other character, and marks only what cannot be decoded', async () => {
    const lone = Buffer.concat([utf16('\ufeffAAC002,AAC003\n1,张�\n2,'), Buffer.from([0x00, 0xd8]), utf16('\n3,李\n')]);
    expect(await copied(lone)).toEqual(Buffer.concat([Buffer.from('1,张�\n2,'), Buffer.from([0xff]), Buffer.from('\n3,李\n')]));
  });

  it('whose bytes are shifted by one lost still has its lines, each marked', async () => {
    const rest = utf16('2,李四\n3,王五\n').subarray(1);
    const text = (await copied(Buffer.concat([utf16('\ufeffAAC002,AAC003\n1,张三\n'), rest]))).toString('latin1');
    expect(
      text
        .split('\n')
        .slice(1, 3)
        .every((line) => line.includes('\xff')),
    ).toBe(true);
  });
});

it('a file that --table names and that is no text is told of with its own reason', async () => {
  const path = fileOf('人员.csv', Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 167 + (n >> 3) * 31) % 256)));
  const dataset = await openSmall([path], { tables: { '人员.csv': 'T02' } });
  expect(dataset.problems).toMatchObject([{ code: 'dataset.binary-unknown', leftOut: true }]);
  await dataset.close();
});

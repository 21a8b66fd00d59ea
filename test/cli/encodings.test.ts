import { expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { gb18030 } from '../gb18030.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

async function checked(bytes: Buffer): Promise<ConformanceReport> {
  const out = workplace.out();
  await workplace.check([workplace.put({ '人员登记表.csv': bytes, '补贴发放表.csv': paid }), '--out', out]);
  return JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
}

it('a file in GB18030 or UTF-16 has the findings, at the lines, that it has in UTF-8', async () => {
  const text = `${persons}P3,王五,9,保洁员,20240230\nP4,"赵\n六",1,保洁员,20240105\n,孙七,1,保洁员,20240105\n`;
  const plain = await checked(Buffer.from(text));
  expect(plain.checks.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThan(2);
  for (const [encoding, bytes] of [
    ['gb18030', gb18030(text)],
    ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ] as const) {
    const { checks, tables, scores, run } = await checked(bytes);
    expect({ checks, tables, scores }).toEqual({ checks: plain.checks, tables: plain.tables, scores: plain.scores });
    expect(run.inputs.find(({ path }) => path === '人员登记表.csv')).toMatchObject({ encoding, size: bytes.length });
  }
});

const columns = 'XRY001,XRY002,XRY003,XRY003N,XRY004\n';
const ascii = Array.from({ length: 12_000 }, (_, n) => `A${n},NAME,1,,20240105\n`).join('');
const unread = ({ checks }: ConformanceReport) => {
  const { failed, causes, samples } = checks.find(({ id, table }) => id === 'file.records' && table === 'T01')!;
  return { failed, causes: causes?.map(({ id, failed: count }) => [id, count]), lines: samples.map(({ row }) => row) };
};

it('a file whose beginning is ASCII is read in the encoding of the rest, to the same findings', async () => {
  const text = `${columns}${ascii}P3,王五,9,保洁员,20240230\n`;
  const [plain, gb] = [await checked(Buffer.from(text)), await checked(gb18030(text))];
  expect(gb.run.inputs.find(({ path }) => path === '人员登记表.csv')).toMatchObject({ encoding: 'gb18030', size: gb18030(text).length });
  expect({ checks: gb.checks, tables: gb.tables }).toEqual({ checks: plain.checks, tables: plain.tables });
});

it.each([
  ['gb18030-in-utf8', (text: string) => Buffer.from(text), gb18030],
  ['utf8-in-gb18030', gb18030, (text: string) => Buffer.from(text)],
] as const)('rows of another encoding are told with line and cause, and never read as other characters: %s', async (cause, own, other) => {
  const good = 'P1,张三,1,保洁员,20240105\nP2,李四,1,保洁员,20240105\n';
  // The second is text in both encodings.
  const foreign = 'P3,王五,1,保洁员,20240105\nP4,陆录学陆录,1,,20240105\n';
  const report = await checked(Buffer.concat([own(columns + good), other(foreign), own('P5,赵六,1,保洁员,20240105\n')]));
  expect(unread(report)).toEqual({ failed: 2, causes: [[cause, 2]], lines: [4, 5] });
  expect(report.tables.find(({ id }) => id === 'T01')).toMatchObject({ rows: 3 });
});

it('a replacement character in a cell is a character like any other, in every encoding', async () => {
  const text = `${columns}P1,张\ufffd,1,保洁员,20240105\nP2,李四,1,保洁员,20240105\n`;
  const replaced = gb18030(text.replace('\ufffd', '\u0001'));
  const at = replaced.indexOf(1);
  const gb = Buffer.concat([replaced.subarray(0, at), Buffer.from([0x84, 0x31, 0xa4, 0x37]), replaced.subarray(at + 1)]);
  for (const bytes of [Buffer.from(text), gb, Buffer.from(`\ufeff${text}`, 'utf16le')]) expect(unread(await checked(bytes)).failed).toBe(0);
});

/** 人員編號,姓名,性別,職業名稱,登記日期 and a row, as Big5 writes them; 氏名,カナ,性別,職業,登録日 as Shift_JIS does. */
const big5 = Buffer.from(
  'a448adfbbd73b8b92ca96da657 2caac5a74f 2cc2beb77ea657bad9 2cb56eb04fa4e9b4c10a 50312cb3afa7d3bbed 2cc4f4 2c 2c32303234303130350a'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);
const shiftJis = Buffer.from(
  '8e9896bc2c834a83692c90ab95ca2c904598f02c936f985e93fa0a50312c8e529363 2c837d838a 2c926a 2c 2c32303234303130350a'.replaceAll(' ', ''),
  'hex',
);

it.each([
  ['Big5', big5],
  ['Shift_JIS', shiftJis],
])(
  'a header in %s is refused with its name and with the command that converts it, whatever the file is called',
  async (encoding, bytes) => {
    for (const name of ['人员登记表.csv', 'x.csv', 'x']) {
      const report = await workplace.report([workplace.put({ [name]: bytes, '补贴发放表.csv': paid })]);
      const { leftOut, problems } = report.run.inputs.find(({ path }) => path === name)!;
      expect([leftOut, problems]).toEqual([
        true,
        [
          expect.objectContaining({
            code: 'dataset.encoding',
            params: expect.objectContaining({
              encoding,
              command: expect.stringContaining(`iconv -f ${encoding.toUpperCase()}`) as string,
            }) as object,
          }),
        ],
      ]);
    }
  },
);

it('a block of NULs is told as such', async () => {
  const report = await checked(
    Buffer.concat([Buffer.from(columns + ascii), Buffer.alloc(64), Buffer.from('\nP9,赵六,1,保洁员,20240105\n')]),
  );
  expect(unread(report)).toEqual({ failed: 1, causes: [['nul-bytes', 1]], lines: [12_002] });
});

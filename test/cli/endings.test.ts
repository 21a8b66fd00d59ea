import { describe, expect, it } from 'vitest';
import { checkOf, paid, Workplace } from './workplace.js';
import { gb18030 } from '../gb18030.js';

const workplace = new Workplace();
const columns = 'XRY001,XRY002,XRY003,XRY003N,XRY004';
const rows = `${columns}\nP1,张三,1,保洁员,20240105\nP2,李四,2,护林员,20240201`;
const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16be = (text: string) => utf16(text).swap16();

/** What is told of a file of persons, how many of its records were read, and why others were not. */
async function told(bytes: Buffer, name = '人员登记表.csv') {
  const report = await workplace.report([workplace.put({ [name]: bytes, '补贴发放表.csv': paid })]);
  const { failed, causes = [] } = checkOf(report, 'file.records', 'T01');
  return {
    problems: report.run.inputs
      .find(({ path }) => path === name)!
      .problems.map(({ code, params, line, remark }) => [code, params['bytes'], line, remark === true]),
    unread: [failed, causes.map(({ id }) => id)],
    rows: report.tables.find(({ id }) => id === 'T01')!.rows,
    findings: report.checks
      .filter(({ outcome, level, table }) => outcome === 'fail' && level === 'cell' && table === 'T01')
      .map(({ id }) => id),
  };
}

const sound = { unread: [0, []], rows: 2, findings: [] };

describe('the mark by which DOS ends a text', () => {
  it.each([
    ['after the last line end', '\n\x1a', 4],
    ['alone on the last line', '\r\n\x1a\r\n', 4],
    ['behind the last cell', '\x1a', 3],
    ['to the end of a block', `\n${'\x1a'.repeat(40)}`, 4],
    ['before the rest of a block of zeros', `\n\x1a${'\0'.repeat(40)}`, 4],
  ])('is no record and no part of one: %s', async (_, end, line) => {
    expect(await told(utf8(rows + end))).toEqual({ ...sound, problems: [['dataset.end-mark', undefined, line, true]] });
  });

  it.each([
    ['GB18030', gb18030],
    ['UTF-16LE', utf16],
    ['UTF-16BE', utf16be],
  ] as const)('is known in other encodings: %s', async (_, encode) => {
    for (const [end, line] of [
      ['\n\x1a', 4],
      ['\x1a', 3],
      ['\n\x1a\n', 4],
    ] as const) {
      expect(await told(encode(rows + end))).toEqual({ ...sound, problems: [['dataset.end-mark', undefined, line, true]] });
    }
  });

  it('is none inside a text', async () => {
    expect(await told(utf8(`${rows}\n\x1a\nP3,王五,1,保洁员,20240105\n`))).toMatchObject({
      problems: [],
      unread: [1, ['too-few-cells']],
      rows: 3,
    });
  });

  it('is no column where there is but one', async () => {
    const report = await workplace.report([workplace.put({ '人员登记表.csv': 'XRY001\nP1\n\x1a', '补贴发放表.csv': paid })]);
    expect(report.tables.find(({ id }) => id === 'T01')).toMatchObject({ rows: 1, unreadable: 0 });
  });
});

describe('zeros at the end of a file, as where a file system lost what was written', () => {
  it.each([
    ['UTF-8', utf8, 1],
    ['GB18030', gb18030, 1],
    ['UTF-16LE', utf16, 2],
    ['UTF-16BE', utf16be, 2],
  ] as const)('are told as what they are, and are no record: %s', async (_, encode, unit) => {
    for (const count of [1, 3, 4096, 200_000]) {
      expect(await told(encode(`${rows}\n${'\0'.repeat(count)}`))).toEqual({
        ...sound,
        problems: [['dataset.zeros-at-end', count * unit, 4, false]],
      });
    }
  });

  it('leave what of the last record is there', async () => {
    expect(await told(utf8(`${rows}\nP3,王五,1${'\0'.repeat(600)}`))).toMatchObject({
      problems: [['dataset.zeros-at-end', 600, 4, false]],
      unread: [1, ['cut-short']],
      rows: 2,
    });
  });

  it('that end every record are part of the values', async () => {
    expect(await told(utf8(`${rows.replace('05\n', '05\0\n')}\0\n`))).toMatchObject({
      problems: [['dataset.nul-inside', undefined, 2, true]],
      rows: 2,
    });
  });

  it('and nothing else are told of a whole file', async () => {
    const report = await workplace.report([workplace.put({ '人员登记表.csv': Buffer.alloc(3000), '补贴发放表.csv': paid })]);
    expect(report.run.inputs.find(({ path }) => path === '人员登记表.csv')).toMatchObject({
      leftOut: true,
      problems: [{ code: 'dataset.only-zeros' }],
    });
  });
});

describe('a last line that is cut short', () => {
  it.each([
    ['in its cells', 'P3,王五,1', utf8],
    ['in a quoted cell', 'P3,"王五', utf8],
    ['in GB18030', 'P3,王五,1', gb18030],
    ['in UTF-16', 'P3,王五,1', utf16],
  ] as const)('has a cause of its own: %s', async (_, line, encode) => {
    expect(await told(encode(`${rows}\n${line}`))).toMatchObject({ unread: [1, ['cut-short']], rows: 2 });
  });

  it('in the middle of a character has the same', async () => {
    for (const [bytes, cut] of [
      [utf8(`${rows}\nP3,王五`), 1],
      [utf8(`${rows}\nP3,王五`), 2],
      [gb18030(`${rows}\nP3,王五,1,保`), 1],
    ] as const) {
      expect(await told(bytes.subarray(0, bytes.length - cut))).toMatchObject({ unread: [1, ['cut-short']], rows: 2 });
    }
  });

  it('is told beside what all of the lines lack', async () => {
    const { problems } = await told(utf8(`${columns}\nP1,张三\nP2,李四\nP3,王五`));
    expect(problems.map(([code]) => code)).toEqual(['dataset.all-too-narrow']);
  });

  it('is none where only the line end lacks', async () => {
    expect(await told(utf8(rows))).toEqual({ ...sound, problems: [] });
  });
});

it('neither ends an XML file in its middle', async () => {
  const record = (cells: Record<string, string>) =>
    `<人员登记表>${Object.entries(cells)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')}</人员登记表>\n`;
  const xml = `<r>\n${record({ 人员编码: 'P1', 姓名: '张三' })}${record({ 人员编码: 'P2', 姓名: '李四' })}</r>\n`;
  const problems = async (bytes: Buffer) =>
    (await told(bytes, '人员登记表.xml')).problems.filter(([code]) => code !== 'dataset.xml-namespace');
  expect(await problems(utf8(`${xml}\x1a`))).toEqual([['dataset.end-mark', undefined, 5, true]]);
  expect(await problems(utf16(`${xml}\x1a`))).toEqual([['dataset.end-mark', undefined, 5, true]]);
  expect(await problems(utf8(`${xml}${'\0'.repeat(900)}`))).toEqual([['dataset.zeros-at-end', 900, 5, false]]);
});

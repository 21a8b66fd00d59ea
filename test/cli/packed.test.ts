import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { unpack } from '../../src/dataset/unpack.js';
import { gb18030 } from '../gb18030.js';
import { zhunsheng } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
/** One row has a date that is none. */
const faulty = persons.replace('20240105', '2024');
const xml = `<export><人员登记表><XRY001>P1</XRY001><XRY002>张三</XRY002><XRY003>1</XRY003><XRY003N>保洁员</XRY003N><XRY004>2024</XRY004></人员登记表></export>`;

/** The reports of a file and of the same packed, each with the rows that are found. */
async function both(name: string, content: Buffer): Promise<[ConformanceReport, ConformanceReport]> {
  const reports: ConformanceReport[] = [];
  for (const files of [{ [name]: content }, { [`${name}.gz`]: gzipSync(content) }])
    reports.push(await workplace.report([workplace.put(files)]));
  return reports as [ConformanceReport, ConformanceReport];
}

describe('a file packed with gzip', () => {
  it.each([
    ['a text in UTF-8', 'a.csv', Buffer.from(faulty)],
    ['one with a mark of byte order and CRLF', 'a.csv', Buffer.from(`\ufeff${faulty.replaceAll('\n', '\r\n')}`)],
    ['one in GB18030', 'a.csv', gb18030(faulty)],
    ['a large one in GB18030', 'a.csv', gb18030(faulty + persons.split('\n')[1]!.concat('\n').repeat(40_000))],
    ['one in UTF-16', 'a.csv', Buffer.from(`\ufeff${faulty}`, 'utf16le')],
    [
      'one in which lines are in different encodings',
      'a.csv',
      Buffer.concat([Buffer.from(faulty), gb18030('P7,王五,1,保洁员,20240105\n')]),
    ],
    ['one of tabulators', 'a.tsv', Buffer.from(faulty.replaceAll(',', '\t'))],
    ['XML', 'a.xml', Buffer.from(xml)],
  ])('is read as what is in it: %s', async (_, name, content) => {
    const [plain, packed] = await both(name, content);
    expect(plain.tables[0]!.rows).toBeGreaterThan(0);
    const bare = (report: ConformanceReport) =>
      JSON.parse(JSON.stringify({ ...report, run: { ...report.run, inputs: [] } }).replaceAll(`${name}.gz`, name)) as unknown;
    expect(bare(packed)).toEqual(bare(plain));
    const [{ problems, ...input }] = packed.run.inputs as [ConformanceReport['run']['inputs'][number]];
    const bytes = gzipSync(content);
    expect(input).toEqual({
      ...plain.run.inputs[0],
      problems: undefined,
      path: `${name}.gz`,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(problems.map(({ code }) => code)).toEqual(plain.run.inputs[0]!.problems.map(({ code }) => code));
  });

  it('may be of several, one packed behind the other, and named as none', async () => {
    const [header, first, second] = persons.split('\n') as [string, string, string];
    const members = [`${header}\n${first}\n`, `${second}\n`].map((text) => gzipSync(text));
    const { run, tables } = await workplace.report([workplace.put({ 'persons.csv': Buffer.concat(members) })]);
    expect(tables[0]!.rows).toBe(2);
    expect(run.inputs[0]!.problems).toMatchObject([{ code: 'dataset.name-differs', remark: true, params: { format: 'gzip' } }]);
  });

  it('is told by the record type that its name says, and by its place of samples and findings', async () => {
    const input = workplace.put({ '人员登记表.csv.gz': gzipSync(faulty), '2-补贴.csv.gz': gzipSync(paid) });
    const out = workplace.out();
    const { code } = await workplace.check([input, '--out', out, '--findings', `${out}.csv`]);
    expect(code).toBe(1);
    expect(workplace.read(`${out}.csv`)).toMatch(/^人员登记表,人员登记表\.csv\.gz,2,/m);
    expect(workplace.read(`${out}/report.md`)).toContain('人员登记表.csv.gz');
  });

  it.each([
    ['cut short', gzipSync(faulty).subarray(0, -9), 'dataset.gzip-cut'],
    ['cut in its head', gzipSync(faulty).subarray(0, 6), 'dataset.gzip-cut'],
    ['cut behind a first member', Buffer.concat([gzipSync(persons), gzipSync(paid).subarray(0, 12)]), 'dataset.gzip-cut'],
    ['changed on its way', damaged(gzipSync(faulty)), 'dataset.gzip-broken'],
    ['with something behind it', Buffer.concat([gzipSync(faulty), Buffer.from('more of it')]), 'dataset.gzip-broken'],
    ['of nothing', gzipSync(''), 'dataset.empty'],
    ['of JSON', gzipSync('[{"XRY001":"P1"}]'), 'dataset.json'],
    ['of another packed file', gzipSync(gzipSync(faulty)), 'dataset.packed'],
    ['of an archive', gzipSync(tar()), 'dataset.packed'],
  ])('is left out and told where it is %s', async (_, content, code) => {
    const { run, tables } = await workplace.report([workplace.put({ 'a.csv': persons, 'b.csv.gz': content })]);
    expect(tables[0]!.rows).toBe(2);
    const [, b] = run.inputs;
    expect([b!.path, b!.leftOut, b!.problems.map((problem) => problem.code)]).toEqual(['b.csv.gz', true, [code]]);
  });

  it('is left out where it is a workbook, which is to be unpacked', async () => {
    const book = await writeXlsx([{ sheet: '一', data: [[{ value: 'XRY001', type: String }]] }]).toBuffer();
    const { run } = await workplace.report([workplace.put({ 'a.csv': persons, 'b.xlsx.gz': gzipSync(book) })]);
    expect(run.inputs[1]).toMatchObject({ leftOut: true, problems: [{ code: 'dataset.packed' }] });
  });

  it('is not unpacked further where no export would pack so well', async () => {
    const content = gzipSync(Buffer.alloc(2 ** 20, 'a'));
    const folder = workplace.put({ 'bomb.gz': content });
    const file = { absolute: workplace.path(`${folder}/bomb.gz`), path: 'bomb.gz', size: content.length };
    const limits = { leastBomb: 2 ** 16, mostRatio: 50 };
    await expect(unpack(file, workplace.path('unpacked'), { limits })).rejects.toMatchObject({ code: 'dataset.gzip-bomb' });
  });

  it('is left where the run is stopped, by what stopped it', async () => {
    const folder = workplace.put({ 'a.csv.gz': gzipSync(faulty) });
    const file = { absolute: workplace.path(`${folder}/a.csv.gz`), path: 'a.csv.gz', size: 1 };
    const stop = new AbortController();
    stop.abort();
    const onRead = () => stop.signal.throwIfAborted();
    await expect(unpack(file, workplace.path('stopped'), { onRead })).rejects.toBe(stop.signal.reason);
  });

  it('has no copy that is repaired, which is told', async () => {
    const { stdout, stderr, code } = await zhunsheng(
      ['repair', workplace.put({ 'a.csv.gz': gzipSync(faulty) }), ...byExample, '--out', workplace.out(), '--lang', 'en'],
      workplace.folder,
    );
    expect([code, `${stdout}${stderr}`]).toEqual([expect.any(Number), expect.stringContaining('a.csv.gz')]);
  });
});

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 6]! ^= 1;
  return copy;
}

/** An archive of one file, as `tar` writes it. */
function tar(): Buffer {
  const head = Buffer.alloc(512);
  head.write('a.csv', 0);
  head.write('0000644\0', 100);
  head.write('00000000005\0', 124);
  head.write('ustar\u000000', 257);
  return Buffer.concat([head, Buffer.alloc(1024)]);
}

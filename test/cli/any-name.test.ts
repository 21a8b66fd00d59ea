import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const both = { '人员登记表.csv': persons, '补贴发放表.csv': paid };

/** What a report says of its inputs: `read`, or the codes of what is told. */
function told(report: ConformanceReport): Record<string, string[]> {
  return Object.fromEntries(
    report.run.inputs.map(({ path, leftOut, problems }) => [
      path,
      [leftOut ? 'left out' : 'read', ...problems.map(({ code, remark }) => `${code}${remark ? ' (remark)' : ''}`)],
    ]),
  );
}

const rowsOf = (report: ConformanceReport) => report.tables.map(({ rows }) => rows);

/** The inputs that do not go without saying. */
async function odd(
  files: Record<string, string | Buffer>,
  words: string[] = [],
): Promise<{ told: Record<string, string[]>; report: ConformanceReport; code: number }> {
  const out = workplace.out();
  const { code, stderr } = await workplace.check([workplace.put({ ...both, ...files }), '--out', out, '--format', 'json', ...words]);
  expect(stderr).toBe('');
  const report = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
  return { report, code, told: Object.fromEntries(Object.entries(told(report)).filter(([path]) => !(path in both))) };
}

/** An OLE file whose directory, with the name of a stream, stands at its far end. */
function compoundWith(stream: string): Buffer {
  const sectors = 200;
  const bytes = Buffer.alloc((sectors + 2) * 512, 'x');
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(sectors, 48);
  Buffer.from(stream, 'utf16le').copy(bytes, (sectors + 1) * 512 + 128);
  return bytes;
}

/** A ZIP that names a part in its list at the end only. */
function farZip(part: string): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.alloc(100_000, 'x'),
    Buffer.from(`PK\x01\x02${part}`, 'latin1'),
    Buffer.alloc(40),
  ]);
}

describe('a file by any name is checked, or told of', () => {
  it.each([
    'faults.csv',
    '.hidden.csv',
    'persons.csv.gz',
    'persons.zst',
    'persons.json',
    'persons.parquet',
    'persons.xls',
    'persons',
    'persons.dat',
    'key=1/persons.csv',
    'per*ons[1]?.csv',
    '[a-.csv',
    '{a,b}.csv',
    'line\nbreak.csv',
    'it\'s "x".csv',
    `${'长'.repeat(80)}.csv`,
  ])('%j is read by what is in it', async (name) => {
    const { stderr, stdout, code } = await workplace.check([
      workplace.put({ [name]: persons.replace('P1', 'P8').replace('P2', 'P9').replace('20240105', '2024') }),
      '--json',
    ]);
    expect([code, stderr]).toEqual([1, '']);
    const report = JSON.parse(stdout) as ConformanceReport;
    expect(rowsOf(report)).toEqual([2, 0]);
    expect(report.checks.find(({ id }) => id === 'XRY004.representation')!.samples.map(({ row, file }) => [file, row])).toEqual([
      [name, 2],
    ]);
  });

  it('says that a name promises something else, which is no fault', async () => {
    const { told, code } = await odd({ 'more.csv.gz': persons.replace('P1', 'P8').replace('P2', 'P9') });
    expect([told, code]).toEqual([{ 'more.csv.gz': ['read', 'dataset.name-differs (remark)'] }, 0]);
  });

  it('says that a text of commas is by its content no workbook, and a workbook no text', async () => {
    const rows = persons
      .trim()
      .split('\n')
      .map((line) => line.split(',').map((value) => ({ value, type: String })));
    const book = await writeXlsx([{ sheet: '一', data: rows }]).toBuffer();
    const { told } = await odd({ 'a.csv': book, 'b.dat': book, 'c.xls': book, 'd.xlsx': persons, 'e.xls': persons, 'f.txt': book });
    for (const [path, [state, ...codes]] of Object.entries(told))
      expect([path, state, codes]).toEqual([path, 'read', expect.arrayContaining(['dataset.name-differs (remark)'])]);
    expect(Object.keys(told)).toHaveLength(6);
  });

  it('says that a file whose name is that of a backup was read with the others', async () => {
    const names = [
      'persons.csv.bak',
      'persons.csv~',
      'persons.old',
      'persons.tmp',
      '.persons.csv',
      'persons - 副本.csv',
      'persons_backup2.csv',
    ];
    const files = Object.fromEntries(names.map((name, at) => [name, persons.replace('P1', `P${at}8`).replace('P2', `P${at}9`)]));
    const { told: found, report, code } = await odd(files);
    expect([found, code]).toEqual([Object.fromEntries(names.map((name) => [name, ['read', 'dataset.backup-name (remark)']])), 0]);
    expect(rowsOf(report)).toEqual([16, 2]);
    const named = await workplace.report([`${workplace.put(files)}/persons.old`]);
    expect(Object.values(told(named))).toEqual([['read']]);
  });

  const rows = [{ XRY001: 'P1' }, { XRY001: 'P2' }];
  it.each([
    ['a.csv.zst', Buffer.from('28b52ffd0001', 'hex'), 'dataset.packed', 'Zstandard'],
    ['a.zip', Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'), 'dataset.packed', 'ZIP'],
    ['a.parquet', Buffer.from('PAR1\x15\x04\x15\x0c', 'latin1'), 'dataset.database', 'Parquet'],
    ['a.json', JSON.stringify(rows), 'dataset.json', 'JSON'],
    ['b.csv', JSON.stringify(rows, null, 2), 'dataset.json', 'JSON'],
    ['one.csv', '{"XRY001":"P1","XRY002":"x","XRY003":"1"}', 'dataset.json', 'JSON'],
    ['array.csv', '["XRY001","XRY002","XRY003"]\n', 'dataset.json', 'JSON'],
    ['a.ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'dataset.json', 'NDJSON'],
    ['a.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'dataset.spreadsheet', 'Excel 97-2003 (XLS)'],
    ['wps.et', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'dataset.spreadsheet', 'WPS (ET)'],
    ['behind a password.xlsx', compoundWith('EncryptedPackage'), 'dataset.xlsx-encrypted', undefined],
    ['letter.xls', compoundWith('WordDocument'), 'dataset.binary', 'Word (DOC)'],
    ['a.numbers', farZip('Index/Document.iwa'), 'dataset.spreadsheet', 'Numbers'],
    ['a.xlsb', farZip('xl/workbook.bin'), 'dataset.spreadsheet', 'Excel (XLSB)'],
    ['a.mdb', Buffer.concat([Buffer.from('\0\x01\0\0Standard Jet DB\0', 'latin1'), Buffer.alloc(200)]), 'dataset.database', 'Access (MDB)'],
    ['a.rar', Buffer.from('Rar!\x1a\x07\0', 'latin1'), 'dataset.packed', 'RAR'],
    ['a.7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), 'dataset.packed', '7z'],
    ['old.xls', Buffer.from('\x09\x04\x06\0\0\0\x10\0', 'latin1'), 'dataset.spreadsheet', 'Excel 2-4 (XLS)'],
    [
      'text.xls',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      'dataset.spreadsheet',
      'Excel 2003 (XML)',
    ],
    [
      'below a long comment.xml',
      `<?xml version="1.0"?>\n<!--${'x'.repeat(70_000)}-->\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>`,
      'dataset.spreadsheet',
      'Excel 2003 (XML)',
    ],
    [
      'flat.xml',
      `<!--${'x'.repeat(70_000)}--><o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>`,
      'dataset.spreadsheet',
      'OpenDocument (FODS)',
    ],
    ['page.xml', `<!--${'x'.repeat(70_000)}--><html><body/></html>`, 'dataset.spreadsheet', 'HTML'],
    [
      'web.xls',
      'MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary="x"\n',
      'dataset.spreadsheet',
      'MHTML',
    ],
    [
      'a.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
      'dataset.binary',
      'Word (DOC)',
    ],
    ['page.xls', '<html><table><tr><td>XRY001</td></tr></table></html>', 'dataset.spreadsheet', 'HTML'],
    [
      'a.dbf',
      Buffer.concat([
        Buffer.from([3, 124, 5, 6, 1, 0, 0, 0, 65, 0, 11, 0]),
        Buffer.alloc(20),
        Buffer.from('XRY001\0\0\0\0\0C'),
        Buffer.alloc(20),
        Buffer.from('\r P1        \x1a'),
      ]),
      'dataset.database',
      'dBASE (DBF)',
    ],
    ['notes.md', '# Notes\n\nThis export is of June, and complete.\n', 'dataset.unknown-format', undefined],
    ['.env', 'KEY=value\n', 'dataset.unknown-format', undefined],
    ['nothing', '', 'dataset.empty', undefined],
  ] as [string, string | Buffer, string, string | undefined][])('%s is left out with the right word', async (name, content, code, what) => {
    const { told, report, code: exit } = await odd({ [name]: content });
    expect([told, exit]).toEqual([{ [name]: ['left out', code] }, 1]);
    expect(report.run.inputs.find(({ path }) => path === name)!.problems[0]!.params['what']).toBe(what);
    expect(rowsOf(report)).toEqual([2, 2]);
  });

  it('tells of debris in one line, and of folders that systems keep', async () => {
    const { told, code, report } = await odd({
      '.DS_Store': Buffer.from('\0\0\0\x01Bud1', 'latin1'),
      'Thumbs.db': Buffer.alloc(600),
      'desktop.ini': '[.ShellClassInfo]\r\nIconResource=C:\\x.dll,0\r\n',
      '~$人员登记表.xlsx': Buffer.from(`\x05admin${' '.repeat(50)}`),
      '.~lock.人员登记表.csv#': ',root,host,28.11.2026 10:00,file:///home/root;',
      '._人员登记表.csv': Buffer.from('\0\x05\x16\x07\0\x02\0\0Mac OS X', 'latin1'),
      '.gitignore': '*.tmp\n',
      '__MACOSX/._x.csv': Buffer.alloc(3),
      '.git/config': '[core]\n',
    });
    expect([told, code]).toEqual([
      {
        '.DS_Store': ['read', 'dataset.debris (remark)'],
        '.git': ['read', 'dataset.folder-not-searched (remark)'],
        __MACOSX: ['read', 'dataset.folder-not-searched (remark)'],
      },
      0,
    ]);
    expect(report.run.inputs.find(({ path }) => path === '.DS_Store')!.problems[0]!.params['count']).toBe(7);
  });

  it('checks data that only bears the name of debris', async () => {
    const { told, report } = await odd({ 'Thumbs.db': persons.replace('P1', 'P8').replace('P2', 'P9') });
    expect([told, rowsOf(report)]).toEqual([{ 'Thumbs.db': ['read'] }, [4, 2]]);
  });

  it('a name that is not UTF-8 is told as such', async () => {
    const input = workplace.put(both);
    writeFileSync(Buffer.concat([Buffer.from(`${workplace.path(input)}/`), Buffer.from([0xb1, 0xed, 0x31]), Buffer.from('.csv')]), persons);
    const report = await workplace.report([input]);
    expect(told(report)).toMatchObject({ '\ufffd\ufffd1.csv': ['left out', 'dataset.name-bytes'] });
  });
});

describe('a file that is met twice', () => {
  it('under two names, byte for byte, is told with both names, and counts twice', async () => {
    const input = workplace.put({
      ...both,
      '人员登记表2.csv': persons,
      '空/补贴发放表.csv': paid.split('\n')[0]!,
      '空2/补贴发放表.csv': paid.split('\n')[0]!,
    });
    const out = workplace.out();
    const { stdout } = await workplace.check([input, '--out', out, '--format', 'json']);
    const report = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
    expect(told(report)).toMatchObject({
      '人员登记表.csv': ['read'],
      '人员登记表2.csv': ['read', 'dataset.same-content (remark)'],
      '空2/补贴发放表.csv': ['read', 'dataset.no-records (remark)'],
    });
    expect(report.run.inputs.find(({ path }) => path === '人员登记表2.csv')!.problems[0]!.params).toMatchObject({
      other: '人员登记表.csv',
    });
    expect(stdout).toMatch(/人员登记表2\.csv and 人员登记表\.csv are alike/);
    expect(rowsOf(report)).toEqual([4, 2]);
  });

  it('by a hard link, or by two paths, is read once and told', async () => {
    const input = workplace.put(both);
    linkSync(workplace.path(`${input}/人员登记表.csv`), workplace.path(`${input}/人员登记表 2.csv`));
    const linked = await workplace.report([input]);
    expect([told(linked), rowsOf(linked)]).toEqual([
      { '人员登记表 2.csv': ['read'], '人员登记表.csv': ['read', 'dataset.same-file (remark)'], '补贴发放表.csv': ['read'] },
      [2, 2],
    ]);
    const twice = await workplace.report([input, `${input}/补贴发放表.csv`]);
    expect(told(twice)[`${input}/补贴发放表.csv`]).toEqual(['read', 'dataset.named-twice (remark)']);
  });
});

describe('what this program wrote is told of, and taken for no data', () => {
  it('in an earlier run, by any name', async () => {
    const input = workplace.put({ ...both, '补贴发放表.csv': paid.replace('100.00', '-100.00') });
    const out = workplace.fill(workplace.out(), {});
    for (const format of ['csv', 'parquet'])
      await workplace.check([input, '--out', out, '--format', 'json,md,html,xlsx', '--certificate', '--findings', `${out}/f.${format}`]);
    mkdirSync(workplace.path(`${input}/before`));
    for (const name of ['report.json', 'report.md', 'report.html', 'rectification.xlsx', 'certificate.json', 'f.csv', 'f.parquet'])
      copyFileSync(workplace.path(`${out}/${name}`), workplace.path(`${input}/before/old ${name}`));
    writeFileSync(workplace.path(`${input}/before/sums.txt`), `${'0'.repeat(64)}  a.csv\n${'1'.repeat(64)}  b.csv\n`);
    writeFileSync(workplace.path(`${input}/faults.csv`), 'file,row,check\n人员登记表.csv,2,XRY004.representation\n');
    for (const mark of ['0123abcd-77', '0123abcd-77-1234'])
      writeFileSync(workplace.path(`${input}/report.json.${mark}.part`), '{"version"');
    const report = await workplace.report([input]);
    expect(told(report)).toEqual({
      'before/old certificate.json': ['read', 'dataset.own-certificate (remark)'],
      'before/old f.csv': ['read', 'dataset.own-findings (remark)'],
      'before/old f.parquet': ['read', 'dataset.own-findings (remark)'],
      'before/old rectification.xlsx': ['read', 'dataset.own-report (remark)'],
      'before/old report.html': ['read', 'dataset.own-report (remark)'],
      'before/old report.json': ['read', 'dataset.own-report (remark)'],
      'before/old report.md': ['read', 'dataset.own-report (remark)'],
      'before/sums.txt': ['read', 'dataset.own-list (remark)'],
      'faults.csv': ['read', 'dataset.own-ledger (remark)'],
      'report.json.0123abcd-77-1234.part': ['read', 'dataset.own-half (remark)'],
      'report.json.0123abcd-77.part': ['read', 'dataset.own-half (remark)'],
      '人员登记表.csv': ['read'],
      '补贴发放表.csv': ['read'],
    });
    expect(rowsOf(report)).toEqual([2, 2]);
  });

  it('but data by the name of such a file is data', async () => {
    const { told, report } = await odd({
      'report.json': persons.replace('P1', 'P8').replace('P2', 'P9'),
      'findings.csv': paid.replace('P1', 'P8').replace('P2', 'P9'),
    });
    expect([told, rowsOf(report)]).toEqual([
      { 'findings.csv': ['read'], 'report.json': ['read', 'dataset.name-differs (remark)'] },
      [4, 4],
    ]);
  });
});

describe('nothing that can be checked', () => {
  it.each([
    ['an empty folder', {}, ['There is no file to check']],
    [
      'files that are left out',
      { 'a.json': '{}', 'b.csv.gz': gzipSync(persons).subarray(0, 9), 'c.csv': '' },
      ['a.json is JSON', 'b.csv.gz is packed with gzip and cut short', 'c.csv is empty'],
    ],
    [
      'debris and old reports only',
      { 'Thumbs.db': Buffer.alloc(600), 'faults.csv': 'file,row,check\n' },
      ['such as Thumbs.db', 'faults.csv is a ledger'],
    ],
    ['files of no record type', { 'a.csv': 'x,y,z\n1,2,3\n' }, ['which record type a.csv is']],
  ] as [string, Record<string, string | Buffer>, string[]][])('%s: exit 2, why, and no report', async (_, files, words) => {
    const out = workplace.out();
    const { code, stdout, stderr } = await workplace.check([
      workplace.put(files),
      '--out',
      out,
      '--certificate',
      '--findings',
      `${out}.csv`,
    ]);
    expect([code, stdout]).toEqual([2, '']);
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\{\w+\}|undefined|Score|Verdict/);
    expect([existsSync(workplace.path(out)), existsSync(workplace.path(`${out}.csv`))]).toEqual([false, false]);
  });

  it('masks what the reasons quote', async () => {
    const { stderr } = await workplace.check([workplace.put({ 'a.csv': '姓甚名谁,11010519491231002X,别的\nP1,2,3\n' })]);
    expect(stderr).not.toContain('11010519491231002X');
  });
});

it('counts as checked what was checked', async () => {
  const { stdout } = await workplace.check([workplace.put({ ...both, 'a.json': '{}', 'Thumbs.db': Buffer.alloc(600) })]);
  expect(stdout).toContain('Checked 2 files, 2 tables, 4 rows');
});

it.runIf(process.getuid?.() !== 0)('a file that may not be read costs nothing but itself', async () => {
  const input = workplace.put({ ...both, 'secret.csv': persons });
  chmodSync(workplace.path(`${input}/secret.csv`), 0);
  expect(told(await workplace.report([input]))['secret.csv']).toEqual(['left out', 'dataset.path-denied']);
});

it('verify is not disturbed by reports beside the data', async () => {
  const input = workplace.put(both);
  await workplace.check([input, '--out', `${input}/reports`, '--certificate']);
  expect((await zhunsheng(['verify', `${input}/reports/certificate.json`, input], workplace.folder)).code).toBe(0);
});

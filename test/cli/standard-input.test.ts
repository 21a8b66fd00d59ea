import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { gb18030 } from '../gb18030.js';
import { zhunshengProcess } from './command.js';
import { byExample, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const name = '标准输入（stdin）';
const words = (...more: string[]) => [
  'check',
  '-',
  ...byExample,
  '--lang',
  'en',
  '--as-of',
  '2025-01-01',
  '--out',
  workplace.out(),
  ...more,
];
const feed = (input: string | Buffer, ...more: string[]) => zhunshengProcess(words(...more), { folder: workplace.folder, input });

describe('standard input', () => {
  it.each([
    ['UTF-8', Buffer.from(persons)],
    ['GB18030', gb18030(persons)],
    ['UTF-16', Buffer.from(`\ufeff${persons}`, 'utf16le')],
  ])('is read as a file is, in %s, and nothing is left of it', async (_, input) => {
    const { code, stdout, stderr } = await feed(input, '--table', 'T01', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { run, tables } = JSON.parse(stdout) as ConformanceReport;
    expect(run.inputs.map(({ path, size }) => [path, size])).toEqual([[name, input.length]]);
    expect(tables[0]).toMatchObject({ id: 'T01', rows: 2, files: [{ path: name, matchedBy: 'option' }] });
    expect(workplace.sessions()).toEqual([]);
  });

  it('may be a workbook, stand beside files, and need no record type where its header tells it', async () => {
    const rows = persons
      .trim()
      .split('\n')
      .map((line) => line.split(',').map((value) => ({ value })));
    const { code, stdout } = await feed(await writeXlsx([{ sheet: '一', data: rows }]).toBuffer(), '--json');
    expect([code, (JSON.parse(stdout) as ConformanceReport).run.inputs[0]]).toMatchObject([0, { path: name, format: 'xlsx' }]);
    const file = `${workplace.put({ '补贴发放表.csv': 'XRY001,XBT001,XBT002\nP1,202401,1.00\n' })}/补贴发放表.csv`;
    const both = await feed(persons, file, '--table', '-=T01', '--json');
    expect((JSON.parse(both.stdout) as ConformanceReport).run.inputs.map(({ path }) => path)).toEqual([file, name]);
  });

  it.each([
    ['that is empty', '', [], /标准输入（stdin） is empty/],
    ['for a certificate', persons, ['--certificate'], /No certificate is made of standard input/],
    ['whose folder is asked', persons, ['--agencies', 'folder'], /neither a folder nor a name/],
  ])('%s is refused', async (_, input, more, told) => {
    const { code, stdout, stderr } = await feed(input, ...more);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(told)]);
  });

  it('is read by check alone', async () => {
    const others = await zhunshengProcess(['verify', 'certificate.json', '-', '--lang', 'en'], { folder: workplace.folder, input: '' });
    expect([others.code, others.stderr]).toEqual([2, expect.stringContaining('Only check reads standard input')]);
  });

  it('that has not ended is left where the run is stopped, and nothing is left of it', async () => {
    const { code, stderr } = await zhunshengProcess(words(), {
      folder: workplace.folder,
      input: null,
      async onStart(child) {
        child.stdin!.write(persons);
        for (let tries = 0; tries < 200 && workplace.sessions().length === 0; tries++) await setTimeout(50);
        expect(workplace.sessions()).toHaveLength(1);
        child.kill('SIGTERM');
      },
    });
    expect([code, stderr]).toEqual([130, 'Interrupted; no report was written.\n']);
    expect(workplace.sessions()).toEqual([]);
  });
});

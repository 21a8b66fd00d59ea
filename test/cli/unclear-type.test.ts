import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { zhunsheng } from './command.js';

/** What is told of a file of which the record type is not known. */
async function told(name: string, heading: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), `${heading}\n${heading.replaceAll(/[^,]+/g, '1')}\n`);
  const { code, stderr } = await zhunsheng(['check', name, '--as-of', '2024-12-31', '--out', 'r', '--lang', 'en'], folder);
  expect(code).toBe(2);
  return stderr;
}

it('the record type that a file name begins with is the first that it may be, and doubled headings are told', async () => {
  const text = await told('T02dup.csv', '人员编码,人员编码,姓名,其他');
  expect(text).toContain('it may be: T02 Persons: basic information, T');
  expect(text).toContain('Headings that stand more than once, and which counts is not known: 人员编码;');
  expect(text).toMatch(/--table T02dup\.csv=T02\n/);
});

it('a hint of --table can be copied: quoted where a shell needs it, and nothing behind it', async () => {
  expect(await told("my people's.csv", '人员编码,姓名,其他')).toMatch(/--table 'my people'\\''s\.csv=T\d\d'\n/);
  const near = await told('a b.csv', '社会保险号码,姓 名称,出生日期时间,其他');
  expect(near).toContain('it is most like T');
  expect(near).toMatch(/--table 'a b\.csv=T\d\d'\n/);
});

it('no list in an English text has the comma of Chinese', async () => {
  for (const [name, heading] of [
    ['x.csv', '人员编码,姓名,其他'],
    ['y.csv', '社会保险号码,姓 名称,出生日期时间,其他'],
    ['z.csv', 'a,b,c'],
  ] as const)
    expect(await told(name, heading)).not.toContain('、');
  const { stderr } = await zhunsheng(['template', 'T99', '--out', 'x', '--lang', 'en']);
  expect(stderr).toContain('T02 Persons: basic information, T03');
  expect(stderr).not.toContain('、');
});

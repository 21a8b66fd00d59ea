import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { standardReader } from '../../src/standard/read.js';
import { zhunsheng } from '../cli/command.js';

const chinese = /\p{Script=Han}/u;
const read = standardReader();
const folders = (await readdir('standards', { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe('English names', () => {
  it.each(folders)('of every record type, element and code list of %s', async (id) => {
    const { recordTypes, elements, codeLists } = (await read(join('standards', id))).standard;
    expect([...recordTypes, ...elements, ...codeLists].filter(({ english }) => !english || chinese.test(english))).toEqual([]);
  });

  it('stand in a report in English, for all that names a record type, an element or a list', async () => {
    const { stdout } = await zhunsheng(['check', 'examples/gbt-40217-2021/csv', '--as-of', '2025-06-30', '--fail-on', 'never', '--json']);
    const { checks, tables, unevaluated, english } = JSON.parse(stdout) as ConformanceReport;
    const ofElements = checks.filter(({ id, fields }) => fields.some((field) => id.startsWith(field)));
    expect(ofElements.length).toBeGreaterThan(1000);
    expect(ofElements.filter(({ expected }) => chinese.test(expected.en)).map(({ expected }) => expected.en)).toEqual([]);
    expect(tables.filter((table) => !table.english || chinese.test(table.english)).map(({ id }) => id)).toEqual([]);
    expect(unevaluated.map(({ message }) => message.en).filter((text) => chinese.test(text.replace(/\(first in [^)]*\)/, '')))).toEqual([]);
    expect(english!['AAC002']).toBe('Social security number');
  });

  it('stand in the terminal too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-english-'));
    try {
      const file = join(folder, '表2.csv');
      await writeFile(file, '人员编码,社会保障号码,姓名\nP1\n');
      const { stdout } = await zhunsheng([
        'check',
        file,
        '--only',
        'T02',
        '--as-of',
        '2025-06-30',
        '--lang',
        'en',
        '--out',
        join(folder, 'out'),
      ]);
      expect(stdout).toContain('Tables of which no record could be read: Persons: basic information; 1 row could not be read');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

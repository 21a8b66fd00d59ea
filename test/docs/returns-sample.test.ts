import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { testSample } from './sample.js';

testSample('returns', '报表', 5);

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the workbook of the sample is what its script writes, with the parts that spreadsheet programs ask for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-workbook-'));
  try {
    const again = join(folder, '丙县.xlsx');
    const script = ['--import', import.meta.resolve('tsx'), 'scripts/return-workbook.ts', again];
    const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const shipped = readFileSync(join(root, 'examples/returns/填好的表/丙县.xlsx'));
    expect(readFileSync(again).equals(shipped)).toBe(true);
    // Nothing in it is compressed.
    expect(shipped.toString()).toContain('PartName="/xl/worksheets/sheet1.xml"');
    expect(shipped.toString()).toContain('<f>D6+D7-D8</f>');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { utf8Copy } from '../../src/dataset/utf8-copy.js';
import { gb18030 } from '../archives/gb18030.js';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('loses no character of a file in GB18030 where a piece ends within it', async () => {
  const part = gb18030('社保𠮷档案，x\r\n');
  // The length of a round has no divisor in common with that of a piece: pieces end within characters.
  expect(part.length % 2).toBe(1);
  const bytes = Buffer.concat(Array.from({ length: 200_000 }, () => part));
  expect(bytes.length).toBeGreaterThan(3 * 2 ** 20);
  const path = join(folder, 'gb.csv');
  writeFileSync(path, bytes);
  const copy = await utf8Copy(path, folder, 'copy');
  const text = '社保𠮷档案，x\r\n'.repeat(200_000);
  expect(readFileSync(copy.path, 'utf8') === text).toBe(true);
  expect(copy).toMatchObject({ size: Buffer.byteLength(text), sha256: createHash('sha256').update(bytes).digest('hex') });
});

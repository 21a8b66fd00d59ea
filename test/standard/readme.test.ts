import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lintStandard } from '../../src/lint/lint.js';
import { readStandard } from '../../src/standard/read.js';
import { folderOf } from './small.js';

test('the example that standards/README.md teaches with is a sound standard', async () => {
  const readme = await readFile(new URL('../../standards/README.md', import.meta.url), 'utf8');
  const [, example] = /^````markdown\n(.*?)^````$/ms.exec(readme)!;
  const { standard, messages } = await readStandard(await folderOf({ 'README.md': example! }));
  expect(lintStandard(standard, messages).map(String)).toEqual([]);
  expect(standard.elements.length).toBeGreaterThan(0);
  expect(standard.recordTypes.length).toBeGreaterThan(0);
  expect(standard.rules.length).toBeGreaterThan(0);
});

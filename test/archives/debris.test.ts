import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { foundIn, place } from './packages.js';

it('what systems leave in a package is surplus, told once a file, and is no content; the folder around everything is found', async () => {
  const root = place('package');
  const files: Record<string, string> = {
    '移交包/归档文件目录.csv': 'ARCHIVALCODE,YEAR,RETENTIONPERIOD,TITLE\n',
    '移交包/电子文件清单.csv': Buffer.from('ARCHIVALCODE,FILEPATH\nA1,电子档案/a.txt\n').toString('latin1'),
    '移交包/电子档案/a.txt': 'a',
    '移交包/电子档案/.DS_Store': '\0\0\0\x01Bud1',
    '移交包/电子档案/Thumbs.db': '',
    '移交包/desktop.ini': '[.ShellClassInfo]',
    '__MACOSX/移交包/电子档案/._a.txt': '\0\x05\x16\x07',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, 'latin1');
  }
  const { found, unevaluated } = await foundIn(root);
  const own = found.filter((line) => line.startsWith('文件盘点表') && !/ A01[16]$/.test(line));
  expect(own.map((line) => line.split(' ').at(-1))).toEqual(['A009', 'A009', 'A009', 'A009']);
  // The list names the content beneath the folder around everything, and each of its rows has its file.
  expect(found.filter((line) => /A03[45]$/.test(line))).toEqual([]);
  expect(unevaluated.filter((line) => /A03[45]$/.test(line))).toEqual([]);
}, 60_000);

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { runCheck } from '../../../src/run-check.js';
import { hostileZip, type HostileEntry } from '../../archives/hostile-zip.js';
import { documents } from '../../package/damage/documents.js';
import { images } from '../../package/damage/images.js';
import { plan, profile } from '../../package/standard.js';
import { mustBeReport, mustBeTold } from '../oracle.js';
import { Find, type Input, type Inputs, type Target } from '../target.js';
import { tool } from './minimal.js';

const samples = [...documents, ...images];

/** Names that are used once each, so that every entry is a file. */
const names = [
  ...[
    '电子档案/a',
    '电子档案/b',
    '电子档案/c/d',
    '元数据/a',
    '其他/a',
    'a',
    '电子档案/甲 乙',
    '电子档案/＃',
    '电子档案/__proto__',
    "电子档案/a'b",
    '电子档案/"',
    '电子档案/%00',
    '电子档案/𠮷',
  ],
  ...[
    '../../evil',
    '/etc/evil',
    'C:/evil',
    '电子档案/\u202ea',
    '电子档案/a\u200b',
    `电子档案/${'长'.repeat(200)}`,
    `电子档案/${'d/'.repeat(40)}x`,
    '电子档案/CON',
    '电子档案/a.',
    '.DS_Store/x',
  ],
];

const sample = fc.nat(samples.length - 1).map((at) => samples[at]!);
const listed = fc.constantFrom('sound', 'sound', 'wrong', 'absent');

const spec = fc.record({
  files: fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), sample, listed }), { selector: ({ name }) => name, maxLength: 5 }),
  notes: fc.boolean(),
});

async function zipOf({ files, notes }: typeof spec extends fc.Arbitrary<infer Made> ? Made : never): Promise<Input> {
  const content = files.map(({ name, sample, listed }) => ({
    name: `${name}${/\.\w+$/.exec(sample.path)![0]}`,
    bytes: sample.bytes,
    listed,
  }));
  const lines = content.flatMap(({ name, bytes, listed }) => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return listed === 'absent'
      ? []
      : [`A,"${name.replaceAll('"', '""')}",SHA-256,${listed === 'sound' ? digest : digest.replace(/^./, 'x')}`];
  });
  const entries: HostileEntry[] = [
    { name: '电子文件清单.csv', bytes: Buffer.from(['档号,FILEPATH,DIGESTALGORITHM,DIGEST', ...lines, ''].join('\n')) },
    ...content.map(({ name, bytes }) => ({ name, bytes })),
    ...(notes ? [{ name: '说明文件.TXT', bytes: Buffer.from('说明') }] : []),
  ];
  return { name: 'package.zip', bytes: await hostileZip(entries), rows: entries.length };
}

/** Checks a package; every file in it is measured, or told. */
async function checkPackage([{ bytes, rows }]: Inputs, folder: string): Promise<void> {
  const path = join(folder, 'package.zip');
  writeFileSync(path, bytes);
  const report = await runCheck(plan, profile, [path], { tool, memory: 2 ** 29, package: { workers: 1, limits: { seconds: 30 } } }).catch(
    mustBeTold,
  );
  if (!report) return;
  mustBeReport(report);
  const { files } = report.run.package!;
  if (rows !== undefined && files !== rows) throw new Find(`${files} files are found in the package, ${rows} are there`);
}

export const zip: Target = { name: 'zip', batch: 1, seeds: [], generated: spec.map((each) => () => zipOf(each)), run: checkPackage };

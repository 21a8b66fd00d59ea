import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** Commands that write, by what they are told of the place. */
const intoFolders: [string, (place: string, input: string) => string[]][] = [
  ['check --out', (place, input) => ['check', input, ...byExample, '--out', place]],
  ['check --findings', (place, input) => ['check', input, ...byExample, '--out', workplace.out(), '--findings', `${place}/f.csv`]],
  ['check --temp', (place, input) => ['check', input, ...byExample, '--out', workplace.out(), '--temp', place]],
  ['standard build --out', (place) => ['standard', 'build', '--out', place]],
  ['standard build --coverage', (place) => ['standard', 'build', '--coverage', place]],
  ['synth --out', (place) => ['synth', '--standard', 'minimal-standard', '--rows', '5', '--out', place]],
  ['certificate keys --out', (place) => ['certificate', 'keys', '--out', place]],
  ['retention --out', (place, input) => ['retention', input, '--out', `${place}/r.csv`]],
  ['retention --temp', (place, input) => ['retention', input, '--temp', place]],
];

describe.each(intoFolders)('%s, where a file lies in the place of the folder', (_, words) => {
  it.each(['a file', 'below a file'])('%s: exit 2, which file it is, and what to do', async (where) => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid, taken: 'kept' });
    const place = where === 'a file' ? `${input}/taken` : `${input}/taken/below/more`;
    const { code, stderr } = await zhunsheng([...words(place, `${input}/人员登记表.csv`), '--lang', 'en'], workplace.folder);
    expect(stderr).toMatch(/^Error: \S*taken is a file and no folder\. Name a folder in its place\n$/);
    expect(code).toBe(2);
    expect(readFileSync(workplace.path(`${input}/taken`), 'utf8')).toBe('kept');
  });
});

const intoFiles: [string, string, (place: string, input: string) => string[]][] = [
  ['check --out', 'report.html', (place, input) => ['check', input, ...byExample, '--out', place]],
  ['check --findings', 'f.csv', (place, input) => ['check', input, ...byExample, '--out', workplace.out(), '--findings', `${place}/f.csv`]],
  ['synth --out', 'T01-人员登记表.csv', (place) => ['synth', '--standard', 'minimal-standard', '--rows', '5', '--out', place]],
  ['retention --out', 'r.csv', (place, input) => ['retention', input, '--out', `${place}/r.csv`]],
];

describe.runIf(spawnSync('mkfifo', ['--version']).status === 0)('what is no plain file is not replaced by a result', () => {
  it.each(intoFiles)('%s %s', async (_, file, words) => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
    const out = workplace.out();
    const path = workplace.path(`${out}/${file}`);
    mkdirSync(workplace.path(out), { recursive: true });
    spawnSync('mkfifo', [path]);
    const { code, stderr } = await zhunsheng([...words(out, `${input}/人员登记表.csv`), '--lang', 'en'], workplace.folder);
    expect(stderr).toMatch(/^Error: .* is no plain file \(a device, a pipe or a socket\)/);
    expect([code, lstatSync(path).isFIFO()]).toEqual([2, true]);
  });
});

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeBeside } from '../../src/system/atomic-write.js';
import { ownerMark } from '../../src/system/owner.js';
import { zhunshengProcess } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const program = `${process.execPath} --import ${import.meta.resolve('tsx')} ${fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))}`;

/** Runs a script of the shell; `$zs` is the command line. */
function shell(script: string, ...words: string[]): { code: number | null; stdout: string; text: string } {
  const { status, stdout, stderr } = spawnSync(words[0] ?? 'sh', [...words.slice(1), ...(words.length > 0 ? ['sh'] : []), '-c', script], {
    cwd: workplace.folder,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: workplace.temporary, zs: program },
  });
  return { code: status, stdout, text: stdout + stderr };
}

/** A small disk can be made only by those who may mount one: in a name space of their own, so that nothing is left of it. */
const mounts = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0;
if (!mounts) console.warn('no small disk can be mounted here: what happens on a full one is not tried');

describe.runIf(mounts)('on a full disk: exit 2, the path, and no half', () => {
  const words = '--standard minimal-standard --profile example --as-of 2025-01-01 --lang en';

  it.each([
    ['reports', `$zs check IN ${words} --out disk/r`, 'disk/r/report.html'],
    ['findings', `$zs check IN ${words} --out r --findings disk/f.csv`, 'disk/f.csv'],
    ['an export', '$zs synth --standard minimal-standard --rows 50 --lang en --out disk/s', 'disk/s'],
    ['temporary files', `$zs check IN ${words} --out r --temp disk`, 'disk'],
    ['keys', '$zs certificate keys --lang en --out disk', 'disk/certificate-key.pem'],
    ['what is printed', `$zs check IN ${words} --out r --json > /dev/full`, 'ENOSPC'],
  ])('%s', (_, command, path) => {
    mkdirSync(workplace.path('disk'), { recursive: true });
    const input = workplace.put({ '人员登记表.csv': persons.replace('20240105', '2024'), '补贴发放表.csv': paid });
    const disk = `mount -t tmpfs -o size=64k tmpfs ${workplace.path('disk')} && cd ${workplace.folder}`;
    const { text, stdout } = shell(
      `${disk} && head -c 100000 /dev/zero > disk/filler 2>/dev/null; ${command.replace('IN', input)} 2> words; echo "exit $?"; find disk -type f; cat words >&2`,
      'unshare',
      '-m',
    );
    expect(text).toContain(path);
    expect(text).not.toMatch(/\n {4}at |Fault of the program/);
    expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(['exit 2', 'disk/filler']);
  });
});

const built = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));

it.runIf(existsSync(built)).each([24, 32, 64])('a limit of %d open files: exit 2 and a sentence, no stack', (most) => {
  const input = workplace.put({ '人员登记表.csv': persons });
  const { code, text } = shell(`ulimit -n ${most}; exec ${process.execPath} ${built} check ${input} --lang en`);
  expect([code, text.trimEnd().split('\n').length]).toEqual([2, 1]);
  expect(text).toMatch(/Error: .*ulimit -n/);
});

it.runIf(existsSync(built))('a folder that is gone: exit 2 and a sentence, no stack', () => {
  const { code, text } = shell(`mkdir gone && cd gone && rmdir ../gone && exec ${process.execPath} ${built} check x.csv --lang en`);
  expect([code, text.trimEnd().split('\n').length]).toEqual([2, 1]);
  expect(text).toMatch(/Error: The current folder is there no more/);
});

describe.runIf(existsSync('/proc/self'))('a file system that takes no folders: exit 2 and the path, at once', () => {
  it.each([
    ['reports', '$zs check IN --standard minimal-standard --profile example --as-of 2025-01-01 --lang en --out /proc/x/y'],
    ['schemas', '$zs standard build --lang en --out /proc/x/y'],
  ])('%s', (_, command) => {
    const input = workplace.put({ '人员登记表.csv': persons });
    const { code, text } = shell(`timeout 60 ${command.replace('IN', input)}`);
    expect(code).toBe(2);
    expect(text).toContain('/proc/x');
  });
});

describe('what killed runs have left', () => {
  const [machine, own, started] = ownerMark.split('-');
  // Numbers of processes end before this one.
  const [gone, other] = [`${machine}-99999999-5`, '00000000-99999999-5'];
  const living = ownerMark;
  // The number of a process that is gone is given to another in time.
  const reused = `${machine}-${own}-${Number(started) - 1}`;

  it('is cleared by the next run into the same place, where it is certain that nobody writes it', async () => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
    const halves = [
      `report.json.${gone}.part`,
      `old.html.${gone}.part`,
      `old.md.${reused}.part`,
      `old.txt.${living}.part`,
      `report.json.${other}.part`,
      'report.json.123.part',
      'mine.part',
    ];
    const out = workplace.fill(workplace.out(), Object.fromEntries(halves.map((name) => [name, 'half'])));
    const temporary = workplace.fill(workplace.out(), {});
    for (const mark of [gone, living, reused, other]) mkdirSync(workplace.path(`${temporary}/zhunsheng-${mark}-abcdef`));
    writeFileSync(workplace.path(`${temporary}/zhunsheng-${gone}-abcdef/work.duckdb`), 'x');
    mkdirSync(workplace.path(`${temporary}/zhunsheng-other`));
    expect((await workplace.check([input, '--out', out, '--format', 'json', '--temp', temporary])).code).toBe(0);
    expect(readdirSync(workplace.path(out)).sort()).toEqual(
      ['mine.part', 'report.json', `report.json.${other}.part`, 'report.json.123.part', `old.txt.${living}.part`].sort(),
    );
    expect(readdirSync(workplace.path(temporary)).sort()).toEqual(
      [`zhunsheng-${other}-abcdef`, `zhunsheng-${living}-abcdef`, 'zhunsheng-other'].sort(),
    );
  });

  it('in each folder that a path names from where the run is', async () => {
    const before = process.cwd();
    try {
      for (const home of [1, 2].map(() => workplace.put({ [`out/list.csv.${gone}.part`]: 'half' }))) {
        process.chdir(workplace.path(home));
        await writeBeside('out/list.csv', (beside) => writeFile(beside, ''));
        expect(readdirSync('out')).toEqual(['list.csv']);
        process.chdir(before);
      }
    } finally {
      process.chdir(before);
    }
  });

  it.runIf(process.getuid?.() === 0)('but not where it is of another user', async () => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
    const out = workplace.fill(workplace.out(), { [`report.json.${gone}.part`]: 'half' });
    const temporary = workplace.fill(workplace.out(), { [`zhunsheng-${gone}-abcdef/work.duckdb`]: 'x' });
    for (const path of [`${out}/report.json.${gone}.part`, `${temporary}/zhunsheng-${gone}-abcdef`])
      chownSync(workplace.path(path), 12345, 12345);
    await workplace.check([input, '--out', out, '--format', 'json', '--temp', temporary]);
    expect([readdirSync(workplace.path(out)), readdirSync(workplace.path(temporary))]).toEqual([
      ['report.json', `report.json.${gone}.part`],
      [`zhunsheng-${gone}-abcdef`],
    ]);
  });

  it('by kill -9 is found, whatever the run was at', async () => {
    const rows = Array.from({ length: 300_000 }, (_, n) => `P${n},张三,1,保洁员,2024010${n % 10}\n`).join('');
    const input = workplace.put({ '人员登记表.csv': `XRY001,XRY002,XRY003,XRY003N,XRY004\n${rows}`, '补贴发放表.csv': paid });
    const { code } = await zhunshengProcess(['check', input, ...byExample, '--out', workplace.out()], {
      folder: workplace.folder,
      environment: { TMPDIR: workplace.temporary },
      async onStart(child) {
        while (child.exitCode === null && workplace.sessions().length === 0) await sleep(5);
        child.kill('SIGKILL');
      },
    });
    expect([code, workplace.sessions().length]).toEqual([137, 1]);
    await workplace.check([workplace.put({ '人员登记表.csv': persons })]);
    expect(workplace.sessions()).toEqual([]);
  });

  it('of an export too', () => {
    const out = workplace.fill(workplace.out(), { [`T01-人员登记表.csv.${gone}.part`]: 'half' });
    shell(`$zs synth --standard minimal-standard --rows 5 --lang en --out ${out}`);
    expect(existsSync(workplace.path(`${out}/T01-人员登记表.csv.${gone}.part`))).toBe(false);
    expect(readdirSync(workplace.path(out)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

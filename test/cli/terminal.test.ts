import { spawnSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/cli/beginning.js';
import { coloursOf } from '../../src/cli/colours.js';
import { Course, TimeLeft, type Phase } from '../../src/cli/course.js';
import { showProgress } from '../../src/cli/progress.js';
import { statusLine } from '../../src/cli/status-line.js';
import { zhunshengProcess } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const input = () => workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
const words = (...more: string[]) => ['check', input(), ...byExample, '--lang', 'en', '--out', 'reports', ...more];
const escape = '\u001b';

describe('colours', () => {
  const coloured = async (environment: Record<string, string | undefined>) =>
    (
      await zhunshengProcess(words(), {
        folder: workplace.folder,
        environment: { FORCE_COLOR: undefined, NO_COLOR: undefined, CI: undefined, ...environment },
      })
    ).stdout.includes(escape);

  it('are left out of a pipe, unless asked for', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it.each([
    [true, { isTTY: true }, {}],
    [true, { isTTY: true }, { NO_COLOR: '', FORCE_COLOR: '' }],
    [false, { isTTY: true }, { NO_COLOR: '1' }],
    [false, { isTTY: true }, { FORCE_COLOR: '0' }],
    [false, { isTTY: true }, { TERM: 'dumb' }],
    [false, { isTTY: true }, {}, ['check', '--no-color']],
    [true, { isTTY: false }, { FORCE_COLOR: '1', TERM: 'dumb' }],
    [false, { isTTY: false }, { FORCE_COLOR: '1' }, ['--no-color']],
  ] as const)('are %s of %o in %o', (expected, out, environment, argv: readonly string[] = []) => {
    expect(coloursOf(out, environment, argv).isColorSupported).toBe(expected);
  });
});

describe('progress', () => {
  function screen(isTTY: boolean) {
    const written: string[] = [];
    const out = new Writable({ write: (chunk: Buffer, _, done) => (written.push(chunk.toString()), done()) });
    return { written, out: Object.assign(out, { isTTY }) as unknown as NodeJS.WriteStream };
  }

  it('is one line that is drawn over and wiped in the end', () => {
    const { written, out } = screen(true);
    const progress = showProgress('en', 200, () => 0.5, { line: statusLine(out) });
    progress.step({ kind: 'read', table: 'a', bytes: 100 });
    progress.step({ kind: 'read', table: 'b', bytes: 100 });
    progress.end();
    expect(written).toEqual([`\rChecking a … 22%${escape}[K`, `\rChecking b … 67%${escape}[K`, `\r${escape}[K`]);
  });

  it('tells the rows that are done, once their number is known', () => {
    const { written, out } = screen(true);
    const progress = showProgress('en', 200, () => 0.5, { line: statusLine(out) });
    progress.records(2_469_134);
    progress.step({ kind: 'read', table: 'a', bytes: 100 });
    progress.records(2_469_134);
    progress.step({ kind: 'read', table: 'b', bytes: 100 });
    progress.end();
    // A step begins with a file whose records are not known yet.
    expect(written.join('')).not.toContain('rows');
    const again = showProgress('zh', 100, () => 0.5, { line: statusLine(out) });
    again.step({ kind: 'read', table: 'a', bytes: 100 });
    again.records(2_469_134);
    return new Promise<void>((done) => setTimeout(done, 450)).then(() => {
      again.end();
      expect(written.at(-2)).toContain('a … 45%，1,234,567 行');
    });
  });

  it('is not shown where standard error is no terminal', async () => {
    const { written, out } = screen(false);
    showProgress('en', 200, () => 0.5, { line: statusLine(out) }).step({ kind: 'read', table: 'a', bytes: 100 });
    expect(written).toEqual([]);
    expect((await zhunshengProcess(words(), { folder: workplace.folder })).stderr).toBe('');
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)('and colours are shown on a terminal', () => {
    const program = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
    const line = [process.execPath, '--import', import.meta.resolve('tsx'), program, ...words()].map((word) => `'${word}'`).join(' ');
    const { stdout, status } = spawnSync('script', ['-qec', line, '/dev/null'], {
      cwd: workplace.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: undefined, CI: undefined, TERM: 'xterm' },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Check begun: input\d+\r?\n/);
    expect(stdout).toContain('Checking 人员登记表');
    expect(stdout).toContain(`${escape}[32m`);
  });
});

describe('how far a run is', () => {
  const phase = fc.constantFrom<Phase>('open', 'read', 'compare');
  it('never goes back, whatever a phase tells, and is never all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(phase, fc.oneof(fc.double(), fc.double({ min: 0, max: 1, noNaN: true })))), (told) => {
        const course = new Course();
        const shown = told.map(([phase, share]) => course.reach(phase, share));
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        for (const done of shown) expect(done >= 0 && done < 1).toBe(true);
      }),
    );
  });

  it('is the share of bytes, in phases one after another', () => {
    const course = new Course();
    const steps: [Phase, number][] = [['open', 0.5], ['read', 0], ['read', 1], ['compare', 0], ['compare', 1]]; // prettier-ignore
    expect(steps.map(([phase, share]) => course.reach(phase, share))).toEqual([0.1, 0.1, 0.9, 0.9, 0.99]);
  });

  const run = (seconds: number, doneAt: (at: number) => number) => {
    const left = new TimeLeft();
    return Array.from({ length: seconds }, (_, at) => left.tell(at, doneAt(at)));
  };

  it('and how long it takes is told of an even pace, roughly, and not before it has held for a while', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 5000 }), (whole) => {
        for (const [at, left] of run(whole, (at) => at / whole).entries()) {
          if (at < 9 || at / whole < 0.03) expect(left).toBeUndefined();
          else if (at / whole > 0.03 && at > 0.03 * whole + 5) expect(Math.abs(left! - (whole - at))).toBeLessThanOrEqual(60);
          else if (left !== undefined) expect(left).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is withheld where the pace breaks off', () => {
    const told = run(60, (at) => (at <= 20 ? at / 40 : 0.5));
    expect(told[20]).toBe(20);
    expect(told.slice(24)).toEqual(told.slice(24).map(() => undefined));
  });
});

it.each([
  ['check 表2.csv --lang en', 'Check begun: 表2.csv'],
  ['--lang en check a.csv b.csv', 'Check begun: a.csv …'],
  ['check --standard x a.csv', 'Check begun:'],
  ['check a.csv --help', undefined],
  ['check a.csv -q', undefined],
  ['check a.csv --json', undefined],
  ['verify c.json a.csv', undefined],
])('the line at once of "%s" is %s', (line, told) => {
  expect(beginningOf(line.split(' '), 'en')).toBe(told);
});

describe('--quiet', () => {
  it('tells the verdict, what decided it and what was not read, and nothing else', async () => {
    const bad = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid.replace('100.00', '-100.00'), 'x.pdf': '%PDF-1.4' });
    const loud = await workplace.check([bad]);
    const quiet = await workplace.check([bad, '--quiet']);
    expect([quiet.code, quiet.stderr]).toEqual([loud.code, '']);
    const lines = quiet.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Verdict: return');
    expect(quiet.stdout).toContain('[R001]');
    expect(quiet.stdout).toContain('  x.pdf ');
    expect(lines.filter((line) => !loud.stdout.includes(line))).toEqual([]);
    expect(quiet.stdout).not.toMatch(/Score|Checked|Report:/);
    expect((await workplace.check([workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid }), '-q'])).stdout).toMatch(
      /^Verdict: accept\n.*\n$/,
    );
  });
});

it('a reader that goes away is no fault', async () => {
  const { code, stderr } = await zhunshengProcess(words('--json'), {
    folder: workplace.folder,
    onStart: (child) => void child.stdout!.destroy(),
  });
  expect([code, stderr]).toEqual([0, '']);
});

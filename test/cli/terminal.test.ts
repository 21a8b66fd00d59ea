import { spawnSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/cli/progress.js';
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
});

describe('progress', () => {
  function screen(isTTY: boolean) {
    const written: string[] = [];
    const out = new Writable({ write: (chunk: Buffer, _, done) => (written.push(chunk.toString()), done()) });
    return { written, out: Object.assign(out, { isTTY }) as unknown as NodeJS.WriteStream };
  }

  it('is one line that is drawn over and wiped in the end', () => {
    const { written, out } = screen(true);
    const progress = showProgress('en', 200, () => 0.5, out);
    progress.step({ kind: 'read', table: 'a', bytes: 100 });
    progress.step({ kind: 'read', table: 'b', bytes: 100 });
    progress.end();
    const line = `\r${escape}[2K`;
    expect(written).toEqual([`${line}Checking a … 25%`, `${line}Checking b … 75%`, line]);
  });

  it('tells the rows that are done, once their number is known', () => {
    const { written, out } = screen(true);
    const progress = showProgress('en', 200, () => 0.5, out);
    progress.records(2_469_134);
    progress.step({ kind: 'read', table: 'a', bytes: 100 });
    progress.records(2_469_134);
    progress.step({ kind: 'read', table: 'b', bytes: 100 });
    progress.end();
    // A step begins with a file whose records are not known yet.
    expect(written.join('')).not.toContain('rows');
    const again = showProgress('zh', 100, () => 0.5, out);
    again.step({ kind: 'read', table: 'a', bytes: 100 });
    again.records(2_469_134);
    return new Promise<void>((done) => setTimeout(done, 450)).then(() => {
      again.end();
      expect(written.at(-2)).toContain('a … 50%，1,234,567 行');
    });
  });

  it('is not shown where standard error is no terminal', async () => {
    const { written, out } = screen(false);
    showProgress('en', 200, () => 0.5, out).step({ kind: 'read', table: 'a', bytes: 100 });
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
    expect(stdout).toContain('Checking 人员登记表');
    expect(stdout).toContain(`${escape}[32m`);
  });
});

it('a reader that goes away is no fault', async () => {
  const { code, stderr } = await zhunshengProcess(words('--json'), {
    folder: workplace.folder,
    onStart: (child) => void child.stdout!.destroy(),
  });
  expect([code, stderr]).toEqual([0, '']);
});

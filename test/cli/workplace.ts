import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng, type Answer } from './command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An export of the shipped example standard that conforms to it. */
export const persons = 'XRY001,XRY002,XRY003,XRY003N,XRY004\nP1,张三,1,保洁员,20240105\nP2,李四,2,护林员,20240201\n';
export const paid = 'XRY001,XBT001,XBT002\nP1,202401,100.00\nP2,202402,50.5\n';

/** Words that ask for a check by the shipped example standard. */
export const byExample = ['--standard', 'minimal-standard', '--profile', 'example'];

/**
 * A folder to work in, made anew for each test file: it holds the shipped example standard, its schemas and profiles
 * for it, one of them strict. The system's temporary folder is one inside it, so that what a run leaves behind is seen.
 */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhunsheng-cli-'));
  readonly temporary = join(this.folder, 'temporary');
  #count = 0;

  constructor() {
    const { TMPDIR: before } = process.env;
    beforeAll(async () => {
      mkdirSync(this.temporary);
      process.env['TMPDIR'] = this.temporary;
      const standard = readFileSync(join(root, 'examples/minimal-standard/README.md'), 'utf8');
      // One of its rules is made a warning, of which it has none.
      this.fill('standards/minimal-standard', { 'README.md': standard.replace('疑点     | 0304', '警告     | 0304') });
      const profile = (id: string) =>
        withoutBlocking(readFileSync(join(root, `standards/profiles/${id}.md`), 'utf8')).replace(
          'standard: gbt-40217-2021',
          'standard: minimal-standard',
        );
      this.fill('standards/profiles', {
        'example.md': profile('default').replaceAll('default', 'example'),
        'strict.md': profile('full-export').replaceAll('full-export', 'strict'),
      });
      const built = await zhunsheng(['standard', 'build', '--coverage', 'coverage'], this.folder);
      if (built.code !== 0) throw new Error(built.stderr);
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      const left = this.sessions();
      rmSync(this.folder, { recursive: true, force: true });
      if (left.length > 0) throw new Error(`runs left ${left.join(', ')} behind`);
    });
  }

  /** Folders that running checks keep in the temporary folder. */
  sessions(): string[] {
    return readdirSync(this.temporary).filter((name) => name.startsWith('zhunsheng-'));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A new folder that holds the given files; gives its path in the workplace. */
  put(files: Record<string, string | Buffer>): string {
    return this.fill(`input${this.#count++}`, files);
  }

  /** The folder of that name, holding the given files. */
  fill(name: string, files: Record<string, string | Buffer>): string {
    mkdirSync(this.path(name), { recursive: true });
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.folder, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return name;
  }

  /** A new name for a folder of reports. */
  out(): string {
    return `out${this.#count++}`;
  }

  /** `zhunsheng check` by the example standard on a fixed day; `words` may say otherwise. */
  check(words: readonly string[]): Promise<Answer> {
    return zhunsheng(['check', ...byExample, '--as-of', '2025-01-01', '--lang', 'en', '--out', this.out(), ...words], this.folder);
  }

  /** The report of a check, whatever its verdict. */
  async report(words: readonly string[]): Promise<ConformanceReport> {
    const { stdout, stderr } = await this.check([...words, '--json', '--format', 'json']);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as ConformanceReport;
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }
}

/** A shipped profile without the checks that decide by themselves, for a standard that has none of them. */
export function withoutBlocking(profile: string): string {
  return profile.replace(/^(\| 否决检查 .*\n\|[- |]+\n)(?:\|.*\n)+/m, '$1');
}

/** The check of a report by its id. */
export function checkOf(report: ConformanceReport, id: string, table = ''): ConformanceReport['checks'][number] {
  const found = report.checks.find((check) => check.id === id && (table === '' || check.table === table));
  if (!found) throw new Error(`no check ${id}`);
  return found;
}

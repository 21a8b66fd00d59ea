import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import type { Session } from '../duckdb/session.js';
import { sqlText } from '../duckdb/expression/text.js';
import { entriesTable } from './entries.js';
import type { PackageProblem } from './model.js';

/** Not its sister `clamdscan`, whose limits are those of a service that does not tell them. */
const scanner = 'clamscan';

/**
 * The most that it looks at of one file, and that what goes beyond is told: left alone, it calls what it did not look at
 * clean. Links lead out of the package.
 */
const asked = [
  ...['--recursive', '--follow-dir-symlinks=0', '--follow-file-symlinks=0', '--infected', '--no-summary', '--stdout'],
  ...['--max-filesize=2000M', '--max-scansize=2000M', '--alert-exceeds-max=yes'],
];

/** How the scanner names what goes beyond its limits. */
const beyond = 'Heuristics.Limits.Exceeded';

/** What a scanner says of the entries of a package. */
export interface Viruses {
  scanner: { name: string; version: string };
  /** Paths of infected entries. */
  infected: string[];
  /** Whether all the others are known to be clean. */
  othersClean: boolean;
  problems: PackageProblem[];
}

/**
 * Has the files of a folder, or one file, scanned by ClamAV where it is installed. Nothing when it is not, or when it did
 * not come to an end: that is never taken for a clean bill.
 *
 * Where it names what is no entry the package as a whole is at fault: of a ZIP it does not tell which entry is infected,
 * and a path that is no text comes out garbled.
 */
export async function findViruses(session: Session, path: string, signal?: AbortSignal): Promise<Viruses | undefined> {
  const version = await run(['--version'], signal);
  if (version?.code !== 0) return undefined;
  const scan = await run([...asked, path], signal);
  if (!scan || (scan.code !== 0 && scan.code !== 1)) return undefined;
  const found = scan.lines.flatMap((line) => {
    const [, file, name] = /^(.*): (.+) FOUND$/.exec(line) ?? [];
    return file === undefined ? [] : [{ file: relative(path, file).split(sep).join('/'), unseen: name!.startsWith(beyond) }];
  });
  if (scan.code === 1 && found.length === 0) return undefined;
  const filesOf = (unseen: boolean) => [...new Set(found.filter((each) => each.unseen === unseen).map(({ file }) => file))];
  const [named, unseen] = [filesOf(false), filesOf(true)];
  const infected = await entriesAmong(session, named);
  const elsewhere = infected.length < named.length;
  return {
    scanner: { name: scanner, version: version.lines[0] ?? '' },
    infected,
    othersClean: !elsewhere && unseen.length === 0,
    problems: [
      ...(elsewhere ? [{ code: 'package.infected', params: {}, leftOut: true } as const] : []),
      ...unseen
        .slice(0, 1)
        .map((example) => ({ code: 'package.virus-unseen', params: { count: unseen.length, example }, leftOut: false }) as const),
    ],
  };
}

async function entriesAmong(session: Session, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const rows = await session.rows(
    `SELECT DISTINCT path FROM ${entriesTable} WHERE path IN (${paths.map((path) => sqlText(path)).join(', ')}) ORDER BY path`,
  );
  return rows.map(({ path }) => String(path));
}

async function run(args: readonly string[], signal?: AbortSignal): Promise<{ code: number | null; lines: string[] } | undefined> {
  try {
    const child = spawn(scanner, args, { stdio: ['ignore', 'pipe', 'ignore'], ...(signal && { signal }) });
    const ended = once(child, 'close') as Promise<[number | null]>;
    ended.catch(() => undefined);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) lines.push(line);
    const [code] = await ended;
    return { code, lines };
  } catch (error) {
    signal?.throwIfAborted();
    void error;
    return undefined;
  }
}

import { closeSync, createReadStream, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import { StagedCsv } from '../dataset/staging.js';
import type { Session } from '../duckdb/session.js';
import { unwritable } from '../system/shortage.js';
import { entriesTable } from './entries.js';
import type { Job, Result } from './job.js';
import type { Fault } from './model.js';
import { readSql } from '../duckdb/read-csv.js';

/** What a journal is about; one of another package, made with other options or by a version that wrote other lines, is begun anew. */
export interface JournalHead {
  package: string;
  identity: string;
  algorithms: string[];
  inspect: string;
  limits: object;
  tool: string;
}

/** Faults that may be gone the next time. */
const passing: readonly (Fault | '')[] = ['unreadable', 'changed'];

/** Form of the lines, which changes with what they say: 2 has ids and truth values where 1, which did not tell it, had words of a standard. */
const form = 2;

/** Session table of the results that an interrupted run left, by entry. */
const resumedTable = 'work.package_resumed';

/** Longest line that is believed. */
const longestLine = 2 ** 24;

/**
 * What was measured, a line a file, written as it comes and kept when a run is stopped, however that happens. Each line
 * carries its own checksum: a torn or altered one is as if it were not there.
 */
export class Journal {
  readonly #file: number;
  #pending: string[] = [];

  private constructor(
    private readonly path: string,
    file: number,
  ) {
    this.#file = file;
  }

  /** Opens a journal; `resume` keeps what is in one of the same head. Gives SQL for the entries that are done. */
  static async open(session: Session, path: string, head: JournalHead, resume: boolean): Promise<{ journal: Journal; done?: string }> {
    const first = lineOf({ ...head, form });
    const goesOn = resume && existsSync(path) && (await firstLine(path)) === first.trimEnd();
    try {
      mkdirSync(dirname(path), { recursive: true });
      const journal = new Journal(path, openSync(path, goesOn ? 'a' : 'w'));
      // The last line may be torn: the next one begins on a line of its own.
      journal.#write(goesOn ? '\n' : first);
      return goesOn ? { journal, done: await keepResumed(session, path) } : { journal };
    } catch (cause) {
      throw unwritable(path, cause) ?? cause;
    }
  }

  add({ path, size, stamp }: Job, { measured, inner, record, eep }: Result): void {
    if (passing.includes(measured.fault)) return;
    this.#pending.push(lineOf({ path, size, stamp, measured, ...(inner && { inner }), ...(record && { record }), ...(eep && { eep }) }));
  }

  /** @throws InputFault when the disk takes no more; what was written before serves as it is. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    try {
      this.#write(text);
    } catch (cause) {
      throw unwritable(this.path, cause) ?? cause;
    }
  }

  close(): void {
    try {
      this.flush();
    } finally {
      closeSync(this.#file);
    }
  }

  /** A disk that is nearly full takes less than it is given. */
  #write(text: string): void {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
  }

  /** Removes a journal that has served. */
  static remove(path: string): void {
    rmSync(path, { force: true });
  }
}

/** What was measured before, in pages, with the numbers that the entries have in this run. */
export async function* resumedResults(session: Session): AsyncGenerator<{ result: Result; path: string; size: number }> {
  const page = 2000;
  for (let from = 0; ; from += page) {
    const rows = await session.rows(
      `SELECT number, path, size, line FROM ${resumedTable} WHERE rowid >= ${from} AND rowid < ${from + page} ORDER BY rowid`,
    );
    if (rows.length === 0) return;
    for (const { number, path, size, line } of rows) {
      const { measured, inner, record, eep } = JSON.parse(String(line)) as Omit<Result, 'number'>;
      yield {
        result: { number: Number(number), measured, ...(inner && { inner }), ...(record && { record }), ...(eep && { eep }) },
        path: String(path),
        size: Number(size),
      };
    }
  }
}

/** Joins the sound lines of a journal to the entries: same path, size and stamp. */
async function keepResumed(session: Session, path: string): Promise<string> {
  const staged = new StagedCsv(session.folder, 'package-journal', 4);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number++;
    const text = soundText(line);
    const known = text === undefined ? undefined : entryOf(text);
    if (!known || text === undefined) continue;
    staged.add([known.path, String(known.size), known.stamp, text], number);
    if (number % 1000 === 0) await staged.flush();
  }
  const source = await staged.finish();
  await session.run(`CREATE OR REPLACE TABLE ${resumedTable} AS SELECT e.number, e.path, e.size, any_value(j.c3) AS line FROM ${entriesTable} e
    JOIN ${readSql({ source })} j ON e.path = j.c0 AND e.size = j.c1::BIGINT AND e.stamp = j.c2 WHERE e.fault = '' GROUP BY ALL ORDER BY e.number`);
  await staged.discard();
  return `SELECT number FROM ${resumedTable}`;
}

function lineOf(value: object): string {
  const text = JSON.stringify(value);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
}

/** The text of a line whose checksum fits. */
function soundText(line: string): string | undefined {
  if (line.length > longestLine || line[8] !== ' ') return undefined;
  const text = line.slice(9);
  return crc32(text).toString(16).padStart(8, '0') === line.slice(0, 8) ? text : undefined;
}

function entryOf(text: string): { path: string; size: number; stamp: string } | undefined {
  try {
    const { path, size, stamp, measured } = JSON.parse(text) as Record<string, unknown>;
    const digests = (measured as Result['measured'] | undefined)?.digests;
    return typeof path === 'string' && typeof size === 'number' && typeof stamp === 'string' && /^[0-9a-f]{64}$/.test(digests?.sha256 ?? '')
      ? { path, size, stamp }
      : undefined;
  } catch {
    return undefined;
  }
}

async function firstLine(path: string): Promise<string> {
  const input = createReadStream(path, { end: longestLine });
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) return line;
    return '';
  } finally {
    input.destroy();
  }
}

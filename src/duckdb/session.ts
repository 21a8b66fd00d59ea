import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type * as DuckDb from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { InputFault } from '../system/fault.js';
import { optional } from '../system/optional.js';
import { ownFolder } from '../system/own-folder.js';
import { leastMemory } from './least-memory.js';
import { sqlText } from './expression/text.js';
import { finalPath } from '../system/atomic-write.js';

export interface SessionOptions {
  /** Bytes DuckDB may use; default half of the machine. */
  memory?: number;
  /** Folder in which the session makes its own; default the system's. */
  temporary?: string;
}

/** What the work itself asks for, beside what its caller may say. */
export interface WorkOptions extends SessionOptions {
  /** Where `memory` is not given: begin with little, and take more only where a statement cannot do with less. Memory stays flat; much data takes longer. */
  frugal?: boolean;
}

/** MiB a core with which a frugal session begins: enough for most statements. */
const frugalMemory = 32;

type Row = Record<string, unknown>;

/** A DuckDB engine with a folder of its own for what it keeps and spills; `close` removes both. */
export interface Session {
  /** Folder for staged files. */
  readonly folder: string;
  /** A path in the folder that no file of the session has had: what DuckDB knows of a file it may take for what another of that name holds. */
  newPath(ending: string): string;
  /** Statements that make what has a mark in its name, run before the first statement that names it: most are never asked for. */
  provide(mark: string, statements: () => readonly string[]): void;
  run(sql: string): Promise<void>;
  /** The same of a statement so long that what is written twice in it is sooner worked out twice than looked for. */
  runLong(sql: string): Promise<void>;
  /** All rows; BIGINT comes as bigint. */
  rows(sql: string): Promise<Row[]>;
  /** All columns of one result, by position. */
  columns(sql: string): Promise<unknown[][]>;
  /** Share of the running statement that is done, 0 to 1; undefined when DuckDB cannot tell. */
  progress(): number | undefined;
  /** Ends the running statement, if any; later ones run. */
  cancel(): void;
  /** Ends the running statement, if any, and refuses every later one. */
  interrupt(): void;
  close(): Promise<void>;
}

/**
 * Opens an engine. Kept tables live in the attached database `work`, on disk, so that memory stays bounded.
 *
 * @throws InputFault when the session's folder cannot be made, or later when a statement runs out of memory or disk.
 */
export async function openSession(options: WorkOptions = {}): Promise<Session> {
  const { DuckDBInstance: engine } = await duckdb();
  const folder = await ownFolder(options.temporary ?? tmpdir());
  const most = Math.max(leastMemory, Math.floor((options.memory ?? totalmem() / 2) / 2 ** 20));
  let limit = options.frugal && options.memory === undefined ? Math.min(most, frugalMemory * availableParallelism()) : most;
  const { instance, connection } = await started(engine, folder, limit).catch(async (fault: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw shortage(fault, folder) ?? fault;
  });
  let closed = false;
  let interrupted = false;
  let files = 0;
  const provided = new Map<string, () => readonly string[]>();
  const attempt = async <T>(statement: () => Promise<T>): Promise<T> => {
    if (interrupted) throw new Error('the session was interrupted');
    try {
      return await statement();
    } catch (fault) {
      if (!interrupted && outOfMemory(fault) && limit < most) {
        // A statement that failed has left nothing, so it may run again.
        limit = Math.min(most, Math.ceil(limit * 1.5));
        await connection.run(`SET memory_limit = '${limit}MiB'`);
        return attempt(statement);
      }
      throw shortage(fault, folder) ?? fault;
    }
  };
  const ask = async <T>(sql: string, statement: () => Promise<T>): Promise<T> => {
    for (const [mark, statements] of provided) {
      if (!sql.includes(mark)) continue;
      const left = [...statements()];
      // Where one is stopped, it and those after it are made for who asks next.
      provided.set(mark, () => left);
      for (; left.length > 0; left.shift()) await attempt(() => connection.run(left[0]!));
      provided.delete(mark);
    }
    return attempt(statement);
  };

  return {
    folder,
    newPath: (ending) => join(folder, `new-${files++}${ending}`),
    provide: (mark, statements) => void provided.set(mark, statements),
    run: (sql) => ask(sql, async () => void (await connection.run(sql))),
    runLong: (sql) =>
      ask(sql, async () => {
        await connection.run(`SET disabled_optimizers = 'common_subexpressions'`);
        try {
          await connection.run(sql);
        } finally {
          await connection.run('RESET disabled_optimizers');
        }
      }),
    rows: (sql) => ask(sql, async () => (await connection.runAndReadAll(sql)).getRowObjects()),
    columns: (sql) => ask(sql, async () => (await connection.runAndReadAll(sql)).getColumns()),
    progress() {
      const { percentage } = connection.progress;
      return percentage >= 0 ? Math.min(1, percentage / 100) : undefined;
    },
    cancel() {
      connection.interrupt();
    },
    interrupt() {
      interrupted = true;
      connection.interrupt();
    },
    async close() {
      if (closed) return;
      closed = true;
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const require = createRequire(import.meta.url);

/** DuckDB itself: an install may lack its binary. Asked for as the CommonJS that it is: `import` would first read all its files for names. */
export const duckdb = () => optional('engine', () => Promise.resolve(require('@duckdb/node-api') as typeof DuckDb));

/** Starts DuckDB with a database of its own in a folder. Nothing of it runs on where that fails. */
async function started(
  engine: typeof DuckDBInstance,
  folder: string,
  limit: number,
): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
  const instance = await engine.create(':memory:', {
    memory_limit: `${limit}MiB`,
    temp_directory: join(folder, 'spill'),
    // Offline machines: never look for an extension on the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    // Rows go to the disk as they come: five groups a thread, as is usual, are 160 MB of a wide table.
    write_buffer_row_group_count: '1',
    // What the allocator holds back of freed memory.
    allocator_flush_threshold: '1MiB',
  });
  try {
    const connection = await instance.connect();
    // Without these DuckDB tells nothing of how far a statement is; it prints nothing itself.
    for (const setting of ['enable_progress_bar = true', 'enable_progress_bar_print = false', 'progress_bar_time = 0']) {
      await connection.run(`SET ${setting}`);
    }
    // What is kept is thrown away with the session: no log of it, and nothing is put in order at the end.
    await connection.run('PRAGMA disable_checkpoint_on_shutdown');
    await connection.run(`ATTACH ${sqlText(join(folder, 'work.duckdb'))} AS work (RECOVERY_MODE no_wal_writes)`);
    return { instance, connection };
  } catch (fault) {
    instance.closeSync();
    throw fault;
  }
}

/**
 * Does work with an engine of its own. A signal ends the running statement, and what breaks by that is thrown as the
 * signal's reason; the engine's folder is removed in any case.
 */
export async function inSession<T>(
  { signal, ...options }: WorkOptions & { signal?: AbortSignal },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(options);
  const stop = () => session.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    return await work(session);
  } catch (fault) {
    signal?.throwIfAborted();
    throw fault;
  } finally {
    signal?.removeEventListener('abort', stop);
    await session.close();
  }
}

const messageOf = (fault: unknown) => (fault instanceof Error ? fault.message : '');
const outOfMemory = (fault: unknown) => messageOf(fault).startsWith('Out of Memory Error') && !outOfRoom(fault);
const outOfRoom = (fault: unknown) => /No space left on device|Disk quota exceeded|ENOSPC|max_temp_directory_size/.test(messageOf(fault));

/** The machine gave too little, or does not let the run write what it must: not a fault of the program, nor of a file that is read. */
function shortage(fault: unknown, folder: string): InputFault | undefined {
  const message = messageOf(fault);
  const [, path = folder, reason = ''] = /"([^"\n]+)"(?:[^"]*: ([^:\n]+))?/.exec(message) ?? [];
  const written = finalPath(path);
  if (outOfMemory(fault)) return new InputFault('command.no-memory', {}, { cause: fault });
  if (/Too many open files/.test(message)) return new InputFault('command.no-handles', { reason: 'EMFILE' }, { cause: fault });
  if (message.includes('IO Error') && written !== undefined)
    return new InputFault('command.unwritable', { path: written, reason }, { cause: fault });
  if (outOfRoom(fault)) return new InputFault('command.no-space', { path: dirname(folder) }, { cause: fault });
  if (message.includes('IO Error') && path.startsWith(join(folder, '/')))
    return new InputFault('command.unwritable', { path: dirname(folder), reason }, { cause: fault });
  return undefined;
}

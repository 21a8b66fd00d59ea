import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { sqlText } from './names.js';

export interface SessionOptions {
  /** Bytes DuckDB may use; default half of the machine. */
  memory?: number;
  /** Folder in which the session makes its own; default the system's. */
  temporary?: string;
}

export type Row = Record<string, unknown>;

/** A DuckDB engine with a folder of its own for what it keeps and spills; `close` removes both. */
export interface Session {
  /** Folder for staged files. */
  readonly folder: string;
  run(sql: string): Promise<void>;
  /** All rows; BIGINT comes as bigint. */
  rows(sql: string): Promise<Row[]>;
  /** All columns of one result, by position. */
  columns(sql: string): Promise<unknown[][]>;
  /** Share of the running statement that is done, 0 to 1; undefined when DuckDB cannot tell. */
  progress(): number | undefined;
  interrupt(): void;
  close(): Promise<void>;
}

/** Opens an engine. Kept tables live in the attached database `work`, on disk, so that memory stays bounded. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const folder = await mkdtemp(join(options.temporary ?? tmpdir(), 'zhunsheng-'));
  const memory = options.memory ?? Math.floor(totalmem() / 2);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.max(128, Math.floor(memory / 2 ** 20))}MiB`,
    temp_directory: join(folder, 'spill'),
    // Offline machines: never look for an extension on the network.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const connection: DuckDBConnection = await instance.connect();
  await connection.run(`ATTACH ${sqlText(join(folder, 'work.duckdb'))} AS work`);
  let closed = false;

  return {
    folder,
    async run(sql) {
      await connection.run(sql);
    },
    async rows(sql) {
      return (await connection.runAndReadAll(sql)).getRowObjects();
    },
    async columns(sql) {
      return (await connection.runAndReadAll(sql)).getColumns();
    },
    progress() {
      const { percentage } = connection.progress;
      return percentage >= 0 ? Math.min(1, percentage / 100) : undefined;
    },
    interrupt: () => connection.interrupt(),
    async close() {
      if (closed) return;
      closed = true;
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

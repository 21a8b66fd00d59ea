import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdb } from './session.js';

/** A database in memory, to look into a file that this program wrote. */
export interface OwnDatabase {
  connection: DuckDBConnection;
  close(): void;
}

/** Opens one that loads nothing from elsewhere. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const instance = await (
    await duckdb()
  ).DuckDBInstance.create(':memory:', {
    memory_limit: '512MiB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

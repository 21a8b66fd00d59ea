/** What a piece found, against the ledger: every file, row and check. */
import { DuckDBInstance } from '@duckdb/node-api';
import { sqlText } from '../../src/duckdb/expression/text.js';
import { isRule } from './rules.js';

export interface Agreement {
  found: number;
  /** Rows that were found of each check and table: `R001 T01`. */
  counts: Map<string, number>;
  /** What the ledger has and was not found, and what was found and the ledger does not have. */
  differences: string[];
}

/** How findings name a place: as the check writes them, or with a rule and a whole path a row. */
export type Form = 'checks' | 'rules';

/** @param all Whether the ledger's cell checks are to be found too. */
export async function agreement(findings: string, form: Form, ledger: string, input: string, all: boolean): Promise<Agreement> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = async (sql: string) =>
    (await connection.runAndReadAll(sql))
      .getRows()
      .map(([file, row, check]) => ({ file: String(file), row: String(row), check: String(check) }));
  const wanted = (await rows(`FROM read_csv(${sqlText(ledger)}, all_varchar = true)`)).filter(({ check }) => all || isRule(check));
  const found = await rows(
    form === 'checks'
      ? `SELECT file, row, unnest(string_split(checks, ' ')) FROM ${sqlText(findings)}`
      : `SELECT path[${input.length + 2}:], line, rule FROM ${sqlText(findings)}`,
  );
  const chosen = found.filter(({ check }) => all || isRule(check));
  const counts = new Map<string, number>();
  for (const { file, check } of chosen) add(counts, `${check} ${tableOf(file)}`, 1);
  return { found: chosen.length, counts, differences: differences(wanted, chosen) };
}

interface Place {
  file: string;
  row: string;
  check: string;
}

function differences(wanted: readonly Place[], found: readonly Place[]): string[] {
  const balance = new Map<string, number>();
  const name = ({ file, row, check }: Place) => `${check} ${tableOf(file)} ${file}:${row}`;
  for (const place of wanted) add(balance, name(place), -1);
  for (const place of found) add(balance, name(place), 1);
  return [...balance].filter(([, by]) => by !== 0).map(([place, by]) => `${by < 0 ? 'missing' : 'more'}: ${place}`);
}

function tableOf(file: string): string {
  return /T\d+(?=-[^/]*$)/.exec(file)?.[0] ?? '?';
}

function add(numbers: Map<string, number>, key: string, by: number): void {
  numbers.set(key, (numbers.get(key) ?? 0) + by);
}

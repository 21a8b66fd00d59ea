import { createHash } from 'node:crypto';
import { readKeyPart, partText } from '../../value/key-part.js';
import type { Questions } from '../../expression/question.js';
import type { Check } from '../../plan/plan.js';
import { insert } from '../insert.js';
import { cellOf, locateRows, type LocatedRow } from '../read/located.js';
import type { ReadPart } from '../read/part.js';
import type { ReadTable } from '../read/read.js';
import { failedTable } from './rows.js';
import type { Session } from '../session.js';
import { columnsOf } from '../pass/hashes.js';
import { pathKey } from '../pass/path-columns.js';
import { keptView } from '../names.js';

/** Rows that are read again at once. */
const batch = 20_000;

/** A check that asks for records with a key in common. */
export type Shared = { check: Check } & Pick<Questions['shared'], 'key' | 'owner'>;

/** What is compared of a row that may fail: what must be the same as in another, and what must then not differ. */
type Texts = (row: LocatedRow, paths: ReadonlyMap<string, string>) => { same: readonly unknown[]; other: readonly unknown[] };

/**
 * Looks again at rows whose hashes repeat, as they stand in their files, and leaves in the relations of the checks those that
 * fail to the last character: two hashes may be alike, two keys or rows that are told are. Each row is read once for all checks.
 *
 * @param asked Checks of one record type, with their rows that may fail in `failedTable`, and what they ask.
 */
export async function lookAgain(session: Session, asked: readonly Shared[], read: ReadTable, isPath: ReadonlySet<string>): Promise<void> {
  if (asked.length === 0) return;
  const [doubted, seen] = ['work.rows_doubted', 'work.rows_seen'];
  await session.run(`CREATE OR REPLACE TABLE ${doubted} AS SELECT rid, list(question ORDER BY question) AS questions
    FROM (${asked.map(({ check }, question) => `SELECT rid, ${question} AS question FROM ${failedTable(check)}`).join(' UNION ALL ')}) GROUP BY rid ORDER BY rid`);
  await session.run(`CREATE OR REPLACE TABLE ${seen} (question INTEGER, rid BIGINT, same VARCHAR, other VARCHAR)`);
  const paths = [
    ...new Set(asked.flatMap(({ key, owner }) => [...(key === 'row' ? [] : key), ...owner]).filter((part) => isPath.has(part))),
  ];
  const texts = asked.map(({ key, owner }) => (key === 'row' ? textsOfRows(read) : textsOfKeys(key, owner)));
  let last = -1n;
  for (;;) {
    const rows =
      await session.rows(`SELECT d.rid AS rid, array_to_string(questions, ' ') AS questions${paths.map((path, at) => `, ${pathKey(path)} AS path${at}`).join('')}
      FROM (SELECT * FROM ${doubted} WHERE rid > ${last} ORDER BY rid LIMIT ${batch}) d${paths.length > 0 ? ` JOIN ${keptView(read.table.id)} k ON k.rid = d.rid` : ''} ORDER BY 1`);
    if (rows.length === 0) break;
    last = rows.at(-1)!['rid'] as bigint;
    const byRid = new Map(rows.map((row) => [row['rid'] as bigint, row]));
    const values: string[] = [];
    for (const located of await locateRows(read, [...byRid.keys()])) {
      const row = byRid.get(located.rid)!;
      const keys = new Map(paths.map((path, at) => [path, String(row[`path${at}`])]));
      for (const question of String(row['questions']).split(' ')) {
        const { same, other } = texts[Number(question)]!(located, keys);
        values.push(`(${question}, ${located.rid}, '${digestOf(same)}', '${digestOf(other)}')`);
      }
    }
    await insert(session, seen, values);
  }
  // Where none were doubted, none have failed.
  for (const [question, { check, owner }] of last < 0n ? [] : asked.entries()) {
    const own = `${seen} WHERE question = ${question}`;
    const fails = owner.length > 0 ? 'min(other) <> max(other)' : 'count(*) > 1';
    await session.run(
      `CREATE OR REPLACE TABLE ${failedTable(check)} AS SELECT rid FROM ${own} AND same IN (SELECT same FROM ${own} GROUP BY same HAVING ${fails})`,
    );
  }
  for (const table of [doubted, seen]) await session.run(`DROP TABLE ${table}`);
}

/** Parts of keys as they are compared: what a cell counts for was known when its row came to be doubted. */
function textsOfKeys(key: readonly string[], other: readonly string[]): Texts {
  return (row, paths) => {
    const text = (name: string) => paths.get(name) ?? partText(name, cellOf(row, readKeyPart(name)!.field) ?? '');
    return { same: key.map(text), other: other.map(text) };
  };
}

function textsOfRows(read: ReadTable): Texts {
  const columns = new Map<ReadPart, ReturnType<typeof columnsOf>>(read.parts.map((part) => [part, columnsOf(part.part, read.table)]));
  return ({ part, record: { cells } }) => ({
    same: columns.get(part)!.map(({ title, index, value }) => [title, index === undefined ? (value ?? '') : (cells[index] ?? '')]),
    other: [],
  });
}

function digestOf(texts: readonly unknown[]): string {
  return texts.length === 0 ? '' : createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}

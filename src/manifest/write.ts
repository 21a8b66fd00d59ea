import { Document } from 'yaml';
import { joinCells } from '../dataset/cells.js';
import { manifestHeadings, type ManifestColumn } from '../dataset/manifest-mark.js';
import type { Language } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import type { ColumnFacts, FileFacts } from './model.js';
import { columnsWords, filesWords, onceWords } from './words.js';

/** What a list tells beside what was found. */
export interface ManifestHead {
  sender?: string;
  period?: string;
  /** Which columns of a record type it tells the sum of, and which the minimum and maximum of. */
  told(table: TablePlan): { sums: ReadonlySet<string>; ranges: ReadonlySet<string> };
}

/** The version of the form of lists. */
const version = '1';

const columns: readonly ManifestColumn[] = ['file', 'table', 'name', 'rows', 'bytes', 'sha256', 'column', 'sum', 'least', 'greatest'];

type Row = Partial<Record<ManifestColumn, string>>;

interface Listed {
  row: Row;
  columns: Row[];
}

/** A list of files as CSV, by one heading, with a byte order mark so that spreadsheets read it. The same files give the same bytes. */
export function csvManifest(files: readonly FileFacts[], plan: Plan, head: ManifestHead, language: Language): string {
  const at = language === 'zh' ? 1 : 0;
  const rows = listedOf(files, plan, head).flatMap(({ row, columns }) => [
    row,
    ...columns.map((each) => ({ file: row.file!, table: row.table!, ...each })),
  ]);
  const lines = [
    ...onceOf(plan, head).map(([name, value]) => [onceWords[name][at], value]),
    columns.map((name) => manifestHeadings[name][at]),
    ...rows.map((row) => columns.map((name) => row[name] ?? '')),
  ];
  return `\ufeff${lines.map((cells) => joinCells(cells, ',').replace(/\n$/, '\r\n')).join('')}`;
}

/** The same as YAML. */
export function yamlManifest(files: readonly FileFacts[], plan: Plan, head: ManifestHead, language: Language): string {
  const at = language === 'zh' ? 1 : 0;
  const named = (row: Row) =>
    new Map(columns.flatMap((name) => (row[name] === undefined ? [] : [[manifestHeadings[name][at], row[name]] as const])));
  const items = listedOf(files, plan, head).map(({ row, columns }) =>
    columns.length === 0 ? named(row) : new Map<string, unknown>([...named(row), [columnsWords[at], columns.map(named)]]),
  );
  const top = new Map<string, unknown>([
    ...onceOf(plan, head).map(([name, value]) => [onceWords[name][at], value] as const),
    [filesWords[at], items],
  ]);
  return new Document(top).toString({ lineWidth: 0 });
}

function onceOf({ standard }: Plan, { sender, period }: ManifestHead): [keyof typeof onceWords, string][] {
  return [
    ['mark', version],
    ['standard', standard.id],
    ['edition', standard.edition],
    ...(sender === undefined ? [] : [['sender', sender] as [keyof typeof onceWords, string]]),
    ...(period === undefined ? [] : [['period', period] as [keyof typeof onceWords, string]]),
  ];
}

function listedOf(files: readonly FileFacts[], plan: Plan, head: ManifestHead): Listed[] {
  return files.flatMap(({ path, bytes, sha256, tables }) =>
    tables.map(({ table: id, rows, columns }) => {
      const table = plan.tables.find((each) => each.id === id)!;
      const { sums, ranges } = head.told(table);
      return {
        row: { file: path, table: id, name: table.name, rows: String(rows), bytes: String(bytes), sha256: sha256 ?? '' },
        columns: columns.map((facts) => columnRow(facts, sums, ranges)).filter((row) => Object.keys(row).length > 1),
      };
    }),
  );
}

/** What is told of a column; nothing beside its name where it could not be counted, or no cell of it is filled. */
function columnRow({ field, sum, least, greatest }: ColumnFacts, sums: ReadonlySet<string>, ranges: ReadonlySet<string>): Row {
  return {
    column: field,
    ...(sums.has(field) && sum !== undefined && { sum }),
    ...(ranges.has(field) && least && greatest && { least, greatest }),
  };
}

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { isBlankRow, joinCells } from '../dataset/cells.js';
import type { TablePart } from '../dataset/model.js';
import { rawRecords } from '../dataset/raw-records.js';
import { readCells } from '../dataset/read-cells.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { chunks, firstBytes } from '../system/bytes.js';
import { InputFault } from '../system/fault.js';
import { encoderFor } from './encode.js';
import type { RepairedFile } from './model.js';
import { rowMender, type Finding } from './row.js';
import { rowsAside } from './total-row.js';

/** Told of everything that is found, in order. */
export interface Told {
  onCell(line: number, finding: Finding, row: Record<string, string>): void;
  onTotal(line: number, cells: readonly string[]): void;
  /** Resolves when there is room for more; throws where the work is to stop. */
  goOn(): Promise<void>;
}

type Counts = Pick<RepairedFile, 'rows' | 'cells' | 'totals' | 'notes' | 'unread'>;

/** Bytes that are written at once, about. */
const batch = 2 ** 20;

/**
 * Writes a file anew with its cells put right and its totals left out; what stands above the header, records that need
 * nothing and records that cannot be read stay byte for byte. However long it is, memory stays as it is.
 *
 * @throws InputFault where a record has no end within any length that is read.
 */
export async function writeRepaired(plan: Plan, table: TablePlan, part: TablePart, to: string, told: Told): Promise<Counts> {
  const { source } = part;
  const encoder = encoderFor(source.decoder);
  const counts: Counts = { rows: 0, cells: 0, totals: 0, notes: 0, unread: {} };
  const asideOf = rowsAside(plan, table, part);
  const mend = rowMender(plan, table, part);
  const isStaged = source.lineColumn !== undefined;
  const width = source.lineColumn ?? source.width;

  /** The row as the copy has it. */
  const written = (bytes: Buffer, at: number): Buffer => {
    const read = readCells(bytes, source);
    const cells = 'cells' in read ? read.cells : read.foot;
    const line = isStaged && cells ? Number(cells[width]) : at;
    const aside = cells && asideOf(cells);
    if (aside === 'total') {
      counts.totals++;
      told.onTotal(line, cells!.slice(0, width));
      return Buffer.alloc(0);
    }
    if (aside === 'note') counts.notes++;
    if (!('cells' in read)) {
      if (!aside) counts.unread[read.cause] = (counts.unread[read.cause] ?? 0) + 1;
      return bytes;
    }
    const own = read.cells.slice(0, width);
    const plainly = () => (isStaged ? Buffer.from(joinCells(own, ',')) : bytes);
    if (aside || isBlankRow(own)) return plainly();
    counts.rows++;
    const before = [...own];
    const found = mend(own);
    if (found.length === 0) return plainly();
    const row = Object.fromEntries(part.columns.flatMap(({ field, index }) => (field === undefined ? [] : [[field, before[index]!]])));
    for (const finding of found) told.onCell(line, finding, row);
    const changed = found.filter((finding) => 'to' in finding).length;
    counts.cells += changed;
    if (changed === 0) return plainly();
    const ending = isStaged ? '\n' : /[\r\n]*$/.exec(bytes.toString('latin1'))![0];
    return Buffer.from(joinCells(own, source.delimiter).slice(0, -1) + ending);
  };

  const out = createWriteStream(to);
  let failure: Error | undefined;
  out.on('error', (error) => (failure = error));
  const write = async (bytes: Buffer) => {
    if (failure) throw failure;
    if (bytes.length > 0 && !out.write(bytes)) await once(out, 'drain');
    await told.goOn();
  };
  try {
    if (isStaged) await write(encoderFor('utf-8').head(Buffer.from(joinCells(headingsOf(part, width), ','))));
    else await write(encoder.head(await firstBytes(source.path, source.dataOffset)));
    const records = rawRecords(source);
    let rows: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const next = await records.next();
      if (next.done && !next.value) throw new InputFault('repair.endless', { path: part.file.path });
      if (!next.done) {
        const row = encoder.encode(next.value.isBlank ? next.value.bytes : written(next.value.bytes, next.value.line));
        rows.push(row);
        bytes += row.length;
        if (bytes < batch) continue;
      }
      await write(Buffer.concat(rows));
      [rows, bytes] = [[], 0];
      if (next.done) break;
    }
    if (source.textEnd !== undefined) for await (const rest of chunks(source.path, source.textEnd)) await write(Buffer.from(rest));
    out.end();
    await finished(out);
    return counts;
  } catch (error) {
    out.destroy();
    throw error;
  }
}

function headingsOf({ columns }: TablePart, width: number): string[] {
  const names = new Map(columns.map(({ index, header }) => [index, header]));
  return Array.from({ length: width }, (_, index) => names.get(index) ?? '');
}

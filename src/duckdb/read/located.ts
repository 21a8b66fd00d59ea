import { locateRecords } from '../../dataset/locate.js';
import type { ColumnMatch, LocatedRecord } from '../../dataset/model.js';
import { fileOrdinal } from '../file-ordinal.js';
import { ofFile } from './lost.js';
import { partBits, type ReadPart } from './part.js';
import type { ReadTable } from './read.js';

/** A row read again from its file, as a person finds it there. */
export interface LocatedRow {
  rid: bigint;
  part: ReadPart;
  record: LocatedRecord;
}

/** The cell of a field as it is read, or what the place of its file gives; undefined where there is neither. */
export function cellOf({ part: { part }, record }: Pick<LocatedRow, 'part' | 'record'>, field: string): string | undefined {
  const column = part.columns.find((each) => each.field === field);
  return column ? readAs(record.cells[column.index] ?? '', column) : part.given?.find((each) => each.field === field)?.value;
}

function readAs(cell: string, { replaced }: Pick<ColumnMatch, 'replaced'>): string {
  return replaced?.find(([text]) => text === cell)?.[1] ?? cell;
}

/** Reads rows again from their files: each file once, only the blocks needed. Ids come in ascending order. */
export async function locateRows({ parts }: Pick<ReadTable, 'parts'>, rids: readonly bigint[]): Promise<LocatedRow[]> {
  const located: LocatedRow[] = [];
  const byPart = new Map<number, bigint[]>();
  for (const rid of rids) {
    const number = Number(rid >> partBits);
    const own = byPart.get(number);
    if (own) own.push(rid);
    else byPart.set(number, [rid]);
  }
  for (const [number, own] of byPart) {
    const part = parts[number]!;
    const rejected = part.unread.ordinals;
    const byOrdinal = new Map(own.map((rid) => [fileOrdinal(rejected, Number(BigInt.asUintN(Number(partBits), rid))), rid]));
    const { source, file } = part.part;
    for (const record of await ofFile(file, () => locateRecords(source.path, part.scan.index, [...byOrdinal.keys()], source))) {
      located.push({ rid: byOrdinal.get(record.ordinal)!, part, record });
    }
  }
  return located;
}

import { finished } from 'node:stream/promises';
import readExcelFile from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';

/** What one sheet holds: cells as texts, empty where there is nothing. Row and column 0 are the first. */
export interface SheetText {
  name: string;
  rows: string[][];
}

/** A workbook takes no more than this, packed and unpacked. */
export interface WorkbookLimits {
  entries: number;
  bytes: number;
}

const defaults: WorkbookLimits = { entries: 200, bytes: 64_000_000 };

/** A file that is no workbook, or none that may be opened. `detail` is for people who know the format. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
}

/** The sheets of a workbook in XLSX. Throws `WorkbookFault` when it is none, or unpacks to more than the limits. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = defaults): Promise<SheetText[]> {
  await mustBeModest(bytes, limits);
  try {
    const sheets = await readExcelFile(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (cause) {
    throw new WorkbookFault(reasonOf(cause), { cause });
  }
}

/** Unpacks every entry once, counting, before the library holds them in memory. */
async function mustBeModest(bytes: Buffer, limits: WorkbookLimits): Promise<void> {
  let unpacked = 0;
  let entries = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      unpacked += entry.uncompressedSize;
      if (entries > limits.entries || unpacked > limits.bytes) throw new WorkbookFault(`${entries} entries, ${unpacked} bytes`);
      // The stream ends with a fault when an entry holds more than it says.
      await finished((await zip.openReadStreamPromise(entry)).resume());
    }
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault(reasonOf(cause), { cause });
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // The apostrophe that keeps a text from being a formula is no part of it.
  return String(value).replace(/^'(?=[=+\-@＝＋－＠])/u, '').trim();
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.split('\n')[0]! : String(cause);
}

import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { asFault, WorkbookFault, type WorkbookLimits } from './fault.js';

/** Beyond so many bytes, more than so many times the size of the file are no work of a spreadsheet program. */
const [leastBomb, ratio] = [10 * 2 ** 20, 200];

/** A stream of an entry ends with a fault when there is more in it than it says. */
const zipOptions = { lazyEntries: true, validateEntrySizes: true, autoClose: false } as const;

/** The parts of a workbook. None is unpacked before it is asked for, and none is held. */
export class WorkbookZip {
  private constructor(
    private readonly zip: ZipFile,
    /** By their names in lower case: those of parts know no case. */
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * @param book Path of the file, or its bytes.
   * @throws WorkbookFault
   */
  static async open(book: string | Buffer, limits: WorkbookLimits): Promise<WorkbookZip> {
    let zip: ZipFile | undefined;
    try {
      zip = await (typeof book === 'string' ? openPromise(book, zipOptions) : fromBufferPromise(book, zipOptions));
      return new WorkbookZip(zip, await entriesOf(zip, limits));
    } catch (error) {
      zip?.close();
      throw asFault(error);
    }
  }

  close(): void {
    this.zip.close();
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /**
   * The text of a part, piece by piece.
   *
   * @throws WorkbookFault when it is not there, or not as it was written.
   */
  async *text(part: string): AsyncGenerator<string> {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new WorkbookFault('broken', part);
    try {
      let decoder: TextDecoder | undefined;
      let sum = 0;
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        const bytes = chunk as Buffer;
        sum = crc32(bytes, sum);
        decoder ??= decoderOf(bytes);
        yield decoder.decode(bytes, { stream: true });
      }
      yield decoder?.decode() ?? '';
      if (sum !== entry.crc32) throw new WorkbookFault('broken', `CRC-32 ${part}`);
    } catch (error) {
      throw asFault(error);
    }
  }
}

async function entriesOf(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let [count, bytes] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    count += 1;
    bytes += entry.uncompressedSize;
    if (count > limits.entries || bytes > limits.bytes) throw new WorkbookFault('large', `${count} entries, ${bytes} bytes`);
    if (bytes > leastBomb && bytes > zip.fileSize * ratio) throw new WorkbookFault('bomb', `${zip.fileSize} > ${bytes} bytes`);
    const name = entry.fileName.toLowerCase();
    // Readers would not agree which of the two counts.
    if (entries.has(name)) throw new WorkbookFault('broken', `2 × ${entry.fileName}`);
    entries.set(name, entry);
  }
  return entries;
}

/** Parts are in UTF-8 or UTF-16, which must bear its mark. */
function decoderOf(head: Buffer): TextDecoder {
  const mark = head.toString('latin1', 0, 2);
  return new TextDecoder(mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8', { fatal: true });
}

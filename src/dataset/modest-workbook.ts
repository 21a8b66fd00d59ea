import { finished } from 'node:stream/promises';
import { SaxesParser } from 'saxes';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';

/** What a workbook in XLSX may hold, before a library takes all of it into memory. */
export interface WorkbookLimits {
  /** Parts of the file. */
  entries: number;
  /** Unpacked bytes of all parts. */
  bytes: number;
  /** Cells of a sheet, those between the first and the furthest counted in; also elements of the XML of any part. */
  cells: number;
}

/** A file that is no workbook, or one that would ask for too much. `message` is for people who know the format. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(
    readonly reason: 'broken' | 'large' | 'far' | 'bomb',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** Beyond so many bytes, more than so many times the size of the file are no work of a spreadsheet program. */
const [leastBomb, ratio] = [10 * 2 ** 20, 200];

/** The furthest row and column that the format knows. */
const [lastRow, lastColumn] = [1_048_576, 16_384];

/**
 * Unpacks every part of a workbook once and holds none: their sizes, however small they say they are, and where the cells of
 * their sheets lie. A library makes a sheet of two cells as large as the furthest of them asks.
 *
 * @param book Path of the file, or its bytes.
 * @throws WorkbookFault
 */
export async function mustBeModest(book: string | Buffer, limits: WorkbookLimits): Promise<void> {
  let zip: ZipFile | undefined;
  try {
    zip = await (typeof book === 'string' ? openPromise(book, zipOptions) : fromBufferPromise(book, zipOptions));
    let [entries, bytes, sheets] = [0, 0, 0];
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      bytes += entry.uncompressedSize;
      if (entries > limits.entries || bytes > limits.bytes) throw new WorkbookFault('large', `${entries} entries, ${bytes} bytes`);
      if (bytes > leastBomb && bytes > zip.fileSize * ratio) throw new WorkbookFault('bomb', `${zip.fileSize} > ${bytes} bytes`);
      if (await isSheet(zip, entry, limits.cells)) sheets += 1;
    }
    if (sheets === 0) throw new WorkbookFault('broken', 'no sheet');
  } catch (cause) {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault('broken', (cause as Error).message.split('\n')[0]!, { cause });
  } finally {
    zip?.close();
  }
}

/** A stream of an entry ends with a fault when there is more in it than it says. */
const zipOptions = { lazyEntries: true, validateEntrySizes: true, autoClose: false } as const;

/** Whether a part holds cells; throws where they lie too far out. */
async function isSheet(zip: ZipFile, entry: Entry, most: number): Promise<boolean> {
  const stream = await zip.openReadStreamPromise(entry);
  // Sheets are found by way of relationships, which may name any part.
  const kind = /\.(xml|rels)$/i.exec(entry.fileName)?.[1]?.toLowerCase();
  if (kind === undefined) {
    await finished(stream.resume());
    return false;
  }
  const walk = new SheetWalk(most);
  const text = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of stream) walk.write(text.decode(chunk as Buffer, { stream: true }));
  walk.write(text.decode());
  return walk.end();
}

/** Walks the XML of a part. */
class SheetWalk {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  #isSheet = false;
  #elements = 0;
  #rows = 0;
  #columns = 0;

  constructor(most: number) {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('doctype', () => {
      throw new WorkbookFault('broken', 'DOCTYPE');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      // Rows and cells need not say where they are, and a part may be nothing but tags.
      if (++this.#elements > most) throw new WorkbookFault('bomb', `${most} < <${name}>`);
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'Relationship') onlyXml(attributes);
      if (local === 'sheetData') this.#isSheet = true;
      if (local !== 'c' && local !== 'row') return;
      const at = attributes['r'];
      if (at === undefined) return;
      const [row, column] = local === 'row' ? [Number(at), 0] : cellAt(at);
      if (!(row >= 0 && row <= lastRow && column <= lastColumn)) throw new WorkbookFault('far', at);
      this.#rows = Math.max(this.#rows, row);
      this.#columns = Math.max(this.#columns, column);
      if (this.#isSheet && this.#rows * this.#columns > most) throw new WorkbookFault('far', at);
    });
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** Whether it was a sheet. */
  end(): boolean {
    this.#parser.close();
    return this.#isSheet;
  }
}

/** A sheet under another name would go unseen. */
function onlyXml({ Type: type = '', Target: target = '' }: Record<string, string>): void {
  if (type.endsWith('/worksheet') && !/\.xml$/i.test(target)) throw new WorkbookFault('broken', target);
}

/** Row and column of a cell such as `AB12`, from 1. NaN where it is no such text. */
function cellAt(text: string): [row: number, column: number] {
  const [, letters, digits] = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(text) ?? [];
  if (letters === undefined) return [NaN, NaN];
  return [Number(digits), [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}

import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Content } from '../content.js';
import { leastBomb, type PackageLimits } from '../limits.js';
import { faults, type Inspection } from '../model.js';
import { nameOf, zipOptions } from '../zip.js';
import { inspectOfd } from './ofd.js';
import { lacksDocument } from './ooxml.js';

/** More entries than an honest document has. */
const mostEntries = 100_000;

/** Formats of OpenDocument by their media type. */
const openDocument: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
};

/** A ZIP within a package, with what can be read of it by name. */
export interface OpenZip {
  entries: Map<string, Entry>;
  /** The bytes of an entry, if it is not larger than `most`. */
  read(name: string, most: number): Promise<Buffer | undefined>;
}

/** Looks into a ZIP: a document in one of the formats that are ZIP, or an archive that should have been unpacked. */
export async function inspectZip(content: Content, extension: string, limits: PackageLimits): Promise<Partial<Inspection>> {
  const zip = typeof content.path === 'string' ? await openPromise(content.path, zipOptions) : await fromBufferPromise(content.whole(), zipOptions);
  try {
    const entries = new Map<string, Entry>();
    let bytes = 0;
    let encrypted = false;
    for await (const entry of zip.eachEntry()) {
      entries.set(nameOf(entry), entry);
      bytes += entry.uncompressedSize;
      encrypted ||= entry.isEncrypted();
      if (entries.size > mostEntries || (bytes > leastBomb && bytes > content.size * limits.ratio)) return { opens: '否', fault: faults.bomb };
    }
    const found = await documentOf({ entries, read: (name, most) => readEntry(zip, entries.get(name), most) }, extension);
    if (!encrypted) return { opens: '是', encrypted: '否', ...found };
    return { ...found, opens: '否', encrypted: '是', fault: faults.encrypted };
  } finally {
    zip.close();
  }
}

async function documentOf(zip: OpenZip, extension: string): Promise<Partial<Inspection>> {
  const names = [...zip.entries.keys()];
  const under = (folder: string) => names.some((name) => name.startsWith(folder));
  if (zip.entries.has('OFD.xml')) return { format: 'OFD', macro: '否', ...(await inspectOfd(zip)) };
  if (zip.entries.has('[Content_Types].xml')) {
    const format = under('word/') ? 'DOCX' : under('xl/') ? 'XLSX' : under('ppt/') ? 'PPTX' : 'ZIP';
    const macro = names.some((name) => /vbaProject\.bin$|\/activeX\//i.test(name)) ? '是' : '否';
    return { format, macro, ...(format !== 'ZIP' && (await lacksDocument(zip)) && { opens: '否' }) };
  }
  const type = (await zip.read('mimetype', 200))?.toString('latin1').trim() ?? '';
  if (openDocument[type]) return { format: openDocument[type], macro: under('Basic/') || under('Scripts/') ? '是' : '否', ...(!zip.entries.has('content.xml') && { opens: '否' }) };
  return extension === 'jar' || zip.entries.has('META-INF/MANIFEST.MF') ? { format: 'SCRIPT' } : {};
}

async function readEntry(zip: ZipFile, entry: Entry | undefined, most: number): Promise<Buffer | undefined> {
  if (!entry || entry.uncompressedSize > most || !entry.canDecodeFileData() || entry.isEncrypted()) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

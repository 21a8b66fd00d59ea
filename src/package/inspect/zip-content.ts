import { posix } from 'node:path';
import { contentOf, type Content } from '../content.js';
import { isOwnWorkbook } from '../../dataset/own-files.js';
import { extensionOf } from '../format-names.js';
import type { PackageLimits } from '../limits.js';
import type { Inspection } from '../model.js';
import { Broken } from './broken.js';
import { counted } from './counted.js';
import { inspectCompound } from './compound.js';
import { usualFormat } from './format.js';
import { inspectOdf } from './odf.js';
import { inspectOfd } from './ofd.js';
import { inspectOoxml, lacksDocument } from './ooxml.js';
import { othersWithin } from './others-within.js';
import { isProgram } from './programs.js';
import { trailingOf } from './trailing.js';
import { ZipParts } from './zip-parts.js';

/** Formats of OpenDocument by their media type. */
const openDocument: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
};

/** Parts that are looked at by themselves, are told of by being there, or of which no reader shows anything: fonts, settings of printers, a small picture of the first page. */
const ooxmlKnown =
  /\.(?:xml|rels|vml|odttf|fntdata|ttf|otf)$|\/embeddings\/|vbaProject\w*\.bin$|\/activeX\/|\/printerSettings\/|^docProps\/thumbnail\.|^_xmlsignatures\//i;
const odfKnown =
  /\.(?:xml|rdf|ttf|otf)$|^(?:mimetype$|META-INF\/|Thumbnails\/|layout-cache$|Fonts\/|Configurations2\/|Basic\/|Scripts\/|Dialogs\/|Object [^/]*$)/;

/** Bytes of the part that names the sheets of a workbook which may be one that this program wrote. */
const mostWorkbook = 2 ** 26;

/** Documents within documents that are looked into. */
const deepest = 3;

/** Bytes of one document within another that are looked into. */
const largestInner = 2 ** 26;

/** Looks into a ZIP, every part of it to its end: a document in one of the formats that are ZIP, or an archive that should have been unpacked. */
export async function inspectZip(content: Content, extension: string, limits: PackageLimits, depth = 0): Promise<Partial<Inspection>> {
  let zip: ZipParts;
  try {
    zip = await ZipParts.open(content, limits);
  } catch (error) {
    return { opens: false, fault: error instanceof Broken ? error.fault : 'damaged' };
  }
  try {
    const found = await documentOf(zip, extension, depth);
    // Encrypted parts are no damage; a part that is damaged is one whatever else is the matter.
    if (zip.fault !== '') return { ...found, opens: false, fault: zip.fault };
    if (zip.encrypted) return { ...found, opens: false, encrypted: true, fault: 'encrypted' };
    return {
      opens: true,
      encrypted: false,
      ...found,
      ...counted({ unseen: zip.unseen.size, outside: zip.outside.size }),
      trailing: trailingOf(content, zip.end),
    };
  } finally {
    zip.close();
  }
}

async function documentOf(zip: ZipParts, extension: string, depth: number): Promise<Partial<Inspection>> {
  const names = [...zip.entries.keys()];
  const under = (folder: string) => names.some((name) => name.startsWith(folder));
  if (zip.has('OFD.xml') || zip.has('Encryptions.xml')) return { format: 'OFD', macro: false, ...(await inspectOfd(zip)) };
  if (zip.has('[Content_Types].xml')) {
    const format = under('word/') ? 'DOCX' : under('xl/') ? 'XLSX' : under('ppt/') ? 'PPTX' : 'ZIP';
    const found: Partial<Inspection> = {
      format,
      macro: names.some((name) => /vbaProject\.bin$|\/activeX\/|\/macrosheets\//i.test(name)),
    };
    if (format === 'ZIP') return found;
    if (await lacksDocument(zip)) return { ...found, opens: false };
    const [own, others] = [await inspectOoxml(zip), await othersWithin(zip, (name) => ooxmlKnown.test(name))];
    const workbook = format === 'XLSX' ? await zip.read('xl/workbook.xml', mostWorkbook) : undefined;
    Object.assign(
      found,
      counted({ signatures: names.filter((name) => /^_xmlsignatures\/[^/]+\.xml$/i.test(name)).length }),
      workbook && isOwnWorkbook(workbook.toString()) && { own: 'dataset.own-report' },
    );
    return joined({ ...found, ...others, ...own }, found, others, await embedded(zip, /\/embeddings\//i, depth));
  }
  const type = (await zip.read('mimetype', 200))?.toString('latin1').trim() ?? '';
  if (openDocument[type]) {
    const found: Partial<Inspection> = {
      format: openDocument[type],
      macro: under('Basic/') || under('Scripts/'),
      ...(!zip.has('content.xml') && { opens: false }),
    };
    const [own, others] = [await inspectOdf(zip), zip.encrypted || zip.fault ? {} : await othersWithin(zip, (name) => odfKnown.test(name))];
    return joined({ ...found, ...others, ...own }, found, others, await embedded(zip, /^Object [^/]*$/, depth));
  }
  return extension === 'jar' || zip.has('META-INF/MANIFEST.MF') ? { format: 'SCRIPT' } : {};
}

/** What is found once is found: a later look does not take it back. */
function joined(found: Partial<Inspection>, ...more: Partial<Inspection>[]): Partial<Inspection> {
  const has = (key: 'macro' | 'executable') => (more.some((each) => each[key]) ? { [key]: true } : {});
  return { ...found, ...has('macro'), ...has('executable') };
}

/** What files within a document bring along: macros and programs. */
async function embedded(zip: ZipParts, where: RegExp, depth: number): Promise<Partial<Inspection>> {
  let all: Partial<Inspection> = {};
  for (const name of zip.entries.keys()) {
    if (!where.test(name)) continue;
    const extension = extensionOf(posix.basename(name));
    const bytes = (await zip.read(name, largestInner)) ?? Buffer.alloc(0);
    const kind = usualFormat(bytes);
    const program = isProgram(extension, bytes);
    const inner =
      kind === 'CFB'
        ? inspectCompound(contentOf(bytes), extension)
        : kind === 'ZIP' && depth < deepest
          ? await inspectZip(contentOf(bytes), extension, zip.limits, depth + 1)
          : undefined;
    // Nobody looked into what is of another kind, or lies too deep; and what was looked into may have such parts.
    if (!program && (!inner || inner.unseen || !inner.opens)) zip.unseen.add(name);
    for (let number = 0; number < Number(inner?.outside ?? 0); number++) zip.outside.add(`${name} ${number}`);
    all = joined(all, inner ?? {}, program ? { executable: true, macro: true } : {});
  }
  return all;
}

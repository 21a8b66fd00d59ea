import { posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { faults, type Inspection } from '../model.js';
import type { OpenZip } from './zip-content.js';

/** Bytes of one XML file within an OFD that is read. */
const mostXml = 64 * 2 ** 20;

/** Pages whose text is looked for. */
const sampledPages = 3;

/** Looks into an OFD (GB/T 33190): its entry, its documents with their pages, and whether the first pages hold text. */
export async function inspectOfd(zip: OpenZip): Promise<Partial<Inspection>> {
  const broken: Partial<Inspection> = { opens: '否', fault: faults.damaged };
  const roots = textsOf(await zip.read('OFD.xml', mostXml), 'DocRoot');
  if (!roots || roots.length === 0) return broken;
  const pages: string[] = [];
  for (const root of roots) {
    const path = root.replace(/^\//, '');
    const document = await zip.read(path, mostXml);
    const found = attributesOf(document, 'Page', 'BaseLoc');
    if (!found) return broken;
    pages.push(...found.map((place) => (place.startsWith('/') ? place.slice(1) : posix.join(posix.dirname(path), place))));
  }
  if (pages.some((page) => !zip.entries.has(page))) return { ...broken, pages: String(pages.length), fault: faults.truncated };
  let text = false;
  for (const page of pages.slice(0, sampledPages)) {
    const words = textsOf(await zip.read(page, mostXml), 'TextCode');
    if (!words) return { ...broken, pages: String(pages.length) };
    text ||= words.some((word) => word.trim() !== '');
  }
  return { opens: '是', pages: String(pages.length), textLayer: text ? '是' : '否' };
}

/** The texts of all elements of a name; undefined where the XML is not well-formed. */
function textsOf(xml: Buffer | undefined, name: string): string[] | undefined {
  const texts: string[] = [];
  let open = false;
  const fits = parse(xml, (parser) => {
    parser.on('opentag', ({ local }) => {
      open = local === name;
      if (open) texts.push('');
    });
    parser.on('text', (text) => {
      if (open) texts[texts.length - 1] += text;
    });
    parser.on('closetag', () => (open = false));
  });
  return fits ? texts.map((text) => text.trim()) : undefined;
}

function attributesOf(xml: Buffer | undefined, name: string, attribute: string): string[] | undefined {
  const values: string[] = [];
  const fits = parse(xml, (parser) => {
    parser.on('opentag', ({ local, attributes }) => {
      const value = attributes[attribute]?.value;
      if (local === name && value !== undefined) values.push(value);
    });
  });
  return fits ? values : undefined;
}

function parse(xml: Buffer | undefined, listen: (parser: SaxesParser<{ xmlns: true }>) => void): boolean {
  if (!xml) return false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  listen(parser);
  try {
    parser.write(xml.toString('utf8').replace(/^\ufeff/, '')).close();
    return true;
  } catch {
    return false;
  }
}

import { posix } from 'node:path';
import { faults, type Inspection } from '../model.js';
import { attributesOf, textsOf } from './xml-parts.js';
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
  // Whole, and nothing in it to be shown.
  if (pages.length === 0) return { opens: '否', pages: '0' };
  let text = false;
  for (const page of pages.slice(0, sampledPages)) {
    const words = textsOf(await zip.read(page, mostXml), 'TextCode');
    if (!words) return { ...broken, pages: String(pages.length) };
    text ||= words.some((word) => word.trim() !== '');
  }
  return { opens: '是', pages: String(pages.length), textLayer: text ? '是' : '否' };
}

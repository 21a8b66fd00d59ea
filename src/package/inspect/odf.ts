import { contentOf } from '../content.js';
import { opensShare } from './address.js';
import { counted } from './counted.js';
import type { Inspection } from '../model.js';
import { inspectXml } from './text.js';
import { attributesOf, elementsOf, readPart } from './xml-parts.js';
import type { ZipParts } from './zip-parts.js';

const manifest = 'META-INF/manifest.xml';

/** Bytes of one part that is held to being well-formed. */
const mostXml = 2 ** 26;

/** Looks at the parts of an OpenDocument file: encrypted ones, those that are missing, scripts that events call. */
export async function inspectOdf(zip: ZipParts): Promise<Partial<Inspection>> {
  const list = await zip.read(manifest, mostXml);
  const sealed = (elementsOf(list, 'encryption-data') ?? []).length > 0;
  if (sealed) return { opens: false, encrypted: true, fault: 'encrypted' };
  const listed = attributesOf(list, 'file-entry', 'full-path') ?? [];
  const missing = listed.some((path) => path !== '/' && !path.endsWith('/') && !zip.has(path));
  let [damaged, runs, lacks, signatures] = [false, false, false, 0];
  for (const name of zip.entries.keys()) {
    if (!name.endsWith('.xml')) continue;
    const xml = await zip.read(name, mostXml);
    if (!xml) continue;
    const { opens } = inspectXml(contentOf(xml));
    if (opens === undefined) zip.unseen.add(name);
    else if (!opens) damaged = true;
    else if (name === 'content.xml' || name === 'styles.xml') lacks ||= picturesLack(zip, xml);
    if (/^META-INF\/[^/]*signatures[^/]*\.xml$/i.test(name)) signatures += elementsOf(xml, 'Signature')?.length ?? 0;
    if (opens && (xml.includes('file:') || xml.includes('\\\\'))) runs ||= (attributesOf(xml, 'a', 'href') ?? []).some(opensShare);
    if (opens && xml.includes('event-listener'))
      runs ||= (attributesOf(xml, 'event-listener', 'href') ?? []).some((target) => /script:/i.test(target));
  }
  const fault = damaged ? 'damaged' : missing || lacks ? 'truncated' : '';
  return { ...counted({ signatures }), ...(runs && { macro: true }), ...(fault !== '' && { opens: false, fault }) };
}

/** Elements that show what lies in a part of its own, or in another file. */
const showing: ReadonlySet<string> = new Set([
  ...['image', 'fill-image', 'background-image', 'object', 'object-ole', 'plugin', 'floating-frame'],
  ...['section-source', 'table-source', 'cell-range-source', 'sound', 'applet'],
]);

/** Whether something that is shown is not there; what lies outside of the file is noted as such. */
function picturesLack(zip: ZipParts, xml: Buffer): boolean {
  let lacks = false;
  readPart(xml, {
    open: (element, attributes) => {
      const place = attributes.get('xlink:href') ?? '';
      if (!showing.has(element) || place === '' || place.startsWith('#')) return;
      const path = decoded(place).replace(/^\.\//, '').replace(/\/$/, '');
      if (/^[a-z][a-z0-9+.-]*:|^\/|^\.\./i.test(place)) zip.outside.add(place);
      else if (!zip.has(path) && !zip.has(`${path}/content.xml`) && !zip.has(`${path}/`)) lacks = true;
    },
  });
  return lacks;
}

function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

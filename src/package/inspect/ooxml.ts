import { posix } from 'node:path';
import { contentOf } from '../content.js';
import type { Inspection } from '../model.js';
import { fieldOpensShare, opensShare } from './address.js';
import { fieldsOutside } from './outside.js';
import { inspectXml } from './text.js';
import { attributesOf, elementsOf, textsOf } from './xml-parts.js';
import type { ZipParts } from './zip-parts.js';

/** Where an Office document says which of its parts is the document. */
const relations = '_rels/.rels';

/** Bytes of that part that are read; those of real documents are a few hundred. */
const mostRelations = 2 ** 20;

/** Bytes of one part that is held to being well-formed; that it is as it was written is told by its checksum. */
const mostXml = 2 ** 26;

/** Parts that Office lacks without a word, or that are no parts. */
const spare = /(?:properties|thumbnail|hyperlink|customXml\w*|printerSettings)$/i;

/** Relations to what runs, whatever the part is called. */
const running = /\/(?:vbaProject|xlMacrosheet|xlIntlMacrosheet|control|activeXControlBinary)$/i;

/** Relations that only lead to another place; all others to the outside bring in a part of the document. */
const leads = /\/hyperlink$/i;

/** Relations to the outside that bring something in to be run. */
const brings = /(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/i;

/**
 * Whether an Office document is a sound ZIP without the part that is the document: no reader opens it
 * though no byte is missing. What cannot be read is not judged here.
 */
export async function lacksDocument(zip: ZipParts): Promise<boolean> {
  if (!zip.has(relations)) return true;
  const xml = await zip.read(relations, mostRelations);
  if (!xml) return false;
  const parts = attributesOf(xml, 'Relationship', 'Target', (attributes) => /\/officeDocument$/.test(attributes.get('Type') ?? ''));
  if (!parts) return true;
  const there = namesIn(zip);
  return !parts.some((part) => there.has(part.replace(/^\//, '').toLowerCase()));
}

/** Names of parts differ in no case. */
const namesIn = (zip: ZipParts): Set<string> => new Set([...zip.entries.keys()].map((name) => name.toLowerCase()));

/** Looks at the parts of an Office document: all that are referred to are there, all XML is well-formed, and what comes from outside. */
export async function inspectOoxml(zip: ZipParts): Promise<Partial<Inspection>> {
  const there = namesIn(zip);
  let [missing, damaged, runs] = [false, false, false];
  for (const name of zip.entries.keys()) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const xml = await zip.read(name, mostXml);
    if (!xml) continue;
    const { opens } = /\.vml$/i.test(name) ? { opens: true } : inspectXml(contentOf(xml));
    if (opens === undefined) zip.unseen.add(name);
    // No part may have a document type, and Office refuses one that has.
    else if (!opens || xml.includes('<!DOCTYPE')) damaged = true;
    if (/\.rels$/i.test(name)) {
      for (const relation of elementsOf(xml, 'Relationship') ?? []) {
        const [type, target, outside] = [
          relation.get('Type') ?? '',
          relation.get('Target') ?? '',
          relation.get('TargetMode') === 'External',
        ];
        runs ||= running.test(type);
        if (outside && !leads.test(type)) zip.outside.add(`${name} ${target}`);
        if (outside) runs ||= brings.test(type) || /^(?:java|vb)script:/i.test(target) || opensShare(target);
        else missing ||= !spare.test(type) && !/^#|NULL$/.test(target) && !there.has(partOf(name, target));
      }
    }
    runs ||= /\/externalLinks\//i.test(name) && (elementsOf(xml, 'ddeLink') ?? []).length > 0;
    const simple = xml.includes('fldSimple') ? (attributesOf(xml, 'fldSimple', 'instr') ?? []) : [];
    const parted = xml.includes('instrText') ? (textsOf(xml, 'instrText') ?? []).join('') : '';
    runs ||= [...simple, parted].some(fieldOpensShare);
    runs ||= simple.some((field) => /^\s*DDE(?:AUTO)?\b/i.test(field)) || /\bDDE(?:AUTO)?\b/i.test(parted);
    for (let field = fieldsOutside(simple.join(' ') + parted); field > 0; field--) zip.outside.add(`${name} ${field}`);
  }
  const fault = damaged ? 'damaged' : missing ? 'truncated' : '';
  return { ...(runs && { macro: true }), ...(fault !== '' && { opens: false, fault }) };
}

/** The part that a relation means: from the root, or from the folder of the part that has it. */
function partOf(relationsPath: string, target: string): string {
  const folder = posix.dirname(posix.dirname(relationsPath));
  const path = target.replace(/[#?].*$/, '');
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    name = path;
  }
  return (name.startsWith('/') ? name.slice(1) : posix.normalize(posix.join(folder, name))).toLowerCase();
}

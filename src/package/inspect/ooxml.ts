import { attributesOf } from './xml-parts.js';
import type { OpenZip } from './zip-content.js';

/** Where an Office document says which of its parts is the document. */
const relations = '_rels/.rels';

/** Bytes of that part that are read; those of real documents are a few hundred. */
const mostXml = 2 ** 20;

/**
 * Whether an Office document is a sound ZIP without the part that is the document: no reader opens it
 * though no byte is missing. What cannot be read is not judged here.
 */
export async function lacksDocument(zip: OpenZip): Promise<boolean> {
  if (!zip.entries.has(relations)) return true;
  const xml = await zip.read(relations, mostXml);
  if (!xml) return false;
  const parts = attributesOf(xml, 'Relationship', 'Target', ({ Type }) => /\/officeDocument$/.test(Type ?? ''));
  if (!parts) return true;
  const there = new Set([...zip.entries.keys()].map((name) => name.toLowerCase()));
  return !parts.some((part) => there.has(part.replace(/^\//, '').toLowerCase()));
}

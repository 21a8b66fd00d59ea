import { contentOf } from '../content.js';
import { faults, type Inspection } from '../model.js';
import { inspectXml } from './text.js';
import { attributesOf, elementsOf } from './xml-parts.js';
import type { ZipParts } from './zip-parts.js';

const manifest = 'META-INF/manifest.xml';

/** Bytes of one part that is held to being well-formed. */
const mostXml = 2 ** 26;

/** Looks at the parts of an OpenDocument file: encrypted ones, those that are missing, scripts that events call. */
export async function inspectOdf(zip: ZipParts): Promise<Partial<Inspection>> {
  const list = await zip.read(manifest, mostXml);
  const sealed = (elementsOf(list, 'encryption-data') ?? []).length > 0;
  if (sealed) return { opens: '否', encrypted: '是', fault: faults.encrypted };
  const listed = attributesOf(list, 'file-entry', 'full-path') ?? [];
  const missing = listed.some((path) => path !== '/' && !path.endsWith('/') && !zip.has(path));
  let [damaged, runs] = [false, false];
  for (const name of zip.entries.keys()) {
    if (!name.endsWith('.xml')) continue;
    const xml = await zip.read(name, mostXml);
    if (!xml) continue;
    const { opens } = inspectXml(contentOf(xml));
    if (opens === '') zip.unseen.add(name);
    else if (opens !== '是') damaged = true;
    else if (xml.includes('event-listener')) runs ||= (attributesOf(xml, 'event-listener', 'href') ?? []).some((target) => /script:/i.test(target));
  }
  const fault = damaged ? faults.damaged : missing ? faults.truncated : '';
  return { ...(runs && { macro: '是' as const }), ...(fault !== '' && { opens: '否' as const, fault }) };
}

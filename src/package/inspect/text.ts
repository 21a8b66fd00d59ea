import { xmlEncoding } from '../../dataset/xml-encoding.js';
import { isShortage } from '../../system/shortage.js';
import type { Content } from '../content.js';
import type { Inspection } from '../model.js';
import { counted } from './counted.js';
import { inspectHtml } from './html.js';
import { attributeRuns, elementRuns } from './markup.js';
import { Outside } from './outside.js';
import { plainFault } from './plain.js';
import { inspectRtf } from './rtf.js';
import { BeyondReading, XmlStream, xmlText } from './xml-stream.js';

/** Formats that are text. */
export const textFormats = new Set(['TXT', 'CSV', 'XML', 'SVG', 'HTML', 'RTF', 'STEP', 'DXF', 'SCRIPT']);

/** Whether a text can be read: XML must be well-formed in its encoding, other text without the bytes of an empty disk and with the end that its format has. */
export function inspectText(content: Content, format: string): Partial<Inspection> | Promise<Partial<Inspection>> {
  if (format === 'HTML') return inspectHtml(content);
  if (format === 'RTF') return inspectRtf(content);
  if (format !== 'XML' && format !== 'SVG') {
    const fault = plainFault(content, format);
    return { opens: fault === '', fault, macro: false };
  }
  return inspectXml(content, format === 'SVG');
}

/** A document type by which something is drawn in from outside, or that makes much out of little; public ones are known to readers. */
const drawing = /^[^[]*\bSYSTEM\b|<!ENTITY[^>]*(?:\b(?:SYSTEM|PUBLIC)\b|&\w)/;

/** What is shown, and runs, in a reader of pages. */
const shown: ReadonlySet<string> = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg']);

/** The namespace of signatures in XML. */
const signing = 'http://www.w3.org/2000/09/xmldsig#';

/**
 * Whether XML is well-formed to its end, and whether something in it runs.
 *
 * @param image Whether all of it is an image, whatever its namespace.
 */
export function inspectXml(content: Content, image = false): Partial<Inspection> {
  let scripted = false;
  let typed = false;
  let drawsIn = false as boolean;
  let signatures = 0;
  const outside = new Outside();
  const stream = new XmlStream({
    open: ({ local, uri, attributes }) => {
      scripted ||= local === 'script';
      if (local === 'Signature' && uri === signing) signatures++;
      if (!(image || shown.has(uri))) return;
      const own = Object.values(attributes);
      scripted ||= elementRuns(local) || own.some((attribute) => attributeRuns(attribute.local, attribute.value));
      outside.open(
        local,
        own.map((attribute) => [attribute.local, attribute.value]),
      );
    },
    text: (piece) => outside.text(piece),
    close: () => outside.close(),
    doctype: (text) => {
      typed = true;
      drawsIn = drawing.test(text);
    },
    // Entities that a document type declares are not expanded, and so are no fault here.
    forgives: ({ message }) => typed && /entity/i.test(message),
  });
  const macro = () => scripted;
  let whole = false;
  try {
    for (const text of xmlText(content)) stream.write(text);
    whole = true;
    stream.close();
    // The bytes are not what the file says of itself: readers refuse it, or show other characters.
    if (xmlEncoding('', content.read(0, 2 ** 20)).mismatch !== undefined) return { opens: false, fault: 'damaged', macro: macro() };
    return { opens: true, fault: '', macro: macro(), ...(drawsIn && { unseen: '1' }), ...counted({ signatures, outside: outside.count }) };
  } catch (error) {
    if (isShortage(error)) throw error;
    // Not opened to its end, and not known to be at fault.
    if (error instanceof BeyondReading) return { opens: undefined, macro: scripted || undefined };
    return { opens: false, fault: whole && stream.depth > 0 ? 'truncated' : 'damaged', macro: macro() };
  }
}

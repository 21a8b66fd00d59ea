import { SaxesParser } from 'saxes';
import { xmlEncoding } from '../../dataset/xml-encoding.js';
import type { Content } from '../content.js';
import { faults, type Inspection } from '../model.js';

/** Formats that are text. */
export const textFormats = new Set(['TXT', 'CSV', 'XML', 'SVG', 'HTML', 'RTF', 'STEP', 'DXF', 'SCRIPT']);

const chunk = 2 ** 20;

/** Whether a text can be read: XML must be well-formed in its encoding; other text has been looked at by its first bytes. */
export function inspectText(content: Content, format: string): Partial<Inspection> {
  if (format === 'HTML' && /<script\b/i.test(content.read(0, chunk).toString('latin1'))) return { opens: '是', macro: '是' };
  if (format !== 'XML' && format !== 'SVG') return { opens: '是', macro: '否' };
  return wellFormed(content);
}

function wellFormed(content: Content): Partial<Inspection> {
  const { decoder: label } = xmlEncoding('', content.read(0, chunk));
  const decoder = new TextDecoder(label, { fatal: true });
  // Entities that a document type declares are not expanded, and so are no fault here.
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let scripted = false;
  let started = false;
  let fault: Inspection['fault'] = '';
  let typed = false;
  parser.on('doctype', () => (typed = true));
  parser.on('opentag', ({ local }) => {
    depth++;
    scripted ||= local === 'script';
  });
  parser.on('closetag', () => depth--);
  parser.on('error', (error) => {
    if (typed && /entity/i.test(error.message)) return;
    throw error;
  });
  try {
    for (let at = 0; at < content.size; at += chunk) {
      const text = decoder.decode(content.read(at, chunk), { stream: true });
      parser.write(started ? text : withoutDeclaration(text));
      started = true;
    }
    parser.write(decoder.decode());
  } catch {
    fault = faults.damaged;
  }
  if (fault === '') {
    try {
      parser.close();
    } catch {
      fault = depth > 0 ? faults.truncated : faults.damaged;
    }
  }
  return { opens: fault === '' ? '是' : '否', fault, macro: scripted ? '是' : '否' };
}

function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, '');
}

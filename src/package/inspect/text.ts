import { isShortage } from '../../shortage.js';
import type { Content } from '../content.js';
import { faults, type Inspection } from '../model.js';
import { BeyondReading, XmlStream, xmlText } from './xml-stream.js';

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
  let scripted = false;
  let typed = false;
  const stream = new XmlStream({
    open: ({ local }) => void (scripted ||= local === 'script'),
    doctype: () => void (typed = true),
    // Entities that a document type declares are not expanded, and so are no fault here.
    forgives: ({ message }) => typed && /entity/i.test(message),
  });
  const macro = () => (scripted ? '是' : '否');
  let whole = false;
  try {
    for (const text of xmlText(content)) stream.write(text);
    whole = true;
    stream.close();
    return { opens: '是', fault: '', macro: macro() };
  } catch (error) {
    if (isShortage(error)) throw error;
    // Not opened to its end, and not known to be at fault.
    if (error instanceof BeyondReading) return { opens: '', macro: scripted ? '是' : '' };
    return { opens: '否', fault: whole && stream.depth > 0 ? faults.truncated : faults.damaged, macro: macro() };
  }
}

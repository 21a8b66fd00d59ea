import { headSize } from '../../content.js';
import { extensionOf } from '../../format-names.js';
import { opensShare } from '../address.js';
import { isProgram } from '../programs.js';
import { largestStream, type PdfFile } from './file.js';
import { Stream, type PdfDict, type PdfValue } from './syntax.js';

/** What would run in a PDF, or hides in it. */
export interface Hidden {
  /** A script, an action that reaches out of the document, or a file within. */
  hides: boolean;
  /** A program among the files within. */
  executable: boolean;
  /** Sounds, films and models that are part of it: nobody looked at them. */
  unplayed: number;
}

/** Actions (ISO 32000-1, 12.6.4) that run something, or fetch or send data. */
const acts = new Set(['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'RichMediaExecute']);

/** Actions that open another file. */
const opens = new Set(['GoToR', 'GoToE']);

/** Annotations (ISO 32000-1, 12.5.6) that are played, and actions that play something which no such annotation holds. */
const played = new Set(['Sound', 'Movie', 'RichMedia', '3D']);
const plays = new Set(['Sound', 'Rendition']);

/** Where an action hangs that nobody asks for: it is done when the document or a page is opened, or something is passed over. */
export const unasked = 'OpenAction';

/**
 * Looks whether a dictionary is an action, a file or a thing with scripts, wherever it hangs.
 *
 * @param opening Whether an action that hangs here is done without being asked for: then none may reach out of the document.
 */
export function doesOf(file: PdfFile, dict: PdfDict, hidden: Hidden, opening: boolean): void {
  const kind = file.name(dict.get('S'));
  // The kind of an element of structure is a name of its own choice.
  if (kind !== '' && file.name(dict.get('Type')) !== 'StructElem')
    hidden.hides ||=
      acts.has(kind) ||
      (kind === 'Rendition' && dict.has('JS')) ||
      (kind === 'URI' && isSly(file, dict)) ||
      (opens.has(kind) && leadsAstray(nameOf(file, dict.get('F'))));
  hidden.hides ||= opening && (kind === 'URI' || opens.has(kind));
  hidden.hides ||= dict.has('OnInstantiate') || file.name(dict.get('Subtype')) === 'RichMedia';
  if ((played.has(file.name(dict.get('Subtype'))) && dict.has('Rect')) || (plays.has(kind) && (dict.has('Sound') || dict.has('R'))))
    hidden.unplayed++;
  const embedded = file.resolve(dict.get('EF'));
  if (embedded instanceof Map) lookInto(file, dict, embedded, hidden);
}

/** An address that is a script, or a file on another machine. */
function isSly(file: PdfFile, dict: PdfDict): boolean {
  const address = textOf(file.resolve(dict.get('URI')));
  return /^[\s\0]*(?:java|vb)script[\s\0]*:/i.test(address) || opensShare(address);
}

/** A file that is a program, or lies on another machine, which is written `//server/share` here. */
const leadsAstray = (name: string): boolean => isProgram(extensionOf(name)) || opensShare(name) || name.startsWith('//');

/** The name of the file that is meant. */
function nameOf(file: PdfFile, value: PdfValue | undefined): string {
  const found = file.resolve(value);
  const name = found instanceof Map ? file.resolve(found.get('UF') ?? found.get('F')) : found;
  return textOf(name).trim();
}

const utf16 = new TextDecoder('utf-16be');

function textOf(value: PdfValue): string {
  if (!Buffer.isBuffer(value)) return '';
  return value[0] === 0xfe && value[1] === 0xff ? utf16.decode(value) : value.toString('latin1');
}

/** A file within: told of, and whether it is a program by its name or by its first bytes. */
function lookInto(file: PdfFile, specification: PdfDict, embedded: PdfDict, hidden: Hidden): void {
  hidden.hides = true;
  const extension = extensionOf(nameOf(file, specification));
  for (const each of embedded.values()) {
    const stream = file.resolve(each);
    // A stream that is broken is told of when it is its turn.
    const head = stream instanceof Stream ? headOf(file, stream) : Buffer.alloc(0);
    hidden.executable ||= isProgram(extension, head);
  }
}

function headOf(file: PdfFile, stream: Stream): Buffer {
  try {
    return file.bytes(stream, largestStream).subarray(0, headSize);
  } catch {
    return Buffer.alloc(0);
  }
}

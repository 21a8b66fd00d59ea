import { isShortage } from '../../system/shortage.js';
import { contentOf, type Content } from '../content.js';
import type { Fault, Inspection } from '../model.js';
import { fieldOpensShare } from './address.js';
import { inspectCompound } from './compound.js';
import { counted } from './counted.js';
import { usualFormat } from './format.js';
import { inspectImage } from './image/image.js';
import { inspectPackage } from './ole-package.js';
import { fieldsOutside } from './outside.js';
import { RtfReader } from './rtf-reader.js';
import { trailingOf } from './trailing.js';

/** Control words of objects: an embedded file, a control, a link to elsewhere. */
const objects: ReadonlySet<string> = new Set(['object', 'objdata', 'objemb', 'objocx', 'objlink', 'objautlink', 'objupdate', 'objhtml']);

/** What a field of a document says to have a program run. */
const dde = /\bDDE(?:AUTO)?\b/i;

/** A template from elsewhere, which may bring macros. */
const elsewhere = /^\s*(?:https?|ftp|file|\\\\):?/i;

/** Looks at all of an RTF document: its groups are closed, its images whole, and what is embedded in it or runs. */
export async function inspectRtf(content: Content): Promise<Partial<Inspection>> {
  const found: Partial<Inspection> = { macro: false };
  let [unseen, outside] = [0, 0];
  const images: Buffer[] = [];
  const reader = new RtfReader(content, {
    word: (word) => {
      if (objects.has(word)) found.macro = true;
    },
    text: (kind, text) => {
      if (kind === 'fldinst') outside += fieldsOutside(text);
      if ((kind === 'fldinst' && (dde.test(text) || fieldOpensShare(text))) || (kind === 'template' && elsewhere.test(text)))
        found.macro = true;
    },
    data: (kind, bytes) => {
      if (kind === 'objdata') Object.assign(found, objectOf(bytes));
      else if (bytes) images.push(bytes);
      if (!bytes) unseen++;
    },
  });
  let fault: Fault | '' = reader.read();
  for (const bytes of images) {
    const format = usualFormat(bytes) ?? '';
    const looked = ['PNG', 'JPEG'].includes(format) ? await inspectImage(contentOf(bytes), format) : {};
    if (looked.opens === false) fault ||= looked.fault || 'damaged';
    else if (!looked.opens) unseen++;
  }
  return {
    ...found,
    opens: fault === '',
    fault,
    ...counted({ unseen, outside }),
    ...(fault === '' && { trailing: trailingOf(content, reader.end) }),
  };
}

/** An object as OLE 1 has it: two numbers, three names, each behind its length, and the data behind theirs. */
function objectOf(bytes: Buffer | undefined): Partial<Inspection> {
  if (!bytes) return {};
  let at = 8;
  const names: string[] = [];
  for (let number = 0; number < 3 && at + 4 <= bytes.length; number++) {
    const length = bytes.readUInt32LE(at);
    names.push(bytes.toString('latin1', at + 4, at + 4 + length));
    at += 4 + length;
  }
  const data = bytes.subarray(at + 4);
  if (/^Package\0?$/i.test(names[0] ?? '')) return inspectPackage(data);
  if (usualFormat(data) !== 'CFB') return {};
  try {
    const { executable } = inspectCompound(contentOf(data), '');
    return executable ? { executable } : {};
  } catch (error) {
    if (isShortage(error)) throw error;
    return {};
  }
}

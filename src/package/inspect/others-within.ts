import { posix } from 'node:path';
import { contentOf, headSize } from '../content.js';
import { extensionOf, formatOfExtension } from '../format-names.js';
import type { Fault, Inspection } from '../model.js';
import { formatOf } from './format.js';
import { imageFormats, inspectImage } from './image/image.js';
import { isProgram } from './programs.js';
import { inspectText } from './text.js';
import type { ZipParts } from './zip-parts.js';

/** Bytes of one part that is looked at. */
const mostBytes = 2 ** 26;

/** Texts in which something may run. */
const running: ReadonlySet<string> = new Set(['SVG', 'HTML']);

/** Looks at an image within a document; one that cannot be looked at is noted as unseen. */
export async function imageWithin(zip: ZipParts, name: string): Promise<Fault | ''> {
  const bytes = await zip.read(name, mostBytes);
  return bytes ? imageOf(zip, name, bytes, await formatOf(bytes.subarray(0, headSize), '')) : '';
}

async function imageOf(zip: ZipParts, name: string, bytes: Buffer, format: string): Promise<Fault | ''> {
  if (bytes.every((byte) => byte === 0)) return 'damaged';
  const { opens, fault, unseen } = imageFormats.has(format) ? await inspectImage(contentOf(bytes), format) : {};
  if (opens === false) return fault || 'damaged';
  if (!opens || unseen) zip.unseen.add(name);
  return '';
}

/**
 * Looks at the parts of a document that are none of its XML: its images to their end, whether one of the others is a program
 * or runs something; what is neither is noted as unseen.
 *
 * @param known Tells of parts that were looked at already, or need not be.
 */
export async function othersWithin(zip: ZipParts, known: (name: string) => boolean): Promise<Partial<Inspection>> {
  let [fault, runs, executable]: [Fault | '', boolean, boolean] = ['', false, false];
  for (const name of zip.entries.keys()) {
    if (name.endsWith('/') || known(name)) continue;
    const bytes = await zip.read(name, mostBytes);
    if (!bytes || bytes.length === 0) continue;
    const extension = extensionOf(posix.basename(name));
    const format = await formatOf(bytes.subarray(0, headSize), extension);
    if (isProgram(extension, bytes)) executable = true;
    else if (running.has(format)) {
      const found = await inspectText(contentOf(bytes), format);
      runs ||= found.macro === true;
      for (let number = 0; number < Number(found.outside); number++) zip.outside.add(`${name} ${number}`);
      if (!found.opens) fault ||= found.fault || 'damaged';
    } else if (imageFormats.has(format) || imageFormats.has(formatOfExtension.get(extension) ?? ''))
      fault ||= await imageOf(zip, name, bytes, format);
    else zip.unseen.add(name);
  }
  return {
    ...((runs || executable) && { macro: true }),
    ...(executable && { executable: true }),
    ...(fault !== '' && { opens: false, fault }),
  };
}

import { isShortage } from '../../system/shortage.js';
import { headSize, type Content } from '../content.js';
import { extensionOf } from '../format-names.js';
import type { Depth } from '../job.js';
import type { PackageLimits } from '../limits.js';
import { nothingFound, type Inspection } from '../model.js';
import { inspectCompound } from './compound.js';
import { formatOf } from './format.js';
import { imageFormats, inspectImage } from './image/image.js';
import { ownOf } from './own.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { isProgram, runs } from './programs.js';
import { inspectText, textFormats } from './text.js';
import { tooShort } from './too-short.js';
import { inspectZip } from './zip-content.js';

/**
 * Looks into a file: its format by its content, whether it opens, and what its format lets one measure. Never fails: a
 * file at which a reader stops is at fault.
 *
 * @param path Tells the extension.
 */
export async function inspect(content: Content, path: string, depth: Depth, limits: PackageLimits): Promise<Inspection> {
  const extension = extensionOf(path);
  const found: Inspection = { ...nothingFound };
  if (depth === 'none') return found;
  try {
    const head = content.read(0, headSize);
    found.format = await formatOf(head, extension);
    const cut = tooShort(head, content.size, extension, found.format);
    if (cut) Object.assign(found, cut, { opens: false, fault: 'truncated' });
    else if (depth === 'full' && content.size <= limits.inspected)
      Object.assign(found, await inside(content, found.format, extension, limits));
  } catch (error) {
    if (isShortage(error)) throw error;
    Object.assign(found, { opens: false, fault: 'damaged' });
  }
  found.own ||= ownOf(content, path, found.format);
  found.executable ||= runs.has(found.format) || isProgram(extension);
  if (found.format === 'CFB') found.format = '';
  return found;
}

function inside(
  content: Content,
  format: string,
  extension: string,
  limits: PackageLimits,
): Promise<Partial<Inspection>> | Partial<Inspection> {
  if (format === 'PDF') return inspectPdf(content, limits);
  if (format === 'ZIP') return inspectZip(content, extension, limits);
  if (format === 'CFB') return inspectCompound(content, extension);
  if (imageFormats.has(format)) return inspectImage(content, format);
  if (textFormats.has(format)) return inspectText(content, format);
  return {};
}

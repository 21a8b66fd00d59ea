import { formatOfExtension } from '../format-names.js';
import { beginsLike } from './format.js';
import { textFormats } from './text.js';

/** Bytes below which there is no file of a format: heads, one piece of content, and an end. */
const least: ReadonlyMap<string, number> = new Map([
  ...([
    ['JPEG', 60],
    ['JPEG2000', 60],
    ['PNG', 57],
    ['TIFF', 26],
    ['GIF', 26],
    ['BMP', 26],
    ['WEBP', 26],
    ['PDF', 50],
    ['WAV', 44],
    ['7Z', 32],
    ['GZIP', 18],
  ] as const),
  ...['ZIP', 'OFD', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP'].map((format) => [format, 22] as const),
]);

/**
 * Whether a file of which only the beginning is there has nothing by which its format is known, so that it would pass for
 * a short text. Gives the format that its extension promises where it begins as one of that does, else what was found.
 *
 * @param found The format by its content.
 */
export function tooShort(head: Buffer, size: number, extension: string, found: string): { format: string } | undefined {
  const promised = formatOfExtension.get(extension) ?? '';
  if (size === 0 || size >= (least.get(promised) ?? 0) || (found !== '' && !textFormats.has(found))) return undefined;
  return { format: beginsLike(head, promised) ? promised : found };
}

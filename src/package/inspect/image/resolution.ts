import { contentOf } from '../../content.js';
import { TiffFile, type Directory } from './tiff-file.js';

/** Where a TIFF, or the Exif of another format, has its resolution. */
const tags = { x: 282, y: 283, unit: 296 };

const inch = 2;
const dotsAnInch: Readonly<Record<number, number>> = { 2: 1, 3: 2.54 };

/** What Exif has where nothing is known of the resolution. */
const exifUnknown = 72;

/** More than a microscope has is no resolution. */
const most = 1e6;

/** One dot an inch, or a millimetre, is what writers leave that know of none. */
const fillers: ReadonlySet<number> = new Set([0, 1, 25]);

/** Dots an inch as a report has them, the lower of both directions; empty where none are told. */
export function resolutionText(x: number, y: number, factor = 1): string {
  const lower = Math.round(Math.min(x, y) * factor);
  return lower > 0 && lower < most && !fillers.has(lower) ? String(lower) : '';
}

/** The resolution of one page of a TIFF. Without a unit it is an inch, by its specification; the unit 1 is none. */
export function tiffResolution(file: TiffFile, directory: Directory): string {
  const factor = dotsAnInch[file.number(directory, tags.unit, inch)];
  return factor === undefined ? '' : resolutionText(file.fraction(directory, tags.x), file.fraction(directory, tags.y), factor);
}

/** The resolution in the Exif of an image; empty where it is not told, or Exif is broken, which an image is not for that. */
export function exifResolution(exif: Buffer | undefined): string {
  if (!exif) return '';
  try {
    const file = new TiffFile(contentOf(exif));
    const found = tiffResolution(file, file.directory(file.first));
    return found === String(exifUnknown) ? '' : found;
  } catch {
    return '';
  }
}

const jfifFactors: Readonly<Record<number, number>> = { 1: 1, 2: 2.54 };

/** The resolution in the JFIF segment of a JPEG. The unit 0 is none: the numbers are a ratio then. */
export function jfifResolution(jfif: Buffer | undefined): string {
  const factor = jfif && jfif.length >= 12 ? jfifFactors[jfif[7]!] : undefined;
  return factor === undefined ? '' : resolutionText(jfif!.readUInt16BE(8), jfif!.readUInt16BE(10), factor);
}

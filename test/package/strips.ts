import { contentOf } from '../../src/package/content.js';
import { TiffFile } from '../../src/package/inspect/image/tiff-file.js';
import { tiffPage } from '../../src/package/inspect/image/tiff-page.js';

/** The strips of the first page of a TIFF, packed as they are, and their rows. */
export function stripsOf(tiff: Buffer): { bytes: Buffer; rows: number }[] {
  const content = contentOf(tiff);
  const file = new TiffFile(content);
  const { offsets, counts, piece, height } = tiffPage(file, file.directory(file.first));
  return Array.from({ length: offsets.length }, (_, strip) => ({
    bytes: content.read(offsets.at(strip), counts!.at(strip)),
    rows: Math.min(piece.height, height - strip * piece.height),
  }));
}

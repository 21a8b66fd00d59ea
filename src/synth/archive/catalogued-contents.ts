import type { Content } from './content.js';

/** Pages of each format, and resolutions of those that have one. */
const shapes: readonly Omit<Content, 'bytes'>[] = [
  ...[1, 2, 3, 4].map((pages) => ({ format: 'PDF', extension: 'pdf', pages, generation: '原生' as const })),
  ...[1, 2].map((pages) => ({ format: 'OFD', extension: 'ofd', pages, generation: '原生' as const })),
  ...[300, 400].map((resolution) => ({
    format: 'TIFF',
    extension: 'tif',
    pages: 1,
    resolution,
    colourMode: '彩色' as const,
    generation: '数字化' as const,
  })),
  ...[300, 400].map((resolution) => ({
    format: 'JPEG',
    extension: 'jpg',
    pages: 1,
    resolution,
    colourMode: '彩色' as const,
    generation: '数字化' as const,
  })),
];

/** Contents that catalogues tell of and nobody opens: their bytes are there for their number and their digests only. */
export function cataloguedContents(seed: number): Content[] {
  return shapes.map((shape, at) => ({ ...shape, bytes: Buffer.from(`ZS-${seed}-${at}`.padEnd(1000 + at, '.')) }));
}

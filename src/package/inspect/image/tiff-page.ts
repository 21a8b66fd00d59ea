import type { Inspection } from '../../model.js';
import { Broken } from '../broken.js';
import { checkPixels } from './pixels.js';
import type { Directory, Field, Numbers, TiffFile } from './tiff-file.js';

const tags = {
  ...{
    subfile: 254,
    oldSubfile: 255,
    width: 256,
    height: 257,
    bits: 258,
    compression: 259,
    photometric: 262,
    fillOrder: 266,
    stripOffsets: 273,
  },
  ...{ samples: 277, rows: 278, stripCounts: 279, planar: 284, tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileCounts: 325 },
  ...{ faxOptions3: 292, faxOptions4: 293, subdirectories: 330, jpegTables: 347, extraSamples: 338, subsampling: 530 },
};

const reduced = 1;
const masks = 4;
const maskPhotometric = 4;
const palette = 3;
const yCbCr = 6;

/** What one directory of a TIFF says of its image, and where its strips or tiles lie. */
export interface TiffPage {
  width: number;
  height: number;
  compression: number;
  photometric: number;
  colourMode: Inspection['colourMode'];
  /** 2: each byte with its lowest bit first. */
  fillOrder: number;
  /** Whether it is one sample a pixel, of one bit. */
  bilevel: boolean;
  faxOptions: [tag: number, value: number][];
  tables?: Field;
  offsets: Numbers;
  counts?: Numbers;
  /** Width and rows of one strip or tile. */
  piece: { width: number; height: number; tiled: boolean; down: number; across: number };
  /** Bytes that so many rows of a piece unpack to. */
  bytesOf(rows: number): number;
}

/** Whether a directory holds a page: not one that is smaller for a quick look, nor a mask for another. */
export function isPage(file: TiffFile, directory: Directory): boolean {
  return !isMask(file, directory) && !saysReduced(file, directory);
}

/** Whether a directory says that it holds a page once more, smaller. */
export function isReduced(file: TiffFile, directory: Directory): boolean {
  return !isMask(file, directory) && saysReduced(file, directory);
}

function saysReduced(file: TiffFile, directory: Directory): boolean {
  return (file.number(directory, tags.subfile, 0) & reduced) !== 0 || file.number(directory, tags.oldSubfile, 1) === 2;
}

function isMask(file: TiffFile, directory: Directory): boolean {
  return (file.number(directory, tags.subfile, 0) & masks) !== 0 || file.number(directory, tags.photometric, 0) === maskPhotometric;
}

export function pixelsOf(file: TiffFile, directory: Directory): number {
  return file.number(directory, tags.width, 0) * file.number(directory, tags.height, 0);
}

/** Where directories lie that a directory has below it. */
export function subdirectories(file: TiffFile, directory: Directory): Numbers | undefined {
  const field = directory.fields.get(tags.subdirectories);
  return field && file.numbers(field);
}

/** @throws Broken where what an image needs is not there. */
export function tiffPage(file: TiffFile, directory: Directory): TiffPage {
  const number = (tag: number, otherwise: number) => file.number(directory, tag, otherwise);
  const [width, height] = [number(tags.width, 0), number(tags.height, 0)];
  checkPixels(width, height);
  const samples = number(tags.samples, 1);
  const bitsField = directory.fields.get(tags.bits);
  const bitsEach = bitsField ? file.numbers(bitsField, samples) : undefined;
  const bitsOf = (sample: number) => bitsEach?.at(Math.min(sample, bitsEach.length - 1)) ?? 1;
  if (samples < 1 || samples > 1024) throw new Broken('damaged');
  const planes = number(tags.planar, 1) === 2 ? samples : 1;
  const bits = planes > 1 ? bitsOf(0) : Array.from({ length: samples }, (_, sample) => bitsOf(sample)).reduce((sum, each) => sum + each, 0);
  const tiled = directory.fields.has(tags.tileOffsets);
  const offsets = directory.fields.get(tiled ? tags.tileOffsets : tags.stripOffsets);
  const counts = directory.fields.get(tiled ? tags.tileCounts : tags.stripCounts);
  const piece = {
    width: tiled ? number(tags.tileWidth, 0) : width,
    height: tiled ? number(tags.tileHeight, 0) : Math.min(number(tags.rows, height), height),
    tiled,
  };
  if (!offsets || piece.width < 1 || piece.height < 1 || bits < 1) throw new Broken('damaged');
  const [across, down] = [Math.ceil(width / piece.width), Math.ceil(height / piece.height)];
  const needed = across * down * planes;
  if (offsets.count < needed || (counts && counts.count < needed)) throw new Broken('damaged');
  const [photometric, compression] = [number(tags.photometric, 0), number(tags.compression, 1)];
  const subsampled = photometric === yCbCr && planes === 1 ? subsampling(file, directory) : undefined;
  const bilevel = samples === 1 && bits === 1;
  const faxTag = compression === 3 ? tags.faxOptions3 : tags.faxOptions4;
  const tables = directory.fields.get(tags.jpegTables);
  return {
    ...{ width, height, compression, photometric, bilevel, fillOrder: number(tags.fillOrder, 1) },
    colourMode: colourOf(photometric, samples - (directory.fields.get(tags.extraSamples)?.count ?? 0), bilevel),
    faxOptions: [[faxTag, number(faxTag, 0)]],
    ...(tables && { tables }),
    offsets: file.numbers(offsets, needed),
    ...(counts && { counts: file.numbers(counts, needed) }),
    piece: { ...piece, across, down },
    bytesOf(rows) {
      if (!subsampled) return Math.ceil((piece.width * bits) / 8) * rows;
      const [x, y] = subsampled;
      return Math.ceil(piece.width / x) * Math.ceil(rows / y) * Math.ceil(((x * y + 2) * bitsOf(0)) / 8);
    },
  };
}

function subsampling(file: TiffFile, directory: Directory): [number, number] {
  const field = directory.fields.get(tags.subsampling);
  const numbers = field && file.numbers(field, 2);
  const [x, y] = numbers && numbers.length === 2 ? [numbers.at(0), numbers.at(1)] : [2, 2];
  return [1, 2, 4].includes(x) && [1, 2, 4].includes(y) ? [x, y] : [1, 1];
}

function colourOf(photometric: number, samples: number, bilevel: boolean): Inspection['colourMode'] {
  if (bilevel) return 'bilevel';
  return photometric <= 1 && photometric !== palette && samples <= 1 ? 'grey' : 'colour';
}

import { Broken, Unseen } from '../broken.js';
import type { PdfFile } from './file.js';
import { checkFax } from './fax-images.js';
import { bytesOf, checkImage } from './images.js';
import { Name, Parser, type PdfDict, type PdfValue } from './syntax.js';

type Words = ReadonlyMap<string, string>;

function wordsOf(words: Readonly<Record<string, string>>): Words {
  return new Map(Object.entries(words));
}

/** What an image in the text of a page writes short (ISO 32000-1, 8.9.7). */
const keys = wordsOf({
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
});
const names: ReadonlyMap<string, Words> = new Map([
  ['ColorSpace', wordsOf({ G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' })],
  [
    'Filter',
    wordsOf({
      AHx: 'ASCIIHexDecode',
      A85: 'ASCII85Decode',
      LZW: 'LZWDecode',
      Fl: 'FlateDecode',
      RL: 'RunLengthDecode',
      CCF: 'CCITTFaxDecode',
      DCT: 'DCTDecode',
    }),
  ],
]);
const none: Words = new Map();

/** The bytes of an image may look like its end by chance: so many are tried. */
const mostEnds = 20;

const begins = /(?:^|[\s\])>}])BI(?=[\s/])/g;
const ends = /\sEI(?=\s|$)/g;

/**
 * Looks at the images that stand in the text of a page, or of a form, itself.
 *
 * @return How many of them were not looked at.
 * @throws Broken where one is not whole.
 */
export async function checkInline(file: PdfFile, content: Buffer): Promise<number> {
  if (!content.includes('BI') || !content.includes('ID')) return 0;
  const text = content.toString('latin1');
  let unseen = 0;
  begins.lastIndex = 0;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const image = headOf(content, begin.index + begin[0].length);
    if (!image) continue;
    const end = await endOf(file, content, text, image).catch((error: unknown) => {
      if (!(error instanceof Unseen)) throw error;
      unseen++;
      return image.start;
    });
    begins.lastIndex = end;
  }
  return unseen;
}

/** What is said of an image, and where its bytes begin; nothing where the letters begin none. */
function headOf(content: Buffer, at: number): { dict: PdfDict; start: number } | undefined {
  const parser = new Parser(content.subarray(at), true);
  const dict: PdfDict = new Map();
  try {
    for (let key = parser.value(); ; key = parser.value()) {
      // Writing may speak of images, and does not give their size.
      if (key === 'ID') return dict.has('Width') && dict.has('Height') ? { dict, start: at + parser.at + 1 } : undefined;
      if (!(key instanceof Name)) return undefined;
      const full = keys.get(key.name) ?? key.name;
      const value = parser.value();
      if (typeof value === 'string') return undefined;
      dict.set(full, named(value, names.get(full) ?? none));
    }
  } catch {
    return undefined;
  }
}

function named(value: PdfValue, words: Words): PdfValue {
  if (Array.isArray(value)) return value.map((each) => named(each, words));
  return value instanceof Name ? new Name(words.get(value.name) ?? value.name) : value;
}

/** The first end at which the image is whole. */
async function endOf(file: PdfFile, content: Buffer, text: string, { dict, start }: { dict: PdfDict; start: number }): Promise<number> {
  let fault: Broken | undefined;
  // What is not packed is as long as its rows are.
  ends.lastIndex = start - 1 + (dict.has('Filter') ? 0 : bytesOf(file, dict));
  for (let tries = 0; tries < mostEnds; tries++) {
    const end = ends.exec(text);
    if (!end) break;
    try {
      await checkImage(file, dict, () => content.subarray(start, end.index), checkFax);
      return end.index;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      fault ??= error;
    }
  }
  throw fault ?? new Broken('truncated');
}

import { contentOf } from '../../content.js';
import type { Fault } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import type { FaxPage } from '../image/fax-tiff.js';
import { inspectImage } from '../image/image.js';
import type { PdfFile } from './file.js';
import { filtersOf, unfilter, type Filter } from './filters.js';
import { faxPage } from './fax.js';
import { checkJbig2 } from './jbig2.js';
import { Name, type PdfDict, type PdfValue } from './syntax.js';

/** Bytes of an image that are unpacked to see whether all its rows are there. */
const most = 2 ** 28;

/**
 * Looks at an image to its end.
 *
 * @param fax Looks at an image of a fax, at once or later.
 * @throws Broken where it is not whole; Unseen where it is not looked at.
 */
export async function checkImage(file: PdfFile, dict: PdfDict, raw: () => Buffer, fax: (page: FaxPage) => Promise<void>): Promise<void> {
  const filters = filtersOf(dict, file.resolve);
  const expected = bytesOf(file, dict, filters.at(-1));
  if (expected > most) throw new Unseen();
  const packed = raw();
  if (packed.length === 0 && expected > 0) throw new Broken('truncated');
  const { bytes, left } = unfilter(packed, filters, Math.max(expected, 2 ** 20), expected > 0);
  if (left?.name === 'CCITTFaxDecode') return fax(faxOf(file, dict, bytes, left));
  if (left) return fail(await decode(bytes, left));
  // Nothing is left of what makes more than was asked for.
  if (bytes.length < expected && bytes.length > 0) throw new Broken('truncated');
}

function fail(fault: Fault | ''): void {
  if (fault !== '') throw new Broken(fault);
}

async function decode(bytes: Buffer, { name }: Filter): Promise<Fault | ''> {
  if (name === 'JBIG2Decode') return structured(checkJbig2(bytes));
  if (name === 'JPXDecode') return structured((await inspectImage(contentOf(bytes), 'JPEG2000')).fault ?? '');
  return decoded(bytes, 'JPEG');
}

function faxOf(file: PdfFile, dict: PdfDict, bytes: Buffer, { params }: Filter): FaxPage {
  const number = (key: string, usual: number) => file.number(params.get(key)) ?? usual;
  const page = faxPage(bytes, {
    k: number('K', 0),
    columns: number('Columns', 1728),
    rows: number('Rows', 0) || (file.number(dict.get('Height') ?? dict.get('H')) ?? 0),
    aligned: params.get('EncodedByteAlign') === true,
  });
  if (!page) throw new Unseen();
  return page;
}

/** Whose structure is sound may be damaged all the same: no pixel of it was looked at. */
function structured(fault: Fault | ''): Fault {
  if (fault === '') throw new Unseen();
  return fault;
}

/** The image library leaves open what it cannot decode. */
async function decoded(bytes: Buffer, format: string): Promise<Fault | ''> {
  const { opens, fault = '', unseen = '' } = await inspectImage(contentOf(bytes), format);
  if (opens === undefined || (opens && unseen !== '')) throw new Unseen();
  return opens ? '' : fault || 'damaged';
}

/** Bytes that the rows of an image take, unpacked; 0 where that cannot be told. */
export function bytesOf(file: PdfFile, dict: PdfDict, last?: Filter): number {
  const [width, height] = [file.number(dict.get('Width')) ?? 0, file.number(dict.get('Height')) ?? 0];
  const mask = isStencil(file, dict);
  const bits = mask ? 1 : (file.number(dict.get('BitsPerComponent')) ?? 8);
  const colours = mask ? 1 : coloursOf(file, dict.get('ColorSpace'));
  // Rows that are predicted as PNG does it begin with a byte of their own.
  const lead = last && (file.number(last.params.get('Predictor')) ?? 1) >= 10 ? 1 : 0;
  return height * (lead + Math.ceil((width * bits * colours) / 8));
}

/** Whether an image tells but where colour goes, one bit a pixel. */
export const isStencil = (file: PdfFile, dict: PdfDict): boolean => file.resolve(dict.get('ImageMask')) === true;

/** Colours of a pixel; 0 where the space is not known. */
export function coloursOf(file: PdfFile, space: PdfValue | undefined): number {
  const found = file.resolve(space);
  const list = Array.isArray(found) ? found : [found];
  const name = list[0] ?? null;
  switch (name instanceof Name ? name.name : file.name(name)) {
    case 'DeviceGray':
    case 'CalGray':
    case 'Indexed':
    case 'Separation':
      return 1;
    case 'DeviceRGB':
    case 'CalRGB':
    case 'Lab':
      return 3;
    case 'DeviceCMYK':
      return 4;
    case 'ICCBased':
      return file.number(file.dict(list[1]).get('N')) ?? 0;
    case 'DeviceN': {
      const names = file.resolve(list[1]);
      return Array.isArray(names) ? names.length : 0;
    }
    default:
      return 0;
  }
}

import type { FaxPage } from '../image/fax-tiff.js';

/** How an image was packed by the filter CCITTFaxDecode. */
export interface Fax {
  /** Below 0 group 4; 0 group 3; above 0 group 3 of two dimensions. */
  k: number;
  columns: number;
  rows: number;
  /** Whether each row begins with a whole byte. */
  aligned: boolean;
}

/** What TIFF calls these ways of packing, and its field for the options of group 3. */
const [rowByRow, group3, group4] = [2, 3, 4];
const group3Options = 292;

/** An image of a fax as a page of a TIFF has it; undefined for the few kinds that TIFF does not have. */
export function faxPage(bytes: Buffer, { k, columns, rows, aligned }: Fax): FaxPage | undefined {
  const marked = bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 16;
  const compression = k < 0 ? (aligned ? 0 : group4) : marked ? group3 : k === 0 && aligned ? rowByRow : 0;
  if (compression === 0 || !(columns > 0 && rows > 0)) return undefined;
  return {
    width: columns,
    height: rows,
    compression,
    photometric: 0,
    fillOrder: 1,
    options: compression === group3 ? [[group3Options, k > 0 ? 1 : 0]] : [],
    rows,
    strips: [bytes],
  };
}

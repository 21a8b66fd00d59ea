import type { Content } from '../../content.js';
import type { TiffPage } from './tiff-page.js';

const head = 8;
const long = 4;

/** A TIFF of one fax page: its strips, and the fields that are needed to read them. */
export function faxTiff(content: Content, { width, height, compression, photometric, fillOrder, faxOptions, offsets, counts, piece }: TiffPage): Buffer {
  const strips: Buffer[] = [];
  for (let number = 0; number < offsets.length; number++) strips.push(content.read(offsets.at(number), counts!.at(number)));
  const places: number[] = [];
  let at = head;
  for (const strip of strips) {
    places.push(at);
    at += strip.length;
  }
  const lists = longs([...places, ...strips.map(({ length }) => length)]);
  const listOf = (start: number): number => (strips.length === 1 ? lists.readUInt32LE(start) : at + start);
  const fields: [tag: number, count: number, value: number][] = [
    ...([[256, 1, width], [257, 1, height], [258, 1, 1], [259, 1, compression], [262, 1, photometric], [266, 1, fillOrder]] as [number, number, number][]),
    ...([[273, strips.length, listOf(0)], [277, 1, 1], [278, 1, piece.height], [279, strips.length, listOf(strips.length * long)]] as [number, number, number][]),
    ...(compression === 2 ? [] : faxOptions.map(([tag, value]): [number, number, number] => [tag, 1, value])),
  ];
  const directory = Buffer.concat([Buffer.from([fields.length, 0]), ...fields.map(([tag, count, value]) => Buffer.concat([Buffer.from([tag & 0xff, tag >> 8, long, 0]), longs([count, value])])), longs([0])]);
  return Buffer.concat([Buffer.from('II*\0'), longs([at + lists.length]), ...strips, lists, directory]);
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * long);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * long));
  return bytes;
}

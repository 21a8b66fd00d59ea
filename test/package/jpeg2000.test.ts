import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { box, codestream, fileType, header, jp2, signature } from './jpeg2000.js';

const look = (bytes: Buffer, name = 'a.jp2') => inspect(contentOf(bytes), name, 'full', usualLimits);
const file = (...parts: Buffer[]) => Buffer.concat([signature, fileType, ...parts]);

/** The box with another length in its head, and with the length of eight bytes where that is asked for. */
function lengthOf(bytes: Buffer, length: number, long?: bigint): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(length);
  if (long === undefined) return copy;
  const extended = Buffer.alloc(8);
  extended.writeBigUInt64BE(long);
  return Buffer.concat([copy.subarray(0, 8), extended, copy.subarray(8)]);
}

const stream = box('jp2c', codestream());
const deep = Array.from({ length: 50 }).reduce<Buffer>((inner) => box('res ', inner), box('free'));

describe('a JPEG 2000 file', () => {
  it.each([
    [
      'colour, 300 dpi',
      jp2({ resolution: ['resc', 11811, 11811] }),
      { opens: true, fault: '', pages: '1', colourMode: 'colour', resolution: '300' },
    ],
    ['the lower direction', jp2({ resolution: ['resc', 11811, 7874] }), { resolution: '200' }],
    ['as meant to be shown', jp2({ resolution: ['resd', 5906, 5906] }), { resolution: '150' }],
    ['no resolution', jp2(), { opens: true, resolution: '' }],
    ['a resolution that is none', jp2({ resolution: ['resc', 0, 0] }), { opens: true, resolution: '' }],
    ['grey', jp2({ components: 1, space: 17 }), { opens: true, colourMode: 'grey' }],
    ['grey with transparency', jp2({ components: 2, space: 17 }), { colourMode: 'grey' }],
    ['bilevel', jp2({ components: 1, bits: 1, space: 17 }), { colourMode: 'bilevel' }],
    ['a last box of length 0', file(header(), lengthOf(stream, 0)), { opens: true }],
    ['a length of eight bytes', file(header(), lengthOf(stream, 1, BigInt(stream.length + 8))), { opens: true }],
    ['a codestream with padding', file(header(), box('jp2c', codestream(), Buffer.alloc(100))), { opens: true }],
    [
      'no inside of a larger kind that has its codestream elsewhere',
      Buffer.concat([signature, box('ftyp', Buffer.from('jpx \0\0\0\0jpx ')), header()]),
      { opens: undefined, fault: '' },
    ],
    ['a bare codestream', codestream({ components: 1 }), { opens: true, colourMode: 'grey' }],
  ])('tells %s', async (_, bytes, expected) => {
    expect(await look(bytes)).toMatchObject({ format: 'JPEG2000', ...expected });
  });

  it.each([
    ['cut off in its header', jp2().subarray(0, 50), 'truncated'],
    ['cut off in its codestream', jp2().subarray(0, jp2().length - 3), 'truncated'],
    ['whose codestream has no end', file(header(), box('jp2c', codestream().subarray(0, -2))), 'truncated'],
    ['with no codestream', file(header()), 'damaged'],
    ['with an empty codestream', file(header(), box('jp2c')), 'truncated'],
    ['with another codestream', file(header(), box('jp2c', Buffer.alloc(100))), 'damaged'],
    ['whose box is shorter than its head', file(lengthOf(header(), 7)), 'damaged'],
    ['whose box of eight bytes is shorter than its head', file(lengthOf(header(), 1, 15n)), 'damaged'],
    ['whose box is longer than any file', file(lengthOf(header(), 1, 2n ** 64n - 1n)), 'truncated'],
    ['whose box reaches past its own', file(header({}, lengthOf(box('free'), 4000)), stream), 'damaged'],
    ['whose box within a box has length 0', file(header({}, lengthOf(box('free'), 0)), stream), 'damaged'],
    ['of boxes within boxes', file(header({}, deep), stream), 'deep'],
    ['of boxes without end', file(Buffer.concat(Array.from({ length: 20_000 }, () => box('free'))), stream), 'damaged'],
    ['of more pixels than a disk holds', jp2({ size: 2 ** 31 }), 'bomb'],
    ['of no pixels', jp2({ size: 0 }), 'damaged'],
    ['whose image header is empty', file(box('jp2h', box('ihdr')), stream), 'damaged'],
  ])('%s does not open', async (_, bytes, fault) => {
    expect(await look(bytes)).toMatchObject({ format: 'JPEG2000', opens: false, fault });
  });
});

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
      { opens: '是', fault: '', pages: '1', colourMode: '彩色', resolution: '300' },
    ],
    ['the lower direction', jp2({ resolution: ['resc', 11811, 7874] }), { resolution: '200' }],
    ['as meant to be shown', jp2({ resolution: ['resd', 5906, 5906] }), { resolution: '150' }],
    ['no resolution', jp2(), { opens: '是', resolution: '' }],
    ['a resolution that is none', jp2({ resolution: ['resc', 0, 0] }), { opens: '是', resolution: '' }],
    ['grey', jp2({ components: 1, space: 17 }), { opens: '是', colourMode: '灰度' }],
    ['grey with transparency', jp2({ components: 2, space: 17 }), { colourMode: '灰度' }],
    ['bilevel', jp2({ components: 1, bits: 1, space: 17 }), { colourMode: '黑白二值' }],
    ['a last box of length 0', file(header(), lengthOf(stream, 0)), { opens: '是' }],
    ['a length of eight bytes', file(header(), lengthOf(stream, 1, BigInt(stream.length + 8))), { opens: '是' }],
    ['a codestream with padding', file(header(), box('jp2c', codestream(), Buffer.alloc(100))), { opens: '是' }],
    [
      'no inside of a larger kind that has its codestream elsewhere',
      Buffer.concat([signature, box('ftyp', Buffer.from('jpx \0\0\0\0jpx ')), header()]),
      { opens: '', fault: '' },
    ],
    ['a bare codestream', codestream({ components: 1 }), { opens: '是', colourMode: '灰度' }],
  ])('tells %s', async (_, bytes, expected) => {
    expect(await look(bytes)).toMatchObject({ format: 'JPEG2000', ...expected });
  });

  it.each([
    ['cut off in its header', jp2().subarray(0, 50), '截断'],
    ['cut off in its codestream', jp2().subarray(0, jp2().length - 3), '截断'],
    ['whose codestream has no end', file(header(), box('jp2c', codestream().subarray(0, -2))), '截断'],
    ['with no codestream', file(header()), '损坏'],
    ['with an empty codestream', file(header(), box('jp2c')), '截断'],
    ['with another codestream', file(header(), box('jp2c', Buffer.alloc(100))), '损坏'],
    ['whose box is shorter than its head', file(lengthOf(header(), 7)), '损坏'],
    ['whose box of eight bytes is shorter than its head', file(lengthOf(header(), 1, 15n)), '损坏'],
    ['whose box is longer than any file', file(lengthOf(header(), 1, 2n ** 64n - 1n)), '截断'],
    ['whose box reaches past its own', file(header({}, lengthOf(box('free'), 4000)), stream), '损坏'],
    ['whose box within a box has length 0', file(header({}, lengthOf(box('free'), 0)), stream), '损坏'],
    ['of boxes within boxes', file(header({}, deep), stream), '嵌套过深'],
    ['of boxes without end', file(Buffer.concat(Array.from({ length: 20_000 }, () => box('free'))), stream), '损坏'],
    ['of more pixels than a disk holds', jp2({ size: 2 ** 31 }), '压缩炸弹'],
    ['of no pixels', jp2({ size: 0 }), '损坏'],
    ['whose image header is empty', file(box('jp2h', box('ihdr')), stream), '损坏'],
  ])('%s does not open', async (_, bytes, fault) => {
    expect(await look(bytes)).toMatchObject({ format: 'JPEG2000', opens: '否', fault });
  });
});

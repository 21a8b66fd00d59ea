import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evidence, isForeign, weigh } from '../../src/encoding/evidence.js';
import { TextLines } from '../../src/encoding/text-lines.js';
import { SignWatch } from '../../src/dataset/signs.js';
import { writeGb18030 } from '../../src/kernel/image/gb18030.js';
import { instantiate } from '../../src/kernel/instance.js';
import { PlainText } from '../../src/kernel/plain-text.js';
import { kernelModule } from './module.js';

const module = await kernelModule();
const decoder = new TextDecoder('gb18030');

describe('text in GB18030 that the kernel writes anew in UTF-8', () => {
  const kernel = instantiate(module);
  writeGb18030(kernel);
  const [from, to] = [kernel.take(4096), kernel.take(8192)];
  const decoded = (bytes: Uint8Array) => {
    new Uint8Array(kernel.memory.buffer).set(bytes, from);
    const end = kernel.decode(from, from + bytes.length, to);
    const text = Buffer.from(kernel.memory.buffer.slice(to, end)).toString('utf8');
    return { text, left: from + bytes.length - kernel.decodedTo.value, isBroken: kernel.isBroken.value !== 0 };
  };
  const pairs = Array.from({ length: 126 * 256 }, (_, at) => [0x81 + (at >> 8), at & 0xff]).filter(
    ([, trail]) => trail! < 0x30 || trail! > 0x39,
  );

  it('is what the decoder of the program makes of it, of every character of two bytes', () => {
    let characters = 0;
    for (const pair of pairs) {
      const right = decoder.decode(Uint8Array.from(pair));
      const isCharacter = right.length === 1 && right !== '\ufffd' && pair[1]! >= 0x40;
      const found = decoded(Uint8Array.from(pair));
      expect({ pair, isBroken: found.isBroken }).toEqual({ pair, isBroken: !isCharacter });
      if (isCharacter) expect({ pair, text: found.text }).toEqual({ pair, text: right });
      characters += Number(isCharacter);
    }
    expect(characters).toBe(23_940);
  });

  it('and of four, beyond U+FFFF too', () => {
    const bytesOf = (number: number) => [
      0x81 + Math.floor(number / 12_600),
      0x30 + (Math.floor(number / 1260) % 10),
      0x81 + (Math.floor(number / 10) % 126),
      0x30 + (number % 10),
    ];
    const numbers = [...Array.from({ length: 39_420 }, (_, at) => at), 39_420, 188_999, 189_000, 189_001, 700_000, 1_237_575, 1_237_576];
    for (const number of numbers) {
      const bytes = Uint8Array.from(bytesOf(number));
      const right = decoder.decode(bytes);
      const found = decoded(bytes);
      const isCharacter = number < 39_420 || (number >= 189_000 && number <= 1_237_575);
      expect({ number, isBroken: found.isBroken }).toEqual({ number, isBroken: !isCharacter });
      if (isCharacter) expect({ number, text: found.text }).toEqual({ number, text: right });
    }
  });

  it('leaves a character that is cut off', () => {
    const bytes = Buffer.concat([Buffer.from('a,'), Buffer.of(0xd6, 0xd0, 0x81, 0x30, 0x81, 0x30)]);
    const right = [0, 0, 0, 1, 0, 1, 2, 3, 0];
    for (const [size, left] of right.entries()) expect({ size, left: decoded(bytes.subarray(0, size)).left }).toEqual({ size, left });
  });
});

/** Pieces of lines: common and rare characters, what is UTF-8 as well, what is neither, signs. */
const piece = fc.oneof(
  fc.constantFrom('410102', 'abc', ',', '"', ' ', '2020-01-01', 'é').map((text) => Buffer.from(text, 'latin1')),
  fc.constantFrom('张三', '社会保险', '中', '§', '°C').map((text) => Buffer.from(text)),
  // 中, 张, 险, 、, 㐂 (rare), U+E000, 锟斤拷, U+FFFD, U+FEFF, 聽, a blank, no character, a lead alone.
  fc
    .constantFrom('d6d0', 'd5c5', 'cfd5', 'a1a2', '8139ef30', 'aaa1', 'efbfbdefbfbd', '8431a437', '84319530', 'c2a0', 'a1a1', 'ff', '81')
    .map((hex) => Buffer.from(hex, 'hex')),
  // 联通 and others that are UTF-8 as well.
  fc.constantFrom('c1aacda8', 'd0a1', 'c4a3').map((hex) => Buffer.from(hex, 'hex')),
  // Text in Big5.
  fc.constantFrom('a4a4a4e5', 'b4fab8d5').map((hex) => Buffer.from(hex, 'hex')),
);
const line = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('1,', ''), fc.constantFrom('\n', '\n', '\n', '\r\n'))
  .map(([pieces, content, end]) => Buffer.concat([Buffer.from(content), ...pieces, Buffer.from(end)]));
/** Most lines are in GB18030 and sound, so that texts are plain at times. */
const sound = fc
  .constantFrom('cdf5cef0', 'c0ee,c4d0', 'd5c5c8fd')
  .map((hex) => Buffer.concat([Buffer.from('1,'), Buffer.from(hex.replace(',', '2c'), 'hex'), Buffer.from('\n')]));
const text = fc.array(fc.oneof({ weight: 6, arbitrary: sound }, { weight: 1, arbitrary: line }), { maxLength: 12 });

/** What must be so of a text that is read as it lies, by the readers of a text that is not. */
function mayBePlain(bytes: Buffer): boolean {
  const evidence = new Evidence();
  let isForeignAnywhere = false;
  const lines = new TextLines((all, start, end, at) => {
    const weight = weigh(all, start, end);
    evidence.take(weight, at);
    isForeignAnywhere ||= isForeign('gb18030', weight);
  });
  lines.push(bytes);
  lines.end();
  const isSound = evidence.lines.neither === 0 && evidence.lines['utf-8'] + evidence.lines.gb18030 > 0;
  const signs = signsOf(bytes);
  const isWhole = signs.marks.count === 0 && signs.nul.count === 0;
  return isSound && isWhole && !isForeignAnywhere && evidence.encoding === 'gb18030' && !evidence.isDoubtful && !evidence.rare.isTold;
}

function signsOf(bytes: Buffer) {
  const watch = new SignWatch(0);
  watch.push(Buffer.from(decoder.decode(bytes)));
  watch.end();
  return watch.signs;
}

describe('a text in GB18030', () => {
  it('is plain only where every other reader finds it sound, and has the same signs', () => {
    const seen = { plain: 0, odd: 0, signs: 0, missed: 0 };
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (lines, size) => {
        const bytes = Buffer.concat(lines);
        const watch = new PlainText(module, ',', 0);
        for (let at = 0; at < bytes.length; at += size) watch.push(bytes.subarray(at, at + size));
        watch.end();
        const right = mayBePlain(bytes);
        if (watch.isPlain) {
          expect(right).toBe(true);
          const { privateUse, lost } = signsOf(bytes);
          expect(watch.signs.privateUse.count).toBe(privateUse.count);
          expect(watch.signs.lost.count).toBe(lost.count);
          // The text before the first has as many characters in either encoding.
          for (const [own, other] of [
            [watch.signs.privateUse, privateUse],
            [watch.signs.lost, lost],
          ] as const)
            if (own.count > 0)
              expect(decoder.decode(bytes.subarray(0, own.offset))).toBe(
                Buffer.from(decoder.decode(bytes)).subarray(0, other.offset).toString(),
              );
          seen.signs += privateUse.count + lost.count;
        }
        seen[watch.isPlain ? 'plain' : 'odd']++;
        // A line of blanks and signs alone is left to the others.
        if (right && !watch.isPlain) seen.missed++;
      }),
      { numRuns: 2000, seed: 18030 },
    );
    expect(seen.plain).toBeGreaterThan(300);
    expect(seen.odd).toBeGreaterThan(300);
    expect(seen.signs).toBeGreaterThan(20);
    expect(seen.missed).toBeLessThan(seen.plain);
  });
});

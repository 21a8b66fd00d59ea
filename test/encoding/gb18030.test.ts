import { expect, it } from 'vitest';
import { gb18030 } from '../../src/encoding/gb18030.js';

const read = (bytes: Buffer) => new TextDecoder('gb18030', { ignoreBOM: true }).decode(bytes);

it('every character is read as it was written, but for some of private use, which are refused', () => {
  const refused: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCharCode(code);
    try {
      if (read(gb18030(character)) !== character) expect.fail(`U+${code.toString(16)}`);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refused.push(character);
    }
  }
  expect(refused).toHaveLength(19);
  expect(refused.filter((character) => !/\p{Private_Use}/u.test(character))).toEqual([]);
});

it('characters have the bytes of the standard', () => {
  expect(gb18030('A中€').toString('hex')).toBe('41d6d0a2e3');
  expect(gb18030('𠀀').toString('hex')).toBe('95328236');
});

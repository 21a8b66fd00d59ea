import fc from 'fast-check';

/** Changes bytes, somewhere. */
export type Mutation = (bytes: Buffer) => Buffer;

/** What readers stumble over, as bytes: any encoding, any format. */
const hostileTokens: readonly Buffer[] = [
  ...[
    '\0',
    '\0\0\0\0',
    '\ufeff',
    '\ufffd',
    '\u2028',
    '\u202e',
    '\u200b',
    '\u3000',
    '\u00a0',
    '\ue000',
    '𠮷',
    '\x1a',
    '\x1b[2J',
    '\r',
    '\n',
    '\r\n',
  ],
  ...[
    '"',
    '""',
    "'",
    '`',
    ',',
    '\t',
    '|',
    ';',
    '\\',
    '\\|',
    '|\n|',
    '=',
    '#',
    '---\n',
    '\n---\n',
    '- ',
    ': ',
    '? ',
    '&a ',
    '*a',
    '!!js ',
    '<<: *a\n',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    '-0',
    '1e999',
    '9'.repeat(400),
    '-9223372036854775809',
  ],
  ...[
    '<',
    '>',
    '&',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.1"?>',
    '<!DOCTYPE a>',
    ' xmlns:a="a"',
    '/>',
  ],
  ...['%00', '../', '/', 'C:', '{', '}', '[', ']', '(', ')', '${x}', '{path}', '%s', '#N/A', '6.2E+18', '$1', '$&'],
  ...[
    '(a+)+$',
    '[',
    '['.repeat(300),
    '{a: '.repeat(150),
    '('.repeat(300),
    '> '.repeat(150),
    '<a>'.repeat(300),
    '!'.repeat(300),
    '-'.repeat(600),
  ],
].map((text) => Buffer.from(text));

/** No UTF-8: half a pair as some programs write it, ends of sequences, GB18030 whole and broken, a mark of UTF-16. */
const brokenTokens = [
  'eda080',
  'ff',
  '80',
  'c0af',
  'f8888080',
  'fffe',
  'feff',
  'd5c5',
  '8130',
  '81308130',
  'fe39fe39',
  'a1',
  '84318236',
].map((hex) => Buffer.from(hex, 'hex'));

/** A place in bytes however many there are, and how many from there. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 64 }), fc.integer({ min: 64, max: 4096 }));

/** Nothing grows beyond this, so that time tells of hangs and not of size. */
const mostBytes = 262_144;

const at = (bytes: Buffer, where: number) => Math.floor(where * (bytes.length + 1));

function replaced(bytes: Buffer, from: number, to: number, ...by: Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, from), ...by, bytes.subarray(Math.max(from, to))]).subarray(0, mostBytes);
}

/** One change of bytes; `others` are spliced in. */
export function mutation(others: readonly Buffer[]): fc.Arbitrary<Mutation> {
  const insert = fc.tuple(place, fc.constantFrom(...hostileTokens, ...brokenTokens), fc.constantFrom(1, 1, 1, 2, 50)).map(
    ([where, token, times]): Mutation =>
      (bytes) =>
        replaced(bytes, at(bytes, where), at(bytes, where), ...Array<Buffer>(times).fill(token)),
  );
  const flip = fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([where, bit]): Mutation => (bytes) => {
    const flipped = Buffer.from(bytes);
    if (bytes.length > 0) flipped[Math.floor(where * bytes.length)]! ^= 1 << bit;
    return flipped;
  });
  const overwrite = fc.tuple(place, fc.constantFrom(...hostileTokens, ...brokenTokens)).map(
    ([where, token]): Mutation =>
      (bytes) =>
        replaced(bytes, at(bytes, where), at(bytes, where) + token.length, token),
  );
  const cut = fc.tuple(place, length).map(
    ([where, size]): Mutation =>
      (bytes) =>
        replaced(bytes, at(bytes, where), at(bytes, where) + size),
  );
  const truncate = place.map(
    (where): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  );
  const repeat = fc.tuple(place, length, fc.constantFrom(1, 2, 100)).map(([where, size, times]): Mutation => (bytes) => {
    const from = at(bytes, where);
    return replaced(bytes, from, from, ...Array<Buffer>(times).fill(bytes.subarray(from, from + size)));
  });
  const line = fc.tuple(place, place, fc.constantFrom('twice', 'away', 'moved')).map(([where, to, how]): Mutation => (bytes) => {
    const start = bytes.lastIndexOf(10, Math.max(0, at(bytes, where) - 1)) + 1;
    const end = (bytes.indexOf(10, start) + 1 || bytes.length + 1) - (bytes.indexOf(10, start) < 0 ? 1 : 0);
    const own = bytes.subarray(start, end);
    if (how === 'twice') return replaced(bytes, end, end, own);
    const rest = replaced(bytes, start, end);
    return how === 'away' ? rest : replaced(rest, at(rest, to), at(rest, to), own);
  });
  const splice = fc
    .tuple(place, place, place, fc.constantFrom(...others, Buffer.from('x')), length)
    .map(([where, until, from, other, size]): Mutation => (bytes) => {
      const piece = other.subarray(at(other, from), at(other, from) + size * 4);
      return replaced(bytes, at(bytes, where), at(bytes, where) + Math.floor(until * 32), piece);
    });
  return fc.oneof(insert, insert, overwrite, flip, cut, truncate, repeat, line, splice);
}

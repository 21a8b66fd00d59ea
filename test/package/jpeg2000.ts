/** A box of a JPEG 2000 file: length, type, contents. */
export function box(type: string, ...contents: Buffer[]): Buffer {
  const inside = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

const numbers = (...pairs: (readonly [bytes: number, value: number])[]): Buffer =>
  Buffer.concat(
    pairs.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntBE(value, 0, bytes);
      return part;
    }),
  );

export interface Wish {
  components?: number;
  bits?: number;
  /** Of the box colr: 16 sRGB, 17 grey. */
  space?: number;
  /** Dots a metre, upwards and sideways; no box without. */
  resolution?: readonly [type: 'resc' | 'resd', vertical: number, horizontal: number];
  size?: number;
}

export const signature = box('jP  ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a]));
export const fileType = box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 '));

/** The head of a codestream, no pixels, and its end. */
export function codestream({ components = 3, bits = 8, size = 100 }: Wish = {}): Buffer {
  const sizes = numbers([4, size], [4, size], [4, 0], [4, 0], [4, size], [4, size], [4, 0], [4, 0], [2, components]);
  const each = Buffer.concat(Array.from({ length: components }, () => Buffer.from([bits - 1, 1, 1])));
  return Buffer.concat([numbers([4, 0xff4fff51], [2, 38 + 3 * components], [2, 0]), sizes, each, numbers([2, 0xffd9])]);
}

/** The header box. */
export function header({ components = 3, bits = 8, space = 16, resolution, size = 100 }: Wish = {}, ...more: Buffer[]): Buffer {
  const image = box('ihdr', numbers([4, size], [4, size], [2, components], [1, bits - 1], [1, 7], [1, 0], [1, 0]));
  const colour = box('colr', numbers([1, 1], [1, 0], [1, 0], [4, space]));
  const dots = resolution
    ? [box('res ', box(resolution[0], numbers([2, resolution[1]], [2, 1], [2, resolution[2]], [2, 1], [1, 0], [1, 0])))]
    : [];
  return box('jp2h', image, colour, ...dots, ...more);
}

/** A JPEG 2000 file that has everything but pixels. */
export function jp2(wish: Wish = {}): Buffer {
  return Buffer.concat([signature, fileType, header(wish), box('jp2c', codestream(wish))]);
}

/** One directory of a TIFF that is made for a test. */
export interface MadePage {
  width?: number;
  height?: number;
  /** Further fields: tag to a short, or to a fraction. */
  fields?: Record<number, number | readonly [number, number]>;
  /** Where its strip is said to lie; behind the one before without. */
  strip?: number;
  /** Where the next directory is said to lie; behind this one, or nowhere, without. */
  next?: number;
}

const head = 8;

/** A grey TIFF without packing: of each page its pixels, fractions, and directory. */
export function tiffOf(...pages: MadePage[]): Buffer {
  const parts: Buffer[] = [];
  let at = head;
  /** Where to write the place of the directory that comes next. */
  let link = 4;
  const links: [place: number, value: number][] = [];
  for (const { width = 8, height = 8, fields = {}, strip, next } of pages) {
    const all: Record<number, number | readonly [number, number]> = {
      256: width,
      257: height,
      258: 8,
      259: 1,
      262: 1,
      273: strip ?? at,
      277: 1,
      278: height,
      279: width * height,
      ...fields,
    };
    const pixels = Buffer.alloc(width * height, 0x5a);
    at += pixels.length;
    const fractions: Buffer[] = [];
    const entries = Object.entries(all).map(([tag, value]) => {
      const entry = Buffer.alloc(12);
      entry.writeUInt16LE(Number(tag));
      entry.writeUInt16LE(typeof value === 'number' ? 4 : 5, 2);
      entry.writeUInt32LE(1, 4);
      if (typeof value === 'number') entry.writeUInt32LE(value, 8);
      else {
        entry.writeUInt32LE(at, 8);
        const fraction = Buffer.alloc(8);
        value.forEach((number, index) => fraction.writeUInt32LE(number, index * 4));
        fractions.push(fraction);
        at += 8;
      }
      return entry;
    });
    if (link > 0) links.push([link, at]);
    const count = Buffer.from([entries.length, 0]);
    const directory = Buffer.concat([count, ...entries, Buffer.alloc(4)]);
    at += directory.length;
    link = at - 4;
    if (next !== undefined) {
      links.push([link, next]);
      link = 0;
    }
    parts.push(pixels, ...fractions, directory);
  }
  const file = Buffer.concat([Buffer.from('II*\0\0\0\0\0'), ...parts]);
  for (const [place, value] of links) file.writeUInt32LE(value, place);
  return file;
}

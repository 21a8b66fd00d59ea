import { utils, write, type CFB$Container } from 'cfb';

/** A compound file with such streams. */
export function compound(streams: Record<string, Buffer>): Buffer {
  const container: CFB$Container = utils.cfb_new();
  for (const [path, bytes] of Object.entries(streams)) utils.cfb_add(container, `/${path}`, bytes);
  return Buffer.from(write(container, { type: 'buffer' }) as Buffer);
}

/** A record of a workbook. */
export function record(kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** An image as Office keeps it: behind a record and a mark of its kind; 7a0 is one that only looks like it. */
export function blip(mark = 0x6e0, record = 0xf01e, length = 40): Buffer {
  const bytes = Buffer.alloc(8 + length, 0x20);
  bytes.writeUInt16LE(mark << 4, 0);
  bytes.writeUInt16LE(record, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

/** A Word document of one piece of text. */
export function wordOf(text: string, more: Record<string, Buffer> = {}): Buffer {
  const head = Buffer.alloc(0x400);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0xc1, 2);
  const clx = Buffer.alloc(5 + 16);
  clx[0] = 2;
  clx.writeUInt32LE(16, 1);
  clx.writeUInt32LE(text.length, 9);
  clx.writeUInt32LE(head.length, 15);
  head.writeUInt32LE(clx.length, 0x1a6);
  return compound({ WordDocument: Buffer.concat([head, Buffer.from(text, 'utf16le')]), '0Table': clx, ...more });
}

/** A workbook of one sheet with such texts. */
export function bookOf(texts: readonly string[], before: readonly Buffer[] = []): Buffer {
  const [start, sheetStart, end] = [
    record(0x809, Buffer.from([0, 6, 5, 0, ...Buffer.alloc(12)])),
    record(0x809, Buffer.from([0, 6, 0x10, 0, ...Buffer.alloc(12)])),
    record(0x0a, Buffer.alloc(0)),
  ];
  const sheet = Buffer.alloc(8);
  sheet.writeUInt32LE(start.length + 12 + Buffer.concat(before).length + end.length);
  return compound({
    Workbook: Buffer.concat([
      start,
      record(0x85, sheet),
      ...before,
      end,
      sheetStart,
      ...texts.map((text) => record(0x204, Buffer.from(text, 'utf16le'))),
      end,
    ]),
  });
}

/** A presentation of as many records. */
export function slidesOf(texts: readonly string[], more: Record<string, Buffer> = {}): Buffer {
  return compound({
    'PowerPoint Document': Buffer.concat(
      texts.map((text) => {
        const [head, data] = [Buffer.alloc(8), Buffer.from(text, 'utf16le')];
        head.writeUInt16LE(0x3ee, 2);
        head.writeUInt32LE(data.length, 4);
        return Buffer.concat([head, data]);
      }),
    ),
    'Current User': Buffer.alloc(32),
    ...more,
  });
}

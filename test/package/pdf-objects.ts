import { deflateSync } from 'node:zlib';

/** Objects of a PDF by their numbers: their text, or the entries of a stream's dictionary and its bytes. */
export type PdfObjects = Record<number, string | { dict?: string; bytes: Buffer; flate?: boolean }>;

/** A page of nothing but a rectangle; `more` goes into the dictionaries of catalogue and page. */
export function onePage(more: { catalogue?: string; page?: string; resources?: string } = {}): PdfObjects {
  return {
    1: `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << ${more.resources ?? ''} >> ${more.page ?? ''} >>`,
    4: { bytes: Buffer.from('0 0 100 100 re f\n'.repeat(20)), flate: true },
  };
}

function bytesOf(number: number, object: PdfObjects[number]): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const bytes = object.flate ? deflateSync(object.bytes) : object.bytes;
  const head = `${number} 0 obj\n<< /Length ${bytes.length} ${object.flate ? '/Filter /FlateDecode ' : ''}${object.dict ?? ''} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n')]);
}

/** A PDF of such objects with its table of cross-references. */
export function pdfOf(objects: PdfObjects, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [key, object] of Object.entries(objects)) {
    const part = bytesOf(Number(key), object);
    places.set(Number(key), at);
    parts.push(part);
    at += part.length;
  }
  const size = Math.max(...places.keys()) + 1;
  const row = (number: number) =>
    places.has(number) ? `${String(places.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n';
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => row(number)).join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

/** The same objects, all but streams within a stream of objects, and a stream of cross-references. */
export function packedPdf(objects: PdfObjects): Buffer {
  const texts = Object.entries(objects).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const streams = Object.entries(objects).filter(([, object]) => typeof object !== 'string');
  const [holder, table] = [90, 91];
  let length = 0;
  const heads = texts.map(([number, text]) => {
    const head = `${number} ${length} `;
    length += text.length + 1;
    return head;
  });
  const first = heads.join('').length;
  const held = {
    dict: `/Type /ObjStm /N ${texts.length} /First ${first}`,
    bytes: Buffer.from(`${heads.join('')}${texts.map(([, text]) => `${text}\n`).join('')}`, 'latin1'),
    flate: true,
  };
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, object] of [...streams.map(([key, object]) => [Number(key), object] as const), [holder, held] as const]) {
    places.set(number, at);
    parts.push(bytesOf(number, object));
    at += parts.at(-1)!.length;
  }
  places.set(table, at);
  const rows = Buffer.alloc((table + 1) * 5);
  for (const [number, place] of places) {
    rows[number * 5] = 1;
    rows.writeUInt32BE(place, number * 5 + 1);
  }
  // What lies in a stream of objects is told by the number of the stream; the index in it may be left out.
  for (const [number] of texts) {
    rows[Number(number) * 5] = 2;
    rows.writeUInt32BE(holder, Number(number) * 5 + 1);
  }
  parts.push(
    bytesOf(table, { dict: `/Type /XRef /W [1 4 0] /Size ${table + 1} /Root 1 0 R`, bytes: rows, flate: true }),
    Buffer.from(`startxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

import { deflateSync } from 'node:zlib';
import { hash } from '../random.js';

/** Words on its one page. A reader needs minutes for them, or more memory than it is given. */
const words = 4_000_000;

/** Words between two remarks that say nothing, so that the page does not unpack to so much more than it is that it would be taken for a bomb. */
const between = 50;

/** A small, sound PDF whose one page holds so much text that no reader comes to its end in the time allowed. */
export function makeEndlessPdf(): Buffer {
  const some = '(aaaaaaaaaa) Tj 1 0 Td '.repeat(between);
  const text = Array.from({ length: words / between }, (_, at) => `%${hash(11, at)}\n${some}`).join('');
  const page = deflateSync(Buffer.from(`BT /F1 12 Tf ${text} ET`), { level: 1 });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    Buffer.concat([Buffer.from(`<</Length ${page.length}/Filter/FlateDecode>>stream\n`), page, Buffer.from('\nendstream')]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let size = parts[0]!.length;
  const add = (part: Buffer) => {
    parts.push(part);
    size += part.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(size);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  add(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`));
  return Buffer.concat(parts);
}

import { deflateSync } from 'node:zlib';

/** Words on its one page. A reader needs minutes for them, or more memory than it is given. */
const words = 4_000_000;

/** A small PDF whose one page holds so much text that no reader comes to its end in the time allowed. */
export function makeEndlessPdf(): Buffer {
  const page = deflateSync(Buffer.from(`BT /F1 12 Tf ${'(aaaaaaaaaa) Tj 1 0 Td '.repeat(words)} ET`), { level: 1 });
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
  ];
  const head = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.concat([Buffer.from(`%PDF-1.4\n${head}4 0 obj<</Length ${page.length}/Filter/FlateDecode>>stream\n`), page, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')]);
}

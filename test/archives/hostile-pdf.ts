import { deflateSync } from 'node:zlib';

/** A PDF of one page whose text inflates to so many bytes, packed twice so that little is left of it. */
export function pdfBomb(size: number): Buffer {
  const content = Buffer.alloc(size, '(aaaaaaaaaa) Tj 1 0 Td ');
  content.write('BT /F1 12 Tf          ');
  const stream = deflateSync(deflateSync(content, { level: 9 }), { level: 9 });
  const parts = [
    Buffer.from('%PDF-1.4\n'),
    object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
    object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    object(
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    ),
    Buffer.concat([
      Buffer.from(`4 0 obj\n<< /Length ${stream.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ];
  const offsets = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part.length, 0));
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const end = parts.reduce((sum, part) => sum + part.length, 0);
  const trailer = `xref\n0 5\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(trailer)]);
}

function object(number: number, text: string): Buffer {
  return Buffer.from(`${number} 0 obj\n${text}\nendobj\n`);
}

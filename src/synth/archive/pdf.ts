import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { madeAt, type Content } from './content.js';

export interface PdfWish {
  pages: number;
  /** One line a page; ASCII, since the fonts that every reader has know no Chinese. */
  text: string;
  /** Encrypts the file. */
  password?: string;
}

/** A PDF with a text layer. The same wish gives the same bytes. */
export function makePdf({ pages, text, password }: PdfWish): Promise<Content> {
  const document = new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    compress: true,
    info: { Title: text, CreationDate: madeAt, Producer: 'zhunsheng', Creator: 'zhunsheng' },
    // The oldest encryption draws no random numbers; what matters here is that a reader is asked for a password.
    ...(password !== undefined && { userPassword: password, ownerPassword: password, pdfVersion: '1.3' as const }),
  });
  for (let page = 1; page <= pages; page++) {
    document.addPage().fontSize(14).text(text).moveDown().fontSize(10).text(`Page ${page} of ${pages}`);
  }
  return finished(document, pages);
}

/** A PDF whose one page shows a shape and no text, as a scan without recognition does. */
export function makeEmptyPdf(): Promise<Content> {
  const document = new PDFDocument({
    size: 'A4',
    info: { Title: 'ZS', CreationDate: madeAt, Producer: 'zhunsheng', Creator: 'zhunsheng' },
  });
  document.rect(100, 100, 200, 40).fill('#404040');
  return finished(document, 1);
}

async function finished(document: PDFKit.PDFDocument, pages: number): Promise<Content> {
  const whole = buffer(document);
  document.end();
  return { format: 'PDF', extension: 'pdf', bytes: await whole, pages, generation: '原生' };
}

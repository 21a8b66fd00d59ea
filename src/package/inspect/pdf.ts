import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Content } from '../content.js';
import { faults, type Inspection } from '../model.js';

type Pdf = Pick<typeof pdfjs, 'getDocument' | 'PDFDataRangeTransport' | 'VerbosityLevel'>;

/** Pages whose text is looked for: the first, one in the middle, the last. */
const sampled = (pages: number): number[] => [...new Set([1, Math.ceil(pages / 2), pages])];

/** Bytes that are handed to the reader at once. */
const range = 2 ** 16;

let loading: Promise<Pdf> | undefined;
const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), sep);

/** Opens a PDF as a reader does: pages, text, passwords, and what would run or hide in it. */
export async function inspectPdf(content: Content): Promise<Partial<Inspection>> {
  const pdf = await (loading ??= import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Pdf>);
  const task = pdf.getDocument({
    range: rangesOf(pdf, content),
    ...{ rangeChunkSize: range, disableAutoFetch: true, disableStream: true },
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, useWorkerFetch: false },
    // The shapes of the standard fonts are left out: nothing is drawn, and to read them took half the time.
    ...{ verbosity: pdf.VerbosityLevel.ERRORS, cMapUrl: `${folder}cmaps/`, wasmUrl: `${folder}wasm/` },
  });
  // Without an answer to it, a file that asks for a password is refused.
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const found: Partial<Inspection> = { pages: String(pages), macro: (await runsOrHides(document)) ? '是' : '否', encrypted: (await isEncrypted(document)) ? '是' : '否' };
    const textLayer = (await hasText(document, sampled(pages))) ? '是' : '否';
    if (breaksOff(content)) return { ...found, textLayer, opens: '否', fault: faults.truncated };
    return { ...found, textLayer, opens: '是' };
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return { opens: '否', encrypted: '是', fault: faults.encrypted };
    return { opens: '否', fault: breaksOff(content) ? faults.truncated : faults.damaged };
  } finally {
    await task.destroy();
  }
}

/** Parts of the file as the reader asks for them, so that a large one is not held. */
function rangesOf(pdf: Pdf, content: Content): InstanceType<Pdf['PDFDataRangeTransport']> {
  const bytes = (start: number, end: number) => new Uint8Array(content.read(start, end - start));
  const transport = new pdf.PDFDataRangeTransport(content.size, bytes(0, Math.min(range, content.size)));
  transport.requestDataRange = (start, end) => {
    queueMicrotask(() => transport.onDataRange(start, bytes(start, end)));
  };
  return transport;
}

async function hasText(document: PDFDocumentProxy, pages: readonly number[]): Promise<boolean> {
  let found = false;
  for (const number of pages) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    found ||= items.some((item) => 'str' in item && item.str.trim() !== '');
    page.cleanup();
  }
  return found;
}

/** Scripts and files within: neither has a place in a record that is kept. */
async function runsOrHides(document: PDFDocumentProxy): Promise<boolean> {
  if (await document.hasJSActions()) return true;
  return (await document.getAttachments()) !== null;
}

async function isEncrypted(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return Boolean((info as { EncryptFilterName?: string | null }).EncryptFilterName);
}

/** A PDF ends with its mark; a few bytes may follow. */
function breaksOff(content: Content): boolean {
  return !content.read(Math.max(0, content.size - 2048), 2048).includes('%%EOF');
}

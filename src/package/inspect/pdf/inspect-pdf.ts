import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Content } from '../../content.js';
import type { PackageLimits } from '../../limits.js';
import type { Fault, Inspection } from '../../model.js';
import { Broken } from '../broken.js';
import { counted } from '../counted.js';
import { leadingOf, trailingOf } from '../trailing.js';
import { walkPdf } from './walk.js';
import { headOf } from './xref.js';

type Pdf = Pick<typeof pdfjs, 'getDocument' | 'PDFDataRangeTransport' | 'VerbosityLevel'>;

/** Pages whose text is looked for: the first, one in the middle, the last. */
const sampled = (pages: number): number[] => [...new Set([1, Math.ceil(pages / 2), pages])];

/** Bytes that are handed to the reader at once. */
const range = 2 ** 16;

let loading: Promise<Pdf> | undefined;
const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), sep);

/** Looks at everything in a PDF, then opens it as a reader does: pages, text, passwords, and what would run or hide in it. */
export async function inspectPdf(content: Content, limits: PackageLimits): Promise<Partial<Inspection>> {
  const walked = await walkPdf(content, limits).catch((error: unknown): Fault => {
    if (error instanceof Broken) return error.fault;
    throw error;
  });
  if (typeof walked === 'string') return { opens: false, fault: walked };
  const { hides, executable, encrypted, locked, fault, pages, unseen, end, signatures, covered, scans } = walked;
  const appended = covered > 0 && trailingOf(content, covered) !== '';
  const found: Partial<Inspection> = {
    ...counted({ signatures }),
    ...(appended && { appended: true }),
    encrypted,
    ...(executable && { executable: true }),
  };
  if (locked) return { ...found, opens: false, fault: fault || 'encrypted' };
  // A reader mends what is broken without a word, or falls over it: it is not asked.
  if (fault !== '') return { ...found, macro: hides || undefined, ...(pages > 0 && { pages: String(pages) }), opens: false, fault };
  const shown = await read(content, pages);
  return {
    ...found,
    macro: hides,
    ...counted({ unseen, trailing: leadingOf(content, headOf(content)) + Number(trailingOf(content, end)) }),
    ...scans,
    ...(scans.resolution === '' && shown.textLayer === false && { pictured: true }),
    ...shown,
  };
}

/** What a reader makes of it. */
async function read(content: Content, pages: number): Promise<Partial<Inspection>> {
  const pdf = await (loading ??= import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Pdf>);
  const task = pdf.getDocument({
    range: rangesOf(pdf, content),
    ...{ rangeChunkSize: range, disableAutoFetch: true, disableStream: true },
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, useWorkerFetch: false },
    // The shapes of the standard fonts are left out: nothing is drawn, and to read them took half the time.
    ...{ verbosity: pdf.VerbosityLevel.ERRORS, cMapUrl: `${folder}cmaps/`, wasmUrl: `${folder}wasm/` },
  });
  let astray = false;
  const goAstray = () => void (astray = true);
  // The reader lets go of promises that fail later; each ends a thread unless it is caught.
  process.on('unhandledRejection', goAstray);
  // Without an answer to it, a file that asks for a password is refused.
  try {
    const document = await task.promise;
    const found = {
      pages: String(document.numPages),
      textLayer: await hasText(document, sampled(document.numPages)),
    };
    return document.numPages === pages && !astray ? { ...found, opens: true, fault: '' } : { ...found, opens: false, fault: 'damaged' };
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return { opens: false, encrypted: true, fault: 'encrypted' };
    return { opens: false, fault: 'damaged' };
  } finally {
    await task.destroy();
    process.off('unhandledRejection', goAstray);
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

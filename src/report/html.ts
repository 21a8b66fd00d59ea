import type { Language } from '../message/messages.js';
import { page } from './html/page.js';
import type { PrintForm } from './print.js';
import type { Caps } from './html/caps.js';
import type { ConformanceReport } from '../conformance/model.js';

/** A report opens and prints everywhere below this size. */
const mostBytes = 1_950_000;

const widest: Caps = {
  findings: 1000,
  samples: 10_000,
  others: 1000,
  open: 500,
  scores: 300,
  heat: 40,
  files: 200,
  columns: 100,
  options: 1000,
  distributions: 12,
};

/** From everything a person may want down to what always fits. */
const ladder: readonly Caps[] = [
  widest,
  { ...widest, samples: 2000 },
  { ...widest, samples: 500, columns: 40, scores: 200, distributions: 4 },
  { ...widest, samples: 500, columns: 20, scores: 100, distributions: 2, others: 500, open: 200, files: 100 },
  { ...widest, samples: 200, columns: 5, scores: 60, distributions: 1, others: 100, open: 100, files: 50 },
  { ...widest, samples: 500, columns: 5, scores: 60, distributions: 1, findings: 500, others: 100, open: 100, files: 50, options: 500 },
  { ...widest, samples: 100, columns: 5, scores: 60, distributions: 1, findings: 200, others: 100, open: 100, files: 50, options: 200 },
  { samples: 50, columns: 0, scores: 30, findings: 30, others: 30, open: 30, files: 20, heat: 20, options: 100, distributions: 0 },
];

/**
 * The report as one HTML document of less than 2 MB that loads nothing, works without JavaScript and prints on A4.
 * What a list leaves out to keep that size is counted where it would stand.
 *
 * @param print What is printed at first; the page itself offers both forms.
 */
export function renderHtml(report: ConformanceReport, language: Language, print: PrintForm = 'short'): string {
  let html = '';
  for (const caps of ladder) {
    html = page(report, language, caps, print);
    if (Buffer.byteLength(html) <= mostBytes) break;
  }
  return html;
}

import type { Language } from '../message/messages.js';
import type { Caps } from './html/caps.js';
import { page } from './html/page.js';
import type { AcceptanceReport } from './model.js';

/** A report opens and prints everywhere below this size. */
const mostBytes = 1_950_000;

/** From everything a person may want down to what always fits. */
const ladder: readonly Caps[] = [
  { findings: 500, samples: 1000, others: 200, evidence: 2000 },
  { findings: 200, samples: 200, others: 100, evidence: 500 },
  { findings: 30, samples: 30, others: 30, evidence: 100 },
];

/**
 * The formal report as one HTML document that prints on A4: cover, conclusion, scores, findings, signatures, annexes.
 * It loads nothing and runs no script. What a list leaves out to stay below 2 MB is counted where it would stand.
 */
export function renderAcceptanceHtml(report: AcceptanceReport, language: Language): string {
  let html = '';
  for (const caps of ladder) {
    html = page(report, language, caps);
    if (Buffer.byteLength(html) <= mostBytes) break;
  }
  return html;
}

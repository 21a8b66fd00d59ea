import { join } from 'node:path';
import type { Language } from '../message/messages.js';
import { writeFileWhole, writeWith } from '../report/write.js';
import { allOrNone } from '../system/atomic-write.js';
import type { GivenReport } from './accept.js';
import { renderAcceptanceHtml } from './html.js';
import { renderAcceptanceMarkdown } from './markdown.js';
import type { AcceptanceReport } from './model.js';
import { printJson } from '../system/json-text.js';

/** A form in which reports of acceptance are written. */
export type AcceptanceFormat = 'html' | 'json' | 'md' | 'xlsx';

const renderers: Record<Exclude<AcceptanceFormat, 'xlsx'>, (report: AcceptanceReport, language: Language) => string> = {
  html: renderAcceptanceHtml,
  json: renderAcceptanceJson,
  md: renderAcceptanceMarkdown,
};

/** The name of the file that holds the report in a format. */
export function acceptanceName(format: AcceptanceFormat): string {
  return `acceptance.${format}`;
}

/** The report as JSON: two blanks of indent, keys in the order of the model, a line end at the end. */
export function renderAcceptanceJson(report: AcceptanceReport): string {
  return printJson(report);
}

/**
 * Writes the report as `acceptance.<format>` into a folder, which is made where there is none; the files appear
 * whole and together, or not at all. Returns the paths in the order of `formats`. Throws `InputFault` when the folder cannot be written to.
 *
 * @param given The check reports it was made from, whose rectification lists go into the workbook.
 */
export async function writeAcceptance(
  report: AcceptanceReport,
  given: readonly GivenReport[],
  dir: string,
  formats: readonly AcceptanceFormat[],
  language: Language,
): Promise<string[]> {
  return allOrNone(async () => {
    const paths: string[] = [];
    for (const format of formats) {
      const path = join(dir, acceptanceName(format));
      if (format === 'xlsx')
        await writeWith(path, async () => (await import('./sheets.js')).writeAcceptanceWorkbook(path, report, given, language));
      else await writeFileWhole(path, renderers[format](report, language));
      paths.push(path);
    }
    return paths;
  });
}

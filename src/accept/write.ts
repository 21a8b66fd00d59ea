import { join } from 'node:path';
import type { Language } from '../message/messages.js';
import { mustBeFolder, writeFileWhole } from '../report/write.js';
import { renderAcceptanceHtml } from './html.js';
import { renderAcceptanceMarkdown } from './markdown.js';
import type { AcceptanceReport } from './model.js';

export type AcceptanceFormat = 'html' | 'json' | 'md';

const renderers: Record<AcceptanceFormat, (report: AcceptanceReport, language: Language) => string> = {
  html: renderAcceptanceHtml,
  json: renderAcceptanceJson,
  md: renderAcceptanceMarkdown,
};

/** The report as JSON: two blanks of indent, keys in the order of the model, a line end at the end. */
export function renderAcceptanceJson(report: AcceptanceReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * Writes the report as `acceptance.<format>` into a folder, which is made where there is none; each file appears whole
 * or not at all. Returns the paths in the order of `formats`. Throws `InputFault` when the folder cannot be written to.
 */
export async function writeAcceptance(report: AcceptanceReport, dir: string, formats: readonly AcceptanceFormat[], language: Language): Promise<string[]> {
  await mustBeFolder(dir);
  const paths: string[] = [];
  for (const format of formats) {
    const path = join(dir, `acceptance.${format}`);
    await writeFileWhole(path, renderers[format](report, language));
    paths.push(path);
  }
  return paths;
}

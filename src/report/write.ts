import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputFault } from '../fault.js';
import type { Language } from '../message/messages.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import type { ConformanceReport } from './model.js';

export type ReportFormat = 'json' | 'md' | 'html';

const renderers: Record<ReportFormat, (report: ConformanceReport, language: Language) => string> = {
  json: renderJson,
  md: renderMarkdown,
  html: renderHtml,
};

/** The files that `writeReports` may write into a folder. */
export function reportFiles(dir: string): string[] {
  return Object.keys(renderers).map((format) => join(dir, `report.${format}`));
}

/** Refuses a folder of reports that is a file, with `InputFault`: to be asked before a long run. */
export async function mustBeFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => undefined);
  if (found && !found.isDirectory()) throw new InputFault('report.not-a-folder', { path: dir });
}

/**
 * Writes a report as `report.<format>` into a folder, which is made where there is none. Each file appears whole or
 * not at all. Returns the paths in the order of `formats`.
 *
 * Throws `InputFault` when `dir` is a file or cannot be written to.
 */
export async function writeReports(
  report: ConformanceReport,
  dir: string,
  formats: readonly ReportFormat[],
  language: Language,
): Promise<string[]> {
  const paths: string[] = [];
  for (const format of formats) {
    const path = join(dir, `report.${format}`);
    await writeFileWhole(path, renderers[format](report, language));
    paths.push(path);
  }
  return paths;
}

/** Makes a folder of reports where there is none. Throws `InputFault` when it is a file or cannot be made. */
export async function makeFolder(dir: string): Promise<void> {
  await mustBeFolder(dir);
  await told(dir, () => mkdir(dir, { recursive: true }));
}

/**
 * Writes a file, which appears whole or not at all, into a folder, which is made where there is none. Throws
 * `InputFault` when it cannot be written.
 */
export async function writeFileWhole(path: string, content: string | Buffer): Promise<void> {
  await makeFolder(dirname(path));
  await told(path, () => writeWhole(path, content));
}

async function told<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    throw new InputFault('report.not-written', { path, reason: cause.code }, { cause });
  }
}

/** Writes beside the file and renames, so that whoever reads it never sees a half. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}

function isFileFault(cause: unknown): cause is NodeJS.ErrnoException & { code: string } {
  return cause instanceof Error && 'syscall' in cause && typeof (cause as NodeJS.ErrnoException).code === 'string';
}

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputFault } from '../system/fault.js';
import { makeFolders } from '../system/make-folders.js';
import type { Language } from '../message/messages.js';
import type { ConformanceReport } from '../conformance/model.js';
import type { ReportFormat } from './formats.js';
import type { ListOptions } from './xlsx/rectification.js';
import type { PrintForm } from './print.js';
import { allOrNone, writeBeside } from '../system/atomic-write.js';

/** Each is loaded where its format is asked for. */
const renderers: Record<
  Exclude<ReportFormat, 'xlsx'>,
  () => Promise<(report: ConformanceReport, language: Language, print?: PrintForm) => string>
> = {
  json: async () => (await import('./json.js')).renderJson,
  md: async () => (await import('./markdown.js')).renderMarkdown,
  html: async () => (await import('./html.js')).renderHtml,
};

/** Its certificate lies beside a report. */
export const certificateName = 'certificate.json';

/** The digests of all files of a package, which its certificate holds the digest of, lie beside both. */
export const fileListName = 'package.sha256';

function nameOf(format: string): string {
  return format === 'xlsx' ? 'rectification.xlsx' : `report.${format}`;
}

/** The files that a run may write into its folder of reports. */
export function reportFiles(dir: string): string[] {
  return [...[...Object.keys(renderers), 'xlsx'].map(nameOf), certificateName, `${certificateName}.sig`, fileListName].map((name) =>
    join(dir, name),
  );
}

/** The folder of the rectification lists of single agencies. */
export function listFolder(dir: string): string {
  return join(dir, 'rectification');
}

/** The files of reports in some formats, to be tried before a long run. */
export function filesOf(dir: string, formats: readonly ReportFormat[], certificate = false): string[] {
  return [...formats.map(nameOf), ...(certificate ? [certificateName] : [])].map((name) => join(dir, name));
}

/**
 * Writes a report as `report.<format>` into a folder, which is made where there is none, and its rectification list
 * as `rectification.xlsx`. The files appear whole and together, or not at all. Returns the paths in the order of `formats`.
 *
 * @param more `findings`: findings file of the same run, by which the rectification list has every failure; `split`: by what that list is parted;
 * `print`: what of the HTML is printed at first, the sheets that are signed unless told.
 *
 * Throws `InputFault` when `dir` is a file or cannot be written to.
 */
export async function writeReports(
  report: ConformanceReport,
  dir: string,
  formats: readonly ReportFormat[],
  language: Language,
  { print, ...list }: { print?: PrintForm } & ListOptions = {},
): Promise<string[]> {
  return allOrNone(async () => {
    const paths: string[] = [];
    for (const format of formats) {
      const path = join(dir, nameOf(format));
      paths.push(path);
      if (format === 'xlsx') {
        await writeWith(path, async () => {
          const written = await (await import('./xlsx/rectification.js')).writeRectification(path, report, language, list);
          // Lists of single agencies are told by their folder.
          if (written.length > 1) paths.push(listFolder(dir));
        });
      } else await writeFileWhole(path, (await renderers[format]())(report, language, print));
    }
    return paths;
  });
}

/** Makes a folder of reports where there is none. Throws `InputFault` when it is a file or cannot be made. */
export async function makeFolder(dir: string): Promise<void> {
  await withReason(dir, () => makeFolders(dir));
}

/**
 * Writes a file, which appears whole or not at all, into a folder, which is made where there is none. Throws
 * `InputFault` when it cannot be written.
 */
export async function writeFileWhole(path: string, content: string | Buffer): Promise<void> {
  await writeWith(path, () => writeBeside(path, (beside) => writeFile(beside, content)));
}

/** Lets a writer put a file into a folder, which is made where there is none. Throws `InputFault` when it cannot be written. */
export async function writeWith(path: string, write: () => Promise<void>): Promise<void> {
  await makeFolder(dirname(path));
  await withReason(path, write);
}

async function withReason<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    throw new InputFault('report.not-written', { path, reason: cause.code }, { cause });
  }
}

function isFileFault(cause: unknown): cause is NodeJS.ErrnoException & { code: string } {
  return cause instanceof Error && 'syscall' in cause && typeof (cause as NodeJS.ErrnoException).code === 'string';
}

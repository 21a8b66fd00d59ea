import type { Language } from '../../message/messages.js';
import { grouped } from '../../message/grouped.js';
import type { ConformanceReport } from '../../conformance/model.js';
import { namesOf } from '../names.js';
import { coverSheet, openSheet } from './cover.js';
import { openFailures } from './failures.js';
import { listSheet, sayIn } from './list.js';
import { mostRows, writeWorkbook, type Sheet } from './workbook.js';

/** Rows of the list that are kept for findings without a row to point at. */
const reserve = 10_000;

/**
 * Writes the rectification list (整改清单) of a report as XLSX: one row a failure, who must mend it, where, what and
 * how, with columns to fill in; a cover; the unevaluated checks. Every failure is listed where a findings file of the
 * same run is given, else the samples and one row for the rest of each check. The same report gives the same bytes.
 *
 * @param findings Path of that findings file.
 */
export async function writeRectification(path: string, report: ConformanceReport, language: Language, findings?: string): Promise<void> {
  const names = namesOf(report, language);
  const say = sayIn(names);
  const most = mostRows - reserve;
  const failures = findings === undefined ? undefined : await openFailures(findings, report, most);
  try {
    const listed = !failures
      ? say('listed.samples')
      : failures.count > most
        ? say('listed.cut', { rows: grouped(failures.count), most: grouped(most), file: findings! })
        : say('listed.all', { rows: grouped(failures.count) });
    await writeWorkbook(path, [coverSheet(report, names, listed), listSheet(report, names, failures?.rows), openSheet(report, names)]);
  } finally {
    failures?.close();
  }
}

/** The sheets of the list made from the samples, to stand in another workbook. */
export function rectificationSheets(report: ConformanceReport, language: Language): Sheet[] {
  const names = namesOf(report, language);
  return [listSheet(report, names), openSheet(report, names)];
}

import { say as sayOf, type Language } from '../../message/messages.js';
import { grouped } from '../../message/grouped.js';
import type { ConformanceReport } from '../../conformance/model.js';
import { namesOf, type Names } from '../names.js';
import { byAgency } from './by-agency.js';
import { byTable } from './by-table.js';
import { coverSheet, openSheet } from './cover.js';
import type { Split } from '../formats.js';
import { openFailures, type Failures } from './failures.js';
import { lineMaker, listSheet, sampleLines, sayIn } from './list.js';
import { mostLines, type Parting } from './parting.js';
import { writeWorkbook, type Cell, type Sheet } from './workbook.js';

/** What of a list is told by its caller. */
export interface ListOptions {
  /** Path of a findings file of the same run, by which every failure is listed. */
  findings?: string;
  split?: Split;
}

/**
 * Writes the rectification list (整改清单) of a report as XLSX: one row a failure, who must mend it, where, what and
 * how, with columns to fill in; a cover; the unevaluated checks. Every failure is listed where a findings file of the
 * same run is given, else the samples and one row for the rest of each check. Parted by agency, a workbook an agency stands in the folder
 * `rectification` beside it. The same report gives the same bytes. Returns the paths of all workbooks, that of the list itself first.
 *
 * @throws InputFault where that folder holds files.
 */
export async function writeRectification(
  path: string,
  report: ConformanceReport,
  language: Language,
  { findings, split }: ListOptions = {},
): Promise<string[]> {
  const names = namesOf(report, language);
  const failures = findings === undefined ? undefined : await openFailures(findings, report, split);
  try {
    const parting: Parting = { report, names, path, told: toldOf(report, names, failures, findings), ...(failures && { failures }) };
    if (split === 'agency') return await byAgency(parting);
    const sheets = split === 'table' ? byTable(parting) : { told: [], lists: [wholeSheet(parting)] };
    await writeWorkbook(path, [coverSheet(report, names, [...parting.told, ...sheets.told]), ...sheets.lists, openSheet(report, names)]);
    return [path];
  } finally {
    failures?.close();
  }
}

/** The sheets of the list made from the samples, to stand in another workbook. */
export function rectificationSheets(report: ConformanceReport, language: Language): Sheet[] {
  const names = namesOf(report, language);
  return [listSheet(sayOf('xlsx.sheet.list', language), sampleLines(report, names), names), openSheet(report, names)];
}

/** Which failures stand in the list, and of which it has the values. */
function toldOf({ run }: ConformanceReport, names: Names, failures: Failures | undefined, file = ''): Cell[][] {
  const say = sayIn(names);
  if (!failures) return [[say('listed'), say('listed.samples')]];
  const rows = failures.parts.reduce((sum, { count }) => sum + count, 0);
  const cut = failures.parts.some(({ count }) => count > mostLines);
  const code = !cut ? 'listed.all' : failures.parts.length === 1 ? 'listed.cut' : 'listed.cut-parted';
  const params = { rows: grouped(rows), most: grouped(mostLines), file };
  return [
    [say('listed'), say(code, params)],
    [say('column.value'), say('listed.values', { samples: grouped(run.samples), unlisted: say('unlisted') })],
  ];
}

function wholeSheet({ report, names, failures }: Parting): Sheet {
  const name = sayIn(names)('sheet.list');
  if (!failures) return listSheet(name, sampleLines(report, names), names);
  const maker = lineMaker(report, names);
  return listSheet(
    name,
    (async function* () {
      for (const part of failures.parts) yield* maker.linesOf(part.rows(mostLines));
      yield* maker.whole();
    })(),
    names,
  );
}

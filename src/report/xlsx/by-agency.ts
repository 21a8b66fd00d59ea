import { basename, join } from 'node:path';
import { grouped } from '../../message/grouped.js';
import type { ConformanceReport } from '../../conformance/model.js';
import { makeFolders } from '../../system/make-folders.js';
import { mustBeEmpty } from '../../system/try-output.js';
import { fileNames } from '../file-names.js';
import { agencyCover, coverSheet, openSheet } from './cover.js';
import { listSheet, sayIn, type Line } from './list.js';
import { linesOfAll, mostLines, partsOf, type Part, type Parting } from './parting.js';
import { unsplitText } from './unsplit.js';
import { writeWorkbook, type Cell, type Sheet } from './workbook.js';

/** What stands in codes that are hidden: two of them may look alike, and nobody gets the list of another. */
const hidden = '*';

/** Workbooks that are written: a few more than there are counties in China. */
const mostWorkbooks = 3_000;

/**
 * A workbook an agency, which tells nothing of others, so that it can be sent; the list itself has an index of them, what is of no agency or of no
 * single record, and the unevaluated checks.
 */
export async function byAgency(parting: Parting): Promise<string[]> {
  const { report, names, path, told } = parting;
  const say = sayIn(names);
  const folder = path.replace(/\.xlsx$/i, '');
  await mustBeEmpty(folder, 'xlsx.not-empty');
  const { parts, whole } = partsOf(parting, 'agency');
  const isKnown = (key: string) => key !== '' && !(report.run.masked && key.includes(hidden));
  const named = parts.filter(({ key }) => isKnown(key));
  const [own, rest] = [named.slice(0, mostWorkbooks), named.slice(mostWorkbooks)];
  const faulty = faultyOf(report);
  const called = own.map(({ key }) => names.agency(key));
  const files = fileNames(called, say('sheet.nobody'));
  const fileOf = ({ key }: Part) => `${files.get(names.agency(key))!}.xlsx`;

  const placeIn = (part: Part) => `${basename(folder)}/${fileOf(part)}`;

  if (own.length > 0) await makeFolders(folder);
  for (const part of own) {
    const agency = names.agency(part.key);
    const rows: Cell[][] = [
      ...(parting.failures && part.count <= mostLines ? [] : told),
      [say('column.lines'), Math.min(part.count, mostLines)],
      [say('column.faulty'), faulty.get(part.key) ?? 0],
    ];
    const list = listSheet(say('sheet.list'), part.lines(mostLines), names);
    await writeWorkbook(join(folder, fileOf(part)), [agencyCover(report, names, agency, rows), list]);
  }

  const nobody = async function* (): AsyncGenerator<Line> {
    yield* linesOfAll(parts.filter(({ key }) => !isKnown(key)));
    yield* whole();
  };
  const counts = new Map(parts.map(({ key, count }) => [key, count]));
  const places = new Map(named.map(({ key }, at) => [key, at]));
  const rows = indexRows([...parts.map(({ key }) => key), ...faulty.keys()], (key) => {
    const at = places.get(key) ?? -1;
    const lines = counts.get(key) ?? 0;
    const where =
      lines === 0
        ? say('split.unlisted')
        : at < 0
          ? say('split.hidden', { nobody: say('sheet.nobody') })
          : at < own.length
            ? placeIn(named[at]!)
            : say('sheet.rest');
    return [names.agency(key), faulty.get(key) ?? 0, lines, where];
  });
  if (own.length === 0) rows.push([unsplitText(report, names.language), null, null, say('sheet.nobody')]);
  const lists = { lists: grouped(own.length), folder: basename(folder), index: say('sheet.index'), nobody: say('sheet.nobody') };
  await writeWorkbook(path, [
    coverSheet(report, names, [
      ...told,
      [say('split'), own.length > 0 ? say('split.agency', lists) : unsplitText(report, names.language)],
      ...(rest.length > 0 ? [[say('split'), say('split.more', { most: mostWorkbooks, more: rest.length, rest: say('sheet.rest') })]] : []),
    ]),
    indexSheet(rows, say),
    listSheet(say('sheet.nobody'), nobody(), names),
    ...(rest.length > 0 ? [listSheet(say('sheet.rest'), linesOfAll(rest), names)] : []),
    openSheet(report, names),
  ]);
  return [path, ...own.map((part) => join(folder, fileOf(part)))];
}

/** Records with errors of each agency that has any, by its code. */
function faultyOf({ groups }: ConformanceReport): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { agency, rows, clean } of groups) {
    if (agency !== '' && rows > clean) counts.set(agency, (counts.get(agency) ?? 0) + rows - clean);
  }
  return counts;
}

function indexRows(keys: readonly string[], rowOf: (key: string) => Cell[]): Cell[][] {
  return [...new Set(keys)]
    .filter((key) => key !== '')
    .sort()
    .map(rowOf);
}

function indexSheet(rows: Cell[][], say: ReturnType<typeof sayIn>): Sheet {
  const columns = [
    ['agency', 40],
    ['faulty', 16],
    ['lines', 12],
    ['list', 60],
  ] as const;
  return {
    name: say('sheet.index'),
    isFiltered: true,
    columns: columns.map(([id, width]) => ({ title: say(`column.${id}`), width, ...(id !== 'agency' && { isLeft: true as const }) })),
    rows,
  };
}

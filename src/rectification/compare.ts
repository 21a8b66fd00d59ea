import { answerText } from '../accept/workbook.js';
import type { ConformanceReport, SampleReport } from '../conformance/model.js';
import { titleOf } from '../plan/table.js';
import { harmless } from '../report/xlsx/harmless.js';
import type { ReturnedLine } from './model.js';

/** `same`: the report has the failure; `changed`: it has not; `unknown`: it may be one of those that the report only counts. */
export type Compared = 'same' | 'changed' | 'unknown';

/** Compares lines with the report of the run of which their list is. */
export function comparison({ checks, tables }: ConformanceReport): (line: ReturnedLine) => Compared {
  const titles = new Map(tables.map((table) => [table.id, [table.name, titleOf(table, 'zh'), titleOf(table, 'en')]]));
  return ({ check: id, table, file, at, key }) => {
    const check = checks.find((each) => each.id === id && each.failed > 0 && titles.get(each.table)?.includes(table));
    if (!check) return 'changed';
    const sample = check.samples.find((each) => inCell(each.file) === file && String(each.row) === at);
    if (sample) return keyText(sample) === key ? 'same' : 'changed';
    return check.samples.length < check.failed ? 'unknown' : 'changed';
  };
}

function keyText({ key }: SampleReport): string {
  return inCell(Object.values(key).join(' '));
}

/** A text as it comes back from a cell of a list. */
function inCell(text: string): string {
  return answerText(harmless(text));
}

import type { MappingReport } from '../conformance/model.js';
import { bracketed } from '../message/punctuation.js';
import { visible } from './cell.js';
import type { Names } from './names.js';

/** Each line of a mapping as cells: its line, record type, what stands in the data, what that is taken as, and how often it was. */
export function mappingRows({ columns, values }: MappingReport, { say, table, language }: Names): string[][] {
  const title = ({ label, field }: { label: string; field: string }) => bracketed(label, field, language);
  const rows = [
    ...columns.map((each) => ({
      line: each.line,
      cells: [table(each.table), visible(each.heading), title(each), say('mapping.files', each)],
    })),
    ...values.map((each) => ({
      line: each.line,
      cells: [table(each.table), `${title(each)} ${visible(each.value)}`, visible(each.to), say('mapping.rows', each)],
    })),
  ];
  return rows.sort((a, b) => a.line - b.line).map(({ line, cells }) => [String(line), ...cells]);
}

/** The headings of those cells. */
export function mappingHead({ say }: Names): string[] {
  return [say('term.mapping.line'), say('term.table'), ...(['said', 'as', 'used'] as const).map((term) => say(`term.mapping.${term}`))];
}

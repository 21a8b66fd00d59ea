import type { ConformanceReport } from '../conformance/model.js';
import { say, type Language } from '../message/messages.js';
import { bracketed, listed } from '../message/punctuation.js';
import { visible } from '../report/cell.js';

/** No more values, and no more headings, than this are told in the terminal. */
const most = 8;

/** What became of the mapping a check was made with: how much it was used, what values were replaced, and which headings no file has. */
export function mappingLines({ run: { mapping } }: ConformanceReport, language: Language): string[] {
  if (!mapping) return [];
  const { file, columns, values } = mapping;
  const unused = columns.filter(({ files }) => files === 0).map(({ heading }) => visible(heading));
  return [
    say('command.summary.mapped', language, {
      path: visible(file.path),
      columns: columns.length - unused.length,
      rows: values.reduce((sum, { rows }) => sum + rows, 0),
    }),
    ...some(
      values.map(({ label, field, value, to, rows }) =>
        say('command.summary.mapped.value', language, {
          field: bracketed(label, field, language),
          value: visible(value),
          to: visible(to),
          rows,
        }),
      ),
    ).map((text) => `  ${text}`),
    ...(unused.length > 0 ? [`  ${say('command.summary.mapped.unused', language, { headings: listed(some(unused), language) })}`] : []),
  ];
}

/** The first of many words, and how many there are. */
function some(words: readonly string[]): string[] {
  return words.length > most ? [...words.slice(0, most), `… (${words.length})`] : [...words];
}

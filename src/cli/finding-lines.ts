import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { grouped } from '../message/grouped.js';
import { say, type Language } from '../message/messages.js';
import { followed, labelled, stopped } from '../message/punctuation.js';
import { titleOf } from '../plan/table.js';
import { generalAdvice } from '../report/causes.js';
import { visible } from '../report/cell.js';
import { coloursOf } from './colours.js';

/** Checks of files as a whole, of which it says more what is lacking than what is asked. */
const ofFiles = ['columns', 'tables', 'files', 'records', 'manifest'] as const;

/**
 * A finding: how much of what, where it was first met, what is asked, and behind it the id by which the report has it.
 *
 * @param decides Whether the verdict rests on it, which nobody would believe of a remark.
 */
export function findingLine(check: CheckReport, report: ConformanceReport, language: Language, decides = false): string {
  const { id, table, severity } = check;
  const own = ofFiles.find((kind) => kind === check.kind);
  const counts = { failed: grouped(check.failed), applicable: grouped(check.applicable) };
  const count = say(own ? `command.summary.count.${own}` : 'command.summary.count', language, counts);
  const first = firstPlace(check, report, language);
  const found = first === '' ? count : followed(count, first, language);
  const text = stopped(found, (own ? check.message : check.expected)[language], language);
  const line = `${table === '' ? text : labelled(tableName(check, report, language), text, language)} [${id}]`;
  if (severity === 'error' || (decides && severity === 'info')) return line;
  const label = say(`report.severity.${severity}`, language);
  return labelled(severity === 'warning' ? coloursOf(process.stdout).yellow(label) : label, line, language);
}

/** Where it was first met: file and line, of a column that is missing the file. */
function firstPlace({ samples, table, kind }: CheckReport, { tables }: ConformanceReport, language: Language): string {
  const [sample] = samples;
  if (sample) return say('command.summary.first', language, { file: visible(sample.file), row: sample.row });
  if (kind !== 'columns') return '';
  const lacking = tables.find(({ id }) => id === table)?.files.find(({ missing }) => missing.length > 0);
  return lacking ? say('command.summary.first-file', language, { file: visible(lacking.path) }) : '';
}

/** The name of the record type that a check is of. */
export function tableName({ table }: Pick<CheckReport, 'table'>, { tables }: ConformanceReport, language: Language): string {
  const found = tables.find(({ id }) => id === table);
  return found ? titleOf(found, language) : '';
}

/** No more causes of a finding than this are told in the terminal. */
const mostCauses = 3;

/** Why the rows of a finding fail, and what to do about it. */
export function causeLines({ kind, causes = [] }: CheckReport, language: Language): string[] {
  // A difference is one thing, and not so many rows.
  const isManifest = kind === 'manifest';
  // The last line is worth no less for a cause than for how many are left.
  const shown = causes.length > mostCauses ? mostCauses - 1 : mostCauses;
  const lines = causes.slice(0, shown).map(({ failed, message, advice }) =>
    say(isManifest ? 'command.summary.difference' : 'command.summary.cause', language, {
      failed: grouped(failed),
      message: message[language],
      advice: advice[language],
    }),
  );
  const more = grouped(causes.length - shown);
  return causes.length > mostCauses
    ? [...lines, say(isManifest ? 'command.summary.differences.more' : 'command.summary.causes.more', language, { more })]
    : lines;
}

/** What to do about a finding: by cause, and of the rest. */
export function adviceLines(check: CheckReport, language: Language): string[] {
  const advice = generalAdvice(check, language);
  return [...causeLines(check, language), ...(advice === '' ? [] : [say('command.summary.advice', language, { advice })])];
}

import { clauses, labelled, listed, stopped } from '../../message/punctuation.js';
import { grouped } from '../../message/grouped.js';
import { say, type Language } from '../../message/messages.js';
import { generalAdvice } from '../causes.js';
import { digestOf } from '../digest.js';
import type { CheckReport, ConformanceReport, SampleReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { sayCode } from '../../message/code-text.js';
import { phrasesOf, type Phrase } from '../../message/phrases.js';
import { sumCell, type Cell, type Sheet } from './workbook.js';
import { maskPath } from '../mask.js';

/** Columns of the list, so wide that a page of it can be read; the last three are for people to fill in. */
const columns = [
  ['number', 6],
  ['severity', 8],
  ['who', 14],
  ['table', 14],
  ['file', 15],
  ['row', 8],
  ['field', 14],
  ['key', 14],
  ['check', 14],
  ['clause', 13],
  ['expected', 26],
  ['found', 20],
  ['value', 15],
  ['amount', 11],
  ['how', 26],
  ['waived', 8],
  ['person', 9],
  ['day', 10],
  ['result', 15],
] as const;

/** One place where a check failed, of a findings file. */
export interface Failure {
  /** Name of the record type. */
  table: string;
  file: string;
  row: number;
  /** Business key in one text. */
  key: string;
  check: string;
  /** Codes of those that the record is of; empty where it names none. */
  division: string;
  agency: string;
  /** Why, where it is known: `id` or `id:characters`. */
  cause?: string;
  /** What is at stake, as it is written. */
  amount?: string;
}

/** The list of what is to be mended: who, where, what and how, the gravest first. */
export function listSheet(report: ConformanceReport, names: Names, failures?: AsyncIterable<Failure>): Sheet {
  const say = sayIn(names);
  return {
    name: say('sheet.list'),
    isFiltered: true,
    columns: columns.map(([id, width]) => ({ title: say(`column.${id}`), width })),
    rows: failures ? numbered(allRows(report, failures, names)) : numbered(sampleRows(report, names)),
  };
}

/** Texts of `src/message/rectification.ts` by the part of their code after `xlsx.`. */
export function sayIn({ language }: Pick<Names, 'language'>): Phrase<'xlsx'> {
  return phrasesOf('xlsx', language);
}

async function* numbered(rows: Iterable<Cell[]> | AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
  let number = 0;
  for await (const row of rows) yield [++number, ...row, null, null, null];
}

/** The sample rows of each finding, then one row for the rest of it. */
function* sampleRows(report: ConformanceReport, names: Names): Generator<Cell[]> {
  for (const check of digestOf(report).findings) {
    for (const sample of check.samples) yield rowOf(check, names, placeOf(sample, check, names));
    const more = check.failed - check.samples.length;
    if (more > 0 || check.samples.length === 0) yield restOf(check, more, names);
  }
}

/** Every failure, with the values of those that are samples; then what failed without a row to point at. */
async function* allRows(report: ConformanceReport, failures: AsyncIterable<Failure>, names: Names): AsyncGenerator<Cell[]> {
  const { findings } = digestOf(report);
  const name = (table: string, id: string) => JSON.stringify([table, id]);
  const checks = new Map(findings.map((check) => [name(names.table(check.table), check.id), check]));
  const samples = new Map(findings.flatMap((check) => check.samples.map((sample) => [sampleName(check.id, sample), sample] as const)));
  const listed = new Set<CheckReport>();
  for await (const { table, file: path, row, key, check: id, division, agency, cause, amount } of failures) {
    // Of records that have each a file of its own the path comes from the data.
    const file = report.run.masked ? maskPath(path) : path;
    const check = checks.get(name(table, id));
    if (!check) continue;
    listed.add(check);
    const sample = samples.get(sampleName(id, { file, row }));
    yield rowOf(check, names, {
      ...(sample && placeOf(sample, check, names)),
      file,
      row,
      key,
      ...(division && { division }),
      ...(agency && { agency }),
      ...(cause && { cause }),
      ...(amount && { amount }),
    });
  }
  for (const check of findings) {
    if (!listed.has(check) && check.samples.length === 0) yield restOf(check, check.failed, names);
  }
}

function sampleName(check: string, { file, row }: Pick<SampleReport, 'file' | 'row'>): string {
  return JSON.stringify([check, file, row]);
}

interface Place {
  file: string;
  row: number | null;
  key: string;
  value?: string;
  division?: string;
  agency?: string;
  hint?: string;
  cause?: string;
  amount?: string;
}

function placeOf(
  { file, row, key, values, division, agency, hint, cause, amount }: SampleReport,
  { fields }: CheckReport,
  names: Names,
): Place {
  const say = sayIn(names);
  const shown = fields.filter((name) => Object.hasOwn(values, name));
  const text = (name: string) => values[name] || say('empty');
  return {
    file,
    row,
    key: Object.values(key).join(' '),
    value:
      shown.length === 1
        ? text(shown[0]!)
        : clauses(
            shown.map((name) => labelled(names.field(name), text(name), 'en')),
            'en',
          ),
    ...(division !== undefined && { division }),
    ...(agency !== undefined && { agency }),
    ...(hint && { hint: hint[names.language] }),
    ...(cause !== undefined && { cause }),
    ...(amount !== undefined && { amount }),
  };
}

function restOf(check: CheckReport, more: number, names: Names): Cell[] {
  const say = sayIn(names);
  const { failed, samples } = check;
  const restText =
    samples.length > 0 ? say('more', { failed: grouped(failed), more: grouped(more) }) : say('whole', { failed: grouped(failed) });
  return rowOf(check, names, { file: '', row: null, key: '' }, restText);
}

function rowOf(
  check: CheckReport,
  names: Names,
  { file, row, key, value = '', division = '', agency = '', hint, cause, amount }: Place,
  note = '',
): Cell[] {
  const { language } = names;
  const { found, how } = cause === undefined ? unexplained(check, row === null, hint, language) : explained(check, cause, hint, language);
  return [
    names.say(`severity.${check.severity}`),
    row === null ? whoOf(check, names) : ownerOf(division, agency, names),
    names.table(check.table),
    file,
    row,
    listed(
      check.fields.slice(0, 8).map((name) => names.field(name)),
      language,
    ),
    key,
    check.id,
    names.clause(check),
    check.expected[language],
    note === '' ? found : stopped(found, note, language),
    value,
    amount === undefined ? null : sumCell(amount),
    how,
    waivedOf(check, names),
  ];
}

/** What is said of a row of which the cause is known: that, and the advice of the cause. */
function explained(
  { causes = [], message, advice }: CheckReport,
  cause: string,
  hint: string | undefined,
  language: Language,
): { found: string; how: string } {
  const [id, by] = cause.split(':');
  const known = causes.find((each) => each.id === id);
  // The text of a finding speaks of all its rows; the sample's own speaks of this one.
  const found = by === undefined ? (hint ?? known?.message[language]) : sayCode(`cause.${id}.found`, language, { by });
  return { found: found ?? message[language], how: known?.advice[language] ?? advice[language] };
}

/** What is said of a row else; of the rest of a check's rows, whatever causes it has. */
function unexplained(check: CheckReport, rest: boolean, hint: string | undefined, language: Language): { found: string; how: string } {
  const { message, advice, causes = [] } = check;
  if (!rest) return { found: message[language], how: hint ? `${advice[language]} ${hint}` : advice[language] };
  const lines = causes.map((cause) =>
    say('command.summary.cause', language, {
      failed: grouped(cause.failed),
      message: cause.message[language],
      advice: cause.advice[language],
    }),
  );
  return { found: message[language], how: [...lines, generalAdvice(check, language)].filter((text) => text !== '').join(' ') };
}

/** Most divisions named a row. */
const mostDivisions = 5;

/** The division and the agency that a record is of. */
function ownerOf(division: string, agency: string, names: Names): string {
  if (division === '') return agency || names.division('');
  return agency === '' ? names.division(division) : `${names.division(division)} ${agency}`;
}

/** The divisions whose records are to be mended; nothing where the data name none. */
function whoOf({ divisions, divisionsFailed }: CheckReport, names: Names): string {
  const list = listed(
    divisions.slice(0, mostDivisions).map(({ division }) => names.division(division)),
    names.language,
  );
  return divisionsFailed > mostDivisions ? `${list} …` : list;
}

function waivedOf({ waived, failed }: CheckReport, names: Names): string {
  const say = sayIn(names);
  if (!waived) return '';
  return waived === failed ? say('waived.all') : say('waived.some', { failed: grouped(failed), waived: grouped(waived) });
}

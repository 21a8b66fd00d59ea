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
import { answerColumns, answersIn, answerValidations } from './outcome.js';

/** Columns of the list, so wide that a page of it can be read; behind them stand those for people to fill in. */
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
  ['amount', 14],
  ['how', 26],
  ['waived', 8],
] as const;

/** Columns of numbers that tell a place. */
const places = new Set<(typeof columns)[number][0]>(['number', 'row']);

/** The columns by which a line that came back is told. */
export const lineColumns = ['table', 'file', 'row', 'key', 'check'] as const satisfies (typeof columns)[number][0][];

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

/** One line of the list: a failure with its place, or what of a check is not listed by row. */
export interface Line {
  check: CheckReport;
  place: Place;
  /** What is said of the rest. */
  note?: string;
}

/** A list of what is to be mended: who, where, what and how, the gravest first, with columns to fill in. */
export function listSheet(name: string, lines: Iterable<Line> | AsyncIterable<Line>, names: Names): Sheet {
  const { language } = names;
  const say = sayIn(names);
  return {
    name,
    isFiltered: true,
    columns: [
      ...columns.map(([id, width]) => ({ title: say(`column.${id}`), width, ...(places.has(id) && { isLeft: true as const }) })),
      ...answersIn(language),
    ],
    rows: numbered(lines, names),
    behind: answerValidations(columns.length, language),
  };
}

/** Texts of `src/message/rectification.ts` by the part of their code after `xlsx.`. */
export function sayIn({ language }: Pick<Names, 'language'>): Phrase<'xlsx'> {
  return phrasesOf('xlsx', language);
}

async function* numbered(lines: Iterable<Line> | AsyncIterable<Line>, names: Names): AsyncGenerator<Cell[]> {
  let number = 0;
  for await (const line of lines) yield [++number, ...rowOf(line, names), ...answerColumns.map(() => null)];
}

/** The sample rows of each finding, then one line for the rest of it. */
export function sampleLines(report: ConformanceReport, names: Names): Line[] {
  return digestOf(report).findings.flatMap((check): Line[] => {
    const { failed, samples } = check;
    const more = failed - samples.length;
    return [
      ...samples.map((sample) => ({ check, place: placeOf(sample, check, names) })),
      ...(more > 0 || samples.length === 0 ? [restOf(check, more, names)] : []),
    ];
  });
}

/** Makes lines of the failures of a findings file, and of what has none. */
export interface LineMaker {
  /** Failures as lines, with the values of those that are samples. */
  linesOf(failures: AsyncIterable<Failure>): AsyncGenerator<Line>;
  /** What failed without a row to point at, of those checks; asked for when all failures were. */
  whole(of?: (check: CheckReport) => boolean): Generator<Line>;
}

export function lineMaker(report: ConformanceReport, names: Names): LineMaker {
  const { findings } = digestOf(report);
  const name = (table: string, id: string) => JSON.stringify([table, id]);
  const called = new Map(report.tables.map((table) => [table.id, table.name]));
  const checks = new Map(findings.map((check) => [name(called.get(check.table) ?? check.table, check.id), check]));
  const samples = new Map(findings.flatMap((check) => check.samples.map((sample) => [sampleName(check.id, sample), sample] as const)));
  const listed = new Set<CheckReport>();
  const unlisted = sayIn(names)('unlisted');
  return {
    async *linesOf(failures) {
      for await (const { table, file: path, row, key, check: id, division, agency, cause, amount } of failures) {
        // Of records that have each a file of its own the path comes from the data.
        const file = report.run.masked ? maskPath(path) : path;
        const check = checks.get(name(table, id));
        if (!check) continue;
        listed.add(check);
        const sample = samples.get(sampleName(id, { file, row }));
        const place = {
          // A findings file holds no values.
          ...(sample ? placeOf(sample, check, names) : check.fields.length > 0 && { value: unlisted }),
          file,
          row,
          key,
          ...(division && { division }),
          ...(agency && { agency }),
          ...(cause && { cause }),
          ...(amount && { amount }),
        };
        yield { check, place };
      }
    },
    *whole(of = () => true) {
      for (const check of findings)
        if (of(check) && !listed.has(check) && check.samples.length === 0) yield restOf(check, check.failed, names);
    },
  };
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

function restOf(check: CheckReport, more: number, names: Names): Line {
  const say = sayIn(names);
  const { failed, samples } = check;
  const restText =
    samples.length > 0 ? say('more', { failed: grouped(failed), more: grouped(more) }) : say('whole', { failed: grouped(failed) });
  return { check, place: { file: '', row: null, key: '' }, note: restText };
}

function rowOf({ check, place, note = '' }: Line, names: Names): Cell[] {
  const { file, row, key, value = '', division = '', agency = '', hint, cause, amount } = place;
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
  if (!rest) return { found: message[language], how: clauses([advice[language], ...(hint ? [hint] : [])], language) };
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

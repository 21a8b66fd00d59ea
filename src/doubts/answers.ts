import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { listsIn } from '../accept/lists-in.js';
import { shown, shownMisplaced } from '../accept/shown.js';
import { answerText, readWorkbook } from '../accept/workbook.js';
import { refusal } from '../dataset/file-fault.js';
import { WorkbookFault } from '../dataset/workbook/fault.js';
import { spreadsheetText } from '../encoding/utf8-text.js';
import { bilingual } from '../message/bilingual.js';
import { libraryWords } from '../message/library-words.js';
import { messages, type MessageCode } from '../message/messages.js';
import type { Bilingual } from '../message/model.js';
import { listedInBoth } from '../message/punctuation.js';
import { isStray } from '../privacy/stray.js';
import { maskPath } from '../report/mask.js';
import { InputFault } from '../system/fault.js';
import { writtenDay } from '../value/written-day.js';
import { outcomes, type Answer, type AnswerProblem, type Answers, type Outcome } from './model.js';

/** Lists that people fill in are no larger. */
const most = { entries: 200, bytes: 512_000_000, cells: 40_000_000 };

/** A column of a list that is read back. */
const asked = ['id', 'outcome', 'recovered', 'evidence', 'date'] as const;
type Asked = (typeof asked)[number];

/** One filled row of a list. */
type Row = Record<Asked, string> & { file: string; row: number };

/**
 * Reads the lists that lie in a folder and the folders in it, in the order of their paths. What is no list, or lacks evidence or a date,
 * is told; of a doubt that has two different answers none counts.
 *
 * @param asOf `YYYY-MM-DD`; no answer is of a later day.
 * @throws InputFault where no list can be read.
 */
export async function readAnswers(folder: string, asOf: string): Promise<Answers> {
  const problems: AnswerProblem[] = [];
  const rows: Row[] = [];
  let lists = 0;
  const paths = await listsIn(folder, /\.(xlsx|csv)$/i).catch((cause: NodeJS.ErrnoException) => {
    throw new InputFault('doubts.no-answers', { path: folder }, { cause });
  });
  for (const path of paths) {
    const file = maskPath(relative(folder, path));
    const found = await rowsOf(path, file).catch((fault: unknown) => ({ reason: reasonOf(file, fault) }));
    if ('reason' in found) problems.push({ code: 'doubts.answers-unreadable', params: { file, reason: found.reason } });
    else {
      lists++;
      rows.push(...found);
    }
  }
  if (lists === 0)
    throw new InputFault('doubts.no-answers', { path: folder }, { details: problems.map(({ code, params }) => ({ code, params })) });
  const whole = rows.filter((row) => row.outcome !== '').flatMap((row) => answerOf(row, asOf, problems));
  return { answers: agreed(whole, problems), problems, lists };
}

async function rowsOf(path: string, file: string): Promise<Row[] | { reason: Bilingual }> {
  const sheets = await sheetsOf(path);
  if (!sheets) return { reason: bilingual('doubts.reason.encoding') };
  for (const rows of sheets) {
    const places = rows[0] && placesIn(rows[0]);
    if (places)
      return rows.slice(1).map((cells, at) => ({
        ...(Object.fromEntries(asked.map((name) => [name, cells[places[name]]?.trim() ?? ''])) as Record<Asked, string>),
        file,
        row: at + 2,
      }));
  }
  return { reason: bilingual('doubts.reason.head', { names: listedInBoth(asked.map((name) => messages[`doubts.column.${name}`])) }) };
}

/** The rows of each sheet; undefined for a text in another encoding. */
async function sheetsOf(path: string): Promise<string[][][] | undefined> {
  const bytes = await readFile(path);
  if (!/\.csv$/i.test(path)) return (await readWorkbook(bytes, most)).map(({ rows }) => rows);
  const text = spreadsheetText(bytes);
  if (text === undefined) return undefined;
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  return [rows.map((cells) => cells.map(answerText))];
}

/** Why a list cannot be read. What is no fault of the file is thrown on. */
function reasonOf(file: string, fault: unknown): Bilingual {
  if (fault instanceof WorkbookFault) return libraryWords('workbook', fault.reason, fault.message);
  if (fault instanceof CsvError) return libraryWords('csv', fault.code, fault.message);
  if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
  const { code, params } = refusal(file, fault);
  return bilingual(code, params);
}

/** Where the columns stand, by their names in either language; undefined where one is not there. */
function placesIn(head: readonly string[]): Record<Asked, number> | undefined {
  const placeOf = (name: Asked) => head.findIndex((cell) => wordsOf(`doubts.column.${name}`).includes(cell.trim()));
  const places = {
    id: placeOf('id'),
    outcome: placeOf('outcome'),
    recovered: placeOf('recovered'),
    evidence: placeOf('evidence'),
    date: placeOf('date'),
  };
  return Object.values(places).every((at) => at >= 0) ? places : undefined;
}

function wordsOf(code: MessageCode): string[] {
  const { zh, en } = messages[code];
  return [zh, en];
}

/** The answer of a row, if it is whole. */
function answerOf({ id, file, row, ...told }: Row, asOf: string, problems: AnswerProblem[]): (Answer & { file: string; row: number })[] {
  const problem = (code: AnswerProblem['code'], params: AnswerProblem['params'] = {}) =>
    problems.push({ code, params: { file, row, ...params }, id });
  const outcome = outcomes.find((each) => wordsOf(`doubts.outcome.${each}`).includes(told.outcome.toLowerCase()));
  const before = problems.length;
  if (!outcome)
    problem('doubts.problem.outcome', {
      value: /^[a-z]+$/.test(told.outcome) ? told.outcome : shownMisplaced(told.outcome),
      known: listedInBoth(outcomes.map((each) => messages[`doubts.outcome.${each}`])),
    });
  if (told.evidence === '') problem('doubts.problem.evidence');
  const day = writtenDay(told.date);
  if (day === undefined || day > asOf) problem('doubts.problem.date', { value: shownMisplaced(told.date), asOf });
  const recovered = told.recovered.replaceAll(',', '');
  // A number of a person in the wrong column is no sum.
  const isSum = /^\d{1,18}(\.\d{1,2})?$/.test(recovered) && !isStray(recovered);
  if (recovered !== '' ? !isSum : outcome === 'recovered') problem('doubts.problem.recovered', { value: shownMisplaced(told.recovered) });
  return outcome && problems.length === before ? [{ id, outcome, recovered, file, row }] : [];
}

/** Of lists that came back several times one answer a doubt, none where they differ. */
function agreed(found: readonly (Answer & { file: string; row: number })[], problems: AnswerProblem[]): Answer[] {
  const byId = new Map<string, (Answer & { file: string; row: number })[]>();
  for (const answer of found) byId.set(answer.id, [...(byId.get(answer.id) ?? []), answer]);
  return [...byId.values()].flatMap(([first, ...others]) => {
    const other = others.find(({ outcome, recovered }) => outcome !== first!.outcome || recovered !== first!.recovered);
    if (!other) return [{ id: first!.id, outcome: first!.outcome, recovered: first!.recovered }];
    problems.push({
      code: 'doubts.problem.twice',
      params: { file: other.file, row: other.row, id: shown(other.id), other: first!.file },
      id: other.id,
    });
    return [];
  });
}

/** How an outcome is called in a list. */
export function outcomeWord(outcome: Outcome, language: 'zh' | 'en'): string {
  return messages[`doubts.outcome.${outcome}`][language];
}

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, type Pair, type Scalar } from 'yaml';
import { InputFault } from '../fault.js';
import { say, type Language, type MessageCode } from '../message/messages.js';
import { makeFolder } from '../report/write.js';
import type { AcceptanceItem, ItemList } from '../standard/acceptance/model.js';
import { writeWorkbook, type Sheet } from '../workbook/write.js';
import { answerFields, answerWords, coverWords, partWords, type AnswerField } from './form-words.js';
import { coverFields } from './model.js';
import { deductionText, judgedText, pointsText } from './wording.js';

/** Writes the forms into a folder, made where there is none, and gives their paths. Throws `InputFault` where one is there already. */
export async function writeForms(list: ItemList, dir: string, language: Language): Promise<string[]> {
  const forms: [string, string | Buffer][] = [
    ['answers.yaml', yamlForm(list, language)],
    ['answers.xlsx', await sheetForm(list, language)],
  ];
  await makeFolder(dir);
  const paths: string[] = [];
  for (const [name, content] of forms) {
    const path = join(dir, name);
    const file = await open(path, 'wx').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') throw new InputFault('accept.form-exists', { path }, { cause });
      throw new InputFault('report.not-written', { path, reason: cause.code ?? String(cause) }, { cause });
    });
    await file.writeFile(content);
    await file.close();
    paths.push(path);
  }
  return paths;
}

/** A form in YAML: every item that a person judges, with its guidance as comments above it. */
export function yamlForm(list: ItemList, language: Language): string {
  const cover = Object.fromEntries(coverFields.map((field) => [coverWords[field][language], null]));
  const items = Object.fromEntries(asked(list).map((item) => [item.id, emptyAnswer(item, language)]));
  const document = new Document({ [partWords.cover[language]]: cover, [partWords.items[language]]: items });
  document.commentBefore = comment([
    list.title[language],
    ...(list.status === 'example' ? [say('accept.example', language)] : []),
    '',
    ...say('accept.form.how', language).split('\n'),
  ]);
  const pairs = (document.getIn([partWords.items[language]], true) as { items?: Pair<Scalar>[] } | undefined)?.items ?? [];
  for (const [position, pair] of pairs.entries()) {
    pair.key.spaceBefore = position > 0;
    pair.key.commentBefore = comment(about(asked(list)[position]!, list, language));
  }
  return document.toString({ nullStr: '', lineWidth: 0 });
}

/** A form in XLSX: a sheet of items with their guidance, and a sheet for the cover. */
export async function sheetForm(list: ItemList, language: Language): Promise<Buffer> {
  const word = (name: string) => say(`accept.form.${name}` as MessageCode, language);
  const items: Sheet = {
    name: partWords.items[language],
    widths: [10, 18, 44, 8, 44, 18, 8, 8, 10, 28, 14, 12, 28],
    rows: [
      [partWords.item[language], word('section'), word('asked'), word('worth'), word('guidance'), word('deduction'), ...answerFields.map((field) => answerWords[field][language])],
      ...asked(list).map((item) => [
        item.id,
        sectionOf(item, list, language),
        item.text[language],
        item.points ?? '',
        item.guidance[language],
        deductionText(item, language) + (item.evidence ? say('accept.form.evidence', language) : ''),
      ]),
    ],
  };
  const cover: Sheet = {
    name: partWords.cover[language],
    widths: [20, 50],
    rows: [[partWords.cover[language], word('fill')], ...coverFields.map((field) => [coverWords[field][language]])],
  };
  const how: Sheet = {
    name: word('how.title'),
    widths: [100],
    rows: [[list.title[language]], ...(list.status === 'example' ? [[say('accept.example', language)]] : []), ...say('accept.form.how', language).split('\n').map((line) => [line])],
  };
  return writeWorkbook([items, cover, how]);
}

/** The items that a person judges, alone or with checks. */
function asked({ items }: ItemList): AcceptanceItem[] {
  return items.filter(({ judged }) => judged !== 'automatic');
}

function emptyAnswer(item: AcceptanceItem, language: Language): Record<string, unknown> {
  const fits: Record<AnswerField, boolean> = {
    met: true,
    points: item.points !== undefined,
    failed: item.deduction.unit === 'place',
    evidence: true,
    role: true,
    date: true,
    remark: true,
  };
  return Object.fromEntries(answerFields.filter((field) => fits[field]).map((field) => [answerWords[field][language], field === 'evidence' ? [] : null]));
}

function about(item: AcceptanceItem, list: ItemList, language: Language): string[] {
  const line = (code: string, text: string) => say(`accept.form.line.${code}` as MessageCode, language, { text });
  return [
    [item.id, sectionOf(item, list, language), pointsText(item.points, language), judgedText(item.judged, language)].join(' · '),
    line('asked', item.text[language]),
    line('guidance', item.guidance[language]),
    line('deduction', deductionText(item, language)),
    ...(item.evidence ? [line('evidence', answerWords.evidence[language])] : []),
    line('source', item.source),
  ];
}

function sectionOf({ section }: AcceptanceItem, { sections }: ItemList, language: Language): string {
  return sections.find(({ id }) => id === section)?.title[language] ?? section;
}

/** Lines of a comment. Line breaks of other kinds in them would end it. */
function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`).join('\n');
}

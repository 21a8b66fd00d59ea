import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, type Pair, type Scalar } from 'yaml';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { mustHave } from '../system/optional.js';
import { makeFolder, writeFileWhole, writeWith } from '../report/write.js';
import { writeWorkbook, type Cell, type Sheet } from '../report/xlsx/workbook.js';
import type { AcceptanceItem, ItemList } from '../standard/acceptance/model.js';
import { answerFields, answerWords, guidanceWords, coverWords, partWords, type AnswerField } from './form-words.js';
import { coverFields } from './model.js';
import { deductionText, judgedText, pointsText } from './wording.js';

/** Writes the forms into a folder, made where there is none, and gives their paths. Throws `InputFault` where one is there already. */
export async function writeForms(list: ItemList, dir: string, language: Language): Promise<string[]> {
  mustHave('workbooks');
  await makeFolder(dir);
  const [yaml, xlsx] = [join(dir, 'answers.yaml'), join(dir, 'answers.xlsx')];
  // Neither form is written where the other may not be.
  for (const path of [yaml, xlsx]) await mustBeFree(path);
  await writeFileWhole(yaml, yamlForm(list, language));
  try {
    await writeWith(xlsx, () => writeWorkbook(xlsx, sheetsOfForm(list, language)));
  } catch (fault) {
    await rm(yaml, { force: true });
    throw fault;
  }
  return [yaml, xlsx];
}

async function mustBeFree(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found) throw new InputFault('accept.form-exists', { path });
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

/** The sheets of a form in XLSX: one of items with their guidance, one for the cover, one that tells how to fill them in. */
export function sheetsOfForm(list: ItemList, language: Language): Sheet[] {
  const word = phrasesOf('accept.form', language);
  const items: Sheet = {
    name: partWords.items[language],
    columns: [
      { title: partWords.item[language], width: 10 },
      { title: guidanceWords.section[language], width: 18 },
      { title: guidanceWords.asked[language], width: 44 },
      { title: guidanceWords.worth[language], width: 8 },
      { title: guidanceWords.guidance[language], width: 44 },
      { title: guidanceWords.deduction[language], width: 24 },
      ...answerFields.map((field) => ({
        title: answerWords[field][language],
        width: field === 'evidence' || field === 'remark' ? 28 : 12,
      })),
    ],
    rows: asked(list).map((item): Cell[] => [
      item.id,
      sectionOf(item, list, language),
      item.text[language],
      item.points ?? null,
      item.guidance[language],
      deductionText(item, language) + (item.evidence ? say('accept.form.evidence', language) : ''),
      ...answerFields.map(() => null),
    ]),
  };
  const cover: Sheet = {
    name: partWords.cover[language],
    columns: [
      { title: partWords.cover[language], width: 20 },
      { title: word('fill'), width: 50 },
    ],
    rows: coverFields.map((field): Cell[] => [coverWords[field][language], null]),
  };
  const how: Sheet = {
    name: word('how.title'),
    columns: [{ title: list.title[language], width: 100 }],
    rows: [...(list.status === 'example' ? [say('accept.example', language)] : []), ...say('accept.form.how', language).split('\n')].map(
      (line): Cell[] => [line],
    ),
  };
  return [items, cover, how];
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
  return Object.fromEntries(
    answerFields.filter((field) => fits[field]).map((field) => [answerWords[field][language], field === 'evidence' ? [] : null]),
  );
}

function about(item: AcceptanceItem, list: ItemList, language: Language): string[] {
  const line = phrasesOf('accept.form.line', language);
  return [
    [item.id, sectionOf(item, list, language), pointsText(item.points, language), judgedText(item.judged, language)].join(' · '),
    line('asked', { text: item.text[language] }),
    line('guidance', { text: item.guidance[language] }),
    line('deduction', { text: deductionText(item, language) }),
    ...(item.evidence ? [line('evidence', { text: answerWords.evidence[language] })] : []),
    line('source', { text: item.source }),
  ];
}

function sectionOf({ section }: AcceptanceItem, { sections }: ItemList, language: Language): string {
  return sections.find(({ id }) => id === section)?.title[language] ?? section;
}

/** Lines of a comment. Line breaks of other kinds in them would end it. */
function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`).join('\n');
}

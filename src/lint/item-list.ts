import type { VFileMessage } from 'vfile-message';
import type { Language } from '../message/messages.js';
import { placeIn, reportRepeats } from './subject.js';
import { lintText } from './text.js';
import { collect, inLanguage, inOrder, type Report } from '../standard/message.js';
import type { Standard } from '../standard/model.js';
import { gapsOf, sumOfPoints, type AcceptanceItem, type ItemList } from '../standard/acceptance/model.js';
import { nameableOf, names, namesProperty } from './named-checks.js';

/**
 * Everything wrong with a list of acceptance items, the messages of reading it included, as `lintStandard`. Without a
 * standard the checks it names are taken as they are.
 *
 * A list that says it is complete and is not has an error, so that no report is made from it that names a grade.
 */
export function lintItemList(
  list: ItemList,
  standard: Standard | undefined,
  messages: readonly VFileMessage[],
  language: Language = 'zh',
): VFileMessage[] {
  const found = [...messages];
  const report = collect(found);
  if (standard && list.standard !== standard.id) {
    report('list-standard', placeIn(list, 'standard'), { value: list.standard, expected: standard.id }, list.standard.length);
  }
  lintSections(list, report);
  reportRepeats(list.items, ({ id }) => id, { rule: 'duplicate-item', header: 'id' }, report);
  for (const item of list.items) lintItem(item, list, report);
  if (standard?.id === list.standard) lintChecks(list.items, standard, report);
  lintGrades(list, report);
  lintBlocking(list, report);
  lintWhole(list, report);
  return inOrder(found).map((message) => inLanguage(message, language));
}

function lintSections({ sections, items }: ItemList, report: Report): void {
  reportRepeats(sections, ({ id }) => id, { rule: 'duplicate-section', header: 'id' }, report);
  for (const section of sections) {
    lintText(section, section.title, section.id, report);
    const own = items.filter(({ section: id }) => id === section.id);
    if (own.length === 0) report('section-empty', placeIn(section, 'id'), { value: section.id }, section.id.length);
    const sum = sumOfPoints(own.map(({ points }) => points));
    const known = own.every(({ points }) => points !== undefined);
    if (section.points === undefined || !known || sum === section.points) continue;
    report(
      'section-points',
      placeIn(section, 'points'),
      { section: section.id, value: section.points, sum },
      String(section.points).length,
    );
  }
}

function lintItem(item: AcceptanceItem, { sections }: ItemList, report: Report): void {
  const { id, section, text, points, judged, checks, deduction, guidance } = item;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && id !== '') report('item-id', placeIn(item, 'id'), { value: id }, id.length);
  lintText(item, text, id, report);
  if (section !== '' && !sections.some((each) => each.id === section)) {
    report('unknown-section', placeIn(item, 'section'), { value: section }, section.length);
  }
  if (judged === 'manual' && checks.length > 0) report('item-checks-unused', placeIn(item, 'checks'), { value: id });
  if (judged !== 'manual' && checks.length === 0) report('item-checks-missing', placeIn(item, 'checks'), { value: id });
  if (judged !== 'automatic' && (guidance.zh === '' || guidance.en === ''))
    report('guidance-missing', placeIn(item, 'id'), { value: id }, id.length);
  if (judged === 'automatic' && item.evidence) report('item-evidence-unused', placeIn(item, 'evidence'), { value: id });

  const { unit, each, cap } = deduction;
  const asked = unit === 'place' ? judged !== 'automatic' : unit === 'whole' || judged !== 'manual';
  if (!asked) report('deduction-unit', placeIn(item, 'unit'), { value: id });
  if (unit === 'whole' && (each !== undefined || cap !== undefined))
    report('deduction-whole', placeIn(item, each !== undefined ? 'each' : 'cap'), { value: id });
  if (unit !== 'whole' && (each === undefined || each === 0)) report('deduction-each', placeIn(item, 'each'), { value: id });
  for (const [name, value] of [
    ['each', each],
    ['cap', cap],
  ] as const) {
    if (value === undefined || points === undefined || value <= points) continue;
    report('deduction-over', placeIn(item, name), { value, points }, String(value).length);
  }
}

/** Each word names a check that the standard yields, or an item of its four-property check. */
function lintChecks(items: readonly AcceptanceItem[], standard: Standard, report: Report): void {
  const { checks, properties } = nameableOf(standard);
  for (const item of items) {
    for (const word of item.checks) {
      if (checks.some((check) => names(word, check)) || properties.some((id) => namesProperty(word, id))) continue;
      report('item-unknown-check', placeIn(item, 'checks', word), { value: word, standard: standard.id }, word.length);
    }
  }
}

/** Grades: the best first, each from fewer points than the one before it, the last from none. */
function lintGrades({ grades, total, complete }: ItemList, report: Report): void {
  reportRepeats(grades, ({ id }) => id, { rule: 'duplicate-grade', header: 'id' }, report);
  for (const [position, grade] of grades.entries()) {
    const { id, name, text, bound } = grade;
    lintText(grade, name, id, report, { zh: 'name', en: 'nameEn' });
    lintText(grade, text, id, report);
    if (bound === undefined) continue;
    const length = String(bound).length;
    const above = grades.slice(0, position).findLast((each) => each.bound !== undefined)?.bound;
    if (above !== undefined && bound >= above) report('grade-order', placeIn(grade, 'bound'), { value: bound, above }, length);
    if (total !== undefined && bound > total) report('grade-over', placeIn(grade, 'bound'), { value: bound, total }, length);
  }
  if (!complete && grades[0]) report('grades-unused', placeIn(grades[0], 'id'), {});
}

function lintBlocking({ blocking, items }: ItemList, report: Report): void {
  for (const each of blocking) {
    lintText(each, each.text, each.item, report);
    if (each.item === '' || items.some(({ id }) => id === each.item)) continue;
    report('unknown-item', placeIn(each, 'item'), { value: each.item }, each.item.length);
  }
}

/** A list that says it is complete has everything a grade needs. */
function lintWhole(list: ItemList, report: Report): void {
  if (!list.complete) return;
  const gaps = new Set(gapsOf(list));
  if (gaps.has('items')) report('list-without-items', placeIn(list, 'complete'), {});
  if (gaps.has('grades')) report('list-without-grades', placeIn(list, 'complete'), {});
  for (const item of list.items) {
    if (item.points === undefined) report('item-without-points', placeIn(item, 'points'), { value: item.id });
  }
  for (const grade of list.grades) {
    if (grade.bound === undefined) report('grade-without-bound', placeIn(grade, 'bound'), { value: grade.id });
  }
  const last = list.grades.at(-1);
  if (last?.bound !== undefined && last.bound !== 0)
    report('grade-lowest', placeIn(last, 'bound'), { value: last.bound }, String(last.bound).length);
  if (gaps.has('points') || !gaps.has('total')) return;
  const sum = sumOfPoints(list.items.map(({ points }) => points));
  report('list-total', placeIn(list, 'total'), { sum, value: list.total ?? '–' }, String(list.total ?? '').length);
}

import type { Bilingual } from './model.js';

/** What the lint says of lists of acceptance items. */
export const itemListMessages = {
  'lint.list-standard': {
    zh: '项目表写的标准是 {value}，不是 {expected}',
    en: 'The item list is for the standard {value}, not {expected}',
  },
  'lint.list-standard.hint': {
    zh: '把前言中的 standard 改为标准的 id。',
    en: 'Set standard in the front matter to the id of the standard.',
  },
  'lint.duplicate-section': { zh: '部分“{value}”与 {first} 重复', en: 'The section “{value}” repeats {first}' },
  'lint.duplicate-section.hint': { zh: '每个部分一个编号。', en: 'Give each section an id of its own.' },
  'lint.section-empty': { zh: '部分“{value}”没有项目', en: 'The section “{value}” has no items' },
  'lint.section-empty.hint': { zh: '补上项目，或删去这个部分。', en: 'Add its items, or take the section out.' },
  'lint.section-points': {
    zh: '部分 {section} 写的是 {value} 分，其中各项目合计 {sum} 分',
    en: 'The section {section} says {value} {value|point|points}, its items add up to {sum}',
  },
  'lint.section-points.hint': { zh: '改正项目的分值，或改正部分的分值。', en: 'Correct the points of the items, or those of the section.' },
  'lint.unknown-section': { zh: '没有部分“{value}”', en: 'There is no section “{value}”' },
  'lint.unknown-section.hint': { zh: '写部分表里有的编号。', en: 'Name a section of the table of sections.' },
  'lint.duplicate-item': { zh: '项目“{value}”与 {first} 重复', en: 'The item “{value}” repeats {first}' },
  'lint.duplicate-item.hint': { zh: '每个项目一个编号。', en: 'Give each item an id of its own.' },
  'lint.duplicate-guidance': { zh: '项目“{value}”的评审指引写了两次', en: 'The guidance of the item “{value}” stands twice' },
  'lint.duplicate-guidance.hint': { zh: '留下一行。', en: 'Keep one row.' },
  'lint.duplicate-grade': { zh: '等级“{value}”与 {first} 重复', en: 'The grade “{value}” repeats {first}' },
  'lint.duplicate-grade.hint': { zh: '每个等级一个编号。', en: 'Give each grade an id of its own.' },
  'lint.unknown-item': { zh: '没有项目“{value}”', en: 'There is no item “{value}”' },
  'lint.unknown-item.hint': { zh: '写项目表里有的编号。', en: 'Name an item of the list.' },
  'lint.item-id': { zh: '项目编号“{value}”不可用', en: '“{value}” cannot be the id of an item' },
  'lint.item-id.hint': { zh: '用字母、汉字、数字和 . _ -，例如 A01。', en: 'Use letters, digits and . _ -, for example A01.' },
  'lint.item-checks-unused': { zh: '项目 {value} 由人工评审，却写了检查', en: 'The item {value} is judged by a person, yet names checks' },
  'lint.item-checks-unused.hint': { zh: '评审方式改为“两者”，或清空“检查”。', en: 'Judge it by both, or empty the checks.' },
  'lint.item-checks-missing': { zh: '项目 {value} 要由检查评审，却没有写检查', en: 'The item {value} is judged by checks, yet names none' },
  'lint.item-checks-missing.hint': {
    zh: '写上检查编号，例如 1-7、*.required；或把评审方式改为“人工”。',
    en: 'Name checks, for example 1-7 or *.required, or let a person judge it.',
  },
  'lint.item-unknown-check': { zh: '标准 {standard} 没有检查“{value}”', en: 'The standard {standard} has no check “{value}”' },
  'lint.item-unknown-check.hint': {
    zh: '写检查编号（R012、DIGEST.required）、含 * 的写法（*.required，T04/*.code）或四性检测项目（1-7、1-*；只认一个环节的写 GD-1-7）。',
    en: 'Write a check id (R012, DIGEST.required), a pattern with * (*.required, T04/*.code), or a four-property item (1-7, 1-*; of one stage only, GD-1-7).',
  },
  'lint.item-evidence-unused': {
    zh: '项目 {value} 自动评审，不需要证据',
    en: 'The item {value} is judged by checks alone and takes no evidence',
  },
  'lint.item-evidence-unused.hint': { zh: '清空“证据”，或把评审方式改为“两者”。', en: 'Empty the evidence, or judge the item by both.' },
  'lint.guidance-missing': {
    zh: '项目 {value} 由人评审，却没有中英文的评审指引',
    en: 'The item {value} is judged by a person, yet lacks guidance in both languages',
  },
  'lint.guidance-missing.hint': {
    zh: '在“项目、评审指引、英文指引”的表里补一行。',
    en: 'Add a row to a table with item, guidance and guidance en.',
  },
  'lint.deduction-unit': {
    zh: '项目 {value} 的扣分单位与评审方式不合',
    en: 'The item {value} cannot be deducted from in this unit, as it is judged',
  },
  'lint.deduction-unit.hint': {
    zh: '人工评审用“整项”或“每处”；自动评审用“整项”“每项检查”或“每行”。',
    en: 'Judged by a person: whole or place. Judged by checks: whole, check or row.',
  },
  'lint.deduction-whole': {
    zh: '项目 {value} 整项扣分，不写“每次扣”“至多扣”',
    en: 'The item {value} loses all of its points and takes neither each nor cap',
  },
  'lint.deduction-whole.hint': { zh: '清空这两栏，或改扣分单位。', en: 'Empty both cells, or change the unit.' },
  'lint.deduction-each': { zh: '项目 {value} 没有写每次扣多少分', en: 'The item {value} does not say how many points are taken each time' },
  'lint.deduction-each.hint': { zh: '在“每次扣”写大于 0 的分数。', en: 'Write points above 0 under each.' },
  'lint.deduction-over': {
    zh: '扣 {value} 分，超过了项目的 {points} 分',
    en: '{value} {value|point|points} {value|is|are} taken from an item of {points}',
  },
  'lint.deduction-over.hint': { zh: '不得超过项目的分值。', en: 'Take no more than the item is worth.' },
  'lint.grade-order': {
    zh: '等级的下限 {value} 不低于前一等级的 {above}',
    en: 'The grade starts at {value}, not below the {above} of the grade before it',
  },
  'lint.grade-order.hint': { zh: '从高到低排列，下限逐级降低。', en: 'List grades from the best down, each from fewer points.' },
  'lint.grade-over': { zh: '等级的下限 {value} 超过总分 {total}', en: 'The grade starts at {value}, above the total of {total}' },
  'lint.grade-over.hint': { zh: '下限不得超过总分。', en: 'Start no grade above the total.' },
  'lint.grades-unused': {
    zh: '项目表不完整，等级不会使用：报告不会写等级',
    en: 'The list is not complete, so its grades are not used: no report will name one',
  },
  'lint.grades-unused.hint': {
    zh: '项目、分值、下限都齐了，再把 complete 改为 true。',
    en: 'Set complete to true once items, points and bounds are all known.',
  },
  'lint.list-without-items': { zh: '项目表写明完整，却没有项目', en: 'The list says that it is complete, yet has no items' },
  'lint.list-without-items.hint': { zh: '补上项目，或写 complete: false。', en: 'Add the items, or write complete: false.' },
  'lint.list-without-grades': { zh: '项目表写明完整，却没有等级', en: 'The list says that it is complete, yet has no grades' },
  'lint.list-without-grades.hint': {
    zh: '补上等级及其下限，或写 complete: false。',
    en: 'Add the grades and their bounds, or write complete: false.',
  },
  'lint.item-without-points': {
    zh: '项目表写明完整，项目 {value} 却没有分值',
    en: 'The list says that it is complete, yet the item {value} has no points',
  },
  'lint.item-without-points.hint': {
    zh: '补上分值；不知道的，写 complete: false，报告就不写等级。',
    en: 'Add the points. Where they are not known write complete: false, and reports name no grade.',
  },
  'lint.grade-without-bound': {
    zh: '项目表写明完整，等级 {value} 却没有下限',
    en: 'The list says that it is complete, yet the grade {value} has no bound',
  },
  'lint.grade-without-bound.hint': {
    zh: '补上下限；不知道的，写 complete: false，报告就不写等级。',
    en: 'Add the bound. Where it is not known write complete: false, and reports name no grade.',
  },
  'lint.grade-lowest': {
    zh: '最低等级的下限是 {value}，低于它的没有等级',
    en: 'The lowest grade starts at {value}, and there is none below it',
  },
  'lint.grade-lowest.hint': { zh: '最后一个等级的下限写 0。', en: 'Let the last grade start at 0.' },
  'lint.list-total': {
    zh: '前言的 total 是 {value}，各项目合计 {sum} 分',
    en: 'The front matter has a total of {value}, the items add up to {sum}',
  },
  'lint.list-total.hint': { zh: '改正项目的分值，或改正 total。', en: 'Correct the points of the items, or the total.' },
} satisfies Record<string, Bilingual>;

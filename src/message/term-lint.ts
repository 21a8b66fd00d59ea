import type { Bilingual } from './model.js';

/** What the lint says of terminological entries; part of `standardMessages`. */
export const termLintMessages = {
  'lint.term-id': { zh: '术语号“{value}”不可用', en: '“{value}” cannot be the number of a concept' },
  'lint.term-id.hint': {
    zh: '用小写字母、数字和连字符，字母开头，例如 basic-pension；它是导出时的标识。',
    en: 'Use lower-case letters, digits and hyphens, a letter first, such as basic-pension; exports name the concept by it.',
  },
  'lint.duplicate-term-id': { zh: '术语号 {value} 已在 {first} 用过', en: 'The concept number {value} is already used at {first}' },
  'lint.duplicate-term-id.hint': {
    zh: '一个概念一个术语号，用过的不再改作他用。',
    en: 'Give each concept a number of its own, never one that was used.',
  },
  'lint.duplicate-term': { zh: '术语“{value}”已在 {first} 出现', en: 'The term “{value}” already stands at {first}' },
  'lint.duplicate-term.hint': {
    zh: '同一概念合为一条，来源用“；”并列；确是两个概念的，用“领域”区分。',
    en: 'Make one entry of one concept, its sources parted by “；”; tell two concepts apart by their fields.',
  },
  'lint.term-english-missing': { zh: '术语“{value}”没有英文', en: 'The term “{value}” has no English' },
  'lint.term-english-missing.hint': {
    zh: '补上英文对应词；不知道就留空。',
    en: 'Add the English equivalent; leave it empty where it is not known.',
  },
  'lint.term-definition-empty': {
    zh: '这一节有 {count} 条术语没有定义：{value}',
    en: 'Entries of this section without a definition: {count}: {value}',
  },
  'lint.term-definition-empty.hint': {
    zh: '有依据时用自己的话写一句；没有依据就留空，各处显示为“未知”。',
    en: 'Write a sentence in your own words where its ground is known; else leave it empty, and it is shown as unknown.',
  },
  'lint.term-definition-circular': { zh: '术语“{value}”的定义又说回了它自己', en: 'The definition of “{value}” leads back to itself' },
  'lint.term-definition-circular.hint': {
    zh: '定义里不用这个术语，也不用以它定义的术语。',
    en: 'Define it without this term and without terms that are defined by it.',
  },
  'lint.term-broader-cycle': { zh: '术语“{value}”的上位概念绕回了它自己', en: 'The broader concepts of “{value}” lead back to it' },
  'lint.term-broader-cycle.hint': { zh: '去掉其中一处“上位”或“下位”。', en: 'Remove one broader or narrower of the ring.' },
  'lint.term-unknown': { zh: '没有术语“{value}”', en: 'There is no term “{value}”' },
  'lint.term-unknown.hint': {
    zh: '写已有条目的术语或术语号；没有条目的词写入“其他上位”或“其他相关”。',
    en: 'Name an entry by its term or number; a word without an entry goes into other broader or other related.',
  },
  'lint.term-ambiguous': { zh: '“{value}”是几条术语：{known}', en: '“{value}” is the term of several entries: {known}' },
  'lint.term-ambiguous.hint': { zh: '写术语号。', en: 'Write the number of the one that is meant.' },
  'lint.term-of-itself': { zh: '“{value}”是这条术语自己', en: '“{value}” is this very entry' },
  'lint.term-of-itself.hint': { zh: '删去它。', en: 'Remove it.' },
  'lint.term-related-broader': {
    zh: '“{value}”已是上位或下位概念，不能又是相关',
    en: '“{value}” is a broader or narrower concept already and cannot be a related one too',
  },
  'lint.term-related-broader.hint': { zh: '从“相关”中删去；层级关系比相关更强。', en: 'Remove it from related; the hierarchy says more.' },
  'lint.term-origins': {
    zh: '“{header}”有 {found} 项，来源有 {sources} 项',
    en: '“{header}” has {found} {found|part|parts}, the source {sources}',
  },
  'lint.term-origins.hint': {
    zh: '标准、条款、出现与来源按位置对应，用“；”隔开；某一项没有就空着，例如 3.1；。',
    en: 'Standard, clause and standing follow the sources one by one, parted by “；”; a part may be empty, such as 3.1；.',
  },
  'lint.term-deprecated-used': { zh: '用了拒用的术语“{value}”', en: '“{value}” is a deprecated term' },
  'lint.term-deprecated-used.hint': { zh: '改用“{preferred}”。', en: 'Use “{preferred}”.' },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from './model.js';

/** What the lint says of identifiers, their forms and parts; part of `standardMessages`. */
export const identifierLintMessages = {
  'lint.unknown-identifier': { zh: '没有标识“{value}”', en: 'There is no identifier “{value}”' },
  'lint.unknown-identifier.hint': {
    zh: '在标识目录里补上它，或改正写法；用别的标准里的标识，须在前言 uses 里写上那项标准。',
    en: 'Add it to the index of identifiers or correct the id; to use one of another standard, name that standard under uses in the front matter.',
  },
  'lint.duplicate-identifier': { zh: '标识 {value} 已在 {first} 列过', en: 'The identifier {value} is already listed at {first}' },
  'lint.duplicate-identifier.hint': { zh: '每个标识在目录里只列一次。', en: 'List each identifier once.' },
  'lint.identifier-forms': { zh: '标识 {value} 没有形式', en: 'The identifier {value} has no form' },
  'lint.identifier-forms.hint': {
    zh: '在标题“标识 {value} …”之下列出它的形式（形式、模式）。',
    en: 'List its forms (form, pattern) under a heading “Identifier {value} …”.',
  },
  'lint.part-values': {
    zh: '部分 {value} 的取值与它的代码表、格式或长度不合',
    en: 'The values of the part {value} do not fit its code list, format or length',
  },
  'lint.part-values.hint': {
    zh: '“代码表”要写明代码表，“不晚于数据”只用于 YYYYMMDD，“校验”后是校验算法、长度与它相同，逐个列出的要与长度相同；起、长须固定，标识不能有分隔。',
    en: '“code list” needs one named, “not after the data” a part of YYYYMMDD, “check” an algorithm of check characters and its length, and listed values have the length of the part.',
  },
  'lint.duplicate-form': {
    zh: '标识 {identifier} 的形式 {value} 已在 {first} 列过',
    en: 'The form {value} of {identifier} is already listed at {first}',
  },
  'lint.duplicate-form.hint': { zh: '给每个形式不同的名称。', en: 'Give each form a name of its own.' },
  'lint.duplicate-part': {
    zh: '形式 {form} 的部分 {value} 已在 {first} 列过',
    en: 'The part {value} of the form {form} is already listed at {first}',
  },
  'lint.duplicate-part.hint': {
    zh: '改用别的名称；只属于某个形式的部分，在“形式”列写上那个形式。',
    en: 'Use another name; name the form in its column where a part belongs to one form only.',
  },
  'lint.unknown-form': { zh: '标识 {identifier} 没有形式 {value}', en: '{identifier} has no form {value}' },
  'lint.unknown-form.hint': {
    zh: '检查拼写；“形式”列留空表示各个形式都有这一部分。',
    en: 'Check the spelling; an empty cell means that every form has the part.',
  },
  'lint.part-group': {
    zh: '部分 {value} 取模式的第 {group} 组，模式只有 {groups} 组',
    en: 'Part {value} is group {group} of the pattern, which has {groups}',
  },
  'lint.part-group.hint': {
    zh: '数一数模式里的左括号，(?: 不算。',
    en: 'Count the opening brackets of the pattern, without those of (?:.',
  },
  'lint.part-outside': {
    zh: '部分 {value} 到第 {end} 位为止，而模式至多 {most} 位',
    en: 'The part {value} ends at character {end}, but the pattern takes at most {most}',
  },
  'lint.part-outside.hint': { zh: '核对“起”和“长”，或核对模式。', en: 'Check start and length, or the pattern.' },
  'lint.part-format': {
    zh: '格式 {value} 与这一部分的长度不符，或不是每个号码都有这一部分',
    en: 'The format {value} does not fit the length of the part, or not every number has all of it',
  },
  'lint.part-format.hint': {
    zh: '{value} 的部分须有 {needed} 位，且总在号码之内。',
    en: 'A part in the format {value} has {needed} {needed|character|characters}, in every number of the form.',
  },
  'lint.check-length': {
    zh: '校验 {value} 用于 {known} 位的号码，而模式是 {found} 位',
    en: 'The check {value} is for numbers of {known} {known|character|characters}; those of the pattern have {found}',
  },
  'lint.check-length.hint': { zh: '核对校验算法和模式。', en: 'Check the algorithm and the pattern.' },
  'lint.example': { zh: '例 {value} 不符合它自己的形式 {form}', en: 'The example {value} is not of its own form {form}' },
  'lint.example.hint': {
    zh: '例须符合模式、日期真实、校验码相符，且不被前面的形式先接住。',
    en: 'It must match the pattern with real dates and a right check character, and no form before may take it.',
  },
} satisfies Record<string, Bilingual>;

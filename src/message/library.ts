import type { Bilingual } from './model.js';

/** What libraries tell of YAML and of JSON that breaks a schema: the common kinds in our words, what the library says beside them. */
export const libraryMessages = {
  'library.yaml.BAD_INDENT': {
    zh: '缩进不对：同一层的各行要左对齐，下一层多缩进（原文：{detail}）',
    en: 'the indentation is wrong: {detail}',
  },
  'library.yaml.TAB_AS_INDENT': { zh: '用了制表符缩进，请改用空格（原文：{detail}）', en: 'a tab indents, where blanks must: {detail}' },
  'library.yaml.MISSING_CHAR': {
    zh: '缺少一个字符，如引号、括号、冒号或逗号没有配对（原文：{detail}）',
    en: 'a character is missing: {detail}',
  },
  'library.yaml.UNEXPECTED_TOKEN': {
    zh: '此处不该有这个符号；含有 : # [ ] { } 等符号的文字请加引号（原文：{detail}）',
    en: 'this sign does not belong here; put text with signs into quotes: {detail}',
  },
  'library.yaml.BAD_SCALAR_START': {
    zh: '文字不能以这个符号开头，请加引号（原文：{detail}）',
    en: 'no text begins with this sign unless it is in quotes: {detail}',
  },
  'library.yaml.BAD_DQ_ESCAPE': {
    zh: '双引号里的反斜杠写法不对，请改用单引号或写成 \\\\（原文：{detail}）',
    en: 'a backslash in double quotes is none that is known: {detail}',
  },
  'library.yaml.MULTILINE_IMPLICIT_KEY': {
    zh: '一个键不能跨行，多半是漏了冒号或引号（原文：{detail}）',
    en: 'a key goes on over lines, as where a colon or a quote is missing: {detail}',
  },
  'library.yaml.BLOCK_AS_IMPLICIT_KEY': {
    zh: '同一行里写了两个冒号；值里有冒号的请加引号（原文：{detail}）',
    en: 'two colons stand in one line; put a value with a colon into quotes: {detail}',
  },
  'library.yaml.MULTIPLE_DOCS': {
    zh: '文件里有不止一个 YAML 文档（又有一行 ---），只能有一个',
    en: 'more than one document: only one may stand in a file',
  },
  'library.yaml.other': { zh: '不是有效的 YAML（原文：{detail}）', en: '{detail}' },
  'library.csv.CSV_INVALID_CLOSING_QUOTE': {
    zh: '引号之后还有别的字；引号里的引号要写两个，不需要引号的单元格不要加（原文：{detail}）',
    en: 'signs follow a quote; a quote within quotes is written twice, and a cell that needs none has none: {detail}',
  },
  'library.csv.CSV_QUOTE_NOT_CLOSED': {
    zh: '引号没有配对：从这里到文件末尾都被当作一个单元格',
    en: 'a quote is not closed: all from here to the end of the file is taken for one cell',
  },
  'library.csv.CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
    zh: '单元格数与表头不同；含有逗号的值要加引号（原文：{detail}）',
    en: 'there are other cells than in the header; a value with a comma is put into quotes: {detail}',
  },
  'library.csv.other': { zh: '不是有效的 CSV（原文：{detail}）', en: '{detail}' },
  'library.pattern.unterminated-group': { zh: '左括号 ( 没有配对', en: 'a ( has no )' },
  'library.pattern.unmatched': { zh: '右括号 ) 没有配对', en: 'a ) has no (' },
  'library.pattern.unterminated-character-class': { zh: '左方括号 [ 没有配对', en: 'a [ has no ]' },
  'library.pattern.nothing-to-repeat': { zh: '*、+、? 或 {} 之前没有可以重复的内容', en: 'nothing stands before a *, +, ? or {}' },
  'library.pattern.lone-quantifier-brackets': {
    zh: '单独的 { 或 } 要写成 \\{ 或 \\}，单独的 ] 要写成 \\]',
    en: 'a { or } by itself is written \\{ or \\}, and a ] \\]',
  },
  'library.pattern.incomplete-quantifier': { zh: '次数 {} 没有写完', en: 'a count {} is not finished' },
  'library.pattern.numbers-out-of-order-in-quantifier': {
    zh: '次数 {} 里前面的数大于后面的数',
    en: 'the first number of a count {} is greater than the second',
  },
  'library.pattern.range-out-of-order-in-character-class': {
    zh: '字符范围的起点在终点之后，如 [9-0]',
    en: 'a range of characters ends before it begins, as [9-0] does',
  },
  'library.pattern.invalid-character-class': {
    zh: '字符范围的两端要是单个字符',
    en: 'both ends of a range of characters must be single characters',
  },
  'library.pattern.invalid-escape': {
    zh: '反斜杠之后的字符不需要、也不能这样写',
    en: 'a backslash stands before a character that takes none',
  },
  'library.pattern.invalid-unicode-escape': {
    zh: '\\u 之后要有四位十六进制数，或 {} 里的码位',
    en: 'four hexadecimal digits, or a code point in {}, follow a \\u',
  },
  'library.pattern.at-end-of-pattern': { zh: '末尾的反斜杠之后没有字符', en: 'nothing follows the backslash at the end' },
  'library.pattern.invalid-group': { zh: '(? 之后的写法不认识', en: 'what follows a (? is not known' },
  'library.pattern.invalid-capture-group-name': { zh: '分组的名称写法不对', en: 'the name of a group is not written as it must be' },
  'library.pattern.duplicate-capture-group-name': { zh: '两个分组同名', en: 'two groups have one name' },
  'library.pattern.invalid-named-reference': { zh: '\\k 之后要有 <名称>', en: 'a <name> follows a \\k' },
  'library.pattern.invalid-named-capture-referenced': { zh: '引用了没有的分组', en: 'a group is referred to that is not there' },
  'library.pattern.invalid-property-name': { zh: '\\p{} 里的字符属性不认识', en: 'the property of characters in \\p{} is not known' },
  'library.pattern.other': { zh: '写法不对（原文：{detail}）', en: '{detail}' },
  'library.workbook.binary': {
    zh: '是二进制的工作簿（xlsb），请在表格软件中另存为 XLSX',
    en: 'a binary workbook (xlsb); save it as XLSX in a spreadsheet program',
  },
  'library.workbook.large': {
    zh: '比这种表大得多（{detail}），请删去多余的内容后另存',
    en: 'far larger than such a list ({detail}); delete what is no part of it, and save it again',
  },
  'library.workbook.far': {
    zh: '有单元格远在别处（{detail}），请删去数据之外的单元格后另存',
    en: 'a cell stands far from the others ({detail}); delete the cells outside the data, and save it again',
  },
  'library.workbook.bomb': {
    zh: '解压后大得反常，像是压缩炸弹（{detail}）；请在表格软件中打开后另存',
    en: 'it inflates beyond all reason, as a bomb does ({detail}); open it in a spreadsheet program and save it again',
  },
  'library.workbook.other': {
    zh: '不是能打开的 XLSX 表格，或已经损坏；请在表格软件中打开后另存为 XLSX',
    en: 'no XLSX workbook that opens, or a damaged one; open it in a spreadsheet program and save it as XLSX',
  },
  'library.schema.required': { zh: '{place} 缺少成员 {value}', en: '{place} lacks the member {value}' },
  'library.schema.additionalProperties': { zh: '{place} 有不认识的成员 {value}', en: '{place} has the unknown member {value}' },
  'library.schema.type': { zh: '{place} 的类型不对，应为 {value}', en: '{place} is of the wrong type, it must be {value}' },
  'library.schema.enum': { zh: '{place} 的值不在可用的值之中（{value}）', en: '{place} is none of the values that are known ({value})' },
  'library.schema.const': { zh: '{place} 的值应为 {value}', en: '{place} must be {value}' },
  'library.schema.pattern': { zh: '{place} 的写法不对，应符合 {value}', en: '{place} is not written as it must be, {value}' },
  'library.schema.uniqueItems': { zh: '{place} 有重复的项（{value}）', en: '{place} has items that are the same ({value})' },
  'library.schema.other': { zh: '{place} 不符合格式（原文：{value}）', en: '{place} {value}' },
} satisfies Record<string, Bilingual>;

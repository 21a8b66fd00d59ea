import type { Bilingual } from './model.js';

/** What libraries tell of YAML and of JSON that breaks a schema: the common kinds in our words, what the library says beside them. */
export const libraryMessages = {
  'library.yaml.BAD_INDENT': { zh: '缩进不对：同一层的各行要左对齐，下一层多缩进（原文：{detail}）', en: 'the indentation is wrong: {detail}' },
  'library.yaml.TAB_AS_INDENT': { zh: '用了制表符缩进，请改用空格（原文：{detail}）', en: 'a tab indents, where blanks must: {detail}' },
  'library.yaml.MISSING_CHAR': { zh: '缺少一个字符，如引号、括号、冒号或逗号没有配对（原文：{detail}）', en: 'a character is missing: {detail}' },
  'library.yaml.UNEXPECTED_TOKEN': { zh: '此处不该有这个符号；含有 : # [ ] { } 等符号的文字请加引号（原文：{detail}）', en: 'this sign does not belong here; put text with signs into quotes: {detail}' },
  'library.yaml.BAD_SCALAR_START': { zh: '文字不能以这个符号开头，请加引号（原文：{detail}）', en: 'no text begins with this sign unless it is in quotes: {detail}' },
  'library.yaml.BAD_DQ_ESCAPE': { zh: '双引号里的反斜杠写法不对，请改用单引号或写成 \\\\（原文：{detail}）', en: 'a backslash in double quotes is none that is known: {detail}' },
  'library.yaml.MULTILINE_IMPLICIT_KEY': { zh: '一个键不能跨行，多半是漏了冒号或引号（原文：{detail}）', en: 'a key goes on over lines, as where a colon or a quote is missing: {detail}' },
  'library.yaml.BLOCK_AS_IMPLICIT_KEY': { zh: '同一行里写了两个冒号；值里有冒号的请加引号（原文：{detail}）', en: 'two colons stand in one line; put a value with a colon into quotes: {detail}' },
  'library.yaml.MULTIPLE_DOCS': { zh: '文件里有不止一个 YAML 文档（又有一行 ---），只能有一个', en: 'more than one document: only one may stand in a file' },
  'library.yaml.other': { zh: '不是有效的 YAML（原文：{detail}）', en: '{detail}' },
  'library.schema.required': { zh: '{place} 缺少成员 {value}', en: '{place} lacks the member {value}' },
  'library.schema.additionalProperties': { zh: '{place} 有不认识的成员 {value}', en: '{place} has the unknown member {value}' },
  'library.schema.type': { zh: '{place} 的类型不对，应为 {value}', en: '{place} is of the wrong type, it must be {value}' },
  'library.schema.enum': { zh: '{place} 的值不在可用的值之中（{value}）', en: '{place} is none of the values that are known ({value})' },
  'library.schema.const': { zh: '{place} 的值应为 {value}', en: '{place} must be {value}' },
  'library.schema.pattern': { zh: '{place} 的写法不对，应符合 {value}', en: '{place} is not written as it must be, {value}' },
  'library.schema.uniqueItems': { zh: '{place} 有重复的项（{value}）', en: '{place} has items that are the same ({value})' },
  'library.schema.other': { zh: '{place} 不符合格式（原文：{value}）', en: '{place} {value}' },
} satisfies Record<string, Bilingual>;

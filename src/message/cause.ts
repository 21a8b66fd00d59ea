import type { Bilingual } from '../standard/model.js';

/** Why rows fail a check, where it can tell: `cause.<id>.found` is a fragment, `cause.<id>.advice` what to do about it. */
export const causeMessages = {
  // Why a record could not be read.
  'cause.too-many-cells.found': { zh: '单元格比表头多', en: 'more cells than the header has' },
  'cause.too-many-cells.advice': {
    zh: '值里若有分隔符，用双引号括起整个值；多出的若是真有内容的列，请给它加上表头',
    en: 'Quote values that hold the delimiter; where the cell is a column of its own, give it a heading',
  },
  'cause.too-few-cells.found': { zh: '单元格比表头少', en: 'fewer cells than the header has' },
  'cause.too-few-cells.advice': {
    zh: '一条记录被换行拆开的，把它接回一行，或用双引号括起含换行的值；空的单元格也要写出分隔符',
    en: 'Join a record that a line break has cut, or quote the value that holds the break; write the delimiters of empty cells too',
  },
  'cause.open-quote.found': { zh: '有一个双引号没有配对', en: 'a quote without its partner' },
  'cause.open-quote.advice': {
    zh: '补上缺少的双引号，或删去多余的；值里的双引号要写成两个',
    en: 'Add the quote that is missing, or remove the one too many; a quote inside a value is written twice',
  },
  'cause.text-after-quote.found': { zh: '双引号结束之后还有文字', en: 'text after a closing quote' },
  'cause.text-after-quote.advice': {
    zh: '用一对双引号括起整个值，值里的双引号写成两个',
    en: 'Put one pair of quotes around the whole value, and write a quote inside it twice',
  },
  'cause.undecodable.found': { zh: '有不属于该文件编码的字节', en: 'bytes that are not of the encoding of the file' },
  'cause.undecodable.advice': {
    zh: '从源系统按 UTF-8 重新导出，不要把不同编码的文件拼在一起',
    en: 'Export again as UTF-8 from the source, and do not join files of different encodings',
  },
  'cause.too-long.found': { zh: '记录太长，无法读取', en: 'a record too long to be read' },
  'cause.too-long.advice': {
    zh: '检查是否缺少换行或双引号',
    en: 'Look for a line break or a quote that is missing',
  },
  'cause.unknown.found': { zh: '无法读取，原因不明', en: 'not read, for a reason that is not known' },
  'cause.unknown.advice': {
    zh: '对照原文件检查这一行，或重新导出',
    en: 'Look at the line in the file, or export it again',
  },
} satisfies Record<string, Bilingual>;

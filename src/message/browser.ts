import type { Bilingual } from './model.js';

/** What is said of files that are checked in a page, and of the images that this needs. */
export const browserMessages = {
  'command.image.description': {
    zh: '制作网页内检查用的映像：一种数据表的全部检查，供 zhunsheng/browser 使用',
    en: 'make the image by which zhunsheng/browser checks one record type in a page',
  },
  'command.image.table': {
    zh: '数据表：编号（T11）、中文名或别名',
    en: 'the record type: its id (T11), Chinese name or alias',
  },
  'command.image.out': { zh: '写到哪个文件', en: 'the file to write' },
  'command.image.written': {
    zh: '映像：{file}，{table}，{bytes} 字节',
    en: 'Image: {file}, {table}, {bytes} {bytes|byte|bytes}',
  },
  'browser.bytes': {
    zh: '{path} 不是 UTF-8 或 GB18030 的文本，网页内不检查；请用命令行 zhunsheng check。',
    en: '{path} is no text in UTF-8 or GB18030 and is not checked in a page; use zhunsheng check on the command line.',
  },
  'browser.no-column': {
    zh: '{path} 的表头没有一列属于“{name}”，未检查。请看文件是不是这种表、第一行是不是表头。',
    en: 'No heading of {path} names a column of {name}, so it was not checked. See whether the file is of that record type, and whether a header stands at its top.',
  },
  'browser.few-columns': {
    zh: '{path} 只有“{name}” {all} 列中的 {known} 列，请看文件是不是这种表。',
    en: 'Of the columns of {name}, {all} in all, {path} has {known} only; see whether it is of that record type.',
  },
  'browser.label-columns': {
    zh: '{path} 的主键之前有 {count} 列不属于“{name}”，网页内最多读 {most} 列；请用命令行 zhunsheng check。',
    en: '{path} has {count} {count|column|columns} before its key that {count|is|are} of no field of {name}, and a page reads {most} at most; use zhunsheng check on the command line.',
  },
  'browser.unfit': {
    zh: '{path} 第 {line} 行起网页内读不下去：行以单独的回车（CR）结尾、引号没有闭合、一行太长，或字节不合编码。没有判断任何一行；请用命令行 zhunsheng check。',
    en: 'From line {line} on {path} cannot be read in a page: a lone CR ends a line, quotes do not close, a record is too long, or bytes are not of its encoding. Nothing of it was judged; use zhunsheng check on the command line.',
  },
  'browser.quotes': {
    zh: '{path} 第 {line} 行的引号吞进了后面的行，没有判断任何一行；请用命令行 zhunsheng check，它会把这些行分开读。',
    en: 'A quote in line {line} of {path} swallows lines behind it, so nothing of it was judged; use zhunsheng check on the command line, which reads those lines apart.',
  },
  'browser.nul': {
    zh: '{path} 含有 {count} 个零字节（NUL），没有判断任何一行；请用命令行 zhunsheng check。',
    en: '{path} has {count} zero {count|byte|bytes} (NUL), so nothing of it was judged; use zhunsheng check on the command line.',
  },
  'browser.gb18030': {
    zh: '{path} 是 GB18030，但有些行不像或有可疑字符，没有判断任何一行；请用命令行 zhunsheng check，或另存为 UTF-8。',
    en: '{path} is in GB18030, but some of its lines may be in another encoding, so nothing of it was judged; use zhunsheng check on the command line, or save it as UTF-8.',
  },
  'browser.bar': {
    zh: '{path} 是 GB18030 而用竖线分列，网页内不读；请另存为 UTF-8，或用命令行 zhunsheng check。',
    en: '{path} is in GB18030 and parts its columns by bars, which is not read in a page; save it as UTF-8, or use zhunsheng check on the command line.',
  },
  'browser.other-header': {
    zh: '{path} 第 {line} 行像另一张表的表头，其下的行属于哪张表网页内判断不了，没有判断任何一行；请用命令行 zhunsheng check。',
    en: 'Line {line} of {path} looks like the header of another table. What stands below it cannot be told apart in a page, so nothing was judged; use zhunsheng check on the command line.',
  },
  'browser.refused': {
    zh: '{path} 有 {rows} 行读不出来（列数不对、引号后还有文字，或字节不合编码），首见于第 {line} 行；这些行没有检查。原因请用命令行 zhunsheng check 查看。',
    en: '{rows} {rows|row|rows} of {path} could not be read (too few or too many cells, text behind a closing quote, bytes of another encoding), first line {line}; they were not checked. zhunsheng check on the command line tells why.',
  },
  'browser.other-tables': {
    zh: '要与别的数据表对照，网页内一次只检查一个文件；请用命令行 zhunsheng check',
    en: 'is held against other record types, and a page checks one file; use zhunsheng check on the command line',
  },
  'browser.many-rows': {
    zh: '要把多行放在一起比较，网页内只查重复；请用命令行 zhunsheng check',
    en: 'compares many rows, of which a page looks for repeated keys only; use zhunsheng check on the command line',
  },
  'browser.read-once': {
    zh: '有 {rows} 行的主键可能重复，要再读一遍才能逐字比较，而这个来源只能读一遍；请给出文件',
    en: 'the keys of {rows} {rows|row|rows} may repeat, which only a second reading can tell, and this source can be read but once; give a file',
  },
  'browser.not-read': { zh: '文件没有读，见问题说明', en: 'the file was not read; its problems tell why' },
} as const satisfies Record<string, Bilingual>;

import type { Bilingual } from './model.js';

/** What stands at pictures of what is in columns of amounts and dates. */
export const distributionMessages = {
  'distribution.title': {
    zh: '金额、日期列里的值，以及其中所在记录不符合的',
    en: 'Values in columns of amounts and dates, and how many of them stand in records that fail',
  },
  'distribution.legend.all': { zh: '全部的值', en: 'all values' },
  'distribution.legend.failing': {
    zh: '其中所在记录不符合该列的检查（错误、警告）的。柱高按数量，再少也画出一点；柱顶放得下时写“不符合的个数 / 全部个数”。',
    en: 'those in records that fail a check of the column (errors and warnings). Bars are as high as there are values, and never too low to be seen; above them stands “failing / all”, where there is room.',
  },
  'distribution.text': {
    zh: '{values} 个值，其中 {failed} 个所在的记录不符合 {checks}',
    en: '{values} {values|value|values}, {failed} of them in records that fail {checks}',
  },
  'distribution.empty': {
    zh: '另有空单元格 {count} 个，其中 {failed} 个所在的记录不符合',
    en: '{count} {count|cell is|cells are} empty, {failed} of them in records that fail',
  },
  'distribution.lacking': { zh: '另有 {count} 条记录的文件没有这一列', en: 'records of files without the column: {count}' },
  'distribution.bar': {
    zh: '{class}：{count} 个值，其中 {failed} 个所在的记录不符合',
    en: '{class}: {count} {count|value|values}, {failed} of them in records that fail',
  },
  'distribution.rest': { zh: '另外 {count} 列的图，以及全部数字', en: 'Pictures of other columns ({count}), and all figures' },
  'distribution.numbers': { zh: '以表格查看数字', en: 'The figures, as a table' },
  'distribution.more': {
    zh: '这张表的记录还有不符合的金额、日期列 {count} 列，没有画。',
    en: 'Columns of amounts and dates of which records fail too, and that are not drawn: {count}.',
  },
  'distribution.left': {
    zh: '这张表的记录还有不符合的金额、日期列 {count} 列，这里没有画；同一次运行的 report.json 里有更多。',
    en: 'Columns of amounts and dates of which records fail too, and that are not drawn here: {count}; report.json of the same run has more of them.',
  },
  'distribution.class': { zh: '值', en: 'Values' },
  'distribution.count': { zh: '个数', en: 'Count' },
  'distribution.failed': { zh: '所在记录不符合', en: 'In failing records' },
  'distribution.share': { zh: '占比', en: 'Share' },
  'distribution.blank': { zh: '空单元格', en: 'empty' },
  'distribution.unread.amounts': { zh: '不是数', en: 'not a number' },
  'distribution.unread.dates': { zh: '不是规定格式的日期', en: 'not a date of the form asked for' },
  'distribution.unread.short.amounts': { zh: '不是数', en: 'no number' },
  'distribution.unread.short.dates': { zh: '不是日期', en: 'no date' },
  'distribution.below': { zh: '小于 0', en: 'less than 0' },
  'distribution.part': { zh: '大于 0、小于 1', en: 'more than 0, less than 1' },
  'distribution.between': { zh: '{from} 起，不到 {to}', en: 'from {from}, less than {to}' },
  'distribution.above': { zh: '{from} 及以上', en: '{from} and more' },
  'distribution.before': { zh: '{year} 年及以前', en: '{year} and before' },
  'distribution.years': { zh: '{years} 年', en: '{years}' },
  'distribution.after': { zh: '{year} 年及以后', en: '{year} and after' },
} satisfies Record<string, Bilingual>;

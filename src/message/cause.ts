import type { Bilingual } from '../standard/model.js';

/** Why rows fail a check, where it can tell: `cause.<id>.found` is a fragment, `cause.<id>.advice` what to do about it. */
export const causeMessages = {
  // Why a record could not be read.
  'cause.too-many-cells.found': { zh: '单元格比表头多', en: 'more cells than the header has' },
  'cause.too-many-cells.advice': {
    zh: '值里若有分隔符，用双引号括起整个值；多出的若是真有内容的列，请给它加上表头',
    en: 'Quote values that hold the delimiter; where the cell is a column of its own, give it a heading',
  },
} satisfies Record<string, Bilingual>;

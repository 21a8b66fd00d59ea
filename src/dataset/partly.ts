import type { FileProblem } from './file-problem.js';

/** Problems of a file that was read, by which something in it was not, or is not what it was. */
const codes: ReadonlySet<string> = new Set([
  'dataset.xlsx-sheets',
  'dataset.xlsx-hidden-sheets',
  'dataset.xlsx-error',
  'dataset.xlsx-formula',
  'dataset.xlsx-text',
  'dataset.xlsx-digits',
  'dataset.xlsx-twice',
  'dataset.header-below-records',
  'dataset.row-header-moved',
  'dataset.row-header-other',
  'dataset.row-header-odd',
  'dataset.row-beneath',
  'dataset.rows-declared',
  'dataset.rows-declared-above',
  'dataset.rows-declared-more',
  'dataset.quote-doubtful',
  'dataset.encoding-doubt',
  'dataset.encoding-rare',
  'dataset.exponents',
  'dataset.spreadsheet-errors',
  'dataset.question-marks',
  'dataset.xml-no-field',
  'dataset.xml-include',
  'dataset.xml-stray',
  'dataset.xml-commented',
  'dataset.xml-nil',
  'dataset.xml-nested',
  'dataset.xml-attribute',
  'dataset.xml-repeated',
  'dataset.return-uncoded',
  'dataset.return-stray',
  'dataset.return-typed',
]);

/** Whether a problem says that a file was read in part only: contents passed over, or values that are not known. */
export function isPartly({ code, leftOut }: Pick<FileProblem, 'code' | 'leftOut'>): boolean {
  return !leftOut && codes.has(code);
}

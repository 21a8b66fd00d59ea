import { dateText, isoDateText, type DateText } from './date-text.js';
import type { Shape } from './number-format.js';
import type { Styles } from './styles.js';
import type { SharedTexts } from './texts.js';
import { isOn, unescaped } from './xml.js';

/** A cell as it stands in the XML. */
export interface RawCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`; empty or `n` for a number. */
  type: string;
  style: number;
  /** Text of its value, where it has one. */
  value?: string;
  /** Text that stands in the cell itself. */
  inline?: string;
  /** Text of its formula; empty where it shares that of another cell. */
  formula?: string;
}

/** What makes a value doubtful, or other than it looks. */
export type Doubt =
  /** An error of the spreadsheet, `#N/A`. */
  | 'error'
  /** A formula without its result. */
  | 'formula'
  /** A text that is not there. */
  | 'text'
  /** A number of more digits than a spreadsheet keeps. */
  | 'digits'
  /** A percentage or thousands: shown as another number. */
  | 'scaled'
  /** A date that is shown without its day or its month. */
  | 'date';

export interface CellValue {
  text: string;
  doubt?: Doubt;
  /** The whole date, where `doubt` is `date`. */
  whole?: string;
  /** Set where the text is a date that was held as a number or as a date. */
  isDate?: true;
}

/** What cells are read by. */
export interface Reading {
  texts: SharedTexts;
  styles: Styles;
  is1904: boolean;
}

/** The value of a cell as it would stand in a CSV; a date as the standard writes it. */
export function valueOf(cell: RawCell, reading: Reading): CellValue {
  const { type, inline, formula } = cell;
  const value = cell.value ?? '';
  if (inline !== undefined && (inline !== '' || value === '')) return { text: unescaped(inline) };
  // A picture in a cell, as WPS has them: its formula stands for its value.
  if (formula !== undefined && /^=(?:_xlfn\.)?DISPIMG\(/i.test(value)) return { text: `=${formula}`, doubt: 'formula' };
  // A formula may give an empty text, which is then said to be one.
  if (formula !== undefined && value === '' && type !== 'str') return { text: `=${formula}`, doubt: 'formula' };
  switch (type) {
    case 's':
      return sharedText(value, reading.texts);
    case 'b':
      return { text: value === '' ? '' : isOn(value) ? 'true' : /^(?:0|false|off)$/i.test(value.trim()) ? 'false' : value };
    case 'e':
      return { text: value.trim() === '' ? '#ERROR!' : value, doubt: 'error' };
    case 'd':
      return dated(isoDateText(value, reading.styles.shapeOf(cell.style, 1))) ?? { text: value };
    case '':
    case 'n':
      return numberValue(value, (number) => reading.styles.shapeOf(cell.style, number), reading.is1904);
    default:
      return { text: unescaped(value) };
  }
}

function sharedText(value: string, texts: SharedTexts): CellValue {
  if (value.trim() === '') return { text: '' };
  const text = /^\s*[0-9]+\s*$/.test(value) ? texts.at(Number(value)) : undefined;
  return text === undefined ? { text: `#TEXT ${value}`, doubt: 'text' } : { text };
}

function dated(date: DateText | undefined): CellValue | undefined {
  if (!date) return undefined;
  const { text, whole } = date;
  return whole === undefined || whole === text ? { text, isDate: true } : { text, isDate: true, doubt: 'date', whole };
}

const numeral = /^\s*[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?\s*$/i;

function numberValue(value: string, shapeOf: (number: number) => Shape, is1904: boolean): CellValue {
  if (!numeral.test(value)) return { text: value };
  const number = Number(value);
  const shape = shapeOf(number);
  switch (shape.kind) {
    case 'date':
    case 'time':
    case 'elapsed':
      return dated(dateText(number, shape, is1904)) ?? plainNumber(number);
    case 'scaled':
      return number === 0 ? plainNumber(number) : { ...plainNumber(number), doubt: 'scaled' };
    case 'padded': {
      const plain = plainNumber(number);
      return plain.doubt || number < 0 || !Number.isInteger(number) ? plain : { text: shape.show(plain.text) };
    }
    case 'plain':
      return plainNumber(number);
  }
}

/** From here on whole numbers have more digits than a spreadsheet keeps: it puts zeros in place of those behind the fifteenth. */
const manyDigits = 1e15;

/** Below this fifteen digits hold four decimals; further ones come of reckoning in binary, and no spreadsheet shows them. */
const noisyBelow = 1e11;

function plainNumber(number: number): CellValue {
  const size = Math.abs(number);
  if (size >= manyDigits && (!Number.isSafeInteger(number) || number % 10 === 0)) {
    // As a spreadsheet shows it, so that nobody takes it for the number that was meant.
    return { text: number.toExponential(14).toUpperCase(), doubt: 'digits' };
  }
  const text = String(Number.isInteger(number) || size >= noisyBelow ? number : Number(number.toPrecision(15)));
  return { text: text.toUpperCase() };
}

import { notePattern, plainFigure, titlePattern, totalPattern } from '../dataset/foot.js';
import { figurePattern, headingPattern } from '../dataset/heading-words.js';
import type { ColumnMatch } from '../dataset/model.js';
import { isBlankRow } from '../dataset/cells.js';
import {
  bareCell,
  bareOf,
  codeCellPattern,
  headingsOf,
  keysOf,
  labelColumns,
  labelledTotals,
  leastCoded,
  leastColumns,
  leastTitled,
  totalSigns,
  type AsideKind,
} from '../duckdb/pass/aside.js';
import type { Head } from './head.js';
import type { ImageDescription } from './model.js';
import { plainOf } from './mapped-kernel.js';

/** What a row is, by its cells as they stand and its bits. */
export type AsideOf = (cells: readonly string[], has: (bit: number) => boolean) => AsideKind | 'record';

const [total, note, title, figure] = [totalPattern, notePattern, titlePattern, plainFigure].map((pattern) => new RegExp(pattern)) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
const [heading, digits, code] = [new RegExp(headingPattern), new RegExp(figurePattern), new RegExp(`^(?:${codeCellPattern})$`)];

const isBlank = (cell: string) => isBlankRow([cell]);
// eslint-disable-next-line no-control-regex
const isAscii = (text: string) => /^[\u0000-\u007f]*$/.test(text);

/** The twin of `asideSql`, row by row: a record, or a total, a note, the header once more. Its conditions stand there with their reasons. */
export function asideReader(head: Head, described: ImageDescription): AsideOf {
  const { table, fields, headings: known } = described;
  const part = { columns: head.columns };
  const matched = head.columns.filter((column): column is ColumnMatch & { field: string } => column.field !== undefined);
  const names = keysOf(matched, table);
  const keys = table.key.filter((name) => names.includes(name));
  const raw = labelColumns(part, table);
  const told = head.columns.filter(({ field, index }) => field !== undefined || raw.includes(index));
  const totals = labelledTotals(part, table, (field) => fields[field]!.confined);
  const plain = plainOf(head, described);
  const [words, codes] = [new Set(plain.words), new Set(plain.codes.map((each) => each.toLowerCase()))];
  const fieldOf = (name: string) => table.fields.find((each) => each.name === name)!;
  const headings = matched.map(({ field }) => bareOf(headingsOf(part, fieldOf(field))));
  const all = new Set(headings.flat());
  const ofKey = headings[matched.findIndex(({ field }) => field === names[0])]!;
  const others = new Set(bareOf(known));
  const indexOf = (field: string) => matched.find((column) => column.field === field)!.index;
  const [keyAt, secondAt] = [indexOf(names[0]!), plain.second === undefined ? undefined : indexOf(plain.second)];
  const numbers = matched.filter(({ field }) => fieldOf(field).representation.type !== 'C' && fieldOf(field).format === undefined);
  const texts = matched.filter((column) => !numbers.includes(column));
  const hasBare = keys.length > 0 && numbers.length > 0 && matched.length >= leastColumns;

  return (cells, has) => {
    const cell = (index: number) => cells[index] ?? '';
    const isWritten = (name: string) => has(fields[name]!.filled) || (fields[name]!.nothing !== undefined && has(fields[name]!.nothing));
    const countOf = (columns: typeof matched) => columns.filter(({ field }) => isWritten(field)).length;
    const own = matched.map(({ index }) => cell(index));
    const first = told.map(({ index }) => cell(index)).find((text) => !isBlank(text)) ?? '';
    const [key, second] = [cell(keyAt), secondAt === undefined ? undefined : cell(secondAt)];

    const isLabelled = () => {
      if (!totals?.labels.some(({ index }) => totalSigns.some((sign) => cell(index).includes(sign))) || !total.test(first)) return false;
      const isOther = ({ index }: ColumnMatch) => !isBlank(cell(index)) && cell(index) !== first;
      const fails = ({ field }: ColumnMatch) => field === undefined || fields[field]!.layout.some(has);
      return (
        totals.labels.some((column) => cell(column.index) === first && fails(column)) &&
        !totals.confined.some(isOther) &&
        !totals.known.some((column) => isOther(column) && !figure.test(cell(column.index)))
      );
    };
    if (isLabelled()) return 'total';
    const mayBeCoded = second !== undefined && key >= 'A' && code.test(key) && code.test(second);
    if (key > '/' && !key.includes(' ') && isAscii(key) && !words.has(key) && !codes.has(key.toLowerCase()) && !mayBeCoded) return 'record';

    const count = countOf(matched);
    const bare = own.map(bareCell);
    const inPlace = bare.filter((text, at) => headings[at]!.includes(text)).length;
    const met = (of: ReadonlySet<string>) => new Set(bare.filter((text) => of.has(text))).size;
    const keyBare = bareCell(key);
    if (all.has(keyBare) && met(all) > Math.max(inPlace, Math.ceil(matched.length / 2) - 1)) return 'header-moved';
    if (ofKey.includes(keyBare) && (inPlace - 1) * 2 >= matched.length - 1) return 'header';
    if (others.has(keyBare) && met(others) >= 2 && met(others) * 2 > count) return 'header-other';
    const whole = own.join('');
    if (key.replace(/^ +/, '').startsWith('--') && /^[- ]*$/.test(whole)) return 'rule';
    const worded = bare.filter((text) => heading.test(text)).length;
    const coded = own.filter((text) => code.test(text));
    const isCoded = coded.length >= leastCoded && coded.length === count && new Set(coded).size === count;
    if ((worded >= 2 && worded * 2 >= count && !digits.test(whole)) || isCoded) return 'header-odd';
    if (matched.length >= leastTitled && count === 1 && title.test(first)) return 'title';
    const isSound = (name: string) => {
      const { form } = fields[name]!;
      const text = cell(indexOf(name));
      return isWritten(name) && !(form !== undefined && has(form)) && !total.test(text) && !note.test(text);
    };
    if (names.some(isSound)) return 'record';
    if (total.test(first)) return 'total';
    if (count * 2 <= Math.max(2, matched.length) && note.test(first)) return 'note';
    return hasBare && count > 0 && countOf(texts) === 0 ? 'bare-total' : 'record';
  };
}

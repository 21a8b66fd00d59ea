import { wordsInParams } from '../../message/bilingual.js';
import { labelled } from '../../message/punctuation.js';
import { isBlankRow } from '../cells.js';
import type { FileProblem } from '../file-problem.js';
import { cellName } from '../workbook/sheet.js';
import type { GridRow } from './head.js';
import type { FilledReturn, SheetOfReturns } from './sheet.js';
import { unitsOf } from './units.js';
import { plain, type ReturnsTable } from './words.js';

/** Cells, and units, that are told by name. */
const toldCells = 5;

/** What stands for a part of the head that was not found. */
const nothing = '—';

/** What is told of a sheet: what was read as a return, what its head does not say, and the numbers that belong to no row. */
export function toldOf(
  { name, returns }: SheetOfReturns,
  table: ReturnsTable,
  path: string,
  forms: ReadonlySet<string> | undefined,
): FileProblem[] {
  const cell = (row: number, at: number) => (name === undefined ? '' : `${name}!`) + cellName(row, at);
  // Messages that name no cell.
  const inSheet = name === undefined ? path : `${path} [${name}]`;
  return returns.flatMap((filled): FileProblem[] => {
    const { codes, columns, uncoded, stray, beside } = filled;
    const problem = (code: FileProblem['code'], line: number, params: FileProblem['params']): FileProblem => ({
      path,
      code,
      params: { path, line, ...params },
      line,
      leftOut: false,
    });
    const numbers = (code: FileProblem['code'], line: number, count: number, cells: string[]) =>
      problem(code, line, { count, ...wordsInParams('cells', shortened(cells)) });
    const [below, apart] = [uncoded[0], stray[0]];
    const inBelow = below && columns.flatMap(({ at }) => ((below.cells[at] ?? '').trim() === '' ? [] : [cell(below.number, at)]));
    return [
      {
        ...problem(name === undefined ? 'dataset.return-read' : 'dataset.return-read-sheet', codes.number, asRead(filled, table, name)),
        remark: true,
      },
      ...periodTold(filled, table, cell).map(({ code, line, params }) => problem(code, line, params)),
      ...lackingTold(filled, table).map(({ params, remark }) => ({
        ...problem('dataset.return-lacking', codes.number, { ...params, path: inSheet }),
        ...remark,
      })),
      ...unknownForm(filled, table, forms).map((form): FileProblem => ({
        ...problem('dataset.return-unknown-form', codes.number, { form, path: inSheet }),
        remark: true,
      })),
      ...unitsTold(filled, table, cell).map(({ line, params }) => problem('dataset.return-units', line, params)),
      ...(beside === undefined ? [] : [problem('dataset.return-beside', codes.number, { cell: cell(codes.number, beside) })]),
      ...(below ? [numbers('dataset.return-uncoded', below.number, uncoded.length, inBelow!)] : []),
      ...(apart
        ? [
            numbers(
              'dataset.return-stray',
              apart.row,
              stray.length,
              stray.map(({ row, at }) => cell(row, at)),
            ),
          ]
        : []),
    ];
  });
}

function shortened(words: readonly string[]): string[] {
  return [...words.slice(0, toldCells), ...(words.length > toldCells ? ['…'] : [])];
}

/** What was read of a return: its head, and how much of it there is. */
function asRead(filled: FilledReturn, { returns }: ReturnsTable, sheet: string | undefined): FileProblem['params'] {
  const { head, rows, columns } = filled;
  const { form, period, keys } = returns;
  const units = unitsIn(filled, returns);
  const of = (name: string) => head[name] ?? nothing;
  return {
    ...(sheet !== undefined && { sheet }),
    form: of(form),
    period: of(period),
    ...wordsInParams('division', keys.length > 0 ? keys.map(of) : [nothing]),
    ...wordsInParams('unit', units.length > 0 ? shortened(units) : [nothing]),
    rows: rows.length,
    columns: columns.length,
  };
}

/** The units of the cells that hold something. */
function unitsIn(filled: FilledReturn, { unit }: ReturnsTable['returns']): string[] {
  if (!unit) return [];
  const { rows, columns, stub } = filled;
  const alike = new Map<string, GridRow>();
  for (const row of rows)
    if (columns.some(({ at }) => !isBlankRow([row.cells[at] ?? '']))) alike.set(row.cells[stub.unit ?? -1] ?? '', row);
  const ofColumns = new Set(columns.map((column) => column.unit));
  const all = [...alike.values()].flatMap((row) =>
    [...ofColumns].map((each) => shownUnit(unitsOf(row, each, filled, unit)[0], unit.factors)),
  );
  return [...new Set(all)];
}

/** A unit as it is told: what is no unit by its looks, and may be the name of a person in the wrong column, is not repeated. */
function shownUnit(unit: string | undefined, factors: Readonly<Record<string, string>>): string {
  if (unit === undefined) return nothing;
  return Object.hasOwn(factors, unit) || /^[\p{Script=Han}、]{0,8}(?:[元人次户家件个]|%|‰)$/u.test(unit) ? unit : '…';
}

type Told = Pick<FileProblem, 'code' | 'params'> & { line: number };

/** Signs of which periods are written: of what else stands there nothing is repeated. */
const ofPeriods = /[\d年月日第季度份上下前半全至到~—–./〇零○一二三四五六七八九十-]{2,}/g;

function writtenPeriod(text: string): string {
  const written = (plain(text).match(ofPeriods) ?? ['…']).join('…');
  return written.length > longestPeriod ? `${written.slice(0, longestPeriod)}…` : written;
}

const longestPeriod = 30;

function periodTold({ period }: FilledReturn, table: ReturnsTable, cell: (row: number, at: number) => string): Told[] {
  if (!period || 'value' in period) return [];
  const { doubt, places } = period;
  const shown = places.map(({ row, at, text }) => `${cell(row, at)} ${writtenPeriod(text)}`);
  const params = { ...wordsInParams('places', shortened(shown)), example: exampleOf(table.returns.period, table) };
  return [{ code: `dataset.return-period-${doubt}`, line: places[0]!.row, params }];
}

/** What must stand above the cells and does not; whose return it is, may be told otherwise. */
function lackingTold(
  { head, period }: FilledReturn,
  table: ReturnsTable,
): { params: FileProblem['params']; remark: Pick<FileProblem, 'remark'> }[] {
  const { returns } = table;
  const lacks = (name: string) => !Object.hasOwn(head, name);
  const needed = [returns.form, ...(period ? [] : [returns.period])].filter(lacks);
  const names = [...needed, ...returns.keys.filter(lacks)];
  if (names.length === 0) return [];
  const params = {
    ...wordsInParams(
      'what',
      names.map((name) => wordOf(name, table)),
    ),
    ...wordsInParams(
      'examples',
      names.map((name) => `“${exampleOf(name, table)}”`),
    ),
  };
  return [{ params, remark: needed.length === 0 ? { remark: true } : {} }];
}

/** What a sheet calls a field. */
function wordOf(name: string, { fields, returns }: ReturnsTable): string {
  const [mark] = (Object.hasOwn(returns.marks, name) && name === returns.form && returns.marks[name]) || [];
  return mark ?? fields.find((field) => field.name === name)?.label ?? name;
}

/** How a part of the head is written. */
function exampleOf(name: string, table: ReturnsTable): string {
  const { fields, returns } = table;
  const isMonth = fields.find((field) => field.name === returns.period)?.format === 'YYYYMM';
  const value = name === returns.period ? (isMonth ? '2024年12月' : '2024年') : name === returns.form ? '…' : '330127';
  return labelled(wordOf(name, table), value, 'zh');
}

/** The form of a return, where the standard has forms written down and it is none of them. */
function unknownForm({ head }: FilledReturn, { returns }: ReturnsTable, forms: ReadonlySet<string> | undefined): string[] {
  const form = head[returns.form];
  return form === undefined || !forms || forms.has(form) ? [] : [form];
}

/** Rows whose unit contradicts that of the head or of a column: people and money may stand in one return, so units of one kind are compared. */
function unitsTold(
  filled: FilledReturn,
  { returns: { unit } }: ReturnsTable,
  cell: (row: number, at: number) => string,
): { line: number; params: FileProblem['params'] }[] {
  const { rows, columns, stub } = filled;
  if (!unit || stub.unit === undefined) return [];
  const differing = rows.flatMap((row) => {
    if (unitsOf(row, undefined, { head: {}, stub }, unit).length === 0) return [];
    const pairs = columns.map((column) => unitsOf(row, column.unit, filled, unit));
    const [ofRow, other] =
      pairs.map(([own, ...others]) => [own!, others.find((each) => isOther(own!, each))]).find(([, each]) => each !== undefined) ?? [];
    return other === undefined ? [] : [{ line: row.number, unit: ofRow!, other }];
  });
  const [first] = differing;
  if (!first) return [];
  const { line, unit: own, other } = first;
  const [shown, head] = [own, other].map((each) => shownUnit(each, unit.factors));
  return [{ line, params: { count: differing.length, cell: cell(line, stub.unit), unit: shown!, other: head! } }];
}

/** Whether two units are of one kind, as 元 and 万元 are, and differ. */
const isOther = (one: string, other: string) => one !== other && one.at(-1) === other.at(-1);

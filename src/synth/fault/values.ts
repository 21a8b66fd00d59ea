import type { BrokenCell, Mistakes } from '../../check/breaks.js';
import type { Params } from '../../check/params.js';
import { codedIn, ownCodesIn } from '../../check/kinds.js';
import { lengthOf } from '../../value/runtime.js';
import type { Check, CodeListPlan, Field, Plan, TablePlan } from '../../plan/plan.js';
import { dayText, monthOf, monthText, readDay } from '../calendar.js';
import { inForms, inFullWidth, withPart } from './part-values.js';
import { laxValues } from '../identifier-cell.js';
import { breaksOf } from './breaks.js';
import { longAgo, mistyped, ofRule, spaced, yearsOff } from './rarer-values.js';
import { some } from './some.js';
import type { Cells } from '../source.js';

/**
 * Cells that people and systems get wrong in a field, likely mistakes of the check first. Not every value breaks the
 * check: whoever plants tries them.
 */
export function wrongValues(plan: Plan, table: TablePlan, check: Check, name: string, cells: Cells): string[] {
  const cell = cellOf(table, check, name, cells);
  const mistakes = mistakesIn(plan, table, cell);
  return candidates(cell, breaksOf(check).values?.(cell, mistakes) ?? mistakes.usual());
}

/** Mistakes that are tried where none of the usual ones breaks the check: they need to know what the check looks at. */
export function rarerValues(plan: Plan, table: TablePlan, check: Check, name: string, cells: Cells): string[] {
  const cell = cellOf(table, check, name, cells);
  return candidates(cell, breaksOf(check).rarer?.(cell, mistakesIn(plan, table, cell)) ?? []);
}

function cellOf(table: TablePlan, check: Check, name: string, cells: Cells): BrokenCell<Params> {
  return { check, field: table.fields.find((each) => each.name === name)!, value: cells[name] ?? '', cells };
}

function candidates({ value }: BrokenCell<Params>, values: readonly string[]): string[] {
  return [...new Set(values.filter((candidate) => candidate !== value))];
}

function mistakesIn(plan: Plan, table: TablePlan, cell: BrokenCell<Params>): Mistakes {
  const { check, field, value, cells } = cell;
  const listed = (list: string) => plan.codeLists.get(list)?.codes ?? [];
  return {
    usual: () => usual(plan, table, cell),
    misshapen: () => misshapen(field, value),
    misprinted: () => misprinted(value),
    spaced: () => spaced(value),
    inFullWidth: () => inFullWidth(value),
    mistyped: () => mistyped(field, value),
    longAgo: () => longAgo(field, value),
    yearsOff: () => yearsOff(field, value),
    ofRule: (requirement, when) => ofRule({ requirement, when, fields: check.fields }, field, value, cells, plan),
    unknownCodes: (list) => unknownCodes(listed(list), value),
    datedCodes: (list) => datedCodes(listed(list), value),
    otherLabels: (list) => otherLabels(listed(list), value),
    codes: (list) => listed(list).map(({ code }) => code),
    inForms: (shape, forms) => inForms(shape, forms, value),
    withPart: (shape, part) => withPart(shape, part, value),
    lax: (shape) => laxValues(shape, value, 1),
  };
}

function usual(plan: Plan, table: TablePlan, { check, field, value, cells }: BrokenCell<Params>): string[] {
  return [
    ...otherwise(field, value),
    ...literals(check, field),
    ...otherCodes(plan, table, field, value),
    ...alike(table, field, cells),
    '',
    ...plausible(field),
  ];
}

/** Too long, too short, letters, impossible dates. */
function misshapen({ representation, format, label }: Field, value: string): string[] {
  const { type, length, decimals, fixed } = representation;
  if (format === 'YYYYMMDDHHMMSS') return ['20240230081500', '2024-03-05 08:15:00', '20240305', '20240305246000'];
  if (format === 'YYYYMMDD') return ['20240230', '2024-03-05', '20241301', '202403', '二〇二四年', '00000000'];
  if (format === 'YYYYMM') return ['202413', '2024-3', '20240315', '202400', '24.03'];
  if (format === 'YYYY') return ['24', '2024年', '20240101'];
  if (format === 'PERIOD') return ['2024010120240230', '20240101-20241231', '20240101'];
  if (type === 'I') return ['12.5', '无', '9'.repeat(length + 1), '1,2'];
  if (type === 'D')
    return ['1,234.50', '￥100', '无', `1.${'1'.repeat(decimals + 1)}`, `${'9'.repeat(length - decimals + 1)}.${'9'.repeat(decimals)}`];
  const missing = Math.max(1, length + 1 - lengthOf(value));
  if (fixed) return [value === '' ? '0'.repeat(length + 1) : `${value}0`, value.slice(0, -1) || '0', '未知'];
  return [value + (/^[\d.Xx]*$/.test(value) ? '0' : label[0]!).repeat(missing), value + '？'.repeat(missing)];
}

/** Codes that stand near the right one and in no list. */
function unknownCodes(list: CodeListPlan['codes'], value: string): string[] {
  const known = new Set(list.flatMap(({ code, names }) => [code, ...names]));
  const model = value || list[0]?.code || '1';
  const digits = /^\d+$/.test(model);
  const near = Array.from({ length: digits ? Math.min(10 ** model.length, 400) : 0 }, (_, step) =>
    String((Number(model) + 10 ** model.length - 1 - step) % 10 ** model.length).padStart(model.length, '0'),
  );
  const shorter = list.flatMap(({ code }) => [code.slice(0, -1), `${code.slice(0, -1)}Z`]).slice(0, 40);
  const zeros = model.endsWith('0000') ? Array.from({ length: 99 }, (_, index) => `${String(99 - index).padStart(2, '0')}0000`) : [];
  const unknown = (codes: readonly string[]) => codes.filter((code) => code !== '' && !known.has(code)).slice(0, 25);
  return [...unknown(zeros), ...unknown(near), ...unknown(['其他', 'Z', '99', 'ZZ']), ...unknown(shorter)];
}

/** Codes that have ended, or began later than others; first those of the same place. */
function datedCodes(list: CodeListPlan['codes'], value: string): string[] {
  const ended = list.filter(({ code, validTo }) => validTo !== '' && code !== value);
  const shared = (code: string) => [...code].findIndex((digit, at) => digit !== value[at]);
  const level = (code: string) => /0*$/.exec(code)![0].length;
  const near = ended.filter(({ code }) => level(code) === level(value)).toSorted((one, other) => shared(other.code) - shared(one.code));
  return [...near.slice(0, 60), ...some(ended)].map(({ code }) => code);
}

function otherLabels(list: CodeListPlan['codes'], value: string): string[] {
  const names = list.map((code) => code.names[0]!);
  return [...names.filter((name) => name !== value).slice(0, 20), '不详', '其他', '未知'];
}

/** A digit wrong, two digits swapped, one left out. */
function misprinted(value: string): string[] {
  const last = value.slice(-1);
  const wrong = [...'0123456789X'].filter((character) => character !== last).map((character) => value.slice(0, -1) + character);
  const middle = Math.floor(value.length / 2);
  const swapped = value.slice(0, middle - 1) + (value[middle] ?? '') + (value[middle - 1] ?? '') + value.slice(middle + 1);
  return [...wrong, swapped, value.slice(0, -1), value.toLowerCase()];
}

/** The value moved: later, earlier, more, less, with characters that do not belong there. */
function otherwise({ representation, format, isPath }: Field, value: string): string[] {
  if (isPath && value !== '') return [`./${value}`, value.replaceAll('/', '\\'), value.toUpperCase(), `${value}X`];
  if (format === 'YYYYMMDDHHMMSS') return movedDays(value.slice(0, 8)).map((day) => day + value.slice(8));
  if (format === 'YYYYMMDD') return movedDays(value);
  if (format === 'YYYYMM') return [1, -1, 3, 6, 11, -12, 240, -240, -480].map((months) => moved(value, months));
  if (format === 'YYYY') return ['1990', '2030'];
  if (format === 'PERIOD') return [value.slice(8) + value.slice(0, 8), '1930010119301231'];
  if (representation.type === 'I') return ['1', '-1', '13', '0', String(Number(value) + 1), '999'];
  if (representation.type === 'D') return movedAmounts(value);
  return [
    'ABC123',
    `${value.slice(0, 2)}\uFFFD${value.slice(2)}`,
    value.replaceAll('--', '——'),
    `${value}—`,
    misplaced(value),
    `${value}X`,
  ];
}

function movedDays(value: string): string[] {
  if (!/^\d{8}$/.test(value)) return [];
  return [1, -1, 30, 400, -400, 20 * 366, -20 * 366, -40 * 366, 40 * 366].map((days) => dayText(readDay(value) + days));
}

function moved(value: string, months: number): string {
  return /^\d{6}$/.test(value) ? monthText(monthOf(Number(value.slice(0, 4)), Number(value.slice(4))) + months) : value;
}

function movedAmounts(value: string): string[] {
  const amount = Number(value);
  if (value === '' || Number.isNaN(amount)) return [];
  const cents = [amount + 0.01, amount - 0.01, amount + 100, amount * 2, -Math.abs(amount) - 1].map((moved) => moved.toFixed(2));
  return [...cents, `-${value}`, '0.00', '-1.00', '8', '16'];
}

/** A division of another level or province. */
function misplaced(value: string): string {
  return /^\d{6}$/.test(value) ? `${value.slice(0, 4)}00` : value;
}

/** Texts and numbers that the rule itself names. */
function literals(check: Check, { representation }: Field): string[] {
  const source = `${(check.params['when'] as string | undefined) ?? ''} ${(check.params['requirement'] as string | undefined) ?? ''}`;
  if (representation.type !== 'C') {
    return [...source.matchAll(/(?<![\w.'])\d+(?:\.\d+)?(?![\w.'])/g)].flatMap(([text]) => [
      String(Number(text) + 1),
      String(Number(text) - 1),
      text,
    ]);
  }
  return [...source.matchAll(/'([^'\\]*)'/g)].map(([, text]) => text!).filter((text) => text !== '');
}

/** Codes that a field can hold; undefined where it is not coded. */
export function codesOf(plan: Plan, table: TablePlan, name: string): string[] | undefined {
  const coded = ownCodesIn(table.checks, name);
  return coded && some(plan.codeLists.get(coded.list)?.codes ?? []).map(({ code }) => code);
}

/** Codes and names that the field, or the field it labels, can hold; of long lists some, first those of the same level. */
function otherCodes(plan: Plan, table: TablePlan, field: Field, value: string): string[] {
  return codedIn(table.checks, field.name).flatMap(({ list: id, beside }) => {
    const level = (code: string) => /0*$/.exec(code)![0].length;
    const list = plan.codeLists.get(id)?.codes ?? [];
    const near = list.length > 30 ? list.filter(({ code }) => level(code) === level(value)) : [];
    return [...some(near), ...some(list)].flatMap(({ code, names }) => (beside === undefined ? [code, ...names] : names));
  });
}

/** What stands in fields of the same kind: two columns taken for each other. */
function alike(table: TablePlan, field: Field, cells: Cells): string[] {
  return table.fields
    .filter(
      ({ name, representation, format }) =>
        name !== field.name && format === field.format && representation.type === field.representation.type,
    )
    .map(({ name }) => cells[name] ?? '')
    .filter((value) => value !== '' && (field.representation.type !== 'C' || field.format !== undefined))
    .slice(0, 12);
}

const plausibleDates: Readonly<Record<NonNullable<Field['format']>, string[]>> = {
  YYYYMMDDHHMMSS: ['20240615093000', '19550101000000'],
  YYYYMMDD: ['20240615', '19550101'],
  YYYYMM: ['202406'],
  YYYY: ['2024'],
  PERIOD: ['2024010120241231'],
};

/** Something that fits an empty cell. */
export function plausible({ representation, format }: Field): string[] {
  if (format) return plausibleDates[format];
  return representation.type === 'C' ? ['1', '110', '内资'] : ['5000', '1'];
}

/** A value of a parameter: where, of what and when it holds. */
export interface ParameterValue {
  /** What the codes of its division begin with; empty for the whole country. */
  division: string;
  /** What it is of: a word, a whole number, or whole numbers from one to another (`12..59`, `120..`); empty where the parameter is of one thing. */
  item: string;
  /** `YYYYMMDD`, its first and its last day. */
  from: string;
  to: string;
  /** As written, `0.0005`. */
  value: string;
}

/** A parameter as an expression asks it: its values, in the order in which they are looked at. */
export interface ParameterShape {
  name: string;
  values: readonly ParameterValue[];
}

/**
 * A parameter of rows of tables, their divisions whole codes and their open days empty; a row without a value has none. Those that are told first are looked at first, and those of smaller divisions before.
 */
export function parameterShape(name: string, rows: readonly ParameterValue[]): ParameterShape {
  const valued = rows.filter(({ value }) => value !== '');
  const values = valued.map(({ division, item, from, to, value }) => ({
    division: divisionPrefix(division),
    item,
    from: from || firstDay,
    to: to || lastDay,
    value,
  }));
  return { name, values: values.sort((a, b) => b.division.length - a.division.length) };
}

/** The days of a value that has no first, or no last. No text that is a day lies outside. */
const [firstDay, lastDay] = ['00000000', '99999999'] as const;

/** Whether a value of a shape holds everywhere, on every day, of everything. */
export function isForGood({ division, item, from, to }: ParameterValue): boolean {
  return division === '' && item === '' && from === firstDay && to === lastDay;
}

/** The whole numbers that an item stands for, the last left out where there is none; undefined where it is a word. */
export function numbersOf(item: string): { least: bigint; most?: bigint } | undefined {
  const parts = /^(-?\d{1,9})(?:(\.\.)(-?\d{1,9})?)?$/.exec(item);
  if (!parts) return undefined;
  const [, least, range, most] = parts;
  const last = range ? most : least;
  return { least: BigInt(least!), ...(last !== undefined && { most: BigInt(last) }) };
}

/** Whether two values, their open days empty, hold in one division at one time for one thing. */
export function meet(one: ParameterValue, other: ParameterValue): boolean {
  const begins = (first: ParameterValue, second: ParameterValue) => (first.from || firstDay) <= (second.to || lastDay);
  return one.division === other.division && begins(one, other) && begins(other, one) && isOfOne(one.item, other.item);
}

function isOfOne(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (!a || !b) return one === other;
  const begins = (x: typeof a, y: typeof a) => y.most === undefined || x.least <= y.most;
  return begins(a, b) && begins(b, a);
}

/** Digits after the point with which values are written and compared. */
const decimals = 4;

/** A number as it is written, in ten-thousandths. */
export function tenThousandths(value: string): bigint {
  const [whole = '', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

/** What the code of a division begins with that is the same for all within it: `41` of `410000`. */
function divisionPrefix(code: string): string {
  return code.replace(/^(..)0000$/, '$1').replace(/^(....)00$/, '$1');
}

/** A value made ready to be looked at. */
interface ReadyValue {
  division: string;
  item: string;
  numbers: ReturnType<typeof numbersOf>;
  from: string;
  to: string;
  value: bigint;
}

/** A value as generated code writes it down. */
type ValueRow = readonly [division: string, item: string, from: string, to: string, value: string];

/** The values of a parameter as `readyValues` takes them. */
export function valueRows({ values }: ParameterShape): ValueRow[] {
  return values.map(({ division, item, from, to, value }) => [division, item, from, to, value]);
}

/** Values made ready, once for all records. */
export function readyValues(rows: readonly ValueRow[]): ReadyValue[] {
  return rows.map(([division, item, from, to, value]) => ({
    division,
    item,
    numbers: numbersOf(item),
    from,
    to,
    value: tenThousandths(value),
  }));
}

/** The first value that holds on a day in a division, of a word or a whole number, in ten-thousandths; undefined where none does. */
export function valueOn(values: readonly ReadyValue[], day: string, division: string, item: string | bigint): bigint | undefined {
  const isOf = ({ item: own, numbers }: ReadyValue) =>
    typeof item === 'string' ? own === item : numbers !== undefined && numbers.least <= item && item <= (numbers.most ?? item);
  return values.find((each) => each.from <= day && day <= each.to && division.startsWith(each.division) && isOf(each))?.value;
}

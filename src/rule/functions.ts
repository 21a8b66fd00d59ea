import { sqlComposed, sqlPlainPath } from '../value/path.js';
import { sqlBare, sqlIsCitizenId, sqlPerson } from '../value/person.js';
import type { ListTest, ValueType } from '../expression/tree.js';

/** What stands in a place of a call: a value of one of the types, a count written out, or a pattern written out. */
export type Parameter = readonly ValueType[] | 'count' | 'pattern';

/** A function of expressions: how it is called, and what becomes of it in each engine. */
export interface RuleFunction {
  /** `size(x)`, `x.contains(y)`, or either. The value before the dot is the first parameter. */
  form: 'call' | 'method' | 'both';
  parameters: readonly Parameter[];
  result: ValueType;
  /** Largest result, of those that give a number, counted in units of the last of `scale` decimals, else in whole ones. */
  most?: bigint;
  scale?: number;
  /** True when the result may hold any characters even where the parameters are sound. */
  anyText?: boolean;
  javascript(runtime: (name: string) => string, ...parts: string[]): string;
  sql(...parts: string[]): string;
}

const text = ['string'] as const;

/** A function that the runtime has under its own name. */
function own(name: string, parameter: readonly ValueType[], result: ValueType, sql: (x: string) => string): [string, RuleFunction] {
  return [name, { form: 'call', parameters: [parameter], result, javascript: (runtime, x) => `${runtime(name)}(${x})`, sql }];
}

/** A test that JavaScript's strings have under its own name. */
function test(name: string, javascript: string, sql: string): [string, RuleFunction] {
  return [
    name,
    { form: 'method', parameters: [text, text], result: 'bool', javascript: (_, x, y) => `${x}.${javascript}(${y})`, sql: (x, y) => `${sql}(${x}, ${y})` },
  ];
}

/** Whether an identification number is one of 15 digits, which has its parts elsewhere. */
function isOldId(x: string): string {
  return `regexp_full_match(${x}, '[0-9]{15}')`;
}

/** Months since year 0, of what begins with six digits. */
function monthCount(x: string): string {
  return `(TRY_CAST(substr(${x}, 1, 4) AS INTEGER) * 12 + TRY_CAST(substr(${x}, 5, 2) AS INTEGER))`;
}

const [capitals, smalls] = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'] as const;

/** A number without a sign, as `number()` reads it: what fits DECIMAL(18,4). Read alike by JavaScript and RE2. */
const numberPattern = '[0-9]{1,14}([.][0-9]{1,4})?';

/** The functions that test whether values stand in a code list: the list written out first, then the values looked for. */
export const listFunctions: ReadonlyMap<string, { test: ListTest; values: number }> = new Map([
  ['codeIn', { test: 'code', values: 1 }],
  ['labelIn', { test: 'label', values: 1 }],
  ['pairIn', { test: 'pair', values: 2 }],
]);

/** Every function but those above, `attribute`, which looks into a code list as well, and `empty`, `filled` and `sum`, which are about fields and not about values. */
export const functions: ReadonlyMap<string, RuleFunction> = new Map<string, RuleFunction>([
  own('month', ['date'], 'month', (x) => `substr(${x}, 1, 6)`),
  own('year', ['date', 'month'], 'year', (x) => `substr(${x}, 1, 4)`),
  own('periodStart', ['period'], 'date', (x) => `substr(${x}, 1, 8)`),
  own('periodEnd', ['period'], 'date', (x) => `substr(${x}, 9, 8)`),
  ['months', {
    form: 'call',
    parameters: [['date', 'month'], ['date', 'month']],
    result: 'decimal',
    most: 120_000n,
    javascript: (runtime, x, y) => `${runtime('monthsBetween')}(${x}, ${y})`,
    sql: (x, y) => `CASE WHEN ${[x, y].map((each) => `regexp_matches(${each}, '^[0-9]{6}')`).join(' AND ')} THEN ${monthCount(y)} - ${monthCount(x)} ELSE 0 END`,
  }],
  own('path', text, 'string', (x) => sqlComposed(sqlPlainPath(x))),
  own('bare', text, 'string', sqlBare),
  own('person', text, 'string', sqlPerson),
  own('citizenId', text, 'bool', sqlIsCitizenId),
  own('divisionLevel', text, 'string', (x) =>
    `CASE WHEN substr(${x}, 3, 4) = '0000' THEN 'province' WHEN substr(${x}, 5, 2) = '00' THEN 'prefecture' ELSE 'county' END`),
  // `translate` takes a hundred times as long as a look for what it would change.
  own('lower', text, 'string', (x) => `CASE WHEN regexp_matches(${x}, '[A-Z]') THEN translate(${x}, '${capitals}', '${smalls}') ELSE ${x} END`),
  ['number', {
    form: 'call',
    parameters: [['string', 'year']],
    result: 'decimal',
    most: 10n ** 18n - 1n,
    scale: 4,
    javascript: (runtime, x) => `${runtime('numberIn')}(${x})`,
    sql: (x) => `CASE WHEN regexp_full_match(${x}, '${numberPattern}') THEN TRY_CAST(${x} AS DECIMAL(18, 4)) ELSE (-1)::DECIMAL(18, 4) END`,
  }],
  own('provinceOf', text, 'string', (x) => `substr(${x}, 1, 2) || '0000'`),
  ['birthDate', {
    form: 'call',
    parameters: [text],
    result: 'date',
    anyText: true,
    javascript: (runtime, x) => `${runtime('birthDate')}(${x})`,
    // Numbers of another length need one look at it.
    sql: (x) => `CASE WHEN strlen(${x}) <> 15 THEN substr(${x}, 7, 8) WHEN ${isOldId(x)} THEN '19' || substr(${x}, 7, 6) ELSE substr(${x}, 7, 8) END`,
  }],
  ['sexDigit', {
    form: 'call',
    parameters: [text],
    result: 'decimal',
    most: 9n,
    javascript: (runtime, x) => `${runtime('sexDigit')}(${x})`,
    sql: (x) =>
      `CASE WHEN substr(${x}, 17, 1) BETWEEN '0' AND '9' THEN ascii(substr(${x}, 17, 1)) - 48 WHEN ${isOldId(x)} THEN ascii(substr(${x}, 15, 1)) - 48 ELSE -1 END`,
  }],
  ['size', {
    form: 'both',
    parameters: [text],
    result: 'decimal',
    most: 2n ** 31n,
    javascript: (runtime, x) => `BigInt(${runtime('lengthOf')}(${x})) * 10000n`,
    sql: (x) => `length(${x})`,
  }],
  test('contains', 'includes', 'contains'),
  test('startsWith', 'startsWith', 'starts_with'),
  test('endsWith', 'endsWith', 'ends_with'),
  ['matches', {
    form: 'method',
    parameters: [text, 'pattern'],
    result: 'bool',
    javascript: (_, x, pattern) => `${pattern}.test(${x})`,
    sql: (x, pattern) => `regexp_matches(${x}, ${pattern})`,
  }],
  ['substring', {
    form: 'method',
    parameters: [text, 'count', 'count'],
    result: 'string',
    javascript: (runtime, x, from, to) => `${runtime('substring')}(${x}, ${from}, ${to})`,
    sql: (x, from, to) => `substr(${x}, ${Number(from) + 1}, ${Number(to) - Number(from)})`,
  }],
]);

import type { PrimitiveName, Primitives } from '../../../src/expression/primitive.js';
import { addDaysSql, addMonthsSql, daysBetweenSql, fullMonthsSql } from './calendar.js';
import { checkSql } from './check-characters.js';
import { dateEnds, dateTests } from './date.js';
import { checkHolds, conforms, hasForm, partOf } from './identifier.js';
import { matchesSql } from './pattern.js';
import { parameterSql } from './parameter.js';
import { bareSql, citizenIdSql, lowerSql, personSql } from './person.js';
import type { PostgresScope } from './scope.js';
import { named, textSql } from './text.js';
import { partMark } from '../../../src/value/spans.js';

/** Operands are texts in the collation "C"; what is printed is put in brackets where it stands, and a number is numeric. */
type Printed<Name extends PrimitiveName> = (given: Primitives[Name], operands: readonly string[], scope: PostgresScope) => string;

/** Every primitive in PostgreSQL's SQL. */
const primitives: { readonly [Name in PrimitiveName]: Printed<Name> } = {
  // Of characters, in a database whose encoding is UTF8.
  length: (_, [x]) => `length(${x})::numeric`,
  fits: ({ length, fixed }, [x]) => `length(${x}) ${fixed ? '=' : '<='} ${length}`,
  // A length below 0 is an error; none that is asked for is.
  substring: ({ from, to }, [x]) => `substr(${x}, ${from + 1}, ${Math.max(to - from, 0)})`,
  concat: (_, parts) => parts.join(' || '),
  lower: (_, [x]) => lowerSql(x!),
  contains: (_, [x, y]) => `strpos(${x}, ${y}) > 0`,
  startsWith: (_, [x, y]) => `starts_with(${x}, ${y})`,
  endsWith: (_, [x, y]) => `right(${x}, length(${y})) = ${y}`,
  matches: ({ pattern }, [x]) => matchesSql(x!, pattern),
  isDigits: ({ count }, [x]) => `${x} ~ '^[0-9]{${count}}$'`,
  digitAt: ({ at }, [x]) =>
    named(`substr(${x}, ${at + 1}, 1)`, (digit) => `CASE WHEN ${digit} ~ '^[0-9]$' THEN ${digit}::numeric ELSE -1 END`),
  // A cast reads ' 5', '+5', '1e3' and 'NaN' too, and raises an error on the rest: the form is asked first.
  numberIn: (_, [x]) => named(x!, (value) => `CASE WHEN ${value} ~ '^[0-9]{1,14}([.][0-9]{1,4})?$' THEN ${value}::numeric ELSE -1 END`),
  isInteger: ({ digits }, [x]) => `${x} ~ '^-?[0-9]{1,${digits}}$'`,
  isDecimal: ({ digits, decimals }, [x]) => isDecimalSql(x!, digits, decimals),
  isDate: ({ format }, [x]) => named(x!, dateTests[format]),
  calendarMonths: (_, [x, y]) =>
    `CASE WHEN ${[x, y].map((each) => `${each} ~ '^[0-9]{6}'`).join(' AND ')} THEN ${monthCount(y!)} - ${monthCount(x!)} ELSE 0 END`,
  daysBetween: (_, [x, y]) => daysBetweenSql(x!, y!),
  fullMonths: ({ months }, [x, y]) => fullMonthsSql(x!, y!, months),
  addMonths: ({ format }, [x, months]) => addMonthsSql(format, x!, months!),
  addDays: (_, [x, days]) => addDaysSql(x!, days!),
  isCode: ({ list }, [x], scope) => `${x} IN (SELECT code FROM ${scope.list(list)})`,
  // One NULL in the list, and NOT IN would be NULL for every text that is not there.
  isLabel: ({ list }, [x], scope) => `${x} IN (SELECT label FROM ${scope.list(list)} WHERE label IS NOT NULL)`,
  isCodeOrLabel: ({ list }, [x], scope) =>
    named(x!, (value) => `${primitives.isCode({ list }, [value], scope)} OR ${primitives.isLabel({ list }, [value], scope)}`),
  isPair: ({ list }, [x, y], scope) => `(${x}, ${y}) IN (SELECT code, label FROM ${scope.list(list)} WHERE label IS NOT NULL)`,
  attribute: ({ list, name }, [x], scope) =>
    `coalesce((SELECT of_code.value FROM ${scope.attribute(list, name)} AS of_code WHERE of_code.code = ${x}), '')`,
  validOn: ({ list, format }, [x, date], scope) => validSql(scope.spans(list, 'code'), x!, dateEnds[format](date!)),
  pairOn({ list, format }, [x, name, date], scope) {
    const days = dateEnds[format](date!);
    const had = validSql(scope.spans(list, 'pair'), `(${x} || ${textSql(partMark)} || ${name})`, days);
    const isDate = dateTests[format](date!);
    return `${primitives.isPair({ list }, [x!, name!], scope)} AND CASE WHEN ${isDate} THEN ${had} OR NOT ${validSql(scope.spans(list, 'code'), x!, days)} ELSE true END`;
  },
  conforms: ({ shape }, [x]) => conforms(shape, x!),
  checkHolds: ({ shape }, [x]) => checkHolds(shape, x!),
  hasForm: ({ shape, forms }, [x]) => named(x!, (value) => hasForm(shape, forms, value)),
  checkCharacter: ({ algorithm }, [x]) => named(x!, (value) => checkSql(algorithm, value)),
  part: ({ shape, part }, [x]) => partOf(shape, part, x!),
  partAmong: ({ shape, part, values }, [x]) => `${partOf(shape, part, x!)} IN (${['', ...values].map(textSql).join(', ')})`,
  partAtMost: ({ shape, part }, [x, most]) => `${partOf(shape, part, x!)} <= ${most}`,
  bare: (_, [x]) => bareSql(x!),
  person: (_, [x]) => personSql(x!),
  isCitizenId: (_, [x]) => citizenIdSql(x!),
  parameter: (given, [day, division, item]) => `coalesce(${parameterSql(given, day!, division!, item!)}, 0)`,
  hasParameter: (given, [day, division, item]) => `${parameterSql(given, day!, division!, item!)} IS NOT NULL`,
  path(_, [x]) {
    const slashed = `replace(${x}, '\\', '/')`;
    // Without 'g' only the first is replaced. Nothing but UTF8 can be normalised.
    return `normalize(regexp_replace(regexp_replace(${slashed}, '/([.]?/)+', '/', 'g'), '^([.]?/)+', ''), NFC)`;
  },
};

/** A primitive by its name, printed. */
export function printPrimitive<Name extends PrimitiveName>(
  name: Name,
  given: Primitives[Name],
  operands: readonly string[],
  scope: PostgresScope,
): string {
  return (primitives[name] as Printed<Name>)(given, operands, scope);
}

export function isDecimalSql(x: string, digits: number, decimals: number): string {
  const point = decimals > 0 ? `([.][0-9]{1,${decimals}})?` : '';
  return `(${x} ~ '^-?[0-9]+${point}$' AND length(translate(${x}, '-.', '')) <= ${digits})`;
}

/** Whether a code, or a pair, was valid on one of the days; true of what has no times told. */
function validSql(spans: string, x: string, days: readonly string[]): string {
  const holds = days.map((day) => `(span.first <= ${day} AND (span.last = '' OR ${day} <= span.last))`).join(' OR ');
  return `coalesce((SELECT bool_or(${holds}) FROM ${spans} AS span WHERE span.value = ${x}), true)`;
}

/** Months since year 0, of what begins with six digits. */
function monthCount(x: string): string {
  return `(substr(${x}, 1, 4)::numeric * 12 + substr(${x}, 5, 2)::numeric)`;
}

import type { AskedParameter, PrimitiveName, Primitives } from '../expression/primitive.js';
import { algorithms } from '../value/algorithm/algorithms.js';
import { checkHolds, conforms, hasForm, partOf } from './identifier.js';
import type { JavaScriptScope } from './scope.js';
import { textLiteral } from './text.js';
import type { DateFormat } from '../value/date-format.js';

/** Operands are texts, and whole numbers as BigInt; what is printed stands by itself wherever a value may stand, and a number counts in ten-thousandths. */
type Printed<Name extends PrimitiveName> = (given: Primitives[Name], operands: readonly string[], scope: JavaScriptScope) => string;

/** Every primitive in JavaScript. */
const primitives: { readonly [Name in PrimitiveName]: Printed<Name> } = {
  length: (_, [x], scope) => `(BigInt(${called(scope, 'lengthOf', x)}) * 10000n)`,
  fits: ({ length, fixed }, [x], scope) => `(${called(scope, 'lengthOf', x)} ${fixed ? '===' : '<='} ${length})`,
  substring: ({ from, to }, [x], scope) => called(scope, 'substring', x, String(from), String(to)),
  concat: (_, parts) => `(${parts.join(' + ')})`,
  lower: (_, [x], scope) => called(scope, 'lower', x),
  contains: (_, [x, y]) => `${x}.includes(${y})`,
  startsWith: (_, [x, y]) => `${x}.startsWith(${y})`,
  endsWith: (_, [x, y]) => `${x}.endsWith(${y})`,
  matches: ({ pattern }, [x]) => `${String(new RegExp(pattern, 'u'))}.test(${x})`,
  isDigits: ({ count }, [x], scope) => called(scope, 'isDigits', x, String(count)),
  digitAt: ({ at }, [x], scope) => called(scope, 'digitIn', x, String(at)),
  numberIn: (_, [x], scope) => called(scope, 'numberIn', x),
  isInteger: ({ digits }, [x], scope) => called(scope, 'isInteger', x, String(digits)),
  isDecimal: ({ digits, decimals }, [x], scope) => called(scope, 'isDecimal', x, String(digits), String(decimals)),
  isDate: ({ format }, [x], scope) => isDate(format, x!, scope),
  calendarMonths: (_, [x, y], scope) => called(scope, 'calendarMonths', x, y),
  daysBetween: (_, [x, y], scope) => called(scope, 'daysBetween', x, y),
  fullMonths: ({ months }, [x, y], scope) => called(scope, 'fullMonths', x, y, String(months)),
  addMonths: ({ format }, [x, months], scope) => called(scope, format === 'YYYYMM' ? 'monthAfter' : 'dayAfterMonths', x, months),
  addDays: (_, [x, days], scope) => called(scope, 'dayAfter', x, days),
  isCode: ({ list }, [x], scope) => called(scope, 'hasCode', scope.codeList(list), x),
  isLabel: ({ list }, [x], scope) => called(scope, 'hasLabel', scope.codeList(list), x),
  isCodeOrLabel: ({ list }, [x], scope) => called(scope, 'hasCodeOrLabel', scope.codeList(list), x),
  isPair: ({ list }, [x, y], scope) => called(scope, 'hasPair', scope.codeList(list), x, y),
  attribute: ({ list, name }, [x], scope) => called(scope, 'attributeOf', scope.codeAttribute(list, name), x),
  validOn: ({ list, format }, [x, date], scope) =>
    called(scope, 'validOn', scope.codeSpans(list, 'code'), x, ...endsOf(format, date!, scope)),
  pairOn({ list, format }, [x, name, date], scope) {
    const spans = [scope.codeSpans(list, 'pair'), scope.codeSpans(list, 'code')];
    const held = called(scope, 'hadPair', ...spans, `{ code: ${x}, label: ${name} }`, ...endsOf(format, date!, scope));
    return `(${called(scope, 'hasPair', scope.codeList(list), x, name)} && (!${isDate(format, date!, scope)} || ${held}))`;
  },
  conforms: ({ shape }, [x], scope) => `(${conforms(shape, x!, scope.runtime)})`,
  checkHolds: ({ shape }, [x], scope) => `(${checkHolds(shape, x!, scope.runtime)})`,
  hasForm: ({ shape, forms }, [x]) => hasForm(shape, forms, x!),
  checkCharacter: ({ algorithm }, [x], scope) => called(scope, algorithms[algorithm].name, x),
  part: ({ shape, part }, [x], scope) => partOf(shape, part, x!, scope.runtime),
  partAmong: ({ shape, part, values }, [x], scope) =>
    `${JSON.stringify(['', ...values])}.includes(${partOf(shape, part, x!, scope.runtime)})`,
  partAtMost: ({ shape, part }, [x, most], scope) => `(${partOf(shape, part, x!, scope.runtime)} <= ${most})`,
  bare: (_, [x], scope) => called(scope, 'bare', x),
  person: (_, [x], scope) => called(scope, 'person', x),
  isCitizenId: (_, [x], scope) => called(scope, 'citizenId', x),
  parameter: (given, operands, scope) => `(${valueOn(given, operands, scope)} ?? 0n)`,
  hasParameter: (given, operands, scope) => `(${valueOn(given, operands, scope)} !== undefined)`,
  path: (_, [x], scope) => called(scope, 'path', x),
};

/** A primitive by its name, printed. */
export function printPrimitive<Name extends PrimitiveName>(
  name: Name,
  given: Primitives[Name],
  operands: readonly string[],
  scope: JavaScriptScope,
): string {
  return (primitives[name] as Printed<Name>)(given, operands, scope);
}

function called(scope: JavaScriptScope, name: string, ...operands: readonly (string | undefined)[]): string {
  return `${scope.runtime(name)}(${operands.join(', ')})`;
}

function valueOn(given: AskedParameter, operands: readonly string[], scope: JavaScriptScope): string {
  return called(scope, 'valueOn', scope.parameter(given), ...operands);
}

const dateTests: Record<DateFormat, string> = {
  YYYYMMDDHHMMSS: 'isMoment',
  YYYYMMDD: 'isDate',
  YYYYMM: 'isMonth',
  YYYY: 'isYear',
  PERIOD: 'isPeriod',
};

function isDate(format: DateFormat, x: string, scope: JavaScriptScope): string {
  return called(scope, dateTests[format], x);
}

/** The first and the last day of a date. No code changes on a day after the last of its month, so that 31 will do for all. */
function endsOf(format: DateFormat, x: string, scope: JavaScriptScope): [string, string] {
  switch (format) {
    case 'YYYYMMDDHHMMSS':
      return endsOf('YYYYMMDD', called(scope, 'substring', x, '0', '8'), scope);
    case 'YYYYMMDD':
      return [x, x];
    case 'YYYYMM':
      return [`${x} + ${textLiteral('01')}`, `${x} + ${textLiteral('31')}`];
    case 'YYYY':
      return [`${x} + ${textLiteral('0101')}`, `${x} + ${textLiteral('1231')}`];
    case 'PERIOD':
      return [called(scope, 'substring', x, '0', '8'), called(scope, 'substring', x, '8', '16')];
  }
}

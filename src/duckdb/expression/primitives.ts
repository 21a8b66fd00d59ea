import type { AskedParameter, PrimitiveName, Primitives } from '../../expression/primitive.js';
import { nodesOf, type ExpressionNode } from '../../expression/tree.js';
import { re2Of } from '../../rule/pattern.js';
import { sqlAddDays, sqlAddMonths, sqlDaysBetween, sqlFullMonths } from './calendar.js';
import { checkCharacters } from './check-characters.js';
import { dateEnds, dateTests } from './date-ends.js';
import type { Hoist } from './hoist.js';
import { checkHolds, conforms, hasForm, partAmong, partAtMost, partOf } from './identifier.js';
import { sqlParameter, sqlParameterOnce } from './parameter.js';
import { sqlComposed, sqlPlainPath } from './path.js';
import { sqlBare, sqlIsCitizenId, sqlPerson } from './person.js';
import type { SqlScope } from './scope.js';
import { sqlIsDecimal, sqlIsInteger, sqlLength } from './tests.js';
import { sqlText } from './text.js';

/** Operands are VARCHAR, and whole numbers DECIMAL; what is printed is put in brackets where it stands. `nodes` are what the operands were printed from. */
type Printed<Name extends PrimitiveName> = (
  given: Primitives[Name],
  operands: readonly string[],
  scope: SqlScope,
  nodes: readonly ExpressionNode[],
) => string;

/** A number without a sign, as `numberIn` reads it: what fits DECIMAL(18,4). Read alike by JavaScript and RE2. */
const numberPattern = '[0-9]{1,14}([.][0-9]{1,4})?';

const [capitals, smalls] = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'] as const;

/** Every primitive in DuckDB's SQL. */
const primitives: { readonly [Name in PrimitiveName]: Printed<Name> } = {
  length: (_, [x]) => sqlLength(x!),
  fits({ length, fixed }, [x]) {
    if (fixed) return `${sqlLength(x!)} = ${length}`;
    // No text is longer in characters than in bytes, so most rows need no look at the characters.
    return `CASE WHEN strlen(${x}) <= ${length} THEN true ELSE ${sqlLength(x!)} <= ${length} END`;
  },
  substring: ({ from, to }, [x]) => `substr(${x}, ${from + 1}, ${to - from})`,
  concat: (_, parts) => parts.join(' || '),
  // `translate` takes a hundred times as long as a look for what it would change.
  lower: (_, [x]) => `CASE WHEN regexp_matches(${x}, '[A-Z]') THEN translate(${x}, '${capitals}', '${smalls}') ELSE ${x} END`,
  contains: (_, [x, y]) => `contains(${x}, ${y})`,
  startsWith: (_, [x, y]) => `starts_with(${x}, ${y})`,
  endsWith: (_, [x, y]) => `ends_with(${x}, ${y})`,
  matches: ({ pattern }, [x]) => `regexp_matches(${x}, ${sqlText(re2Of(pattern))})`,
  // Texts of another length need one look.
  isDigits: ({ count }, [x]) => `CASE WHEN strlen(${x}) <> ${count} THEN false ELSE regexp_full_match(${x}, '[0-9]{${count}}') END`,
  digitAt: ({ at }, [x]) =>
    `CASE WHEN substr(${x}, ${at + 1}, 1) BETWEEN '0' AND '9' THEN ascii(substr(${x}, ${at + 1}, 1)) - 48 ELSE -1 END`,
  numberIn: (_, [x]) =>
    `CASE WHEN regexp_full_match(${x}, '${numberPattern}') THEN TRY_CAST(${x} AS DECIMAL(18, 4)) ELSE (-1)::DECIMAL(18, 4) END`,
  isInteger: ({ digits }, [x]) => sqlIsInteger(x!, digits),
  isDecimal: ({ digits, decimals }, [x]) => sqlIsDecimal(x!, digits, decimals),
  isDate: ({ format }, [x], { hoist }) => dateTests[format](x!, hoist),
  calendarMonths: (_, [x, y]) =>
    `CASE WHEN ${[x, y].map((each) => `regexp_matches(${each}, '^[0-9]{6}')`).join(' AND ')} THEN ${monthCount(y!)} - ${monthCount(x!)} ELSE 0 END`,
  daysBetween: (_, [x, y], { hoist }) => sqlDaysBetween(x!, y!, hoist),
  fullMonths: ({ months }, [x, y], { hoist }) => sqlFullMonths(x!, y!, months, hoist),
  addMonths: ({ format }, [x, months], { hoist }) => sqlAddMonths(format, x!, months!, hoist),
  addDays: (_, [x, days], { hoist }) => sqlAddDays(x!, days!, hoist),
  isCode: ({ list }, [x], scope) => scope.inList(list, 'code', x!),
  isLabel: ({ list }, [x], scope) => scope.inList(list, 'label', x!),
  isCodeOrLabel: ({ list }, [x], scope) => scope.inList(list, 'either', x!),
  isPair: ({ list }, [x, y], scope) => scope.inList(list, 'pair', x!, y!),
  attribute: ({ list, name }, [x], scope) => scope.attribute(list, name, x!),
  validOn: ({ list, format }, [x, date], scope) => scope.validOn(list, x!, dateEnds[format](date!, scope.hoist)),
  pairOn: ({ list, format }, [x, name, date], scope) =>
    scope.pairOn(list, x!, name!, { is: dateTests[format](date!, scope.hoist), days: dateEnds[format](date!, scope.hoist) }),
  conforms: ({ shape }, [x], { hoist }) => conforms(shape, x!, hoist),
  checkHolds: ({ shape }, [x], { hoist }) => checkHolds(shape, x!, hoist),
  hasForm: ({ shape, forms }, [x]) => hasForm(shape, forms, x!),
  checkCharacter: ({ algorithm }, [x], { hoist }) => checkCharacters[algorithm].sql(x!, hoist),
  // Only what an own cell holds can be named once.
  part: ({ shape, part }, [x], { hoist }, [node]) =>
    partOf(shape, part, x!, node?.kind === 'cell' && node.table === undefined ? hoist : undefined),
  partAmong: ({ shape, part, values }, [x]) => partAmong(shape, part, values, x!),
  partAtMost: ({ shape, part }, [x, most]) => partAtMost(shape, part, x!, most!),
  bare: (_, [x], { hoist }, nodes) => early(sqlBare(x!), hoist, nodes),
  person: (_, [x], { hoist }, nodes) => early(sqlPerson(x!), hoist, nodes),
  isCitizenId: (_, [x]) => sqlIsCitizenId(x!),
  parameter: (given, operands, { hoist }, nodes) => `coalesce(${parameterOnce(given, operands, hoist, nodes)}, 0)`,
  hasParameter: (given, operands, { hoist }, nodes) => `${parameterOnce(given, operands, hoist, nodes)} IS NOT NULL`,
  path: (_, [x]) => sqlComposed(sqlPlainPath(x!)),
};

/** A primitive by its name, printed. */
export function printPrimitive<Name extends PrimitiveName>(
  name: Name,
  given: Primitives[Name],
  operands: readonly string[],
  scope: SqlScope,
  nodes: readonly ExpressionNode[],
): string {
  return (primitives[name] as Printed<Name>)(given, operands, scope, nodes);
}

/** What is made of texts of own cells alone is made once: in others that are made of it, it would be written many times. */
function early(made: string, hoist: Hoist, nodes: readonly ExpressionNode[]): string {
  return nodes.flatMap((node) => [...nodesOf(node)]).every(isText) ? hoist(made) : `(${made})`;
}

/** A value is looked for once where nothing but texts of own cells tells which. */
function parameterOnce(
  given: AskedParameter,
  [day, division, item]: readonly string[],
  hoist: Hoist,
  nodes: readonly ExpressionNode[],
): string {
  const isPlain = nodes.every(({ kind }) => kind === 'cell' || kind === 'text');
  const value = (isPlain ? sqlParameter : sqlParameterOnce)(given, { day: day!, division: division!, item: item! });
  return early(value, hoist, nodes);
}

function isText(node: ExpressionNode): boolean {
  if (node.kind === 'cell') return node.table === undefined && node.type !== 'decimal';
  return node.kind !== 'filled' && node.kind !== 'placeholder';
}

/** Months since year 0, of what begins with six digits. */
function monthCount(x: string): string {
  return `(TRY_CAST(substr(${x}, 1, 4) AS INTEGER) * 12 + TRY_CAST(substr(${x}, 5, 2) AS INTEGER))`;
}

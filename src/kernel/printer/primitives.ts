import type { PrimitiveName, Primitives } from '../../expression/primitive.js';
import type { ExpressionNode } from '../../expression/tree.js';
import { attributeAt, membersAt, pairsAt, parameterAt, spansAt, textsAt } from '../image/lists.js';
import { patternAt } from '../image/patterns.js';
import { algorithmNumbers, shapeAt, stretchesAt } from '../image/shapes.js';
import { Comparison, Op } from '../wasm/op.js';
import { layouts } from './layouts.js';
import type { Printing } from './printing.js';

/** What of a primitive is written: with all of its operands on the stack, or, where it takes them in its own order, with none. */
type Printed<Name extends PrimitiveName> = (
  given: Primitives[Name],
  write: (op: Op, ...given: number[]) => void,
  to: Printing & { operands: readonly ExpressionNode[] },
) => void;

/** A primitive that is one word, whatever it is given. */
const word =
  (op: Op): Printed<PrimitiveName> =>
  (_, write) =>
    write(op);

/** Every primitive as words of the kernel. */
const primitives: { readonly [Name in PrimitiveName]: Printed<Name> } = {
  length: word(Op.Length),
  fits: ({ length, fixed }, write) => write(Op.Fits, length, Number(fixed)),
  substring: ({ from, to }, write) => write(Op.Substring, from, to),
  concat: (_, write, { operands }) => write(Op.Concat, operands.length),
  lower: word(Op.Lower),
  contains: word(Op.Contains),
  startsWith: word(Op.StartsWith),
  endsWith: word(Op.EndsWith),
  matches: ({ pattern }, write, { scope }) => write(Op.Matches, patternAt(scope.image, pattern)),
  isDigits: ({ count }, write) => write(Op.IsDigits, count),
  digitAt: ({ at }, write) => write(Op.DigitAt, at),
  numberIn: word(Op.NumberIn),
  isInteger: ({ digits }, write) => write(Op.IsInteger, digits),
  isDecimal: ({ digits, decimals }, write) => write(Op.IsDecimal, digits, decimals),
  isDate: ({ format }, write) => write(Op.IsDate, layouts[format]),
  calendarMonths: word(Op.CalendarMonths),
  daysBetween: word(Op.DaysBetween),
  fullMonths: ({ months }, write) => write(Op.FullMonths, months),
  addMonths: ({ format }, write) => write(Op.AddMonths, layouts[format]),
  addDays: word(Op.AddDays),
  isCode: ({ list }, write, { scope }) => write(Op.InSet, membersAt(scope.image, scope.list(list), 'code')),
  isLabel: ({ list }, write, { scope }) => write(Op.InSet, membersAt(scope.image, scope.list(list), 'label')),
  isCodeOrLabel: ({ list }, write, { scope }) => write(Op.InSet, membersAt(scope.image, scope.list(list), 'either')),
  isPair: ({ list }, write, { scope }) => write(Op.InPairs, pairsAt(scope.image, scope.list(list))),
  attribute: ({ list, name }, write, { scope }) => write(Op.Attribute, attributeAt(scope.image, scope.list(list), name)),
  validOn: ({ list, format }, write, { scope }) => write(Op.ValidOn, spansAt(scope.image, scope.list(list), 'code'), layouts[format]),
  pairOn,
  conforms: ({ shape }, write, { scope }) => write(Op.Conforms, shapeAt(scope.image, shape)),
  checkHolds: ({ shape }, write, { scope }) => write(Op.CheckHolds, shapeAt(scope.image, shape)),
  hasForm({ shape, forms }, write, { scope }) {
    const marks = Uint8Array.from(shape.forms, ({ id }) => Number(forms.includes(id)));
    write(Op.HasForm, shapeAt(scope.image, shape), scope.image.bytes(marks));
  },
  checkCharacter: ({ algorithm }, write) => write(Op.CheckCharacter, algorithmNumbers[algorithm]),
  part: ({ shape, part }, write, to) => cut(shape, part, write, to),
  partAmong({ shape, part, values }, write, to) {
    cut(shape, part, write, to);
    write(Op.InSet, textsAt(to.scope.image, ['', ...values]));
  },
  partAtMost({ shape, part }, write, to) {
    const [cell, most] = to.operands;
    to.operand(cell!);
    cut(shape, part, write, to);
    to.operand(most!);
    write(Op.CompareTexts, Comparison.LessOrEqual);
  },
  bare: word(Op.Bare),
  person: word(Op.Person),
  isCitizenId: word(Op.IsCitizenId),
  parameter: (given, write, { scope }) => write(Op.Parameter, parameterAt(scope.image, given), Number(given.by === 'number')),
  hasParameter: (given, write, { scope }) => write(Op.HasParameter, parameterAt(scope.image, given), Number(given.by === 'number')),
  path: word(Op.Path),
};

/** Primitives that put their operands on the stack themselves. */
const ownOrder: ReadonlySet<PrimitiveName> = new Set(['pairOn', 'partAtMost']);

export function printPrimitive(node: Extract<ExpressionNode, { kind: 'primitive' }>, to: Printing): void {
  const { name, given, operands } = node;
  if (!ownOrder.has(name)) for (const operand of operands) to.operand(operand);
  (primitives[name] as Printed<PrimitiveName>)(given, (op, ...numbers) => to.program.write(op, ...numbers), { ...to, operands });
}

function cut(shape: Primitives['part']['shape'], part: string, write: (op: Op, ...given: number[]) => void, { scope }: Printing): void {
  write(Op.Part, shapeAt(scope.image, shape), stretchesAt(scope.image, shape, part));
}

/** A pair that held then; or that ever did, where the date is none or the code did not hold. */
function pairOn(
  { list, format }: Primitives['pairOn'],
  write: (op: Op, ...given: number[]) => void,
  to: Printing & { operands: readonly ExpressionNode[] },
): void {
  const { program, scope, operands } = to;
  const [code, label, date] = operands as [ExpressionNode, ExpressionNode, ExpressionNode];
  for (const operand of [code, label]) to.operand(operand);
  write(Op.InPairs, pairsAt(scope.image, scope.list(list)));
  program.logic('&&', () => {
    to.operand(date);
    write(Op.IsDate, layouts[format]);
    write(Op.Not);
    program.logic('||', () => {
      for (const operand of [code, label, date]) to.operand(operand);
      write(Op.PairValidOn, spansAt(scope.image, scope.list(list), 'pair'), layouts[format]);
      program.logic('||', () => {
        for (const operand of [code, date]) to.operand(operand);
        write(Op.ValidOn, spansAt(scope.image, scope.list(list), 'code'), layouts[format]);
        write(Op.Not);
      });
    });
  });
}

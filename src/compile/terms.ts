import type { TableTerms } from '../check/kind.js';
import { rowBefore } from '../expression/tree.js';
import { onceEach } from '../value/once-each.js';
import { checkAmount, checkExpression, type Expression } from '../rule/expression.js';
import { operandType, type OperandType } from '../rule/operand.js';
import { parameterShape, type ParameterShape } from '../value/parameter.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { calledIn } from '../plan/table.js';

type Table = Pick<TablePlan, 'id' | 'number' | 'alias' | 'from' | 'fields'>;

/** What of a plan gives names to expressions. */
type Around = { tables: readonly Table[] } & Pick<Plan, 'parameters'>;

/** What the fields of a record type mean to an expression; fields of other record types are named `T4.AAC049`, those of another standard `PersonBasicInfo.AAC002`. */
export function termsOf(table: Table, around: Around): TableTerms {
  return termsAmong(around)(table);
}

/** Expressions of a plan are asked for by whoever looks at its checks, and are taken apart once. */
const termsAmong = onceEach(({ tables, parameters }: Around) => {
  const others = new Map(tables.map((other) => [calledIn(other), types(other.fields)]));
  const headings = [...new Set(tables.flatMap((other) => other.fields.flatMap(({ name, label }) => [name, label])))];
  const shapes = new Map([...parameters].map(([name, { values }]) => [name, parameterShape(name, values)]));
  const fields = new Map(tables.map((table) => [table.id, new Map(table.fields.map((field) => [field.name, field]))]));
  const known: Known = { headings, others, fields, parameter: (name) => shapes.get(name) };
  return onceEach((table: Table) => makeTerms(table, known));
});

/** What the record types of a plan have in common for expressions. */
interface Known {
  headings: readonly string[];
  others: ReadonlyMap<string, Map<string, OperandType>>;
  fields: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  parameter(name: string): ParameterShape | undefined;
}

function makeTerms({ id, fields: ofTable }: Table, { headings, others, fields, parameter }: Known): TableTerms {
  const own = types(ofTable);
  const named = new Map([...others, [rowBefore, own]]);
  const known = new Map<string, Expression>();

  return {
    headings,
    field(name, table = id) {
      const field = fields.get(table)?.get(name);
      if (!field) throw new Error(`${table} has no field ${name}`);
      return field;
    },
    expression(source) {
      const before = known.get(source);
      if (before) return before;
      const { expression, errors } = checkExpression(source, own, named, { aggregates: true, groups: true, relations: true, parameter });
      if (!expression) throw new Error(`${id}: «${source}» ${errors.map(({ message }) => message.en).join('; ')}`);
      known.set(source, expression);
      return expression;
    },
    amount(source) {
      const { tree, errors } = checkAmount(source, own);
      if (!tree) throw new Error(`${id}: «${source}» ${errors.map(({ message }) => message.en).join('; ')}`);
      return tree;
    },
  };
}

function types(fields: readonly Field[]): Map<string, OperandType> {
  return new Map(fields.map((field) => [field.name, operandType(field.representation, field.format, field.shape)]));
}

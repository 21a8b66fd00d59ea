import type { TableTerms } from '../check/kind.js';
import { checkExpression, type Expression } from '../rule/expression.js';
import { operandType, type OperandType } from '../rule/operand.js';
import type { Field, TablePlan } from '../plan/plan.js';

/** What the fields of a record type mean to an expression; fields of other record types are named `T4.AAC049`. */
export function termsOf(table: Pick<TablePlan, 'id' | 'fields'>, all: readonly Pick<TablePlan, 'number' | 'fields'>[]): TableTerms {
  const fields = new Map(table.fields.map((field) => [field.name, field]));
  const own = types(table.fields);
  const others = new Map(all.map((other) => [`T${other.number}`, types(other.fields)]));
  const known = new Map<string, Expression>();

  return {
    headings: [...new Set(all.flatMap((other) => other.fields.flatMap(({ name, label }) => [name, label])))],
    field(name) {
      const field = fields.get(name);
      if (!field) throw new Error(`${table.id} has no field ${name}`);
      return field;
    },
    expression(source) {
      const before = known.get(source);
      if (before) return before;
      const { expression, errors } = checkExpression(source, own, others, { aggregates: true });
      if (!expression) throw new Error(`${table.id}: «${source}» ${errors.map(({ message }) => message.en).join('; ')}`);
      known.set(source, expression);
      return expression;
    },
  };
}

function types(fields: readonly Field[]): Map<string, OperandType> {
  return new Map(fields.map((field) => [field.name, operandType(field.representation, field.format, field.shape)]));
}

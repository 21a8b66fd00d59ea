import { compare, logic, not } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { LongForm } from '../plan/plan.js';
import type { RelationNode } from '../rule/aggregate-node.js';
import type { SchemaOf } from '../value/schema-type.js';
import type { Cells } from './breaks.js';
import type { CheckKind, Terms } from './kind.js';
import { orderOf } from './order.js';
import { relationHint, suspectsOf } from './suspects.js';
import { ruleParams, type RuleParamsOf } from './rule-params.js';

const name = { type: 'string', minLength: 1 } as const;
const whole = { type: 'string', pattern: '^[1-9][0-9]?$' } as const;

/** How records hold the cells of returns, as schemas say it. */
export const longFormProperties = {
  ...{ form: name, period: name, row: name, column: name, value: name, upper: name },
  keys: { type: 'array', items: name },
  unit: {
    type: 'object',
    properties: { field: name, factors: { type: 'object', additionalProperties: { type: 'string', pattern: '^[1-9][0-9]{0,8}$' } } },
    required: ['field', 'factors'],
    additionalProperties: false,
  },
} as const;

const longForm: SchemaOf<LongForm> = {
  type: 'object',
  properties: longFormProperties,
  required: ['form', 'period', 'row', 'column', 'value', 'keys'],
  additionalProperties: false,
};

const params = ruleParams(
  {
    long: longForm,
    of: name,
    requirement: name,
    tolerance: { type: 'string', pattern: '^[0-9]+([.][0-9]+)?$' },
    step: whole,
    from: name,
    to: name,
  },
  ['long', 'of', 'requirement'],
);

type RelationParams = RuleParamsOf<typeof params>;

/**
 * A relation between the cells of a return, written as `[r3, c5] == [r1, c5] + [r2, c5]`, also with cells of another form, of the period
 * before or of the year before. The records are the cells, one each. A return that lacks a cell is told, and neither passes nor fails.
 */
export const relation: CheckKind<RelationParams> = {
  kind: 'relation',
  level: 'set',
  keyword: 'zs-relation',
  on: 'record',
  params,
  fields: fieldsOf,
  operands: (params, terms) => fieldsOf(params, terms).filter((field) => field !== params.long.upper),
  question({ table, params }, terms) {
    const { long, of, tolerance, step = '1', from, to } = params;
    const { cells, holds } = relationIn(params, terms);
    const { unit } = orderOf(long.period, terms);
    if (unit !== 'month' && unit !== 'year') throw new Error(`${long.period} is no month and no year`);
    const held = tolerance === undefined ? holds : loosened(holds, { kind: 'number', type: 'decimal', text: tolerance });
    const numbers = [long.value, ...(long.unit ? [long.unit.field] : [])];
    return {
      form: 'unrelated',
      keeps: [
        {
          table,
          keys: [...long.keys, ...upperIn(params, terms), long.form, long.period, long.row, long.column],
          fields: numbers,
          flagged: numbers,
        },
      ],
      ...{ table, long, of, unit, step: Number(step), cells },
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      holds: held,
      ...suspectsOf(holds, held, cells),
    };
  },
  rule: {
    words: [],
    ofReturns: true,
    needs: ['requirement'],
    conditional: false,
    relations: true,
  },
  hint: ({ note }) => relationHint(note),
  breaks: { concerns: isFirst },
};

/** The fields that a relation looks at: that of the upper unit only where it adds up what is below. */
function fieldsOf(params: RelationParams, terms: Terms): string[] {
  const { value, row, column, form, period, keys, unit } = params.long;
  return [value, row, column, form, period, ...keys, ...upperIn(params, terms), ...(unit ? [unit.field] : [])];
}

function upperIn(params: RelationParams, terms: Pick<Terms, 'expression'>): string[] {
  const { upper } = params.long;
  return upper !== undefined && relationIn(params, terms).cells.some(({ back }) => back === 'below') ? [upper] : [];
}

/** Whether a cell is the one at which a relation fails: the first of the form and the period itself. */
function isFirst(params: RelationParams, cells: Cells, terms: Pick<Terms, 'expression'>): boolean {
  const { long, of } = params;
  const own = relationIn(params, terms).cells.find(({ form, back }) => form === undefined && back === undefined)!;
  // Of what adds up others, the uppermost is sure to have some.
  const [upper] = upperIn(params, terms);
  return (
    cells[long.form] === of &&
    (upper === undefined || !cells[upper]) &&
    (own.row === undefined || cells[long.row] === own.row) &&
    (own.column === undefined || cells[long.column] === own.column)
  );
}

function relationIn({ requirement }: RelationParams, terms: Pick<Terms, 'expression'>): RelationNode {
  const { tree, source } = terms.expression(requirement);
  if (tree.kind !== 'relation') throw new Error(`«${source}» is no relation`);
  return tree;
}

/** What holds where numbers that are compared may differ by so much. */
function loosened(node: ExpressionNode, by: ExpressionNode): ExpressionNode {
  if (node.kind === 'logic') return logic(loosened(node.left, by), node.operator, loosened(node.right, by));
  if (node.kind === 'not') return not(loosened(node.part, by));
  if (node.kind !== 'compare') return node;
  const { left, operator, right } = node;
  const more = (side: ExpressionNode): ExpressionNode => ({ kind: 'arithmetic', type: 'decimal', operator: '+', left: side, right: by });
  switch (operator) {
    case '==':
      return logic(compare(left, '<=', more(right)), '&&', compare(right, '<=', more(left)));
    case '<=':
    case '<':
      return compare(left, operator, more(right));
    case '>=':
    case '>':
      return compare(more(left), operator, right);
    default:
      return node;
  }
}

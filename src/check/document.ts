import { sqlText } from '../duckdb/expression/text.js';
import type { Check } from '../plan/plan.js';
import { conformsJs, conformsSql } from '../javascript/identifier.js';
import { shapeSchema, type IdentifierShape } from '../expression/identifier-shape.js';
import type { CheckKind } from './kind.js';

/**
 * The number of a document obeys the rules of the kind of document that the code beside it names. Kinds of which no rules
 * are known pass: nothing is said of them.
 */
export const document: CheckKind = {
  kind: 'document',
  level: 'cell',
  keyword: 'zs-document',
  on: 'property',
  params: {
    properties: {
      code: { type: 'string' },
      cases: { type: 'array', minItems: 1, items: { type: 'object', properties: { code: { type: 'string' }, ...shapeSchema.properties }, required: ['code', ...shapeSchema.required], additionalProperties: false } },
    },
    required: ['code', 'cases'],
  },
  fields: (params, _terms, property) => [property, params['code'] as string],
  operands: (params, _terms, property) => [property, params['code'] as string],
  js(check, scope) {
    const [own, code] = check.fields.map((field) => scope.cell(field)) as [string, string];
    return casesOf(check).reduceRight((rest, each) => `(${code} === ${JSON.stringify(each.code)} ? ${conformsJs(each, own, scope.runtime)} : ${rest})`, 'true');
  },
  sql(check, scope) {
    const [own, code] = check.fields.map((field) => scope.cell(field)) as [string, string];
    return `CASE ${casesOf(check).map((each) => `WHEN ${code} = ${sqlText(each.code)} THEN ${conformsSql(each, own, scope.once)}`).join(' ')} ELSE true END`;
  },
};

/** The codes of kinds of documents, each with the identifier of its numbers. */
export function casesOf({ params }: Pick<Check, 'params'>): ({ code: string } & IdentifierShape)[] {
  return params['cases'] as ({ code: string } & IdentifierShape)[];
}

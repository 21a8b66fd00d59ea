import { toJavaScript } from '../javascript/printer.js';
import { toSql } from '../duckdb/expression/printer.js';
import type { CheckKind } from './kind.js';
import { condition, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** A CEL requirement over the fields of one record, under an optional CEL condition. */
export const assert: CheckKind = {
  kind: 'assert',
  level: 'record',
  keyword: 'zs-assert',
  on: 'record',
  params: ruleParams({ ...condition, requirement: { type: 'string' } }, ['requirement']),
  fields: (params, terms) => [...new Set(ruleExpressions(params, terms).flatMap((expression) => expression.mentioned))],
  operands: (params, terms) => [...new Set(ruleExpressions(params, terms).flatMap((expression) => expression.operands))],
  when: {
    js: (check, scope) => (check.params['when'] ? toJavaScript(scope.expression(ruleTexts(check).when), scope) : undefined),
    sql: (check, scope) => (check.params['when'] ? toSql(scope.expression(ruleTexts(check).when), scope) : undefined),
  },
  js: (check, scope) => toJavaScript(scope.expression(ruleTexts(check).requirement), scope),
  sql: (check, scope) => toSql(scope.expression(ruleTexts(check).requirement), scope),
};

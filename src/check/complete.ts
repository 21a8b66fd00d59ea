import type { Check, CodePlan } from '../plan/plan.js';
import { readCompleteness, type Completeness } from '../rule/completeness.js';
import { sqlText } from '../duckdb/expression/text.js';
import { attributeByCode } from './attributes.js';
import { keyFields } from './key-part.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { fieldList, ruleParams, ruleTexts } from './rule-params.js';

/**
 * For the records that have a key in common, every code of a list that belongs to them stands in a field of one of them
 * (`attribute('retention-schedule', MATERIALCATEGORY, 'part') == CATEGORYCODE`). The first record of the group fails.
 */
export const complete: CheckKind = {
  kind: 'complete',
  level: 'set',
  keyword: 'zs-complete',
  on: 'record',
  params: ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key', 'requirement']),
  fields: (params, terms) => [...new Set([completenessOf(params, terms).field, ...keyFields(params['key'] as string[])])],
  operands: (params) => keyFields(params['key'] as string[]),
  keeps: (check, terms) => [{ table: check.table, keys: check.params['key'] as string[], fields: [completenessOf(check.params, terms).field], flagged: [] }],
  notes: true,
  rows(check, scope) {
    const key = check.params['key'] as string[];
    const wanted = completenessOf(check.params, scope.joined);
    const columns = key.map(scope.key);
    const list = columns.join(', ');
    const filled = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
    const kept = scope.kept(check.table);
    const belongs = wanted.matches.flatMap(({ field }, at) => (field === undefined ? [] : [`g.${scope.key(field)} = w.m${at}`]));
    const groups = `(SELECT min(rid) AS rid, ${list} FROM ${kept} WHERE ${filled} GROUP BY ${list})`;
    const asked = `${groups} g JOIN ${codesSql(wanted, scope.codes(wanted.list))} w ON ${belongs.join(' AND ') || 'true'}`;
    const there = key.map((_, at) => `p.${columns[at]} = g.${columns[at]}`);
    return {
      applicable: { rids: `SELECT DISTINCT g.rid FROM ${asked}` },
      failed: `SELECT g.rid AS rid, string_agg(w.code, chr(31) ORDER BY w.place) AS note FROM ${asked}
        ANTI JOIN (SELECT DISTINCT ${list}, ${scope.column(wanted.field)} AS code FROM ${kept} WHERE ${filled}) p
          ON p.code = w.code AND ${there.join(' AND ')} GROUP BY g.rid`,
    };
  },
};

/** What the rule asks for. */
export function completenessOf(params: Params, terms: Terms): Completeness {
  return readCompleteness(terms.expression(ruleTexts({ params } as Pick<Check, 'params'>).requirement), params['key'] as string[]);
}

/** The codes that are asked for, in the order of the list, each with what the group must have; texts are looked at here. */
export function codesAsked({ matches }: Completeness, codes: readonly CodePlan[]): { code: string; values: string[] }[] {
  const attributes = matches.map(({ attribute }) => attributeByCode({ codes }, attribute));
  return [...new Set(codes.map(({ code }) => code))]
    .map((code) => ({ code, values: attributes.map((known) => known.get(code) ?? '') }))
    .filter(({ values }) => matches.every(({ text }, at) => text === undefined || text === values[at]));
}

function codesSql(wanted: Completeness, codes: readonly CodePlan[]): string {
  const names = ['place', 'code', ...wanted.matches.map((_, at) => `m${at}`)].join(', ');
  const rows = codesAsked(wanted, codes).map(({ code, values }, place) => `(${[place, ...[code, ...values].map(sqlText)].join(', ')})`);
  const none = `(SELECT ${['0', "''", ...wanted.matches.map(() => "''")].join(', ')} WHERE false)`;
  return rows.length > 0 ? `(SELECT * FROM (VALUES ${rows.join(', ')}) v(${names}))` : `(SELECT * FROM ${none} v(${names}))`;
}

import { attributeByCode } from '../../value/attributes.js';
import type { CodeListPlan } from '../../plan/plan.js';
import { sqlText } from '../expression/text.js';
import { typeSql } from './list-index.js';
import { listMark, sqlName } from '../names.js';

/** Statements that make what `attributeSql` takes for granted: the codes as a type, and a list of values an attribute, in their order. */
export function attributesSetUp(list: Pick<CodeListPlan, 'id' | 'codes'>, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const codes = [...new Set(list.codes.map(({ code }) => code))];
  const values = names.map((name) => {
    const known = attributeByCode(list, name);
    return `SET VARIABLE ${sqlName(variableOf(list.id, name))} = [${codes.map((code) => sqlText(known.get(code) ?? '')).join(', ')}]`;
  });
  return [typeSql(typeOf(list.id), codes), ...values];
}

/** What an attribute says of a code; empty text where it says nothing or there is no such code. Never NULL. */
export function attributeSql(id: string, name: string, code: string): string {
  const place = `enum_code(TRY_CAST(${code} AS ${typeOf(id)}))::INTEGER + 1`;
  return `coalesce(list_extract(getvariable(${sqlText(variableOf(id, name))}), ${place}), '')`;
}

function typeOf(id: string): string {
  return sqlName(`${listMark(id)}attributes`);
}

function variableOf(id: string, name: string): string {
  return `${listMark(id)}attribute:${name}`;
}

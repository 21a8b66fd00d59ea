import { Ajv, type CodeKeywordDefinition } from 'ajv';
import { _Code } from 'ajv/dist/compile/codegen/code.js';
import standalone from 'ajv/dist/standalone/index.js';
import { kindOf } from '../check/kinds.js';
import type { Language } from '../message/messages.js';
import { schemaMessages } from '../message/schema.js';
import type { Check, TablePlan } from '../plan/plan.js';
import { printLiteral } from '../schema/print.js';
import type { CheckStep, RecordCode } from './record-code.js';
import type { Bilingual } from '../message/model.js';

const keyword = 'zs-record';

/** Variables of the function that ajv writes around the code of a keyword (`ajv/dist/compile/names`). */
const [data, errors, vErrors, instancePath] = ['data', 'errors', 'vErrors', 'instancePath'] as const;

/** The texts of failures. */
export interface FailureTexts {
  language: Language;
  /** The sentence that says what a check expects. */
  expected(check: Check): Bilingual;
}

/**
 * The validator of a record type as ajv standalone code, exported as `validate`. It is made from one keyword that holds
 * all our checks; the portable keywords are left out, since they say a part of what our checks say.
 */
export function validatorFunction(table: TablePlan, code: RecordCode, texts: FailureTexts): string {
  const ajv = new Ajv({
    allErrors: true,
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true, lines: true, optimize: false },
  });
  ajv.addKeyword(recordKeyword(table, code, texts));
  return standalone.default(ajv, ajv.compile({ [keyword]: true }));
}

function recordKeyword(table: TablePlan, code: RecordCode, texts: FailureTexts): CodeKeywordDefinition {
  return {
    keyword,
    code: ({ gen }) => {
      gen.code(
        new _Code(`if (typeof ${data} !== "object" || ${data} === null || Array.isArray(${data})) {
${push(typeFailure('object', texts))}
} else {
const record = ${data};
${code.cells}
if (!(${code.allText})) {
${typesCode(table, texts)}
} else {
${code.filled}
${code.steps.map((step) => stepCode(step, texts)).join('\n')}
}
}`),
      );
    },
  };
}

function stepCode({ check, code, outcome, opens }: CheckStep, texts: FailureTexts): string {
  const failure = failureOf(check, texts);
  const told = `${code}\nif (${outcome} === 2) {\n${push(failure)}\n}`;
  if (!opens) return told;
  const message = schemaMessages['schema.unevaluated'][texts.language];
  return `${told}\nif (${outcome} === 3) {\n${push({ ...failure, message, unevaluated: true })}\n}`;
}

/** A record that is not text cell by cell is not looked at any further: types come before every check. */
function typesCode({ fields }: TablePlan, texts: FailureTexts): string {
  const names = fields.map(({ name }) => [name, pointer(name)]);
  return `for (const [field, pointer] of ${printLiteral(names)}) {
const cell = record[field] ?? "";
if (typeof cell !== "string") {
${push(typeFailure('string', texts), { field: 'field', pointer: 'pointer' })}
}
}`;
}

interface FailureParts {
  check: string;
  clause: string;
  severity: string;
  field: string;
  message: string;
  keyword: string;
  params: Record<string, unknown>;
  unevaluated?: true;
}

/**
 * Weaker severities are listed and do not count as errors, so that they leave the result true.
 *
 * @param at JavaScript of the field and of its JSON Pointer, when they are known only at run time.
 */
function push({ field, keyword: own, params, ...parts }: FailureParts, at = literalPlace(field)): string {
  const members = [
    ...Object.entries(parts).map(([name, value]) => `${name}: ${printLiteral(value)}`),
    `field: ${at.field}`,
    `instancePath: ${instancePath} + ${at.pointer}`,
    `keyword: ${printLiteral(own)}`,
    `params: ${printLiteral(params)}`,
  ];
  return `(${vErrors} ??= []).push({ ${members.join(', ')} });${parts.severity === 'error' ? `\n${errors}++;` : ''}`;
}

function literalPlace(field: string): { field: string; pointer: string } {
  return { field: printLiteral(field), pointer: printLiteral(pointer(field)) };
}

function pointer(field: string): string {
  return field && `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function failureOf(check: Check, { language, expected }: FailureTexts): FailureParts {
  const { id, clause, severity, fields, kind, params } = check;
  return { check: id, clause, severity, field: fields[0] ?? '', message: expected(check)[language], keyword: kindOf(kind).keyword, params };
}

function typeFailure(type: 'object' | 'string', { language }: FailureTexts): FailureParts {
  const message = schemaMessages[`schema.type.${type}`][language];
  return { check: 'type', clause: '', severity: 'error', field: '', message, keyword: 'type', params: { type } };
}

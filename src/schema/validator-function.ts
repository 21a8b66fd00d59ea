import { Ajv, type CodeKeywordDefinition } from 'ajv';
import { _Code } from 'ajv/dist/compile/codegen/code.js';
import ajvNames from 'ajv/dist/compile/names.js';
import standalone from 'ajv/dist/standalone/index.js';
import { kindOf } from '../check/kinds.js';
import type { Language } from '../message/messages.js';
import { schemaMessages } from '../message/schema.js';
import type { Check, TablePlan } from '../plan/plan.js';
import type { Bilingual } from '../standard/model.js';
import { printLiteral } from './print.js';
import type { RecordCode } from './record-code.js';

const { data, errors, vErrors, instancePath } = ajvNames.default;
const keyword = 'zs-record';

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
      gen.code(new _Code(`if (typeof ${data} !== "object" || ${data} === null || Array.isArray(${data})) {
${push(typeFailure('', 'object', texts))}
} else {
const record = ${data};
${typesCode(table, texts)}
if (${errors} === 0) {
${code.cells}
${code.steps.map((step) => `${step.code}\nif (${step.outcome} === 2) {\n${push(failureOf(step.check, texts))}\n}`).join('\n')}
}
}`));
    },
  };
}

/** Types come first: a record that is not text cell by cell is not looked at any further. */
function typesCode({ fields }: TablePlan, texts: FailureTexts): string {
  return fields
    .map(({ name }) => {
      const cell = `record[${printLiteral(name)}]`;
      return `if (${cell} !== undefined && ${cell} !== null && typeof ${cell} !== "string") {\n${push(typeFailure(name, 'string', texts))}\n}`;
    })
    .join('\n');
}

interface FailureParts {
  check: string;
  clause: string;
  severity: string;
  field: string;
  message: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Weaker severities are listed and do not count as errors, so that they leave the result true. */
function push({ keyword: own, params, ...parts }: FailureParts): string {
  const pointer = parts.field && `/${parts.field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const members = [
    ...Object.entries(parts).map(([name, value]) => `${name}: ${printLiteral(value)}`),
    `instancePath: ${pointer ? `${instancePath} + ${printLiteral(pointer)}` : instancePath}`,
    `keyword: ${printLiteral(own)}`,
    `params: ${printLiteral(params)}`,
  ];
  return `(${vErrors} ??= []).push({ ${members.join(', ')} });${parts.severity === 'error' ? `\n${errors}++;` : ''}`;
}

function failureOf(check: Check, { language, expected }: FailureTexts): FailureParts {
  const { id, clause, severity, fields, kind, params } = check;
  return { check: id, clause, severity, field: fields[0] ?? '', message: expected(check)[language], keyword: kindOf(kind).keyword, params };
}

function typeFailure(field: string, type: 'object' | 'string', { language }: FailureTexts): FailureParts {
  const message = schemaMessages[`schema.type.${type}`][language];
  return { check: 'type', clause: '', severity: 'error', field, message, keyword: 'type', params: { type } };
}

import { listedIds } from './punctuation.js';
import type { ErrorObject } from 'ajv';
import type { Bilingual } from './model.js';
import { bilingual } from './bilingual.js';
import { isMessageCode } from './messages.js';

/** What a library says of a text, by its code, in both languages. */
export function libraryWords(library: 'yaml' | 'csv' | 'workbook' | 'pattern', code: string, detail: string): Bilingual {
  const own = `library.${library}.${code}`;
  return bilingual(isMessageCode(own) ? own : `library.${library}.other`, { detail });
}

/** What a library says of a regular expression, which has no codes but words. */
export function patternWords(detail: string): Bilingual {
  return libraryWords(
    'pattern',
    detail
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    detail,
  );
}

/** Lists of values are told up to this length. */
const longest = 120;

/** The first thing that a validator says of JSON, in both languages. */
export function schemaWords(errors: readonly ErrorObject[] | null | undefined): Bilingual {
  const [first] = errors ?? [];
  const own = `library.schema.${first?.keyword}`;
  const [name, value] = isMessageCode(own) ? ([own, valueOf(first!)] as const) : (['library.schema.other', first?.message ?? ''] as const);
  return bilingual(name, { place: first?.instancePath || '/', value: value.length > longest ? `${value.slice(0, longest)}…` : value });
}

/** What a keyword asks for, or the member that it is about. */
function valueOf({ keyword, params, message }: ErrorObject): string {
  const { missingProperty, additionalProperty, type, allowedValues, allowedValue, pattern } = params as Record<string, unknown>;
  const named: Record<string, unknown> = {
    required: missingProperty,
    additionalProperties: additionalProperty,
    type,
    enum: allowedValues,
    const: allowedValue,
    pattern,
  };
  const value = Object.hasOwn(named, keyword) ? named[keyword] : message;
  return Array.isArray(value) ? listedIds(value) : String(value);
}

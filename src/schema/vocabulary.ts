import type { CheckKind } from '../check/kind.js';
import { kinds } from '../check/kinds.js';
import { longFormProperties } from '../check/relation.js';
import { bases, personals, severities } from '../standard/model.js';

const vocabularyId = 'urn:zhunsheng:vocabulary:1.0';

const draft = 'https://json-schema.org/draft/2020-12';
const text = { type: 'string' };
const name = { type: 'string', minLength: 1 };

/** The meta-schema of our keywords, generated from the check kinds. A validator that does not know them may go on. */
export function vocabularySchema(): Record<string, unknown> {
  return {
    $schema: `${draft}/schema`,
    $id: vocabularyId,
    $vocabulary: {
      [`${draft}/vocab/core`]: true,
      [`${draft}/vocab/applicator`]: true,
      [`${draft}/vocab/unevaluated`]: true,
      [`${draft}/vocab/validation`]: true,
      [`${draft}/vocab/meta-data`]: true,
      [`${draft}/vocab/format-annotation`]: true,
      [`${draft}/vocab/content`]: true,
      [vocabularyId]: false,
    },
    $dynamicAnchor: 'meta',
    title: '准绳 Zhunsheng 1.0',
    allOf: [{ $ref: `${draft}/schema` }],
    properties: {
      'zs-record-type': recordType,
      'zs-element': element,
      'zs-returns': returns,
      'zs-placeholders': placeholders,
      ...Object.fromEntries(kinds.map((kind) => [kind.keyword, keywordSchema(kind)])),
    },
  };
}

const head = {
  id: name,
  severity: { enum: severities },
  indicator: { type: 'string', pattern: '^[0-9]{4}$' },
  clause: text,
  basis: { enum: bases },
};

const standard = closed({ id: name, number: text, title: closed({ zh: text, en: text }), edition: text });

const recordType = closed(
  {
    standard,
    number: name,
    id: name,
    name,
    english: name,
    alias: name,
    group: text,
    xmlRoot: text,
    xmlNamespace: text,
    key: { type: 'array', items: name },
    clause: text,
    from: closed({ id: name, number: text, title: closed({ zh: text, en: text }), fields: { type: 'array', items: name } }),
  },
  ['xmlNamespace', 'from', 'english'],
);

const returns = closed(
  {
    ...longFormProperties,
    label: name,
    note: name,
    marks: { type: 'object', additionalProperties: { type: 'array', items: name } },
  },
  ['upper', 'unit', 'label', 'note'],
);

const placeholders = closed({
  texts: { type: 'array', items: name },
  runs: { type: 'array', items: { type: 'array', prefixItems: [name, { type: 'integer', minimum: 1 }], minItems: 2, maxItems: 2 } },
});

const element = closed(
  {
    id: text,
    representation: { type: 'string', pattern: '^(C[0-9]+|C\\.\\.[0-9]+|I\\.\\.[0-9]+|D[0-9]+\\.[0-9]+)$' },
    format: { enum: ['YYYYMMDDHHMMSS', 'YYYYMMDD', 'YYYYMM', 'YYYY', 'PERIOD'] },
    path: { const: true },
    clause: text,
    basis: { enum: bases },
    personal: { enum: personals },
    values: { type: 'array', items: name },
    synonyms: { type: 'array', items: name },
    english: name,
    position: { type: 'integer' },
    remark: text,
    codeList: name,
  },
  ['format', 'path', 'personal', 'values', 'synonyms', 'english', 'remark', 'codeList'],
);

function keywordSchema({ on, many, params }: CheckKind): object {
  const optional = Object.keys(params.properties).filter((param) => !params.required.includes(param));
  const value = closed({ ...head, ...params.properties }, optional);
  return on === 'property' && !many ? value : { type: 'array', items: value, minItems: 1 };
}

function closed(properties: Record<string, unknown>, optional: string[] = []): Record<string, unknown> {
  const required = Object.keys(properties).filter((property) => !optional.includes(property));
  return { type: 'object', properties, required, additionalProperties: false };
}

import { certificateVersion } from './model.js';

type JsonSchema = Record<string, unknown>;

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const points: JsonSchema = { type: 'number', minimum: 0 };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const hash: JsonSchema = { type: 'string', pattern: '^(sha256:)?[0-9a-f]{64}$' };
const decision: JsonSchema = { enum: ['accept', 'conditional', 'return'] };
const bilingual: JsonSchema = { $ref: '#/$defs/bilingual' };
const file: JsonSchema = { $ref: '#/$defs/file' };

/** JSON Schema (2020-12) of `Certificate`, published as `schemas/certificate.schema.json`. */
export const certificateSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:zhunsheng:certificate:${certificateVersion}`,
  title: 'Certificate',
  description: 'What a report says of which data, by which rules, so that anyone can make it again and compare.',
  ...object(
    {
      format: { const: 'zhunsheng-certificate' },
      version: { const: certificateVersion },
      tool: object({ name: text, version: text }),
      checks: list({ $ref: '#/$defs/check' }),
      acceptance: { $ref: '#/$defs/acceptance' },
    },
    ['acceptance'],
  ),
  $defs: {
    bilingual: object({ zh: text, en: text }),
    file: object({ path: text, size: count, sha256: { type: 'string', pattern: '^([0-9a-f]{64})?$' } }),
    check: object(
      {
        asOf: day,
        standard: object({ id: text, number: text, edition: text, hash: text }),
        profile: object({ id: text, hash: text }),
        codeLists: list(object({ id: text, hash: text })),
        codeScope: object({ generations: list(text), places: list(text) }),
        inputs: list(file),
        package: { ...object({ sha256: hash, files: count, bytes: count }), additionalProperties: true },
        waivers: file,
        mapping: file,
        agencies: object({ by: { enum: ['folder', 'file', 'list'] }, list: file }, ['list']),
        options: object(
          {
            samples: count,
            masked: { type: 'boolean' },
            tables: { type: 'object', additionalProperties: text },
            stage: text,
            only: list(text),
          },
          ['stage', 'only'],
        ),
        result: object(
          {
            decision,
            sentence: bilingual,
            score: points,
            dimensions: list(object({ id: text, score: points }, ['score'])),
            rows: count,
            clean: count,
            outcomes: object({ pass: count, fail: count, 'not-applicable': count, unevaluated: count, error: count }),
            waived: count,
          },
          ['score'],
        ),
        report: object({ sha256: hash }),
      },
      ['package', 'waivers', 'mapping', 'agencies'],
    ),
    acceptance: object(
      {
        asOf: day,
        items: object({ id: text, hash: text }),
        answers: object({ path: text, sha256: hash }),
        evidence: list(file),
        reports: list(object({ path: text, sha256: hash })),
        result: object({ decision, sentence: bilingual, points, awarded: { type: 'number' }, grade: text }, ['grade']),
        report: object({ sha256: hash }),
      },
      ['answers'],
    ),
  },
};

function object(properties: Record<string, JsonSchema>, optional: string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

import { list, object, type JsonSchema } from '../report/schema.js';
import { bases, severities } from '../standard/model.js';
import { acceptanceVersion, coverFields } from './model.js';

const text: JsonSchema = { type: 'string' };
const flag: JsonSchema = { type: 'boolean' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const points: JsonSchema = { type: 'number', minimum: 0 };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const severity: JsonSchema = { enum: [...severities] };
const basis: JsonSchema = { enum: [...bases] };
const decision: JsonSchema = { enum: ['accept', 'conditional', 'return'] };
const judged: JsonSchema = { enum: ['automatic', 'manual', 'both'] };
const bilingual: JsonSchema = { $ref: '#/$defs/bilingual' };
const texts: JsonSchema = { type: 'object', additionalProperties: text };
const report: JsonSchema = { ...count, description: 'Position in run.reports, from 0.' };

/** JSON Schema (2020-12) of `AcceptanceReport`, published as `schemas/acceptance-report.schema.json`. */
export const acceptanceSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:zhunsheng:acceptance-report:${acceptanceVersion}`,
  title: 'Acceptance report',
  description: 'What an acceptance by a list of items found: points, grade, findings, and the verdict.',
  ...object(
    {
      version: { const: acceptanceVersion },
      cover: object(Object.fromEntries(coverFields.map((field) => [field, text]))),
      run: { $ref: '#/$defs/run' },
      sections: list(object({ id: text, title: bilingual, points, awarded: points, evaluated: points, items: count, unevaluated: count })),
      items: list({ $ref: '#/$defs/item' }),
      total: object({ points, awarded: points, evaluated: points, share: { type: 'number', minimum: 0, maximum: 1 }, best: points }),
      grade: object({ id: text, name: bilingual, bound: points, then: decision }),
      noGrade: { ...object({ code: text, text: bilingual }), description: 'Why there is no grade; absent where there is one.' },
      properties: list(
        object(
          {
            report,
            id: text,
            property: text,
            group: text,
            name: text,
            english: object({ name: text, property: text, group: text }),
            by: { enum: ['tool', 'person', 'both'] },
            outcome: { enum: ['pass', 'fail', 'not-applicable', 'unevaluated'] },
            checks: list(text),
          },
          ['english'],
        ),
      ),
      findings: list({ $ref: '#/$defs/finding' }),
      unevaluated: object({
        items: list(text),
        checks: list(object({ report, table: text, tableEnglish: text, reason: bilingual, ids: list(text) }, ['tableEnglish'])),
      }),
      waivers: list(
        object({
          report,
          check: text,
          scope: object({ table: text, division: text, agency: text, file: text }, ['table', 'division', 'agency', 'file']),
          ...{ reason: text, approver: text, date: day, expires: day, line: count, failed: count },
        }),
      ),
      verdict: object({
        decision,
        sentence: bilingual,
        grounds: list(
          object({ decision, kind: { enum: ['blocking', 'report', 'grade', 'unevaluated', 'list'] }, subject: text, text: bilingual }),
        ),
      }),
    },
    ['grade', 'noGrade'],
  ),
  $defs: {
    bilingual: object({ zh: text, en: text }),
    run: object(
      {
        tool: object({ name: text, version: text }),
        asOf: day,
        list: object({ id: text, title: bilingual, status: text, standard: text, complete: flag, scored: list(severity), hash: sha256 }),
        answers: object({ path: text, format: { enum: ['yaml', 'xlsx'] }, sha256 }),
        reports: list(
          object(
            {
              path: text,
              sha256,
              standard: object({ id: text, number: text, title: bilingual, edition: text, hash: text }),
              profile: object({ id: text, title: bilingual, hash: text, status: text }),
              ...{ asOf: day, masked: flag, rows: count, clean: count, scant: count, score: points },
              waivers: object({ path: text, sha256 }),
              decision,
              sentence: bilingual,
            },
            ['scant', 'score', 'waivers'],
          ),
        ),
      },
      ['answers'],
    ),
    item: object(
      {
        id: text,
        section: text,
        text: bilingual,
        points,
        judged,
        deduction: object({ unit: { enum: ['whole', 'check', 'row', 'place'] }, each: points, cap: points }, ['each', 'cap']),
        outcome: { enum: ['full', 'partial', 'none', 'unevaluated'] },
        awarded: points,
        reason: bilingual,
        automatic: object(
          {
            outcome: { enum: ['pass', 'fail', 'not-applicable', 'unevaluated'] },
            awarded: points,
            checks: list({ $ref: '#/$defs/check' }),
          },
          ['awarded'],
        ),
        manual: object(
          {
            given: { enum: ['met', 'points', 'failed'] },
            value: { type: ['boolean', 'number'] },
            awarded: points,
            role: text,
            date: day,
            remark: text,
          },
          ['awarded'],
        ),
        evidence: list(object({ path: text, size: count, sha256 })),
        source: text,
        basis,
      },
      ['points', 'awarded', 'automatic', 'manual'],
    ),
    check: object(
      {
        report,
        id: text,
        table: text,
        severity,
        outcome: { enum: ['pass', 'fail', 'not-applicable', 'unevaluated', 'error'] },
        applicable: count,
        failed: count,
        waived: count,
      },
      ['waived'],
    ),
    finding: object(
      {
        report,
        ...{ id: text, standard: text, clause: text, basis, table: text, tableName: text, tableEnglish: text, severity },
        outcome: { enum: ['fail', 'error'] },
        ...{ expected: bilingual, message: bilingual, advice: bilingual, applicable: count, failed: count, waived: count },
        samples: list(object({ file: text, row: count, key: texts, values: texts, hint: bilingual }, ['hint'])),
        items: list(text),
      },
      ['tableEnglish', 'waived'],
    ),
  },
};

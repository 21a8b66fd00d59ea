import { bases, severities } from '../standard/model.js';
import { reportVersion } from '../conformance/model.js';

export type JsonSchema = Record<string, unknown>;

const text: JsonSchema = { type: 'string' };
const flag: JsonSchema = { type: 'boolean' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const weight: JsonSchema = { type: 'number', minimum: 0 };
const points: JsonSchema = { type: 'number', minimum: 0, maximum: 100 };
const indicatorId: JsonSchema = { type: 'string', pattern: '^\\d{4}$' };
const severity: JsonSchema = { enum: [...severities] };
const decision: JsonSchema = { enum: ['accept', 'conditional', 'return'] };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const scalars: JsonSchema = { type: 'object', additionalProperties: { type: ['string', 'number'] } };
const texts: JsonSchema = { type: 'object', additionalProperties: text };
const bilingual: JsonSchema = { $ref: '#/$defs/bilingual' };
const distributed = { count, failed: count };

const score = {
  total: points,
  dimensions: list({ $ref: '#/$defs/dimension' }),
  rows: count,
  clean: count,
};
const scoreOptional = ['total'];

/** JSON Schema (2020-12) of `ConformanceReport`, published as `schemas/conformance-report.schema.json`. */
export const reportSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:zhunsheng:conformance-report:${reportVersion}`,
  title: 'Conformance report',
  description: 'What a check of a data set against a standard found: counts, samples, scores and the verdict.',
  ...object(
    {
      version: { const: reportVersion },
      run: { $ref: '#/$defs/run' },
      tables: list({ $ref: '#/$defs/table' }),
      checks: { ...list({ $ref: '#/$defs/check' }), description: 'The checks that were evaluated.' },
      unevaluated: { ...list({ $ref: '#/$defs/unevaluated' }), description: 'The checks that were not, by cause; never a pass.' },
      labels: { ...texts, description: 'Labels of the fields that the checks name.' },
      english: { ...texts, description: 'Their labels in English, where there is one.' },
      groups: list({ $ref: '#/$defs/group' }),
      divisionNames: texts,
      scores: object(
        {
          ...score,
          byTable: list(object({ table: text, ...score }, scoreOptional)),
          byDivision: list(object({ division: text, ...score }, scoreOptional)),
          byAgency: list(object({ division: text, agency: text, ...score }, scoreOptional)),
        },
        scoreOptional,
      ),
      verdict: { $ref: '#/$defs/verdict' },
      properties: { $ref: '#/$defs/properties' },
      waivers: { $ref: '#/$defs/waivers' },
      glossary: list(
        object({ id: text, names: object({ zh: list(text), en: list(text) }), definition: bilingual, basis: { enum: [...bases] } }),
      ),
    },
    ['english', 'glossary', 'properties', 'waivers'],
  ),
  $defs: {
    bilingual: object({ zh: text, en: text }),
    run: object(
      {
        tool: object({ name: text, version: text }),
        standard: object({ id: text, number: text, title: bilingual, edition: text, hash: text }),
        profile: object({ id: text, title: bilingual, hash: text, status: text }),
        codeLists: list(object({ id: text, title: text, english: text, size: count, complete: flag, hash: text }, ['english'])),
        codeScope: object({ generations: list(text), places: list(text) }),
        only: { $ref: '#/$defs/only' },
        agencies: { $ref: '#/$defs/agencies' },
        mapping: { $ref: '#/$defs/mapping' },
        inputs: list(
          object(
            {
              path: text,
              format: { enum: ['csv', 'xml', 'xlsx', 'measured', 'unknown'] },
              size: count,
              sha256: text,
              encoding: text,
              leftOut: flag,
              partly: { const: true },
              problems: list(object({ code: text, params: scalars, line: count, remark: { const: true } }, ['line', 'remark'])),
            },
            ['partly'],
          ),
        ),
        asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        samples: count,
        masked: flag,
        package: { $ref: '#/$defs/package' },
      },
      ['package', 'agencies', 'only', 'mapping'],
    ),
    properties: object({
      stage: text,
      items: list(
        object(
          {
            id: text,
            name: text,
            property: text,
            group: text,
            english: object({ name: text, property: text, group: text }),
            by: { enum: ['tool', 'person', 'both'] },
            outcome: { enum: ['pass', 'fail', 'unevaluated', 'not-applicable'] },
            tool: { enum: ['pass', 'fail', 'unevaluated', 'not-applicable'] },
            checks: list(text),
            failing: list(text),
            failed: count,
          },
          ['english', 'tool'],
        ),
      ),
    }),
    only: {
      ...object({
        tables: list(text),
        aside: object({
          tables: list(object({ id: text, name: text })),
          checks: list(object({ table: text, id: text })),
          files: list(object({ path: text, tables: list(text) })),
        }),
      }),
      description: 'The record types that alone were judged, and what was left aside: nothing is said of the others, nor of the whole.',
    },
    agencies: {
      ...object(
        {
          by: { enum: ['folder', 'file', 'list'] },
          list: object({ path: text, size: count, sha256: text }),
          names: { type: 'object', additionalProperties: text },
          files: count,
          agencies: count,
        },
        ['list'],
      ),
      description: 'What told the agency of files that have no column for it.',
    },
    package: object(
      {
        kind: { enum: ['folder', 'zip', 'eep'] },
        path: text,
        files: count,
        bytes: count,
        sha256: text,
        inspect: { enum: ['full', 'format', 'none'] },
        algorithms: list(text),
        limits: object({ files: count, bytes: count, ratio: weight, depth: count, name: count, seconds: weight, inspected: count }),
        scanner: object({ name: text, version: text }),
      },
      ['scanner'],
    ),
    table: object(
      {
        id: text,
        number: text,
        name: text,
        english: text,
        from: {
          ...object({ id: text, number: text, title: bilingual }),
          description: 'The standard that it is of, where that is another one, against which rules are held.',
        },
        clause: text,
        present: flag,
        rows: count,
        clean: count,
        waived: { ...count, description: 'Rows that are clean but for errors that are waived.' },
        unreadable: count,
        columns: {
          ...object({ known: count, all: count }),
          description: 'Columns that every file of it has, and of how many; only these were looked at.',
        },
        scant: {
          enum: ['columns', 'rows'],
          description: 'Why its records were mostly not looked at: fewer than half of its columns, or fewer rows read than not.',
        },
        distributions: {
          ...object({
            columns: list(
              object({
                field: text,
                of: { enum: ['amounts', 'dates'] },
                checks: list(text),
                classes: list(object({ from: { type: 'number' }, to: { type: 'number' }, ...distributed }, ['from', 'to'])),
                unread: object(distributed),
                empty: object(distributed),
                lacking: count,
              }),
            ),
            more: count,
          }),
          description:
            'What stands in columns of amounts (from a power of ten, to less than the next; zero by itself) and of dates (from a year, to a year), and how much of it in records that fail the checks named.',
        },
        files: list(
          object(
            {
              path: text,
              matchedBy: text,
              columns: list(object({ index: count, header: text, field: text, label: text, by: text }, ['field', 'label', 'by'])),
              missing: list(object({ field: text, label: text })),
              given: list(object({ field: text, label: text, value: text })),
              extra: list(text),
              near: list(object({ index: count, header: text, field: text, label: text, why: text })),
              stretches: {
                ...object({ rows: count, failed: list(count) }),
                description: 'How many records with errors are in each of equal stretches of the rows that were read.',
              },
            },
            ['near', 'given', 'stretches'],
          ),
        ),
      },
      ['english', 'from', 'waived', 'columns', 'scant', 'distributions'],
    ),
    check: object(
      {
        id: text,
        standard: text,
        clause: text,
        basis: { enum: [...bases] },
        table: { ...text, description: 'Record type; empty for checks of the whole data set.' },
        fields: list(text),
        kind: text,
        level: { enum: ['file', 'header', 'cell', 'record', 'set', 'between'] },
        indicator: indicatorId,
        severity,
        outcome: { enum: ['pass', 'fail', 'not-applicable', 'error'] },
        expected: bilingual,
        message: bilingual,
        advice: bilingual,
        params: { type: 'object' },
        applicable: count,
        failed: count,
        dirty: object({ applicable: count, failed: count }),
        waived: { ...count, description: 'How many of the failed rows waivers cover; they do not decide the verdict.' },
        uncompared: list(object({ id: text, rows: count, message: bilingual })),
        amount: { $ref: '#/$defs/amount' },
        samples: list(
          object(
            {
              file: text,
              row: { ...count, description: 'Line in the file, from 1.' },
              key: texts,
              values: texts,
              division: text,
              agency: text,
              cause: text,
              amount: { ...text, description: 'What is at stake in the row, exact.' },
              hint: bilingual,
            },
            ['division', 'agency', 'cause', 'amount', 'hint'],
          ),
        ),
        causes: list(object({ id: text, failed: count, message: bilingual, advice: bilingual })),
        divisionsFailed: count,
        divisions: list(object({ division: text, failed: count })),
        agenciesFailed: count,
        agencies: list(object({ division: text, agency: text, failed: count })),
      },
      ['dirty', 'waived', 'uncompared', 'amount', 'causes', 'agenciesFailed', 'agencies'],
    ),
    unevaluated: object(
      {
        table: { ...text, description: 'Record type; empty for checks of the whole data set.' },
        reason: object({ code: text, params: scalars }),
        message: bilingual,
        checks: { type: 'object', propertyNames: severity, additionalProperties: list(text), description: 'Ids by severity.' },
      },
      ['reason'],
    ),
    amount: {
      ...object({ sum: { type: 'string', pattern: '^-?\\d+\\.\\d{2,}$' }, unknown: count }),
      description: 'The exact sum of what is at stake in failed rows, and how many of them it lacks because their amount is not known.',
    },
    group: object(
      {
        table: text,
        division: text,
        agency: text,
        rows: count,
        clean: count,
        amount: { $ref: '#/$defs/amount' },
        indicators: {
          type: 'object',
          propertyNames: indicatorId,
          additionalProperties: {
            type: 'object',
            propertyNames: severity,
            additionalProperties: object({ applicable: count, failed: count }),
          },
        },
      },
      ['amount'],
    ),
    dimension: object(
      {
        id: { type: 'string', pattern: '^\\d{2}$' },
        score: points,
        weight,
        indicators: list({ $ref: '#/$defs/indicator' }),
      },
      ['score'],
    ),
    indicator: object({ id: indicatorId, checked: count, met: count, value: { type: 'number', minimum: 0, maximum: 1 }, weight }, [
      'value',
    ]),
    mapping: object({
      file: object({ path: text, size: count, sha256: text }),
      columns: list(object({ table: text, heading: text, field: text, label: text, line: count, files: count })),
      values: list(object({ table: text, field: text, label: text, value: text, to: text, line: count, rows: count })),
    }),
    waivers: object({
      file: object({ path: text, size: count, sha256: text }),
      entries: list(
        object({
          check: text,
          scope: object({ table: text, division: text, agency: text, file: text, row: count, key: texts }, [
            'table',
            'division',
            'agency',
            'file',
            'row',
            'key',
          ]),
          reason: text,
          approver: text,
          date: day,
          expires: day,
          line: count,
          failed: { ...count, description: 'Failed rows it covers; 0: it was not used.' },
        }),
      ),
    }),
    verdict: object({
      decision,
      broken: list(
        object({
          id: text,
          measure: text,
          bound: { type: 'number' },
          comparison: { enum: ['>=', '<='] },
          unit: { enum: ['percent', 'rows', 'points'] },
          actual: { type: 'number' },
          then: decision,
          text: bilingual,
        }),
      ),
      sentence: bilingual,
    }),
  },
};

/** A strict object: every property required but the optional ones, and no others. */
export function object(properties: Record<string, JsonSchema>, optional: string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

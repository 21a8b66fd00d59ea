import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/standard/coverage.js';
import { lintStandard } from '../../src/lint/lint.js';
import type { Standard } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';

const folder = fileURLToPath(new URL('../../standards/gbt-40217-2021', import.meta.url));

describe('GB/T 40217-2021', () => {
  let standard: Standard;
  let told: string[];

  beforeAll(async () => {
    const read = await readStandard(folder);
    standard = read.standard;
    told = lintStandard(standard, read.messages)
      .filter(({ fatal }) => fatal !== undefined)
      .map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId} ${reason}`);
  });

  test('has no errors and no warnings', () => {
    expect(told).toEqual([]);
  });

  test('has 201 data elements, 38 of them codes', () => {
    expect(standard.elements).toHaveLength(201);
    expect(standard.elements.filter(({ isCode }) => isCode)).toHaveLength(38);
  });

  test('has 20 record types of 566 columns', () => {
    expect(standard.recordTypes.map(({ columns }) => columns.length)).toEqual([
      26, 48, 20, 26, 35, 26, 28, 40, 38, 36, 40, 40, 39, 16, 23, 15, 18, 13, 18, 21,
    ]);
    expect(standard.recordTypes.flatMap(({ columns }) => columns)).toHaveLength(566);
  });

  test('knows the clause of every element and record type', () => {
    expect(new Set(standard.elements.map(({ clause }) => clause))).toEqual(new Set(['4.2']));
    expect(standard.recordTypes.map(({ clause, number }) => clause === `5.2 表 ${number}`)).not.toContain(false);
  });

  test('keeps every fact by a check or a reason', () => {
    const { rows, counts } = coverageOf(standard);
    expect(counts.facts).toBeGreaterThan(100);
    expect(rows.filter(({ checks, reason }) => checks.length === 0 && (reason.zh === '' || reason.en === ''))).toEqual([]);
  });
});

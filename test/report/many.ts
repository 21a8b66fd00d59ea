import type { ConformanceReport, Score } from '../../src/conformance/model.js';
import { severities } from '../../src/standard/model.js';
import { report } from './fixture.js';

/** 1,000 findings in 20 tables, of 3,000 divisions and 6,000 agencies. */
export function manyFindings(): ConformanceReport {
  const small = report();
  const failed = small.checks.find(({ id }) => id === 'AAC002.identifier')!;
  const samples = Array.from({ length: 20 }, (_, row) => ({
    file: '养老保险个人基本信息表.csv',
    row: row + 2,
    key: { AAC001: '330100000000001', AAC002: '1101************21' },
    values: { AAC002: '1101************21', AAE013: '备'.repeat(80) },
  }));
  const code = (number: number) => String(110000 + number);
  const score = (number: number): Score => ({ ...small.scores, total: 50 + (number % 50) });
  return {
    ...small,
    checks: Array.from({ length: 1000 }, (_, number) => ({
      ...failed,
      id: `R${String(number).padStart(4, '0')}`,
      table: `T${String(1 + (number % 20)).padStart(2, '0')}`,
      severity: severities[number % 4]!,
      failed: 1000 + number,
      applicable: 1_000_000,
      samples,
      divisionsFailed: 3000,
      divisions: Array.from({ length: 20 }, (_, place) => ({ division: code((number * 7 + place) % 3000), failed: 100 - place })),
      agenciesFailed: 1,
      agencies: [{ division: code(number), agency: `${number}`, failed: 1000 }],
    })),
    divisionNames: Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [code(number), '某某县'])),
    scores: {
      ...small.scores,
      byDivision: Array.from({ length: 3000 }, (_, number) => ({ division: code(number), ...score(number) })),
      byAgency: Array.from({ length: 6000 }, (_, number) => ({ division: code(number % 3000), agency: `${number}`, ...score(number) })),
    },
  };
}

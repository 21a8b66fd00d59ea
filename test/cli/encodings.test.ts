import { expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/report/model.js';
import { gb18030 } from '../gb18030.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

async function checked(bytes: Buffer): Promise<ConformanceReport> {
  const out = workplace.out();
  await workplace.check([workplace.put({ '人员登记表.csv': bytes, '补贴发放表.csv': paid }), '--out', out]);
  return JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
}

it('a file in GB18030 or UTF-16 has the findings, at the lines, that it has in UTF-8', async () => {
  const text = `${persons}P3,王五,9,保洁员,20240230\nP4,"赵\n六",1,保洁员,20240105\n,孙七,1,保洁员,20240105\n`;
  const plain = await checked(Buffer.from(text));
  expect(plain.checks.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThan(2);
  for (const [encoding, bytes] of [['gb18030', gb18030(text)], ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le')]] as const) {
    const { checks, tables, scores, run } = await checked(bytes);
    expect({ checks, tables, scores }).toEqual({ checks: plain.checks, tables: plain.tables, scores: plain.scores });
    expect(run.inputs.find(({ path }) => path === '人员登记表.csv')).toMatchObject({ encoding, size: bytes.length });
  }
});

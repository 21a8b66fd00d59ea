import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePlan } from '../../../src/compile/compile.js';
import { schemaDocuments } from '../../../src/schema/documents.js';
import { gb18030 } from '../../gb18030.js';
import { codeList, element, recordType, rule, sampleStandard } from '../../schema/sample-standard.js';
import type { ConformanceReport } from '../../../src/conformance/model.js';
import { mustBeReport, mustBeSame, mustBeTold, mustCount } from '../oracle.js';
import type { Input, Target } from '../target.js';
import { checkBy } from './minimal.js';

/** Columns of every record type of the standard by which tables are read: code and label. */
export const columns = { KEY001: '人员编码', NAM001: '姓名', POS001: '岗位代码', DAY001: '上岗日期', SUM001: '发放金额' } as const;

/** Record types alike but for their names: a file of each can be read in one run. */
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
export const tableName = (at = 0) => `${stems[at]!}表`;

const fields = Object.keys(columns);
const standard = sampleStandard({
  elements: [
    element('KEY001', 'C..20', { label: columns.KEY001, required: true, personal: 'id' }),
    element('NAM001', 'C..64', { label: columns.NAM001, personal: 'name' }),
    element('POS001', 'C1', { label: columns.POS001, codeList: 'post' }),
    element('DAY001', 'C8', { label: columns.DAY001, format: 'YYYYMMDD' }),
    element('SUM001', 'D10.2', { label: columns.SUM001 }),
  ],
  recordTypes: stems.map((_, at) => recordType(String(at + 1), tableName(at), `Table${at + 1}`, fields, ['KEY001'])),
  codeLists: [
    codeList('post', [
      ['1', '保洁员'],
      ['2', '护林员'],
    ]),
  ],
  rules: [
    rule('R001', { tables: stems.map((_, at) => String(at + 1)), requirement: 'SUM001 > 0' }),
    rule('S001', { method: 'unique', tables: stems.map((_, at) => String(at + 1)), key: ['KEY001'] }),
  ],
  identifiers: [],
});
const plan = compilePlan(schemaDocuments(standard), '2025-01-01');

/** Reads tables by a check of all of them, and counts the rows of those of which they are known. */
export async function checkTables(inputs: readonly Input[], folder: string): Promise<ConformanceReport | undefined> {
  const files = inputs.map(({ name, bytes, rows }, at) => ({
    name: `${tableName(at)}${/\.\w+$/.exec(name)?.[0] ?? ''}`,
    bytes: named(bytes, at),
    rows,
    table: plan.tables[at]!.id,
  }));
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const report = await checkBy(plan, folder).catch(mustBeTold);
  if (!report) return undefined;
  mustBeReport(report);
  for (const { name, rows, table } of files) if (rows !== undefined) mustCount(report, table, name, rows);
  return report;
}

/** Reads tables by the kernel, and by the slower way of everything that it does not read: the report must be the same. */
export async function checkByBoth(inputs: readonly Input[], folder: string): Promise<void> {
  const report = await checkTables(inputs, folder);
  process.env['ZHUNSHENG_READER'] = 'sql';
  try {
    mustBeSame(report, await checkBy(plan, folder).catch(mustBeTold));
  } finally {
    delete process.env['ZHUNSHENG_READER'];
  }
}

const encodings = [(text: string) => Buffer.from(text), (text: string) => Buffer.from(text, 'utf16le'), gb18030];

/** Inputs are made for the first record type: at another place in a run the same bytes name another, in any encoding. */
function named(bytes: Buffer, at: number): Buffer {
  if (at === 0 || bytes.subarray(0, 2).toString() === 'PK') return bytes;
  return encodings.reduce((changed, encode) => replacedAll(changed, encode(tableName()), encode(tableName(at))), bytes);
}

function replacedAll(bytes: Buffer, from: Buffer, to: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let found = changed.indexOf(from); found >= 0; found = changed.indexOf(from, found + from.length)) to.copy(changed, found);
  return changed;
}

export const batch: Target['batch'] = stems.length;

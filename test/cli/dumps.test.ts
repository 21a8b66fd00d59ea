import { expect, it } from 'vitest';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const binary = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3)) % 256));
const after = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from([0, 1, 2, 3]), binary]);

it.each([
  ['人员登记表.dmp', after('\x03\x03\x54EXPORT:V11.02.00\nUDM\n'), 'Oracle (DMP)'],
  ['人员登记表.csv', after('\x03\x00\x01TEXPORT:V10.02.01\n'), 'Oracle (DMP)'],
  ['人员登记表.dmp', after('\x01\x01\x00"DM"."SYS_EXPORT_SCHEMA_01"'), 'Oracle Data Pump (DMP)'],
  ['人员登记表.dmp', binary, 'DMP'],
  ['人员登记表.dexp', binary, 'DEXP'],
  ['人员登记表.backup', after('PGDMP\x01\x0e'), 'PostgreSQL (pg_dump)'],
  ['人员登记表.bak', after('TAPE\x00\x00\x03'), 'SQL Server (BAK)'],
])('a dump of a database is told as one, with what to do instead: %s', async (name, content, what) => {
  const report = await workplace.report([
    workplace.put({ [name]: content, '人员登记表2.csv': persons, '补贴发放表.csv': paid }),
    '--table',
    '人员登记表2.csv=T01',
  ]);
  const input = report.run.inputs.find(({ path }) => path === name)!;
  expect([input.leftOut, input.problems.map(({ code, params }) => [code, params['what']])]).toEqual([true, [['dataset.dump', what]]]);
});

it('a table that is named as a dump is read, and the name is told', async () => {
  const report = await workplace.report([workplace.put({ '人员登记表.dmp': persons, '补贴发放表.csv': paid })]);
  const input = report.run.inputs.find(({ path }) => path === '人员登记表.dmp')!;
  expect([input.leftOut, input.problems.length]).toEqual([false, 1]);
});

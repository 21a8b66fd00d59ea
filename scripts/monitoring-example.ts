/**
 * `npx tsx scripts/monitoring-example.ts [FOLDER]`: writes the exports of three small agencies, the list of them, and the ledger of the
 * faults in them, as they lie in examples/monitoring. Made from the synthetic world, with faults such as agencies find them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { loadPlan } from '../src/compile/load.js';
import type { Cells } from '../src/synth/source.js';
import { judgeOf, type Row } from '../src/synth/fault/judge.js';
import { recordOf } from '../src/synth/row-maker.js';
import { sourceOf } from '../src/synth/worlds.js';

const out = process.argv[2] ?? 'examples/monitoring';
const plan = await loadPlan('schemas', 'monitoring', '2025-01-31');
const source = sourceOf(plan, 240, 2024);
const rows: Row[] = plan.tables.flatMap((table) =>
  [...source.rows(table.id)].map((row) => ({ table: table.id, cells: recordOf(table, row) })),
);

const cellsOf = (table: string): Cells[] => rows.filter((row) => row.table === table).map(({ cells }) => cells);
const add = (table: string, cells: Cells): void => void rows.push({ table, cells });
const agencies = cellsOf('T09').map(({ AAB301, AAB034 }) => ({ AAB301: AAB301!, AAB034: AAB034! }));
const elsewhere = ({ AAB034 }: Cells, step = 1) =>
  agencies[(agencies.findIndex((each) => each.AAB034 === AAB034) + step) % agencies.length]!;
const personOf = ({ AAC002 }: Cells): Cells => cellsOf('T01').find((cells) => cells['AAC002'] === AAC002)!;
/** People to whom nothing else happens. */
const taken = new Set<string>();
function find(table: string, test: (cells: Cells) => boolean): Cells {
  const found = cellsOf(table).find(
    (cells) =>
      !taken.has(cells['AAC002']!) && cellsOf('T01').filter(({ AAC002 }) => AAC002 === cells['AAC002']).length === 1 && test(cells),
  );
  if (!found) throw new Error(`nobody in ${table} fits`);
  taken.add(found['AAC002']!);
  return found;
}
const isActive = (insurance: string) => (cells: Cells) =>
  cells['AAE140'] === insurance &&
  cells['AAC031'] === '1' &&
  cellsOf('T02').filter(({ AAC002 }) => AAC002 === cells['AAC002']).length === 1;
const draws = (insurance: string) => (cells: Cells) =>
  cells['AAE140'] === insurance &&
  cells['AAE042'] === '' &&
  cells['CERTIFIEDON'] !== '' &&
  cellsOf('T04').filter(({ AAC002 }) => AAC002 === cells['AAC002']).length === 1;
let code = 0;
/** The same person, as another agency has registered them. */
function registered(of: Cells, where: Cells, changes: Cells = {}): Cells {
  const cells = { ...personOf(of), ...where, AAC001: `9${String(++code).padStart(10, '0')}`, ...changes };
  add('T01', cells);
  return cells;
}

// Active in the employee scheme of two agencies.
const twice = find('T02', isActive('110'));
const second = registered(twice, elsewhere(twice));
add('T02', { ...twice, ...elsewhere(twice), AAC001: second['AAC001']!, AAE030: '20240301' });
// An employee who is active as a resident too, where they come from.
const resident = find('T02', isActive('110'));
add('T02', {
  ...resident,
  ...elsewhere(resident, 2),
  AAC001: registered(resident, elsewhere(resident, 2))['AAC001']!,
  AAB001: '',
  AAE140: '170',
  AAE030: '20200101',
});
// A retired employee who draws a resident pension from another agency.
const pensioner = find('T04', draws('110'));
const other = { ...elsewhere(pensioner), AAC001: registered(pensioner, elsewhere(pensioner))['AAC001']! };
add('T04', { ...pensioner, ...other, AAE140: '170', CERTIFIEDON: '20240510', AIC160: '202306' });
add('T06', {
  ...cellsOf('T06').find(({ AAC002 }) => AAC002 === pensioner['AAC002'])!,
  ...other,
  AAE001: '2024',
  NOTIFIEDON: '',
  AAE036: '20240510',
});
for (const month of ['202407', '202408', '202409'])
  add('T05', {
    ...other,
    EAZ048: `${month}170${other.AAC001}`,
    AAC002: pensioner['AAC002']!,
    AAE140: '170',
    AAA037: '基础养老金',
    EAC064: month,
    AAE019: '148.00',
  });
// A pensioner whose death is known to another agency only, and who is still paid.
const dead = find('T04', draws('110'));
add('T03', {
  ZZZ001: '2024010120241231',
  ...elsewhere(dead),
  AAC001: '',
  AAC002: dead['AAC002']!,
  AAC003: personOf(dead)['AAC003']!,
  AAE138: '20240917',
});
// A pensioner who was last certified more than a year ago.
const lapsed = find('T04', draws('110'));
lapsed['CERTIFIEDON'] = cellsOf('T06').find(({ AAC002 }) => AAC002 === lapsed['AAC002'])!['AAE036']!;
rows.splice(
  rows.findIndex(
    ({ table, cells }) => table === 'T06' && cells['AAC002'] === lapsed['AAC002'] && cells['AAE036'] !== lapsed['CERTIFIEDON'],
  ),
  1,
);
// Somebody who has died and whose participation was never ended.
const open = cellsOf('T02').find(
  ({ AAC002, AAE031 }) =>
    AAE031 !== '' && cellsOf('T03').some((each) => each['AAC002'] === AAC002) && cellsOf('T04').every((each) => each['AAC002'] !== AAC002),
)!;
Object.assign(open, { AAE031: '', AAC031: '1' });
taken.add(open['AAC002']!);
// Two names for one number.
const named = find('T01', () => true);
registered(named, elsewhere(named), { AAC003: '王建国' });
// Two numbers for one person.
const numbered = find('T02', isActive('110'));
const stranger = find('T01', () => true);
numbered['AAC002'] = stranger['AAC002']!;

// What each agency counted: what it holds, but for one that missed a death.
for (const cells of cellsOf('T09')) {
  const own = (table: string) => cellsOf(table).filter(({ AAB034 }) => AAB034 === cells['AAB034']);
  const persons = (table: string, test: (each: Cells) => boolean) =>
    new Set(
      own(table)
        .filter(test)
        .map(({ AAC001 }) => AAC001),
    ).size;
  const isEmployee = ({ AAE140 }: Cells) => AAE140 === '110' || AAE140 === '120';
  const active = persons('T02', (each) => isEmployee(each) && each['AAC031'] === '1');
  const retired = persons('T04', (each) => isEmployee(each) && each['AAE042'] === '');
  Object.assign(cells, {
    ACTIVE: String(active),
    RETIRED: String(retired),
    DEAD: String(own('T03').length),
    INSURED: String(active + retired + Math.floor((active + retired) / 20)),
  });
}
const short = cellsOf('T09').find(({ DEAD }) => DEAD !== '0')!;
short['DEAD'] = String(Number(short['DEAD']) - 1);

const names = new Map(plan.codeLists.get('gbt-2260')!.codes.map((each) => [each.code, each.names[0]!]));
const folderOf = (agency: Cells) => names.get(agency['AAB301']!)!;
// One agency's export names division and agency itself, and one of its records another agency than its folder.
const [stray] = cellsOf('T08') as [Cells];
const outspoken = agencies.find(({ AAB034 }) => AAB034 === stray['AAB034'])!;
const strayed = (cells: Cells) => (cells === stray ? { ...cells, ...elsewhere(cells) } : cells);

const failures = judgeOf(plan, new Set(plan.tables.map(({ id }) => id)), true).rows(rows);
const ledger: { file: string; row: number; check: string }[] = [];
for (const name of ['导出', '机构清单.csv', '植入的错误.csv']) await rm(join(out, name), { recursive: true, force: true });
for (const agency of agencies) {
  const folder = join(out, '导出', folderOf(agency));
  await mkdir(folder, { recursive: true });
  for (const table of plan.tables) {
    const own = rows.filter((row) => row.table === table.id && row.cells['AAB034'] === agency.AAB034);
    if (own.length === 0) continue;
    const fields = table.fields.map(({ name }) => name).filter((name) => agency === outspoken || (name !== 'AAB301' && name !== 'AAB034'));
    const file = `${folderOf(agency)}/${table.name}.csv`;
    own.forEach((row, at) => {
      const found = failures.filter((failure) => failure.row === row).map(({ check }) => check.id);
      if (row.cells === stray) found.push('file.agency');
      ledger.push(...found.map((check) => ({ file, row: at + 2, check })));
    });
    const label = (name: string) => table.fields.find((field) => field.name === name)!.label;
    await writeFile(
      join(out, '导出', file),
      stringify([fields.map(label), ...own.map(({ cells }) => fields.map((name) => strayed(cells)[name] ?? ''))]),
    );
  }
}
const order = (one: (typeof ledger)[number], two: (typeof ledger)[number]) =>
  one.file < two.file ? -1 : one.file > two.file ? 1 : one.row - two.row || (one.check < two.check ? -1 : 1);
await writeFile(
  join(out, '植入的错误.csv'),
  stringify([['文件', '行', '检查'], ...ledger.sort(order).map(({ file, row, check }) => [file, String(row), check])]),
);
await writeFile(
  join(out, '机构清单.csv'),
  stringify([
    ['位置', '经办机构编码', '行政区划代码', '经办机构'],
    ...agencies.map((agency) => [folderOf(agency), agency.AAB034, agency.AAB301, `${folderOf(agency)}社会保险事业管理中心`]),
  ]),
);
process.stdout.write(`${rows.length} rows, ${ledger.length} faults\n`);

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compilePlan } from '../../../src/compile/compile.js';
import { lintStandard } from '../../../src/lint/lint.js';
import { schemaDocuments } from '../../../src/schema/documents.js';
import { readStandard } from '../../../src/standard/read.js';
import { mustBeLint, mustBeReport, mustBeTold } from '../oracle.js';
import { Find, type Input, type Inputs, type Target } from '../target.js';
import { checkBy, path } from './minimal.js';

const example = readFileSync(path('examples/minimal-standard/README.md'), 'utf8').split('\n');
/** Lines of its tables below their heads: what is changed is a cell of one. */
const rows = example.flatMap((line, at) =>
  line.startsWith('|') && example[at - 1]!.startsWith('|') && !/^\|[-| ]+$/.test(line) ? [at] : [],
);

const expressions = [
  ...[
    '`XBT002 > 0`',
    '`size(XRY001) > 3`',
    '`XRY001.matches("^(a+)+$")`',
    '`XRY001.matches("[")`',
    '`month(T1.XRY004) <= XBT001`',
    '`XBT002 / 0 > 1`',
  ],
  ...[
    '`XBT002 == 1e999`',
    '`XBT002 > 99999999999999999999999999999999999999.9`',
    '`"a" in ["a", XRY001]`',
    '`!empty(XRY001) && filled(XBT001)`',
    '`true`',
  ],
  ...[
    '`XRY001 == "\'; DROP TABLE x; --"`',
    '`XRY001 == "\\\\" + "x"`',
    '`sum(T1.XBT002) > 0`',
    '`__proto__ > 0`',
    '`XRY001 == "\\u0000"`',
    `\`${'('.repeat(80)}XBT002 > 0${')'.repeat(80)}\``,
  ],
  ...[
    `\`${Array<string>(200).fill('XBT002 > 0').join(' \\|\\| ')}\``,
    '`XBT002 > -1 ? true : false`',
    '`XRY001.startsWith("P") == XRY001.endsWith("1")`',
    '`attribute(XRY003, "x") == "y"`',
  ],
];
const words = [
  ...[
    '',
    'C..20',
    'C0',
    'C..0',
    'C..99999999999999999999',
    'D10.2',
    'D2.10',
    'D38.37',
    'D99.2',
    'I..0',
    'I..400',
    'C8',
    'YYYYMMDD',
    'YYYYMM',
    'PERIOD',
    'YYYY',
    'HH:MM',
  ],
  ...[
    'XRY001',
    'XRY002',
    'XRY003',
    'XRY999',
    '__proto__',
    'constructor',
    'post',
    '1',
    '2',
    '99',
    '-1',
    '0',
    '1.5',
    '错误',
    '警告',
    'error',
    '原文',
    '推导',
    '是',
    '否',
    'Y',
    'id',
    'name',
  ],
  ...[
    '唯一',
    '引用',
    '比对',
    '合计',
    '0301',
    '9999',
    'R001',
    'XRY001、XRY002',
    'XRY001、',
    '、',
    'a\\|b',
    '[甲](乙)',
    '`',
    '**甲**',
    '<b>',
    '&amp;',
    '\u202e',
    '\u3000',
    '{x}',
    'toString',
  ],
  ...[
    'dataset.tables',
    '*.required',
    'XRY001.required',
    'T99',
    '长'.repeat(2000),
    '2025-02-30',
    '..',
    '../x.csv',
    'codes/x.csv',
    '-',
    '*',
    '甲<br>乙',
  ],
];
const edit = fc.record({
  row: fc.constantFrom(...rows),
  cell: fc.nat(12),
  word: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...expressions)),
  how: fc.constantFrom('replace', 'replace', 'replace', 'add', 'swap'),
});

function markdownOf(edits: readonly { row: number; cell: number; word: string; how: string }[]): Input {
  const lines = [...example];
  for (const { row, cell, word, how } of edits) {
    const cells = lines[row]!.split('\n')[0]!
      .split(/(?<!\\)\|/)
      .slice(1, -1);
    const at = cell % cells.length;
    cells[at] = how === 'swap' ? cells[(at + 1) % cells.length]! : ` ${word} `;
    lines[row] = how === 'add' ? `${lines[row]!}\n|${cells.join('|')}|` : `|${cells.join('|')}|`;
  }
  return { name: 'standard.md', bytes: Buffer.from(lines.join('\n')), rows: edits.length };
}

/** Reads and lints a standard. Where nothing is wrong with it, data are checked by it. */
async function readMarkdown([{ bytes, rows }]: Inputs, folder: string): Promise<void> {
  writeFileSync(join(folder, 'README.md'), bytes);
  const read = await readStandard(folder).catch(mustBeTold);
  if (!read) return;
  const told = lintStandard(read.standard, read.messages, 'en');
  mustBeLint(told);
  if (rows !== undefined)
    mustReadElements(bytes.toString(), [...read.standard.elements.map(({ place }) => place.line), ...told.map(({ line }) => line!)]);
  if (told.some(({ fatal }) => fatal)) return;
  const plan = compilePlan(schemaDocuments(read.standard), '2025-01-01');
  const [table] = plan.tables;
  if (!table) return;
  const values = ['P1', '1', '20240105', ''];
  const cells = [
    table.fields.map(({ name }) => name),
    ...values.map((value, row) => table.fields.map((_, at) => (at === 0 ? `P${row}` : value))),
  ];
  const data = join(folder, 'data.csv');
  writeFileSync(data, cells.map((each) => each.join(',')).join('\n'));
  const report = await checkBy(plan, data, { [data]: table.id }).catch(mustBeTold);
  if (report) mustBeReport(report);
}

/** Every row of the table of elements is an element, or told of. */
function mustReadElements(text: string, known: readonly number[]): void {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.startsWith('| 标识符'));
  for (let at = head + 2; lines[at]?.startsWith('|'); at++) {
    if (!known.includes(at + 1)) throw new Find(`line ${at + 1}, a row of elements, is neither read nor told of`);
  }
}

export const markdown: Target = {
  name: 'markdown',
  batch: 1,
  seeds: [() => ({ name: 'standard.md', bytes: Buffer.from(example.join('\n')) })],
  generated: fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => () => markdownOf(edits)),
  run: readMarkdown,
};

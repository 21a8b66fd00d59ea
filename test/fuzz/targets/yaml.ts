import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { accept } from '../../../src/accept/accept.js';
import { renderAcceptanceHtml } from '../../../src/accept/html.js';
import { renderAcceptanceMarkdown } from '../../../src/accept/markdown.js';
import { readAnswers } from '../../../src/accept/read-answers.js';
import { lintProfile } from '../../../src/lint/lint.js';
import { rescore } from '../../../src/report/rescore.js';
import { readItemList } from '../../../src/standard/acceptance/read.js';
import { readProfile } from '../../../src/standard/read.js';
import { readWaivers } from '../../../src/waiver/read.js';
import { settleWaivers } from '../../../src/waiver/settle.js';
import { answers, list } from '../../accept/list.js';
import { mustBeLint, mustBeReport, mustBeTold } from '../oracle.js';
import { Find, type Input, type Inputs, type Target } from '../target.js';
import { checkBy, path, plan, standard, tool } from './minimal.js';

type Reader = (path: string, rows: number | undefined, folder: string) => Promise<void>;

/** What YAML is read by, by the end of a file's name. */
const readers: Readonly<Record<string, Reader>> = {
  async '.waivers.yaml'(path, rows) {
    const file = await readWaivers(path);
    if (rows !== undefined && file.waivers.length !== rows) throw new Find(`${file.waivers.length} waivers are read, ${rows} are there`);
    settleWaivers(file, plan);
  },
  async '.answers.yaml'(path, _, folder) {
    writeFileSync(join(folder, 'list.md'), list);
    const items = (await readItemList(join(folder, 'list.md'))).list;
    const read = await readAnswers(path, items, '2025-01-03', 'en');
    mustBeLint(read.messages);
    const accepted = accept(items, [{ path: 'report.json', sha256: '0'.repeat(64), report: await reportOf(folder) }], read.answers, {
      asOf: '2025-01-03',
      tool,
    });
    renderAcceptanceMarkdown(accepted, 'zh');
    renderAcceptanceHtml(accepted, 'en');
  },
  async '.profile.md'(path, _, folder) {
    const { profile, messages } = await readProfile(path);
    const told = lintProfile(profile, standard, messages, 'en');
    mustBeLint(told);
    if (!told.some(({ fatal }) => fatal)) mustBeReport(rescore(await reportOf(folder), profile));
  },
};

/** A report that is judged anew; its data are checked once. */
let report: ReturnType<typeof checkBy> | undefined;
function reportOf(folder: string): ReturnType<typeof checkBy> {
  const data = join(folder, '人员登记表.csv');
  writeFileSync(data, 'XRY001,XRY002,XRY003,XRY003N,XRY004\nP1,张三,1,保洁员,20240105\nP2,,9,护林员,20249999\n');
  return (report ??= checkBy(plan, data));
}

async function readYaml([{ name, bytes, rows }]: Inputs, folder: string): Promise<void> {
  const kind = Object.keys(readers).find((each) => name.endsWith(each))!;
  const file = join(folder, name);
  writeFileSync(file, bytes);
  await readers[kind]!(file, rows, folder).catch(mustBeTold);
}

const words = [
  ...[
    'R001',
    'R002',
    'XRY001.required',
    'dataset.tables',
    'file.records',
    'all',
    '全部',
    '2024-06-01',
    '2025-12-31',
    '2025-02-30',
    '业务处长',
    '',
    ' ',
    'yes',
    '否',
    '0',
    '-1',
    '3.5',
    '1e999',
  ],
  ...[
    '__proto__',
    'constructor',
    'T01',
    'T99',
    '补贴发放表',
    'P1',
    '\u202e',
    '\0',
    '\ud800',
    '{x}',
    '../x',
    '/etc/passwd',
    'a\\b',
    '长'.repeat(5000),
    '9'.repeat(400),
    'null',
    '~',
    '0x10',
    '1_000',
  ],
];
/** A scalar that holds what it says, and one that may be anything else in YAML. */
const sound = fc.constantFrom(...words).map((word) => JSON.stringify(word));
const odd = fc.constantFrom(
  ...words,
  '{}',
  '[]',
  '[a, b]',
  '{ table: T02 }',
  '{ row: 3 }',
  '{ key: { XRY001: P1 } }',
  '*a',
  '&a b',
  '!!binary x',
  '|\n    a',
  '>-',
  '"',
  "'",
  '@',
  '`',
  '%',
  '? a',
  '# a',
  '<<: *a',
);

function waiversOf(entries: readonly Record<string, string>[], counted: boolean): Input {
  const text = entries
    .map((entry) =>
      Object.entries(entry)
        .map(([key, value], at) => `${at === 0 ? '-' : ' '} ${key}: ${value}\n`)
        .join(''),
    )
    .join('');
  return { name: 'made.waivers.yaml', bytes: Buffer.from(text || '[]\n'), ...(counted && { rows: entries.length }) };
}

const waiver = (value: fc.Arbitrary<string>) =>
  fc.record({
    check: fc.oneof(fc.constant('R001'), value),
    scope: fc.oneof(
      fc.constantFrom(
        'all',
        '{ table: T02 }',
        '{ file: a.csv, row: 3 }',
        '{ key: { XRY001: P1, XBT001: 202401 } }',
        '{ key: { __proto__: 1 } }',
        '{ division: 010100 }',
      ),
      value,
    ),
    reason: value,
    approver: value,
    date: fc.oneof(fc.constant('2024-06-01'), value),
    expires: fc.oneof(fc.constant('2025-12-31'), value),
  });

/** Lines of a form or of the head of a profile, of which a value is another. */
function changedLines(name: string, text: string): fc.Arbitrary<() => Input> {
  const lines = text.split('\n');
  const valued = lines.flatMap((line, at) => (/^[\s-]*[^|#]+: /.test(line) ? [at] : []));
  return fc.array(fc.tuple(fc.constantFrom(...valued), odd), { minLength: 1, maxLength: 4 }).map((edits) => () => {
    const changed = [...lines];
    for (const [at, word] of edits) changed[at] = changed[at]!.replace(/: .*$/, () => `: ${word}`);
    return { name, bytes: Buffer.from(changed.join('\n')) };
  });
}

const profile = readFileSync(path('standards/profiles/default.md'), 'utf8').replace(
  'standard: gbt-40217-2021',
  'standard: minimal-standard',
);

export const yaml: Target = {
  name: 'yaml',
  batch: 1,
  seeds: [
    () => ({ name: 'list.answers.yaml', bytes: Buffer.from(answers) }),
    () => ({ name: 'default.profile.md', bytes: Buffer.from(profile) }),
    () => ({ name: 'example.answers.yaml', bytes: readFileSync(path('examples/archive-transfer/answers.yaml')) }),
  ],
  generated: fc.oneof(
    fc.array(waiver(sound), { maxLength: 5 }).map((entries) => () => waiversOf(entries, true)),
    fc.array(waiver(odd), { maxLength: 5 }).map((entries) => () => waiversOf(entries, false)),
    changedLines('made.answers.yaml', answers),
    changedLines('made.profile.md', profile),
  ),
  run: readYaml,
};

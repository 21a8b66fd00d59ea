import fc from 'fast-check';
import { filled } from '../../src/value/runtime.js';
import type { Plan } from '../../src/plan/plan.js';
import { exampleRecords } from '../../src/synth/example.js';
import type { DataElement } from '../../src/standard/model.js';

/** Cells as careless and hostile systems write them. */
const hostile = [
  ...['', ' ', '\t', '\u3000\u00a0', '\u2003', '0', '-0', '-', '.', '1.', '.5', '1e3', '+1', '00', '１２３', '\u0000', '𠮷'.repeat(7)],
  ...['20240229', '20230229', '00000101', '202413', '202401', '2024', '2024010120241231', '2024123120240101', '  20240101'],
  ...['11010119900307715X', '11010119900307715x', '110101199003077159', '1'.repeat(5000), '</script>', '"`${1}', 'null'],
  ...['1', '2', '9', '男', '女性', '110', '110000', '110199', '110200', '999999999999.99', '123456.78', '-123456.78', 'a\nb'],
];

/** Records of these elements in which each cell is missing, null, hostile or of about the right form. */
export function records(elements: readonly DataElement[]): fc.Arbitrary<Record<string, string | null | undefined>> {
  const cells = elements.map((element) => [element.name, cell(element)] as const);
  return fc.record(Object.fromEntries(cells), { requiredKeys: [] });
}

/** The record with its empty cells written as ''. A cell of blanks is the one thing that plain keywords take more strictly. */
export function tidy(record: Record<string, string | null | undefined>): Record<string, string | null | undefined> {
  return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell && !filled(cell) ? '' : cell]));
}

/** Conforming records in which one cell is changed: to one of another record or field, a code of its list, a word for nothing, blanks, or by its sign or last character. */
export function* changedRecords(plan: Plan, tableId: string): Generator<Record<string, string>> {
  const { fields, checks } = plan.tables.find(({ id }) => id === tableId)!;
  const examples = exampleRecords(plan, tableId, 60, 3);
  for (const example of examples) {
    for (const { name } of fields) {
      const lists = checks
        .filter((check) => check.fields[0] === name)
        .flatMap(({ params }) => plan.codeLists.get(String(params['list'])) ?? []);
      const codes = lists.flatMap((list) => list.codes.slice(0, 40).flatMap(({ code, names }) => [code, ...names]));
      const own = example[name] ?? '';
      const like = own === '' ? [] : [`-${own}`, ...[...'012X'].map((sign) => own.slice(0, -1) + sign), ...Object.values(example)];
      for (const cell of new Set([
        '',
        '无',
        'NULL',
        '-',
        '99',
        ' '.repeat(5000),
        ...like,
        ...examples.map((other) => other[name] ?? ''),
        ...codes,
      ]))
        yield { ...example, [name]: cell };
    }
  }
}

function cell({ representation: { length } }: DataElement): fc.Arbitrary<string | null> {
  return fc.oneof(
    fc.constant(null),
    fc.constantFrom(...hostile),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 0, maxLength: length + 1 }),
    fc.string({ unit: 'grapheme', maxLength: length + 1 }),
  );
}

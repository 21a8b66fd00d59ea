import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readValue, partOf, valuesOf } from '../../src/value/identifier-reading.js';
import { readStandard } from '../../src/standard/read.js';
import { shapeOf } from '../../src/standard/identifier-shape.js';

const { standard } = await readStandard('standards/drug-coding');
const shapes = new Map(standard.identifiers.map((identifier) => [identifier.id, shapeOf(identifier)]));
const rows = parse(await readFile('examples/drug-coding/药品目录.csv'), { columns: true }) as Record<string, string>[];
const shares = parse(await readFile(`${import.meta.dirname}/verified-shares.tsv`), { columns: true, delimiter: '\t', quote: null }) as {
  claim: string;
  sample: string;
  tested: string;
  passed: string;
}[];

interface Result {
  tested: number;
  passed: number;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): Result {
  return { tested: items.length, passed: items.filter(test).length };
}

function column(name: string): string[] {
  return rows.map((row) => row[name]!).filter((cell) => cell !== '');
}

function conforms(scheme: string): (cell: string) => boolean {
  const shape = shapes.get(scheme)!;
  return (cell) => valuesOf(shape, cell).every((value) => readValue(shape.forms, value)?.conforms === true);
}

function holds(cell: string): boolean {
  return readValue(shapes.get('base-code')!.forms, cell)?.check?.holds === true;
}

/** A part of a value; empty where its form has none of that name. */
function part(scheme: string, cell: string, name: string): string {
  const form = readValue(shapes.get(scheme)!.forms, cell)?.form;
  const found = form?.parts.find((each) => each.name === name);
  return found ? partOf(found, cell, form!) : '';
}

function listed(id: string): (code: string) => boolean {
  const codes = new Set(standard.codeLists.find((list) => list.id === id)!.codes.map(({ code }) => code));
  return (code) => codes.has(code.slice(0, 4));
}

/** Values by a common beginning: how many beginnings have one value only. */
function oneEach(pairs: readonly (readonly [string, string])[]): Result {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return share([...groups.values()], ({ size }) => size === 1);
}

const codes = [...new Set(column('药品代码'))];
const western = codes.filter((code) => code.startsWith('X'));
const chinese = codes.filter((code) => code.startsWith('Z'));
const products = rows.filter((row) => row['药品代码'] !== '' && row['药品本位码'] !== '');
const imports = rows.filter((row) => row['药品代码'] === '');
const domesticNumbers = [...new Set(column('批准文号'))].filter((cell) => part('approval-number', cell, 'origin') !== '');
const named = (kind: string, length: number) =>
  rows.filter((row) => row['药品代码']!.startsWith(kind)).map((row) => [row['药品代码']!.slice(0, length), row['注册名称']!] as const);
const packs = products.map((row) => ({ row, group: row['药品代码']!.slice(0, -7) + row['药品代码']!.slice(-5) }));

const readings = 'needs the readings of characters, which this project does not have';
const notKept = 'its rows were not kept; the sample has none';

/** What each share of the facts is on the sample, in the order of the facts: a result, or why there is none. */
const reproduced: (Result | string)[] = [
  share(western, conforms('nhsa-drug')),
  share(chinese, conforms('nhsa-drug')),
  share(western, (code) => 'ABCDGHJLMNPRSV'.includes(code[1]!)),
  share(western, listed('western-class')),
  share(chinese, listed('tcm-class')),
  share(codes, (code) => code.slice(-9, -7) !== '00' && code.slice(-7, -5) !== '00'),
  readings,
  readings,
  oneEach(named('X', 14)),
  oneEach(named('Z', 11)),
  share(products, (row) => part('base-code', row['药品本位码']!, 'company') === part('nhsa-drug', row['药品代码']!, 'company')),
  share(products, (row) => holds(row['药品本位码']!)),
  share(products, (row) => row['药品本位码']!.startsWith('869')),
  // Which import list of 2023, 2025 and 2019 a row came from, the sample tells by its order: 35 rows, then 15 of 2019.
  share(imports.slice(0, 35), (row) => holds(row['药品本位码']!)),
  'the sample does not tell the rows of 2025 from those of 2023',
  share(imports.slice(35), (row) => holds(row['药品本位码']!)),
  notKept,
  notKept,
  share([...new Set(imports.map((row) => row['药品本位码']!))], (cell) => Number(part('base-code', cell, 'company')) >= 78_000),
  oneEach(packs.map(({ row, group }) => [group, row['药品本位码']!] as const)),
  oneEach(
    packs
      .filter(({ row }) => row['最小包装数量'] !== '')
      .map(({ row, group }) => [`${group} ${row['最小包装数量']}`, row['药品代码']!] as const),
  ),
  share(domesticNumbers, (cell) => /^(10|19|20|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])$/.test(part('approval-number', cell, 'origin'))),
  share(
    imports.map((row) => row['批准文号']!),
    conforms('approval-number'),
  ),
  share(
    products.map((row) => row['批准文号']!),
    conforms('approval-number'),
  ),
  notKept,
  notKept,
  notKept,
  notKept,
];

describe('the measured shares on the 200 real rows', () => {
  it('has all rows: 110 products, 40 western codes, 50 imports', () => {
    expect([rows.length, products.length, western.length, chinese.length, imports.length]).toEqual([200, 110, 45, 105, 50]);
  });

  it('tells of each of the 28 shares what it is here, or why it cannot be told', () => {
    expect(shares).toHaveLength(28);
    const told = shares.map(({ claim }, index) => {
      const result = reproduced[index]!;
      return `${claim}: ${typeof result === 'string' ? result : `${result.passed} of ${result.tested}`}`;
    });
    expect(told).toMatchSnapshot();
    expect(reproduced.filter((result) => typeof result !== 'string')).toHaveLength(19);
  });

  it.each(
    shares
      .map((each, index) => ({ ...each, result: reproduced[index]! }))
      .filter(({ tested, passed, result }) => tested === passed && typeof result !== 'string'),
  )('$claim ($sample): a share of all there is one of all here', ({ result }) => {
    const { tested, passed } = result as Result;
    expect(tested).toBeGreaterThan(0);
    expect(passed).toBe(tested);
  });
});

describe('the rows of the facts', () => {
  it.each([
    ['nhsa-form', 46],
    ['nrdl-form-group', 19],
    ['atc-level1', 14],
    ['western-class', 419],
    ['tcm-class', 151],
    ['approval-prefix', 22],
  ])('%s has all %i', (id, count) => {
    expect(standard.codeLists.find((list) => list.id === id)!.codes).toHaveLength(count);
  });

  it('has all 38 values of pieces in three lists', () => {
    const lists = standard.codeLists.filter(({ id }) => id.startsWith('piece-'));
    expect(lists.map(({ id, codes: { length } }) => [id, length])).toEqual([
      ['piece-standard', 14],
      ['piece-efficacy', 22],
      ['piece-name-first', 2],
    ]);
  });

  it('calls a list complete only where all of it is known', () => {
    expect(standard.codeLists.filter(({ complete }) => complete).map(({ id }) => id)).toEqual(['atc-level1']);
  });

  it('states all 28 shares as facts', () => {
    const stated = standard.facts.map(({ fact }) => fact);
    const missing = shares.filter(({ tested, passed }) => !stated.some((fact) => fact.includes(`${tested} 中 ${passed}（`)));
    expect(missing).toEqual([]);
  });

  it('holds no rule to be stronger than a warning', () => {
    expect(standard.rules.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { conflictsOf } from '../../src/standard/coverage-code-lists.js';
import type { CodeList, Standard } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';

/** Rows that are later than the facts the lists were made from, each with sources of its own (reading D12). */
const beyond = [['gbt-2260', '500157']];

/** Lists that tell of the others: the code types, and what the names of sources stand for. */
const auxiliary = ['code-types', 'sources'];

let standard: Standard;
beforeAll(async () => {
  ({ standard } = await readStandard('standards/codes'));
});

async function rowsOf(file: string): Promise<string[][]> {
  const [, ...lines] = (await readFile(new URL(file, import.meta.url), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

function listOf(id: string): CodeList {
  return standard.codeLists.find((list) => list.id === id)!;
}

describe('the code lists', () => {
  it('are 162, with every row that is known, each known as the facts say', async () => {
    const facts = (await rowsOf('code-list-facts.tsv')).map(([id, ...counts]) => [id, ...counts.map(Number)]);
    const held = standard.codeLists
      .filter(({ id }) => !auxiliary.includes(id))
      .map(({ id, codes: rows }) => {
        const codes = rows.filter(({ code }) => !beyond.some(([list, later]) => list === id && later === code));
        const known = (...bases: string[]) => codes.filter(({ basis }) => bases.includes(basis)).length;
        return [id, codes.length, known('text', 'cited'), known('practice'), known('recalled')];
      });
    const byId = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(held.sort(byId)).toEqual(facts.sort(byId));
    const sum = (column: number) => held.reduce((total, row) => total + Number(row[column]), 0);
    expect([held.length, sum(1), sum(2), sum(3), sum(4)]).toEqual([162, 16_652, 9125, 7506, 21]);
  });

  it('show every contradiction side by side, or tell how it is read', async () => {
    const facts = await rowsOf('code-conflicts.tsv');
    expect(facts).toHaveLength(116);
    const shown = new Set(standard.codeLists.flatMap((list) => conflictsOf(list).map(([first]) => `${list.id} ${first!.code}`)));
    const read = new Set(standard.readings.map(({ id }) => id));
    expect(facts.filter(([id, code, reading]) => !(reading ? read.has(reading) : shown.has(`${id} ${code}`)))).toEqual([]);
  });

  it('name 126 code types and the lists they use, and every source', () => {
    const types = listOf('code-types').codes;
    expect(types).toHaveLength(126);
    const named = types.flatMap(({ attributes }) => attributes?.['lists']?.split('；') ?? []);
    expect(named.filter((id) => !standard.codeLists.some((list) => list.id === id))).toEqual([]);
    const keys = new Set(listOf('sources').codes.map(({ code }) => code));
    expect(keys.size).toBe(48);
    const used = standard.codeLists
      .filter(({ id }) => !auxiliary.includes(id))
      .flatMap(({ codes }) => codes.flatMap(({ source }) => source.split('；')));
    expect([...new Set(used)].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('hold beyond the facts only what is named here, with two sources each', () => {
    const rows = beyond.map(([list, later]) => listOf(list!).codes.filter(({ code }) => code === later));
    expect(rows).toMatchObject([[{ name: '两江新区', validFrom: '20250101', validTo: '', basis: 'cited', source: 'DLOC；VANT' }]]);
    expect(
      listOf('gbt-2260')
        .codes.filter(({ successors }) => successors?.includes('500157'))
        .map(({ code, validTo }) => [code, validTo]),
    ).toEqual([
      ['500105', '20261231'],
      ['500112', '20261231'],
    ]);
  });

  it('know when a division ended and what took its place', () => {
    const changping = listOf('gbt-2260').codes.filter(({ code }) => code === '110221');
    expect(changping).toMatchObject([{ name: '昌平县', validFrom: '', validTo: '19991231', successors: ['110114'] }]);
  });
});

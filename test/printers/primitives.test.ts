import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { cell, primitive } from '../../src/expression/make.js';
import type { PrimitiveName, Primitives } from '../../src/expression/primitive.js';
import { nodesOf, type ExpressionNode, type NodeKind } from '../../src/expression/tree.js';
import * as runtime from '../../src/value/runtime.js';
import { hostileText, hostileTexts } from '../rule/hostile.js';
import { expectOneMeaning, openRunners, type Runners } from './agreement.js';
import { madeList, madePlan } from './made.js';
import { nodeTrials, numbers } from './node-trials.js';
import { openPostgres } from './postgres/runner.js';
import type { Subject } from './runner.js';
import { trials, type Trial } from './trials.js';

let postgres: PGlite;
let runners: Runners;
beforeAll(async () => {
  const plan = madePlan();
  postgres = await openPostgres();
  runners = await openRunners(postgres, plan, plan.tables, [madeList]);
});
afterAll(async () => {
  await runners.close();
  await postgres.close();
});

/** Rows near the primitive's own form, hostile ones, and those in which one operand is hostile and the others are not. */
function rowsFor({ near, also = [], hostile = 1000 }: Trial<PrimitiveName>): (readonly string[])[] {
  const mixed = fc.tuple(...near.map((each) => fc.oneof({ weight: 9, arbitrary: each }, { weight: 1, arbitrary: hostileText })));
  const sound = fc.sample(fc.tuple(...near), { numRuns: 1, seed: 7 })[0]!;
  return [
    ...fc.sample(mixed, { numRuns: 1800, seed: 40217 }),
    ...fc.sample(fc.tuple(...near.map(() => hostileText)), { numRuns: hostile, seed: 11 }),
    ...near.flatMap((_, place) => hostileTexts.map((text) => sound.map((each, at) => (at === place ? text : each)))),
    ...also,
  ];
}

const names = Object.keys(trials) as PrimitiveName[];

describe('a primitive means the same in every printer', () => {
  it.each(names)('%s', async <Name extends PrimitiveName>(name: Name) => {
    const trial = trials[name] as Trial<Name>;
    const columns = trial.near.map((_, at) => ({ name: `c${at}` }));
    const { numbers = {} } = trial;
    const operands = columns.map((each, at): ExpressionNode => {
      const number = numbers[at];
      return number ? { kind: 'cell', type: 'decimal', name: each.name, number } : cell(each.name);
    });
    const nodes = trial.given.map((given: Primitives[Name]) => primitive(name, given, operands));
    const areNumbers = (cells: readonly string[]) =>
      Object.entries(numbers).every(([at, { digits, decimals }]) => runtime.isDecimal(cells[Number(at)]!, digits, decimals));
    await expectOneMeaning(
      runners,
      nodes,
      { columns, rows: rowsFor(trial) },
      {
        ...(trial.results !== undefined && { results: trial.results }),
        promised: (cells, at) => areNumbers(cells) && (trial.promised?.of(cells, trial.given[at]!) ?? true),
      },
    );
  });
});

const texts = fc.oneof(hostileText, fc.constantFrom('a', 'ABC', '公司', '', "it's", '😀', '😀a', '\uffee', '\ue000', "'", 'aa', 'A'));
const amounts = fc.oneof(
  fc.constantFrom('0', '-0', '0.00', '0.08', '1', '2', '5', '400', '5000', '5000.00', '-1', '12.5', '25', '999'),
  fc
    .tuple(fc.constantFrom('', '-'), fc.constantFrom('9', '1'), fc.integer({ min: 1, max: 20 }))
    .map(([sign, digit, length]) => sign + digit.repeat(length)),
  fc.tuple(fc.nat(20_000), fc.integer({ min: 0, max: 9999 })).map(([whole, decimals]) => `${whole}.${decimals}`),
);
const dates = fc.constantFrom('19491231', '19800101', '20000131', '20000229', '20200131');
const words = fc.oneof(
  fc.constantFrom('无', ' 无\u3000', '-', '---', '?', '??', 'NULL', 'n/A', '', ' ', '\u3000\r\n', '无锡', 'x'),
  hostileText,
);

const columns = [
  { name: 'T' },
  { name: 'U' },
  ...Object.keys(numbers).map((name) => ({ name })),
  { name: 'D' },
  { name: 'E' },
  {
    name: 'P',
    nothings: {
      texts: ['无', 'null', 'n/a'],
      runs: [
        ['-', 1],
        ['?', 2],
      ] as [string, number][],
    },
  },
];

/** UTF-16 puts U+E000 to U+FFFF after what lies beyond; code points do not. */
const orders = [
  ['\uffee', '😀'],
  ['😀', '\ue000'],
  ['😀a', '😀'],
  ['😀', '😁'],
];

function subject(kind: NodeKind): Subject {
  const row = fc.tuple(
    texts,
    texts,
    ...Object.keys(numbers).map(() => fc.oneof({ weight: 12, arbitrary: amounts }, { weight: 1, arbitrary: hostileText })),
    dates,
    dates,
    words,
  );
  const plain = ['a', 'b', ...Object.keys(numbers).map(() => '1'), '20000101', '20000101', 'x'];
  // Texts written out are the same in every row.
  if (kind === 'text') return { columns, rows: [['a', 'b', ...plain.slice(2)]] };
  return {
    columns,
    rows: [
      ...fc.sample(row, { numRuns: kind === 'compare' ? 3000 : 1500, seed: 11 }),
      ...orders.map((two) => [...two, ...plain.slice(2)]),
      ...hostileTexts.flatMap((text) =>
        [
          [text, 'a'],
          ['公', text],
        ].map((two) => [...two, ...plain.slice(2, -1), text]),
      ),
    ],
  };
}

describe('every kind of node means the same in every printer', () => {
  const place = new Map(columns.map(({ name }, at) => [name, at]));
  it.each(Object.keys(nodeTrials) as NodeKind[])('%s', async (kind) => {
    const nodes = nodeTrials[kind];
    const numeric = nodes.map((node) =>
      [...nodesOf(node)].flatMap((part) => (part.kind === 'cell' && part.type === 'decimal' ? [part.name] : [])),
    );
    const isNumber = (cells: readonly string[], name: string) =>
      runtime.isDecimal(cells[place.get(name)!]!, numbers[name]!.digits, numbers[name]!.decimals);
    // What is written out has one value, and a date of a few more.
    await expectOneMeaning(runners, nodes, subject(kind), {
      results: kind === 'text' || kind === 'number' ? 1 : 5,
      promised: (cells, at) => numeric[at]!.every((name) => isNumber(cells, name)),
    });
  });
});

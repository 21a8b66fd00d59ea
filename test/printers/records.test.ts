import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsOf, kindOf, whenOf } from '../../src/check/kinds.js';
import { nodesOf, type ExpressionNode } from '../../src/expression/tree.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Check, Plan, TablePlan } from '../../src/plan/plan.js';
import { termsOf } from '../../src/compile/terms.js';
import { exampleRecords } from '../../src/synth/example.js';
import { isPlaceholder, knownWords, filled } from '../../src/value/runtime.js';
import { hostileText } from '../rule/hostile.js';
import { openRunners, type Runners } from './agreement.js';
import { openPostgres } from './postgres/runner.js';
import type { Value } from './runner.js';

const standards = ['gbt-40217-2021', 'drug-coding', 'archives'];
const [sound, spoilt] = [20, 60];

interface Asked {
  check: Check;
  holds: ExpressionNode;
  when?: ExpressionNode;
}

/** The cell and record checks of a record type as expressions, each after those it waits for where the plan has them so. */
function askedOf(plan: Plan, table: TablePlan): Asked[] {
  const terms = termsOf(table, plan);
  return table.checks
    .filter(({ kind }) => kindOf(kind).holds)
    .map((check) => {
      const when = whenOf(check, terms);
      return { check, holds: holdsOf(check, terms), ...(when && { when }) };
    });
}

/** Sound records, then the same with one to four cells that are hostile or stood elsewhere. */
function recordsOf(plan: Plan, table: TablePlan): string[][] {
  const names = table.fields.map(({ name }) => name);
  const bases = exampleRecords(plan, table.id, sound, 7).map((record) => names.map((name) => record[name]!));
  const place = fc.nat(names.length - 1);
  const by = fc.oneof(hostileText, fc.tuple(fc.nat(sound - 1), place), fc.constantFrom('', '\u3000', '无', '-', 'NULL', '0', '1'));
  const spoiling = fc.tuple(fc.nat(sound - 1), fc.array(fc.tuple(place, by), { minLength: 1, maxLength: 4 }));
  const worse = fc.sample(spoiling, { numRuns: spoilt, seed: 40217 }).map(([base, changes]) => {
    const record = [...bases[base]!];
    for (const [at, value] of changes) record[at] = typeof value === 'string' ? value : bases[value[0]]![value[1]]!;
    // No text of PostgreSQL has it; the primitives are tried with it one by one.
    return record.map((cell) => cell.replaceAll('\0', ''));
  });
  return [...bases, ...worse];
}

/** What each check comes to on each record: undefined where a printer need promise nothing. */
function verdicts(
  table: TablePlan,
  asked: readonly Asked[],
  rows: readonly string[][],
  values: readonly Value[][],
): Map<string, Value | undefined>[] {
  const conditioned = asked.filter(({ when }) => when);
  const words = new Map(table.fields.map(({ name, nothings }) => [name, nothings && knownWords(nothings)]));
  return rows.map((row, at) => {
    const cells = new Map(table.fields.map(({ name }, place) => [name, row[place]!]));
    const isWord = (name: string) => words.get(name) !== undefined && isPlaceholder(cells.get(name)!, words.get(name)!);
    const isFilled = (name: string) => filled(cells.get(name)!) && !isWord(name);
    const holding = (check: Check) => values[at]![asked.findIndex((one) => one.check === check)]!;
    const known = new Map<string, Value | undefined>();
    const verdict = (id: string): Value | undefined => {
      const one = asked.find(({ check }) => check.id === id);
      if (!one) return undefined;
      if (!known.has(id)) known.set(id, judged(one));
      return known.get(id);
    };
    const judged = ({ check, when }: Asked): Value | undefined => {
      const written = kindOf(check.kind).written ? [check.fields[0]!] : [];
      const applies =
        check.operands.every(isFilled) &&
        written.every((name) => isFilled(name) || isWord(name)) &&
        check.after.every((id) => verdict(id) !== false);
      if (!applies) return undefined;
      if (when && values[at]![asked.length + conditioned.findIndex((other) => other.check === check)] !== true) return 'not concerned';
      return holding(check);
    };
    return new Map(asked.map(({ check }) => [check.id, verdict(check.id)]));
  });
}

let postgres: PGlite;
beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());

describe.each(standards)('all cell and record checks of %s', (standard) => {
  let plan: Plan;
  let runners: Runners;
  const asked = new Map<string, Asked[]>();
  beforeAll(async () => {
    plan = await loadPlan('schemas', standard, '2019-06-30');
    for (const table of plan.tables) asked.set(table.id, askedOf(plan, table));
    const nodes = [...asked.values()].flat().flatMap(({ holds, when }) => [...nodesOf(holds), ...(when ? nodesOf(when) : [])]);
    const looked = new Set(nodes.flatMap((node) => (node.kind === 'primitive' && 'list' in node.given ? [node.given.list] : [])));
    runners = await openRunners(
      postgres,
      plan,
      plan.tables,
      [...looked].map((id) => plan.codeLists.get(id)!),
    );
  });
  afterAll(() => runners.close());

  it('come to the same on every record in every printer', async () => {
    let [passed, failed] = [0, 0];
    for (const table of plan.tables) {
      const ofTable = asked.get(table.id)!;
      const nodes = [...ofTable.map(({ holds }) => holds), ...ofTable.flatMap(({ when }) => (when ? [when] : []))];
      const rows = recordsOf(plan, table);
      const right = verdicts(table, ofTable, rows, await runners.first.run(nodes, { columns: table.fields, rows }));
      for (const runner of runners.others) {
        const found = verdicts(table, ofTable, rows, await runner.run(nodes, { columns: table.fields, rows }));
        for (const [at, row] of rows.entries()) {
          for (const [id, value] of found[at]!) {
            if (value !== right[at]!.get(id))
              expect({ table: table.id, id, row, [runner.name]: value }).toEqual({
                table: table.id,
                id,
                row,
                [runner.name]: right[at]!.get(id),
              });
          }
        }
      }
      for (const values of right)
        for (const value of values.values()) [passed, failed] = [passed + Number(value === true), failed + Number(value === false)];
    }
    const checks = [...asked.values()].flat().length;
    expect([passed > 10 * checks, failed > checks / 2], `${checks} checks passed ${passed} times and failed ${failed} times`).toEqual([
      true,
      true,
    ]);
  });
});

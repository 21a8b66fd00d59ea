import type { Plan, TablePlan } from '../../plan/plan.js';
import { recordOf, rowMaker } from '../row-maker.js';
import type { Cells, RowSource, Story } from '../source.js';
import { ledgersOf, type Ledger } from './ledger.js';
import { insurances } from './member.js';
import { storyKinds, storyOf } from './stories.js';
import { sources, type Entities, type TableSource } from './tables.js';
import { membersOf, unitsOf, workforcesOf, worldOf, type World } from './world.js';

/** The world of the pension standard: units, their people, their bills, and the books of the agencies. */
export function pensionSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const made = new Map(plan.tables.map((table) => [table.id, madeTable(table, world)]));
  let ledgers: Ledger[] | undefined;
  const books = () => (ledgers ??= ledgersOf(world));
  return {
    largest: 'T11',
    stories: storyKinds.length,
    estimate: (table) => made.get(table)!.source.estimate(world),
    *rows(table) {
      const { source, row } = made.get(table)!;
      for (const entity of entitiesOf(world, source.from, books)) {
        for (const scene of source.scenes(world.batch, entity)) yield row(scene);
      }
    },
    story(kind, number): Story {
      const cast = storyOf(world, storyKinds[kind]!, number);
      const records = (id: string, entities: Entities[keyof Entities][]): Cells[] => {
        const { source, row, table } = made.get(id)!;
        return entities.flatMap((entity) => [...source.scenes(world.batch, entity)].map((scene) => recordOf(table, row(scene))));
      };
      return {
        records: (id) => records(id, cast[made.get(id)!.source.from] ?? []),
        shared: (id) => (made.get(id)!.source.from === 'unit' ? records(id, cast.shared) : []),
      };
    },
  };
}

interface MadeTable {
  table: TablePlan;
  source: TableSource;
  row(scene: object): string[];
}

function madeTable(table: TablePlan, { batch }: World): MadeTable {
  const source = sources[table.alias];
  if (!source) throw new Error(`nothing makes rows of ${table.id} ${table.alias}`);
  return { table, source, row: rowMaker(table, source.makers, batch.codes) };
}

function* entitiesOf(world: World, from: keyof Entities, books: () => Ledger[]): Generator<Entities[keyof Entities]> {
  if (from === 'unit') yield* unitsOf(world);
  else if (from === 'member') yield* membersOf(world);
  else if (from === 'ledger') yield* books();
  else if (from === 'insurance') yield* Object.values(insurances);
  else yield* workforcesOf(world, from);
}

import type { Plan } from '../../plan/plan.js';
import { codesOf } from '../codes.js';
import { recordOf, rowMaker } from '../row-maker.js';
import type { RowSource } from '../source.js';
import { catalogueMakers } from './cells.js';
import { listRows } from './lists.js';
import { drugWorldOf, productOf, type Product, type Trait } from './world.js';

/** Rows of the catalogue for each row of another list. */
const share = 50;
const fewest = 20;
const most = 2_000;
/** Kinds of stories: what a product must be for some rule to apply to it. */
const stories: readonly ((product: Product) => boolean)[] = [
  isWestern('plain'),
  ({ kind, trait }) => kind === 'Z' && trait === 'plain',
  isWestern('negotiated'),
  isWestern('imported'),
  isWestern('repackaged'),
  isWestern('twice-coded'),
  // Products with a former code, an LD/T 90 code and an end of validity; and those whose catalogue form is known.
  ({ draw, kind }) => kind === 'X' && (draw >>> 12) % 10 === 0 && (draw >>> 4) % 2 === 0,
  ({ form }) => form !== undefined && form.catalogue !== '',
];
/** Longer than the numbers of all companies, so that each stretch has foreign ones. */
const stretch = 6_000;

function isWestern(wanted: Trait): (product: Product) => boolean {
  return ({ kind, trait }) => kind === 'X' && trait === wanted;
}

/** The world of drug coding: products of companies in their packs, and lists of other codes. */
export function drugSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = drugWorldOf(plan, seed);
  const codes = codesOf(plan, '2026');
  const others = Math.min(most, Math.max(fewest, Math.floor(rows / share)));
  const made = new Map(
    plan.tables.map((table) => {
      const isCatalogue = table.alias === 'DrugCatalogue';
      const product = isCatalogue ? rowMaker(table, catalogueMakers, codes) : undefined;
      const row = product ? (number: number) => product(productOf(world, number)) : listRows(table, seed);
      return [table.id, { table, row, isCatalogue, count: isCatalogue ? rows : others }];
    }),
  );
  /** Products of stories begin after those of the export, each story in a stretch of its own. */
  const storyNumber = (kind: number, number: number): number => {
    const first = rows + number * stretch;
    for (let at = first; at < first + stretch; at++) if (stories[kind]!(productOf(world, at))) return at;
    return first;
  };
  return {
    largest: [...made.values()].find(({ isCatalogue }) => isCatalogue)?.table.id,
    stories: stories.length,
    estimate: (id) => made.get(id)!.count,
    *rows(id) {
      const { row, count } = made.get(id)!;
      for (let number = 0; number < count; number++) yield row(number);
    },
    story: (kind, number) => ({
      records(id) {
        const { table, row, isCatalogue, count } = made.get(id)!;
        // Ten apart, so that codes with a wrong last digit do not meet.
        return [recordOf(table, row(isCatalogue ? storyNumber(kind, number) : count + number * 10))];
      },
      shared: () => [],
    }),
  };
}

import { keyField } from '../../value/key-part.js';
import type { RowsPlan } from '../../kernel/rows.js';
import type { ColumnMatch, TablePart } from '../../dataset/model.js';
import type { Check } from '../../plan/plan.js';
import { codeCellPattern, confinedIn, plainRecordOf } from './aside.js';
import { faultsOf } from './causes.js';
import { columnsOf } from './hashes.js';
import type { Bit, Layout } from './layout.js';
import type { TablePass } from './pass.js';

/** The order in which the words of a layout stand in those of the kernel. */
const order = ['filled', 'dirty', 'failed', 'holds', 'open'] as const;

/** What a pass asks of a file, as the kernel takes it. */
export function kernelPlan(part: TablePart, checks: readonly Check[], { table, layout, kept, terms, codeLists }: TablePass): RowsPlan {
  const { bits, words } = bitsOf(layout);
  const columns = new Map(part.columns.flatMap((column) => (column.field === undefined ? [] : [[column.field, column] as const])));
  const given = new Map(part.given?.map(({ field, value }) => [field, value]));
  const has = (name: string) => columns.has(name) || given.has(name);
  const personal = table.fields.filter((field) => field.personal && has(field.name)).map(({ name }) => name);
  const plain = plainRecordOf(part, table, terms.headings, confinedIn(table));
  return {
    encoding: part.source.encoding ?? 'utf-8',
    delimiter: part.source.delimiter,
    width: part.source.width,
    fields: table.fields.map(({ name, nothings }) => ({
      name,
      ...(nothings && { nothings }),
      ...(columns.has(name) ? cellsIn(columns.get(name)!) : given.has(name) && { given: given.get(name)! }),
    })),
    checks,
    terms,
    list: (id) => codeLists.get(id)!,
    bits: { ...bits, nothing: bits.dirty, words },
    groups: kept.groups,
    parts: [...new Set([...kept.fields, ...kept.forms, ...kept.paths])].filter((each) => has(keyField(each))),
    hashed: kept.hashed.filter((key) => key.every((each) => has(keyField(each)))),
    ...(kept.whole && { whole: columnsOf(part, table).flatMap(({ index }) => index ?? []) }),
    raw: part.source.lineColumn === undefined ? [] : [part.source.lineColumn],
    flagged: kept.flagged.filter(has),
    persons: kept.persons.filter(has).map((field) => ({ field, others: personal })),
    ...(plain && { plain: { ...plain, code: codeCellPattern } }),
    faults: faultsOf(table, checks, layout).map(({ by, id, field, number }) => ({ bit: bits[by].get(id)!, field, number })),
  };
}

function cellsIn({ index, replaced }: ColumnMatch): Pick<RowsPlan['fields'][number], 'column' | 'replaced'> {
  return { column: index, ...(replaced && { replaced }) };
}

/** No more than the cells of some columns, as they stand. */
export function cellsPlan({ source }: TablePart, columns: readonly number[], terms: TablePass['terms']): RowsPlan {
  const none = new Map<string, never>();
  return {
    encoding: source.encoding ?? 'utf-8',
    delimiter: source.delimiter,
    width: source.width,
    ...{ fields: [], checks: [], parts: [], hashed: [], flagged: [], persons: [], faults: [] },
    terms,
    list: (id) => none.get(id)!,
    bits: { filled: none, failed: none, holds: none, open: none, nothing: none, words: 0 },
    groups: {},
    raw: columns,
  };
}

/** Where the bits of a layout stand in the words of the kernel's rows. */
export function bitsOf(layout: Layout): { bits: Record<(typeof order)[number], Map<string, number>>; words: number } {
  let words = 0;
  const bits = Object.fromEntries(
    order.map((name) => {
      const first = words;
      words += layout.words[name];
      return [name, new Map([...layout[name]].map(([id, bit]) => [id, (first + bit.word) * 64 + placeOf(bit)]))];
    }),
  ) as Record<(typeof order)[number], Map<string, number>>;
  return { bits, words };
}

function placeOf({ value }: Bit): number {
  return value.toString(2).length - 1;
}

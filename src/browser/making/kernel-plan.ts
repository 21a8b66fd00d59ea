import type { TableTerms } from '../../check/kind.js';
import { codeCellPattern, confinedIn, labelledTotals, plainRecordOf } from '../../duckdb/pass/aside.js';
import { bitsOf } from '../../duckdb/pass/kernel-plan.js';
import { isRowCheck, layoutOf } from '../../duckdb/pass/layout.js';
import type { NamedBits } from '../../duckdb/pass/row-tests.js';
import type { RowsPlan } from '../../kernel/rows.js';
import type { Plan, TablePlan } from '../../plan/plan.js';
import type { ImageColumns } from '../model.js';

/** So many columns before the key that stand for no field are looked at for the label of a total. */
const mostLabels = 16;
/** Columns that a file has elsewhere than a record type has its fields are called so: no field is. */
const [keyName, secondName] = ['#key', '#second'];

/** A plan of all fields of a record type in its order, whatever columns a file has and where. */
export function canonicalPlan(
  table: TablePlan,
  { codeLists }: Plan,
  terms: TableTerms,
  { hashed, whole }: { hashed: readonly (readonly string[])[]; whole: boolean },
): { asked: RowsPlan; bits: NamedBits; columns: ImageColumns } {
  const checks = table.checks.filter(isRowCheck);
  const { bits, words } = bitsOf(layoutOf(table, checks, terms));
  const fields = table.fields.map(({ name, nothings }, column) => ({ name, column, ...(nothings && { nothings }) }));
  const width = fields.length;
  const columns = { key: width, second: width + 1, labels: Array.from({ length: mostLabels }, (_, number) => width + 2 + number) };
  const part = {
    columns: table.fields.map(({ name }, index) => ({ index, header: name, field: name })),
    matchedBy: 'header' as const,
    source: {},
  };
  const isConfined = confinedIn(table);
  const plain = plainRecordOf(part, table, terms.headings, isConfined)!;
  // Wherever a file has its key, these may stand before it.
  const labels = labelledTotals(part, { fields: table.fields, key: [table.fields.at(-1)!.name] }, isConfined)?.labels ?? [];
  const named = { ...bits, nothing: bits.dirty };
  return {
    asked: {
      encoding: 'utf-8',
      delimiter: ',',
      width: width + 2 + mostLabels,
      fields: [...fields, { name: keyName, column: columns.key }, { name: secondName, column: columns.second }],
      checks,
      terms,
      list: (id) => codeLists.get(id)!,
      bits: { ...named, words },
      groups: {},
      ...{ parts: [], raw: [], flagged: [], persons: [], faults: [], hashed },
      ...(whole && { whole: fields.map(({ column }) => column) }),
      plain: {
        ...plain,
        key: keyName,
        second: secondName,
        code: codeCellPattern,
        labels: [...labels.map(({ index }) => index), table.fields.length - 1, ...columns.labels],
        // Headings of a file that it has in other words, as they stand and in small letters.
        spare: 2 * width,
      },
      places: true,
    },
    bits: named,
    columns,
  };
}

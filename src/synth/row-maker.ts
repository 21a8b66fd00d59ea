import type { TablePlan } from '../plan/plan.js';
import { labelledCode, type Codes } from './codes.js';
import type { Makers } from './maker.js';

/**
 * Compiles the makers of a table to one function from scene to cells, in the order of the table's fields. A label
 * without a maker is that of the code beside it.
 *
 * @throws Error when a field has neither a maker nor a code that it labels.
 */
export function rowMaker<Scene>(table: TablePlan, makers: Makers<Scene>, codes: Codes): (scene: Scene) => string[] {
  const positions = new Map(table.fields.map(({ name }, position) => [name, position]));
  const labels: { position: number; code: number; field: string }[] = [];
  const cells = table.fields.map(({ name }, position) => {
    const maker = makers[name];
    if (maker) return maker;
    const code = labelledCode(table, name);
    if (code === undefined) throw new Error(`${table.id} has no maker of ${name}`);
    labels.push({ position, code: positions.get(code)!, field: code });
    return () => '';
  });
  return (scene) => {
    const row = new Array<string>(cells.length);
    for (let position = 0; position < cells.length; position++) row[position] = cells[position]!(scene);
    for (const { position, code, field } of labels) row[position] = codes.label(field, row[code]!);
    return row;
  };
}

/** Cells in the order of the fields as a record. */
export function recordOf(table: TablePlan, row: readonly string[]): Record<string, string> {
  return Object.fromEntries(table.fields.map(({ name }, position) => [name, row[position]!]));
}

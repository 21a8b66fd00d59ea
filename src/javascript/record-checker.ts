import { attributeByCode } from '../value/attributes.js';
import * as runtime from '../value/runtime.js';
import type { Check, Plan } from '../plan/plan.js';
import { termsOf } from '../compile/terms.js';
import { namesByCode, recordCode, spansOf } from './record-code.js';
import type { Outcome } from '../engine/tally.js';

/** How a check came out for one record. */
export interface CheckOutcome {
  check: Check;
  outcome: Extract<Outcome, 'pass' | 'fail' | 'not-applicable' | 'unevaluated'>;
}

/** A record: field name to cell, as text. A cell left out is empty. */
export type RecordCells = Readonly<Record<string, string | null | undefined>>;

/**
 * Compiles the cell and record checks of a record type to one JavaScript function.
 *
 * @returns For a record, each check with its outcome, in the order in which the checks depend on each other.
 * @throws Error when the plan has no record type of that id.
 */
export function recordChecker(plan: Plan, tableId: string): (record: RecordCells) => CheckOutcome[] {
  const table = plan.tables.find(({ id }) => id === tableId);
  if (!table) throw new Error(`the plan has no record type ${tableId}`);
  const {
    cells,
    constants,
    filled,
    steps,
    runtime: functions,
    codeLists,
    codeSpans,
    codeAttributes,
  } = recordCode(table, termsOf(table, plan));

  const outcomes = ['not-applicable', 'pass', 'fail', 'unevaluated'] as const;
  // Made once, so that checking a record allocates no more than the array it returns.
  const results = steps.map(({ check }) => outcomes.map((outcome): CheckOutcome => Object.freeze({ check, outcome })));
  const lists = codeLists.map(({ id }) => namesByCode(codeListOf(plan, id)));
  const spans = codeSpans.map(({ id, of }) => spansOf(codeListOf(plan, id), of));
  const attributes = codeAttributes.map(({ id, names }) =>
    Object.fromEntries(names.map((name) => [name, attributeByCode(codeListOf(plan, id), name)])),
  );
  const source = `"use strict";
const { ${functions.join(', ')} } = runtime;
const [${codeLists.map(({ constant }) => constant).join(', ')}] = lists;
const [${codeSpans.map(({ constant }) => constant).join(', ')}] = spans;
const [${codeAttributes.map(({ constant }) => constant).join(', ')}] = attributes;
${constants}
return (record) => {
${cells}
${filled}
${steps.map(({ code }) => code).join('\n')}
return [${steps.map(({ outcome }, position) => `results[${position}][${outcome}]`).join(', ')}];
};`;
  return new Function('runtime', 'lists', 'spans', 'attributes', 'results', source)(runtime, lists, spans, attributes, results) as (
    record: RecordCells,
  ) => CheckOutcome[];
}

function codeListOf(plan: Plan, id: string) {
  const list = plan.codeLists.get(id);
  if (!list) throw new Error(`the plan has no code list ${id}`);
  return list;
}

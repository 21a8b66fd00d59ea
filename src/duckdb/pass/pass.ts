import type { TableTerms } from '../../check/kind.js';
import { keyField, readKeyPart } from '../../value/key-part.js';
import { asksLayout, codedBy, decidedOf, holdsOf, isUnsettling, kindOf, rankOf, whenOf } from '../../check/kinds.js';
import type { Hoist } from '../expression/hoist.js';
import { toSql } from '../expression/printer.js';
import { sqlDecimal } from '../expression/tests.js';
import type { TablePart } from '../../dataset/model.js';
import type { Check, Field, Plan, TablePlan } from '../../plan/plan.js';
import { asideSql, labelColumns } from './aside.js';
import { faultyColumn, faultySql } from './causes.js';
import { dirtyCountSql, dirtyWordSql, wordColumn } from './dirty.js';
import { hashColumn, hashSql, wholeColumn, wholeSql } from './hashes.js';
import { ofPerson, unsound, type Kept } from './kept.js';
import type { Bit, Layout } from './layout.js';
import { listTests, type Lists } from '../list/lists.js';
import { keptName, sqlName } from '../names.js';
import { fileIndex, readTogetherSql } from '../read-csv.js';
import type { SqlScope } from '../expression/scope.js';
import { sqlFormed } from '../expression/key-part.js';
import { sqlIsPlaceholder, sqlMayBePlaceholder } from '../expression/placeholder.js';
import { sqlText } from '../expression/text.js';
import { sqlEmpty } from '../expression/blank.js';
import { pathColumns } from './path-columns.js';
import { cellSql, replacedColumn, replacedSql } from './replaced.js';

const cell = (field: string) => sqlName(`cell:${field}`);
const number = (field: string) => sqlName(`number:${field}`);
const value = (number: number) => sqlName(`value:${number}`);
const formed = (field: string) => sqlName(`formed:${field}`);
/** Whether a cell passes a check that no word for no value passes. */
const known = (field: string) => sqlName(`known:${field}`);
/** Whether a cell begins like a word for no value; whether it holds one. */
const suspect = (field: string) => sqlName(`suspect:${field}`);
const dirty = (field: string) => sqlName(`dirty:${field}`);
const filled = (field: string) => sqlName(`filled:${field}`);
const holding = (id: string) => sqlName(`holding:${id}`);
const opening = (id: string) => sqlName(`opening:${id}`);
const failing = (id: string) => sqlName(`failing:${id}`);
const keyPart = (part: string) => sqlName(`part:${part}`);
const raw = (index: number) => sqlName(`raw:${index}`);

/** What the passes over all files of a record type have in common. */
export interface TablePass {
  table: TablePlan;
  layout: Layout;
  kept: Kept;
  terms: TableTerms;
  lists: Lists;
  codeLists: Plan['codeLists'];
}

/** Files of a record type that are read in one pass: alike but for their paths, and what their places give. */
export type PassParts = readonly [TablePart, ...TablePart[]];

/**
 * The one pass over a file, or over several that are alike: a SELECT that reads each record once and gives the words of `Layout`, the group
 * (division, agency), the kept cells, whether it is a record (`aside`), for staged files the line, and of several files its own (`fileIndex`). Its cost does not depend on how many rows fail.
 *
 * @param checks The cell and record checks whose columns the file has.
 */
export function passSql(
  parts: PassParts,
  checks: readonly Check[],
  { table, layout, kept, terms, lists }: Omit<TablePass, 'codeLists'>,
): string {
  const [part, ...others] = parts;
  const together = parts.length > 1 ? [fileIndex] : [];
  const positions = new Map(part.columns.flatMap((column) => (column.field ? [[column.field, column] as const] : [])));
  const given = givenIn(parts);
  const has = (name: string) => positions.has(name) || given.has(name);
  const fields = table.fields.filter(({ name }) => has(name));
  const ofRank = (rank: number) => checks.filter((check) => check.level === 'cell' && rankOf(check) === rank);
  const forms = ofRank(1);
  const numbers = new Set<string>();
  const values: string[] = [];
  const hoist = hoistInto(values);
  const worded = fields.filter(({ name }) => layout.dirty.has(name));
  const isWorded = new Set(worded.map(({ name }) => name));
  const scope = passScope(lists, numbers, hoist, has, (name) => (isWorded.has(name) ? `(${dirty(name)} IS TRUE)` : 'false'));
  const proofs = new Map(fields.flatMap((field) => proofOf(field, checks) ?? []).map((proof) => [proof.check.fields[0]!, proof]));
  const proven = [...proofs.values()].filter(({ check }) => rankOf(check) > 1);
  const failure = (check: Check) =>
    `${failureSql(check, proven.find((proof) => proof.check === check)?.column ?? toSql(holdsOf(check, terms), scope), layout.holds.has(check.id))} AS ${failing(check.id)}`;

  const formTests = forms.map((check) => `${toSql(holdsOf(check, terms), scope)} AS ${formed(check.fields[0]!)}`);
  // Of an empty label with a date a test may say that nothing speaks against it.
  const knownTests = proven.map(
    ({ check, column }) => `(${cell(check.fields[0]!)} IS NOT NULL AND ${toSql(holdsOf(check, terms), scope)}) AS ${column}`,
  );
  const suspects = worded
    .filter(({ name }) => !proofs.has(name))
    .map(({ name, nothings }) => `${sqlMayBePlaceholder(cell(name), nothings!, hoist)} AS ${suspect(name)}`);
  const wordTests = worded.map(({ name, nothings }) => {
    const [test, proof] = [sqlIsPlaceholder(cell(name), nothings!), proofs.get(name)];
    return `${proof ? `CASE WHEN ${proof.column} THEN false ELSE ${test} END` : `CASE WHEN ${suspect(name)} THEN ${test} ELSE false END`} AS ${dirty(name)}`;
  });
  const later = [...new Set(checks.map(rankOf))]
    .filter((rank) => rank > 1)
    .sort((a, b) => a - b)
    .map((rank) => ofRank(rank).map(failure));
  const records = checks.filter(({ level }) => level === 'record').map(failure);
  const conditions = checks
    .filter(({ id }) => layout.holds.has(id))
    .map((check) => `coalesce(${toSql(whenOf(check, terms)!, scope)}, false) AS ${holding(check.id)}`);
  const openings = checks
    .filter(({ id }) => layout.open.has(id))
    .map((check) => `coalesce(NOT ${toSql(decidedOf(check, terms)!, scope)}, true) AS ${opening(check.id)}`);
  const cells = checks.filter(({ level }) => level === 'cell');
  const evaluated = new Set(checks.map(({ id }) => id));
  const hasAll = (key: readonly string[]) => key.every((part) => has(keyField(part)));
  const keys = [...new Set([...kept.forms.filter((part) => hasAll([part])), ...kept.hashed.filter(hasAll).flat()])];
  const keyParts = keys.map((part) => `${partSql(part, cells, hoist)} AS ${keyPart(part)}`);

  const layers = [
    [
      ...fields.map(({ name }) => `${positions.has(name) ? cellSql(positions.get(name)!) : given.get(name)!} AS ${cell(name)}`),
      ...(kept.whole ? [`${wholeSql(part, table, (name) => given.get(name)!)} AS ${wholeColumn}`] : []),
      ...part.columns.flatMap(replacedSql),
      ...together,
      ...labelColumns(part, table).map((index) => `c${index} AS ${raw(index)}`),
      ...(part.source.lineColumn === undefined ? [] : [`c${part.source.lineColumn}::BIGINT AS line`]),
    ],
    values.map((expression, at) => `${expression} AS ${value(at)}`),
    [...formTests, ...knownTests],
    [...numbers].map((name) => `${numberSql(terms.field(name), forms)} AS ${number(name)}`),
    suspects,
    wordTests,
    [
      ...Array.from(
        { length: layout.words.dirty },
        (_, word) =>
          `${dirtyWordSql(worded.map(({ name }) => ({ holds: dirty(name), bit: layout.dirty.get(name)! })).filter(({ bit }) => bit.word === word))} AS ${wordColumn(word)}`,
      ),
      ...fields.map(({ name }) => `${filledSql(name, proofs.get(name)?.column, isWorded.has(name))} AS ${filled(name)}`),
    ],
    [
      ...forms.map(({ id, fields: [name] }) => `(${filled(name!)} AND ${formed(name!)} IS NOT TRUE) AS ${failing(id)}`),
      ...checks
        .filter(({ kind }) => kindOf(kind).asks === 'filled')
        .map(({ id, fields: [name] }) => `NOT ${filled(name!)} AS ${failing(id)}`),
    ],
    ...later,
    [...conditions, ...openings],
    records,
    keyParts,
  ].filter((layer) => layer.length > 0);
  const columns = [
    ...wordsSql('filled', layout.filled, layout.words.filled, (name) => (has(name) ? filled(name) : undefined)),
    ...Array.from({ length: layout.words.dirty }, (_, word) => wordColumn(word)),
    ...wordsSql('failed', layout.failed, layout.words.failed, (id) => (evaluated.has(id) ? failing(id) : undefined)),
    ...wordsSql('holds', layout.holds, layout.words.holds, (id) => (evaluated.has(id) ? holding(id) : undefined)),
    ...wordsSql('open', layout.open, layout.words.open, (id) => (evaluated.has(id) ? opening(id) : undefined)),
    ...(['division', 'agency'] as const).map((group) => `${groupSql(kept.groups[group], has, cells)} AS ${group}`),
    ...kept.fields.filter(has).map((name) => `${soundSql(name, cells)} AS ${keptName(name)}`),
    ...kept.paths.filter(has).flatMap((name) => pathColumns(name, soundSql(name, cells))),
    ...kept.forms.filter((part) => hasAll([part])).map((part) => `${keyPart(part)} AS ${keptName(part)}`),
    ...kept.hashed.filter(hasAll).map((key) => `${hashSql(key.map(keyPart))} AS ${hashColumn(key)}`),
    ...(kept.whole ? [wholeColumn] : []),
    ...kept.flagged.filter(has).map((name) => `(${filled(name)} AND NOT ${soundness(name, cells)}) AS ${unsound(name)}`),
    ...kept.persons.filter(has).map(
      (name) =>
        `${sameAsAnySql(
          name,
          fields.filter(({ personal }) => personal).map((field) => field.name),
        )} AS ${ofPerson(name)}`,
    ),
    `${asideSql(part, table, checks, { cell, filled, dirty: (names) => dirtyCountSql(layout, names), failing, raw, headings: terms.headings })} AS aside`,
    ...(part.source.lineColumn === undefined ? [] : ['line']),
    ...part.columns.flatMap(({ field, replaced }) => (field !== undefined && replaced ? [replacedColumn(field)] : [])),
    ...together,
  ];
  const [first, ...rest] = layers;
  const source = rest.reduce(
    (inner, layer) => `(SELECT *, ${layer.join(', ')} FROM ${inner})`,
    `(SELECT ${first!.join(', ')} FROM ${readTogetherSql([part.source, ...others.map(({ source }) => source)])})`,
  );
  // The words tell by a look at a few numbers which rows have a faulty cell at all.
  const names = fields.map(({ name }) => cell(name)).join(', ');
  return `SELECT * EXCLUDE (${names}), ${faultySql(table, checks, layout, cell)} AS ${faultyColumn} FROM (SELECT ${columns.join(', ')}, ${names} FROM ${source})`;
}

/** SQL of what the places of files give to all their records, by field. */
function givenIn(parts: PassParts): Map<string, string> {
  const [{ given = [] }] = parts;
  return new Map(
    given.map(({ field }) => {
      const values = parts.map((part) => sqlText(part.given!.find((each) => each.field === field)!.value));
      return [field, new Set(values).size === 1 ? values[0]! : `[${values.join(', ')}][${fileIndex}::BIGINT + 1]`];
    }),
  );
}

function passScope(
  lists: Lists,
  numbers: Set<string>,
  hoist: Hoist,
  has: (field: string) => boolean,
  placeholder: SqlScope['placeholder'],
): SqlScope {
  return {
    // Only what a check can do without is asked for where the file lacks it.
    cell: (field) => (has(field) ? cell(field) : 'NULL::VARCHAR'),
    filled: (field) => (has(field) ? filled(field) : 'false'),
    placeholder,
    decimal(field) {
      numbers.add(field);
      return number(field);
    },
    hoist,
    ...listTests(lists, hoist),
  };
}

/** Names a column of an inner SELECT for each expression. */
function hoistInto(values: string[]): Hoist {
  return (expression) => {
    const known = values.indexOf(expression);
    return value(known < 0 ? values.push(expression) - 1 : known);
  };
}

/** True where the check fails. The test comes first: most rows pass it, and need no look at the conditions. */
function failureSql(check: Check, test: string, conditional: boolean): string {
  const applies = [...check.operands.map(filled), ...check.after.map((id) => `NOT ${failing(id)}`)];
  if (conditional) applies.push(holding(check.id));
  return `CASE WHEN ${test} THEN false ELSE ${applies.join(' AND ') || 'true'} END`;
}

/**
 * Most cells are proven to be filled by a check, or do not begin like a word for no value or a blank; only of the rest are the characters looked at.
 *
 * @param isWorded Whether its field knows words for no value.
 */
function filledSql(name: string, proof: string | undefined, isWorded: boolean): string {
  const written = `NOT ${sqlEmpty(cell(name))}${isWorded ? ` AND NOT ${dirty(name)}` : ''}`;
  if (proof) return `CASE WHEN ${proof} THEN true ELSE ${written} END`;
  return isWorded ? `CASE WHEN ${suspect(name)} THEN ${written} ELSE ${cell(name)} IS NOT NULL END` : written;
}

/**
 * The check that no blank cell passes, nor one that holds a word for no value, and the column of its outcome: codes and
 * labels are no such words by the schema; a number or date is none unless a standard has it so.
 */
function proofOf(
  { name, representation, format, nothings }: Field,
  checks: readonly Check[],
): { check: Check; column: string } | undefined {
  const own = checks.filter(({ fields }) => fields[0] === name);
  const isFigure = nothings?.texts.some((text) => /^[-.\d]*\d[-.\d]*$/.test(text)) || nothings?.runs.some(([sign]) => /\d/.test(sign));
  const form = (representation.type !== 'C' || format !== undefined) && !isFigure ? own.find(asksLayout) : undefined;
  const check = form ?? own.find(codedBy);
  return check && { check, column: check === form ? formed(name) : known(name) };
}

function numberSql({ name, representation: { length, decimals } }: Field, forms: readonly Check[]): string {
  const known = forms.some(({ fields }) => fields[0] === name);
  return sqlDecimal(cell(name), length, decimals, known ? `${formed(name)} IS TRUE` : undefined);
}

function soundness(name: string, cells: readonly Check[]): string {
  const errors = cells.filter((check) => isUnsettling(check) && check.fields[0] === name);
  return `(${[filled(name), ...errors.map(({ id }) => `NOT ${failing(id)}`)].join(' AND ')})`;
}

function soundSql(name: string, cells: readonly Check[]): string {
  return `CASE WHEN ${soundness(name, cells)} THEN ${cell(name)} END`;
}

/** Whether a cell, not all of it blank, is the same as one of others. */
function sameAsAnySql(name: string, others: readonly string[]): string {
  return `coalesce(${cell(name)} IN (${others.map(cell).join(', ') || 'NULL'}), false)`;
}

/** A part of a key; NULL where its cell does not count. */
function partSql(part: string, cells: readonly Check[], hoist: Hoist): string {
  const { field, form } = readKeyPart(part)!;
  return form ? sqlFormed(form, cell(field), soundness(field, cells), filled(field), hoist) : soundSql(field, cells);
}

/** The sound cell of a group's field; empty text where there is none. */
function groupSql(field: string | undefined, has: (name: string) => boolean, cells: readonly Check[]): string {
  return field !== undefined && has(field) ? `coalesce(${soundSql(field, cells)}, '')` : "''";
}

function wordsSql(prefix: string, bits: Map<string, Bit>, count: number, flag: (name: string) => string | undefined): string[] {
  const terms = Array.from({ length: count }, (): string[] => []);
  for (const [name, { word, value }] of bits) {
    const condition = flag(name);
    if (condition) terms[word]!.push(`CASE WHEN ${condition} THEN ${value}::UBIGINT ELSE 0::UBIGINT END`);
  }
  return terms.map((parts, word) => `(${parts.join(' | ') || '0::UBIGINT'})::UBIGINT AS ${prefix}${word}`);
}

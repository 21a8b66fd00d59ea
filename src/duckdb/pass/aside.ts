import type { TableTerms } from '../../check/kind.js';
import { asksLayout, codedIn, isOfOneCell } from '../../check/kinds.js';
import { notePattern, plainFigure, titlePattern, totalPattern } from '../../dataset/foot.js';
import { codePattern, figurePattern, headingPattern, latinKeys } from '../../dataset/heading-words.js';
import type { ColumnMatch, TablePart } from '../../dataset/model.js';
import type { Check, Field, TablePlan } from '../../plan/plan.js';
import { sqlText } from '../expression/text.js';
import { sqlEmpty } from '../expression/blank.js';
import { widened } from '../../value/width.js';
import type { Hoist } from '../expression/hoist.js';
import { dirtyCountSql } from './dirty.js';
import { hasBits, type Layout } from './layout.js';
import { cellSql } from './replaced.js';

/**
 * What a row is that is no record. `header-odd` may be the header of another table or once more that of its own, in other words;
 * `beneath` stands below the header of another; `described` speaks of the columns; `bare-total` is only one at the very end of a file.
 */
export const asideKinds = [
  'record',
  'total',
  'note',
  'title',
  'header',
  'header-moved',
  'header-other',
  'header-odd',
  'described',
  'beneath',
  'rule',
  'bare-total',
] as const;
/** A total without a label stands at the very end; more of such rows are none. */
export const mostBare = 3;
/** Rows beneath a header that may speak of its columns. */
export const mostDescribed = 4;

export type AsideKind = Exclude<(typeof asideKinds)[number], 'record'>;

const code = (kind: (typeof asideKinds)[number]) => `${asideKinds.indexOf(kind)}::UTINYINT`;

/** In a table of fewer columns, figures alone may as well be a record that lacks its key. */
export const leastColumns = 5;
/** In a table of fewer, one cell may be all that a record has. */
export const leastTitled = 3;

/** In a row of fewer cells, all may be codes that somebody gave. */
export const leastCoded = 3;

/** What the pass knows of a part when it asks what a row is: its columns by name. */
export interface AsideScope {
  cell(field: string): string;
  filled(field: string): string;
  /** How many of some fields hold a word that stands for no value. */
  dirty(fields: readonly string[]): string;
  failing(id: string): string;
  /** A column that stands for no field. */
  raw(index: number): string;
  /** Headings of the tables that the standard has. */
  headings: readonly string[];
  /** What is asked of several times of a row, where it is worked out whatever the row is; else in its place. */
  hoist?: Hoist;
}

/** What of a pass it is worked out from, where the pass is over. */
interface AsidePass {
  table: TablePlan;
  layout: Layout;
  terms: TableTerms;
}

/** Columns without a field that may bear the label of a total, such as a running number: those before the key. */
export function labelColumns({ columns }: Pick<TablePart, 'columns'>, table: Pick<TablePlan, 'key'>): number[] {
  const keys = columns.filter(({ field }) => field !== undefined && table.key.includes(field)).map(({ index }) => index);
  return columns.filter(({ field, index }) => field === undefined && index < Math.max(1, ...keys)).map(({ index }) => index);
}

/** What tells of nearly every row, by a look at the first part of its key, that it is a record. */
export interface PlainRecord {
  /** The first part of the key that the file has, and a second column. */
  key: string;
  second?: string;
  /** Texts that a heading or the label of a total may be, and codes of elements, in any case. */
  words: string[];
  codes: string[];
  /** Columns that may bear the label of a total, and what one of them then holds. */
  labels: number[];
  signs: readonly string[];
}

/** A cell like the name of an element, spaced or quoted, whole, in any case, in the part of patterns that ECMAScript and RE2 share. */
export const codeCellPattern = `[ "]*${codePattern.replaceAll('A-Z', 'A-Za-z')}[ "]*`;

/** What is looked at of a file where it is asked what its rows are. */
export type PartLooked = Pick<TablePart, 'columns' | 'matchedBy'> & { source: Pick<TablePart['source'], 'fileColumn'> };

/**
 * Undefined where any row is a record.
 *
 * @param isConfined Of which fields a figure is a value: days, codes, numbers of persons.
 */
export function plainRecordOf(
  part: PartLooked,
  table: TablePlan,
  headings: readonly string[],
  isConfined: (field: string) => boolean,
): PlainRecord | undefined {
  const matched = part.columns.filter(({ field }) => field !== undefined);
  if (part.source.fileColumn !== undefined || part.matchedBy === 'measured' || matched.length === 0) return undefined;
  const key = keysOf(matched, table)[0]!;
  const second = matched.find(({ field }) => field !== key)?.field;
  const written = matched.flatMap(({ field: name }) =>
    headingsOf(
      part,
      table.fields.find((field) => field.name === name)!,
    ),
  );
  const ascii = [...new Set(written)].filter((heading) => /^[!-~]+$/.test(heading));
  return {
    key,
    ...(second !== undefined && { second }),
    words: [...ascii.flatMap((heading) => [heading, heading.toLowerCase()]), ...english],
    codes: headings.filter((heading) => /^[A-Za-z][0-9A-Za-z]*$/.test(heading)),
    labels: labelledTotals(part, table, isConfined)?.labels.map(({ index }) => index) ?? [],
    signs: totalSigns,
  };
}

/** The parts of the key that a file has; its first column where it has none. */
export function keysOf(matched: readonly ColumnMatch[], table: Pick<TablePlan, 'key'>): string[] {
  const has = new Set(matched.map(({ field }) => field));
  const keys = table.key.filter((name) => has.has(name));
  return keys.length > 0 ? keys : [matched[0]!.field!];
}

/** Columns of a part by which a row is a total though its key looks like one: `合计,5,,1200.00`. */
export interface LabelledTotals {
  /** Before the last of the key, of no words: days, periods, codes, numbers, running numbers. A label is not sound there. */
  labels: TablePart['columns'];
  /** All of which the cells are known. */
  known: TablePart['columns'];
  /** Of these, those of which a figure is a value: days, codes, numbers of persons. */
  confined: TablePart['columns'];
}

/** Tells fields of which a figure is a value: days, codes, numbers of persons. */
export function confinedIn({ fields, checks }: TablePlan): (field: string) => boolean {
  return (name) => {
    const field = fields.find((each) => each.name === name);
    return field !== undefined && (field.format !== undefined || field.shape !== undefined || codedIn(checks, name).length > 0);
  };
}

/** Where a label of a total makes a total of a row that holds nothing else but figures; undefined where no column can bear one. */
export function labelledTotals(
  part: Pick<TablePart, 'columns'>,
  table: Pick<TablePlan, 'fields' | 'key'>,
  isConfinedField: (field: string) => boolean,
): LabelledTotals | undefined {
  const last = Math.max(...part.columns.map(({ field, index }) => (field !== undefined && table.key.includes(field) ? index : -1)));
  const raw = labelColumns(part, table);
  const known = part.columns.filter(({ field, index }) => field !== undefined || raw.includes(index));
  const fieldOf = ({ field: name }: TablePart['columns'][number]) => table.fields.find((each) => each.name === name);
  const isConfined = ({ field }: TablePart['columns'][number]) => field !== undefined && isConfinedField(field);
  const isOfWords = (column: TablePart['columns'][number]) => fieldOf(column)?.representation.type === 'C' && !isConfined(column);
  const labels = known.filter((column) => column.index < last && !isOfWords(column));
  return labels.length === 0 ? undefined : { labels, known, confined: known.filter(isConfined) };
}

/** Every label of a total has one of these; names of divisions and offices, which stand before keys, seldom do. */
export const totalSigns = ['计', '汇', 'otal', 'OTAL'];

/** The checks by which a label of a total in a field is not sound. */
export function layoutChecks(checks: readonly Check[], field: string): Check[] {
  return checks.filter(
    (check) => check.fields[0] === field && isOfOneCell(check) && (asksLayout(check) || codedIn([check], field).length > 0),
  );
}

/** SQL that tells whether a row is a total by its label, whatever its key; most rows are told by a look at few cells. */
function labelledSql(part: TablePart, table: TablePlan, checks: readonly Check[], scope: AsideScope, first: string): string {
  const totals = labelledTotals(part, table, confinedIn(table));
  if (!totals) return 'false';
  const cellOf = ({ field, index }: TablePart['columns'][number]) => (field === undefined ? scope.raw(index) : scope.cell(field));
  const failing = ({ field }: TablePart['columns'][number]) => {
    if (field === undefined) return 'true';
    return `(${['false', ...layoutChecks(checks, field).map(({ id }) => scope.failing(id))].join(' OR ')})`;
  };
  const count = (columns: TablePart['columns'], test: string) =>
    `len(list_filter([${columns.map(cellOf).join(', ')}]::VARCHAR[], lambda cell: NOT ${sqlEmpty('cell')} AND cell <> ${first}${test}))`;
  return `CASE WHEN ${totals.labels.flatMap((column) => totalSigns.map((sign) => `contains(${cellOf(column)}, '${sign}')`)).join(' OR ')}
    THEN coalesce(regexp_matches(${first}, ${sqlText(totalPattern)})
      AND (${totals.labels.map((column) => `(${cellOf(column)} = ${first} AND ${failing(column)})`).join(' OR ')})
      AND ${count(totals.confined, '')} = 0
      AND ${count(totals.known, ` AND NOT regexp_matches(cell, ${sqlText(plainFigure)})`)} = 0, false) ELSE false END`;
}

/**
 * SQL that tells what a row is: a record, or a total, a note, the header once more. A row with a key that is well formed and
 * no label is always a record; with a label it is one too, unless all else are figures (`labelledTotals`).
 *
 * @param checks The checks that are evaluated on the part.
 */
export function asideSql(part: TablePart, table: TablePlan, checks: readonly Check[], scope: AsideScope): string {
  const plain = plainRecordOf(part, table, scope.headings, confinedIn(table));
  if (!plain) return code('record');
  const { hoist = (sql) => sql } = scope;
  const matched = part.columns.filter(({ field }) => field !== undefined);
  const names = keysOf(matched, table);
  const keys = table.key.filter((name) => names.includes(name));
  const field = (name: string) => table.fields.find((each) => each.name === name)!;
  const isLabel = (cell: string) =>
    `(regexp_matches(${cell}, ${sqlText(totalPattern)}) OR regexp_matches(${cell}, ${sqlText(notePattern)}))`;

  const form = (name: string) => checks.find((check) => asksLayout(check) && check.fields[0] === name);
  const sound = (name: string) => {
    const check = form(name);
    return `((${scope.filled(name)} OR ${scope.dirty([name])} > 0)${check ? ` AND NOT ${scope.failing(check.id)}` : ''} AND NOT ${isLabel(scope.cell(name))})`;
  };
  // Lists and a look at each of their cells: an expression for each cell would be planned for longer than most files are read.
  const labels = [
    ...matched.map(({ index, field: name }) => ({ index, cell: scope.cell(name!) })),
    ...labelColumns(part, table).map((index) => ({ index, cell: scope.raw(index) })),
  ];
  const ordered = labels.sort((a, b) => a.index - b.index).map(({ cell }) => cell);
  const first = hoist(`coalesce(list_filter([${ordered.join(', ')}], lambda cell: NOT ${sqlEmpty('cell')})[1], '')`);
  const countOf = (columns: typeof matched) => {
    const names = columns.map(({ field: name }) => name!);
    return hoist(
      `(len(list_filter([${names.map((name) => scope.filled(name)).join(', ')}], lambda holds: holds)) + ${scope.dirty(names)})`,
    );
  };
  const count = countOf(matched);

  const written = matched.map(({ field: name }) => headingsOf(part, field(name!)));
  const headings = written.map(bareOf);
  const all = [...new Set(headings.flat())];
  const key = scope.cell(names[0]!);
  const cells = hoist(`[${matched.map(({ field: name }) => scope.cell(name!)).join(', ')}]`);
  const met = (form: (cell: string) => string, of: readonly string[]) =>
    `len(list_intersect(list_transform(${cells}, lambda cell, place: ${form(bareSql('cell'))}), [${of.map(sqlText).join(', ')}]))`;
  // Cells that are headings of their own column, and cells that are headings of any.
  const inPlace = met(
    (cell) => `place || ' ' || ${cell}`,
    headings.flatMap((own, at) => own.map((heading) => `${at + 1} ${heading}`)),
  );
  const anywhere = met((cell) => cell, all);
  const isHeader = `${isHeading(key, headings[matched.findIndex(({ field: name }) => name === names[0])]!)} AND (${inPlace} - 1) * 2 >= ${matched.length - 1}`;
  const isMoved = `${isHeading(key, all)} AND ${anywhere} > greatest(${inPlace}, ${Math.ceil(matched.length / 2) - 1})`;
  const others = bareOf(scope.headings);
  const known = met((cell) => cell, others);
  const isOther = `${isHeading(key, others)} AND ${known} >= 2 AND ${known} * 2 > ${count}`;
  // Headings by their words, in no table of the standard.
  const worded = `len(list_filter(${cells}, lambda cell: regexp_matches(${bareSql('cell')}, ${sqlText(headingPattern)})))`;
  const isOdd = `${worded} >= 2 AND ${worded} * 2 >= ${count} AND NOT regexp_matches(array_to_string(${cells}, ''), ${sqlText(figurePattern)})`;
  // Or by their codes, each once; a look at the key and one more cell keeps the others from it.
  const isCode = (cell: string) => `regexp_full_match(${cell}, ${sqlText(codeCellPattern)})`;
  const coded = `list_filter(${cells}, lambda cell: ${isCode('cell')})`;
  const isCoded = `len(${coded}) >= ${leastCoded} AND len(${coded}) = ${count} AND len(list_distinct(${coded})) = ${count}`;
  const { second } = plain;
  const mayBeCoded = second === undefined ? 'false' : `${key} >= 'A' AND ${isCode(key)} AND ${isCode(scope.cell(second))}`;
  const isTitle = `${count} = 1 AND regexp_matches(${first}, ${sqlText(titlePattern)})`;
  // Dashes under each heading, as tools of databases print them.
  const isRule = `starts_with(ltrim(${key}), '--') AND regexp_full_match(array_to_string(${cells}, ''), '[- ]*')`;
  const numbers = matched.filter(({ field: name }) => field(name!).representation.type !== 'C' && field(name!).format === undefined);
  const texts = matched.filter((column) => !numbers.includes(column));
  const bare = keys.length > 0 && numbers.length > 0 && matched.length >= leastColumns ? `${count} > 0 AND ${countOf(texts)} = 0` : 'false';
  return `CASE
    WHEN ${labelledSql(part, table, checks, scope, first)} THEN ${code('total')}
    WHEN ${key} > '/' AND NOT contains(${key}, ' ') AND strlen(${key}) = length(${key}) AND ${isNone(key, plain.words)} AND ${isNoCode(key, plain.codes)} AND NOT (${mayBeCoded}) THEN ${code('record')}
    WHEN ${isMoved} THEN ${code('header-moved')}
    WHEN ${isHeader} THEN ${code('header')}
    WHEN ${isOther} THEN ${code('header-other')}
    WHEN ${isRule} THEN ${code('rule')}
    WHEN ${isOdd} OR (${isCoded}) THEN ${code('header-odd')}
${matched.length < leastTitled ? '' : `    WHEN ${isTitle} THEN ${code('title')}\n`}    WHEN ${names.map(sound).join(' OR ')} THEN ${code('record')}
    WHEN regexp_matches(${first}, ${sqlText(totalPattern)}) THEN ${code('total')}
    WHEN ${count} * 2 <= ${Math.max(2, matched.length)} AND regexp_matches(${first}, ${sqlText(notePattern)}) THEN ${code('note')}
    WHEN ${bare} THEN ${code('bare-total')}
    ELSE ${code('record')} END`;
}

/** SELECT of a column and the same, of a relation of the cells of a part as they are read, beside the words that a pass made of each row. */
export function asideByWords(
  part: TablePart,
  checks: readonly Check[],
  { table, layout, terms }: AsidePass,
  { column, relation }: Record<'column' | 'relation', string>,
): string {
  const hoisted: string[] = [];
  const positions = new Map(part.columns.flatMap((column) => (column.field === undefined ? [] : [[column.field, column] as const])));
  const aside = asideSql(part, table, checks, {
    cell: (field) => cellSql(positions.get(field)!),
    filled: (field) => hasBits('filled', [layout.filled.get(field)!], 'any')[0]!,
    dirty: (fields) => dirtyCountSql(layout, fields),
    failing: (id) => hasBits('failed', [layout.failed.get(id)!], 'any')[0]!,
    raw: (index) => `c${index}`,
    headings: terms.headings,
    hoist: (sql) => `hoisted${hoisted.includes(sql) ? hoisted.indexOf(sql) : hoisted.push(sql) - 1}`,
  });
  return `SELECT ${column}, ${aside} AS aside FROM (SELECT ${['*', ...hoisted.map((sql, at) => `${sql} AS hoisted${at}`)].join(', ')} FROM ${relation})`;
}

/** Labels in ASCII, which a key might be taken for. */
const inAnyCase = (word: string) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()];
const english = [
  ...['total', 'subtotal', 'sub-total', 'grand total'].flatMap(inAnyCase).flatMap((each) => [each, `${each}:`]),
  ...latinKeys.flatMap(inAnyCase),
];

/** What a row of headings may have for a field: its names, alone or together, or the form of its values. */
export function headingsOf({ columns }: Pick<TablePart, 'columns'>, { name, label, representation }: Field): string[] {
  const { header } = columns.find(({ field }) => field === name)!;
  return [...new Set([name, label, header, name + label, label + name, widened(name), representation.text])];
}

/** What parts the names in a heading, or spaces them out, as a part of patterns that ECMAScript and RE2 share. */
const partings = '[ \\t\\r\\n\u00a0\u3000()（）\\[\\]【】:：_/-]+';

const parted = new RegExp(partings, 'g');

/** Most keys are numbers, which sort before any word. */
function isNone(cell: string, words: readonly string[]): string {
  const list = words.map(sqlText);
  return `(${cell} < ${[...list].sort()[0]!} OR NOT list_contains([${list.join(', ')}], ${cell}))`;
}

/** A cell that begins with a digit is no code of an element; the others are held against all of them in one look. */
function isNoCode(cell: string, codes: readonly string[]): string {
  return codes.length === 0 ? 'true' : `(${cell} < 'A' OR NOT regexp_full_match(${cell}, ${sqlText(`(?i)${codes.join('|')}`)}))`;
}

/** DuckDB would make a join of each long IN, and every join has memory of its own. */
function isHeading(cell: string, headings: readonly string[]): string {
  return `coalesce(list_contains([${headings.map(sqlText).join(', ')}], ${bareSql(cell)}), false)`;
}

/** Headings without what parts or spaces out their words. */
export function bareOf(headings: readonly string[]): string[] {
  return [...new Set(headings.map(bareCell))];
}

/** A heading, or a cell that may be one, without what parts or spaces out its words. */
export function bareCell(text: string): string {
  return text.replaceAll(parted, '').toUpperCase();
}

function bareSql(cell: string): string {
  return `upper(regexp_replace(${cell}, ${sqlText(partings)}, '', 'g'))`;
}

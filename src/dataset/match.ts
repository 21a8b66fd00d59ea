import { inBoth, inParams, nameIn, wordsInParams } from '../message/bilingual.js';
import type { Bilingual } from '../message/model.js';
import { InputFault } from '../system/fault.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { onceEach } from '../value/once-each.js';
import { FileFault } from './file-fault.js';
import type { ColumnMatch } from './model.js';

/** Labels that the standard itself also prints: A.3 names AAF013 so, where clause 4.2 has 街道或乡镇编码. */
const printedVariants: ReadonlyMap<string, string> = new Map([['AAF013', '街道或乡镇代码']]);

/** The record type a person names: `T02`, `2`, `表2`, the Chinese name or the alias. */
export function recordTypeNamed(plan: Plan, name: string): TablePlan | undefined {
  const wanted = normal(name);
  return plan.tables.find((table) => {
    const number = /^(?:T|表)?0*(\d+)$/.exec(wanted)?.[1];
    return number === table.number || [table.id, table.name, table.alias].some((own) => normal(own) === wanted);
  });
}

/**
 * The record type a file's name tells: the longest Chinese name, alias, id or number in it. The folders it lies in
 * are asked when the name itself tells nothing.
 */
export function recordTypeByFileName(plan: { readonly tables: readonly TablePlan[] }, path: string): TablePlan | undefined {
  for (const part of path.split(/[\\/]/).reverse()) {
    const name = normal(part);
    const hits = plan.tables
      .map((table) => ({ table, length: longestMention(table, name) }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    if (hits[0] && hits[0].length !== hits[1]?.length) return hits[0].table;
    if (hits[0]) return undefined;
  }
  return undefined;
}

/** The record type with whose id or number a file's name begins, whatever letters follow it at once (`T02dup.csv`): a hint and no more. */
export function recordTypeBegun({ tables }: { readonly tables: readonly TablePlan[] }, path: string): TablePlan | undefined {
  const number = /^(?:T|表)[ _-]?0*(\d+)(?!\d)/.exec(normal(path.split(/[\\/]/).at(-1)!))?.[1];
  return number === undefined ? undefined : tables.find((table) => table.number === number);
}

function longestMention(table: TablePlan, name: string): number {
  const numbered =
    new RegExp(`(?:(?<![A-Z0-9])T[ _-]?0*${table.number}(?![A-Z0-9])|表[ _-]?0*${table.number}(?![0-9]))`).exec(name)?.[0] ?? '';
  // The id of one of another standard says whose it is.
  const named = [table.name, table.alias, ...(table.from ? [table.id] : [])].map(normal).filter((own) => own !== '' && name.includes(own));
  return Math.max(numbered.length, ...named.map((own) => own.length));
}

/** The same, of what a person has said. Throws `InputFault` where there is no such record type. */
export function mustBeRecordType(plan: Plan, type: string): TablePlan {
  const table = recordTypeNamed(plan, type);
  if (table) return table;
  throw new InputFault('dataset.no-such-record-type', { type, first: plan.tables[0]?.id ?? '', last: plan.tables.at(-1)?.id ?? '' });
}

export interface HeaderVerdict {
  table?: TablePlan;
  /** Record types that fit best, when none stands out. */
  candidates: TablePlan[];
}

/**
 * The record type that a mapping tells, else the one whose fields a header covers best. It must have at least half of the fields, and no other type may
 * fit as well.
 */
export function recordTypeByHeader(plan: Plan, cells: readonly string[]): HeaderVerdict {
  const mapped = mostMapped(plan, cells);
  if (mapped) return { table: mapped, candidates: [mapped] };
  const ranked = plan.tables
    .map((table) => {
      const find = headingFinder(table);
      const found = new Set(cells.map((cell) => find(cell)?.field.name).filter((name) => name !== undefined)).size;
      return { table, found, fit: found / (table.fields.length + cells.length - found) };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = ranked;
  if (!best) return { candidates: [] };
  if (best.found * 2 >= best.table.fields.length && best.fit !== second?.fit) return { table: best.table, candidates: [best.table] };
  return { candidates: ranked.slice(0, 3).map(({ table }) => table) };
}

/** The record type of which a mapping names more of the headings than of any other. */
function mostMapped(plan: Plan, cells: readonly string[]): TablePlan | undefined {
  const [first, second] = plan.tables
    .filter(({ fields }) => fields.some(({ headings }) => headings))
    .map((table) => ({ table, found: cells.filter((cell) => headingFinder(table)(cell)?.by === 'map').length }))
    .sort((a, b) => b.found - a.found);
  return first && first.found > (second?.found ?? 0) ? first.table : undefined;
}

export interface MatchedColumns {
  columns: ColumnMatch[];
  missing: string[];
  extra: string[];
}

/**
 * Matches header cells to the fields of a record type, by element code, by label, or by both together
 * (`AAC002 社会保障号码`, `社会保障号码(AAC002)`); by a synonym where no other column stands for the field.
 *
 * @throws {FileFault} Two columns stand for one field, or code and label of one cell contradict each other.
 */
export function matchColumns(table: TablePlan, cells: readonly string[], path: string, line: number): MatchedColumns {
  const find = headingFinder(table);
  const found = cells.map((header, index): ColumnMatch => {
    const match = find(header);
    if (match === undefined) return { index, header };
    if (match.other) {
      const { field, other } = match;
      throw new FileFault(
        'dataset.header-conflict',
        { path, header, column: index + 1, ...inParams('first', titled(field)), ...inParams('second', titled(other)) },
        line,
      );
    }
    return { index, header, ...matchedTo(match.field, match.by) };
  });
  const columns = found.map((column) => (isContested(column, found) ? { index: column.index, header: column.header } : column));
  const seen = new Map<string, ColumnMatch>();
  for (const column of columns) {
    if (!column.field) continue;
    const first = seen.get(column.field);
    if (first) {
      const headers = wordsInParams('headers', new Set([first.header, column.header]));
      const params = { path, ...headers, field: column.field, first: first.index + 1, second: column.index + 1 };
      throw new FileFault('dataset.header-duplicate', params, line);
    }
    seen.set(column.field, column);
  }
  return {
    columns,
    missing: table.fields.map(({ name }) => name).filter((name) => !seen.has(name)),
    extra: columns.filter(({ field, header }) => field === undefined && header.trim() !== '').map(({ header }) => header),
  };
}

/** What is known of a column that stands for a field. */
export function matchedTo({ name, replaced }: Field, by: FieldMatch['by']): Pick<ColumnMatch, 'field' | 'by' | 'replaced'> {
  return { field: name, by, ...(replaced && { replaced }) };
}

/** Whether a column that a synonym matches is not the only one for its field: which one is meant is not guessed. */
function isContested({ index, field, by }: ColumnMatch, all: readonly ColumnMatch[]): boolean {
  return by === 'synonym' && all.some((other) => other.field === field && other.index !== index);
}

interface FieldMatch {
  field: Field;
  by: NonNullable<ColumnMatch['by']>;
  /** A second field the same cell names. */
  other?: Field;
}

type FieldFinder = (header: string) => FieldMatch | undefined;

/** Gives the lookup of a name (of an XML element, of a field in a waiver) among the fields of a record type. */
export const fieldFinder: (table: TablePlan) => FieldFinder = onceEach(finderOf);

/** The same of a header cell, which may be a synonym too; what a mapping says comes before all. */
export const headingFinder: (table: TablePlan) => FieldFinder = onceEach((table) => {
  const find = fieldFinder(table);
  const named = (wordsOf: (field: Field) => readonly string[] | undefined) =>
    new Map(table.fields.flatMap((field) => (wordsOf(field) ?? []).map((word) => [bareHeading(word), field] as const)));
  const [byMap, bySynonym] = [named(({ headings }) => headings), named(({ synonyms }) => synonyms)];
  if (byMap.size + bySynonym.size === 0) return find;
  return lately((header) => {
    const bare = bareHeading(header);
    const mapped = byMap.get(bare);
    if (mapped) return { field: mapped, by: 'map' };
    const synonym = bySynonym.get(bare);
    return find(header) ?? (synonym && { field: synonym, by: 'synonym' });
  });
});

function finderOf(table: TablePlan): FieldFinder {
  const byCode = new Map(table.fields.map((field) => [bareName(field.name), field]));
  const byLabel = new Map(
    table.fields.flatMap((field) =>
      [field.label, printedVariants.get(field.name) ?? field.label].map((label) => [bareName(label), field] as const),
    ),
  );
  const one = (text: string): FieldMatch | undefined => {
    const code = byCode.get(text);
    if (code) return { field: code, by: 'code' };
    const label = byLabel.get(text);
    return label && { field: label, by: 'label' };
  };
  return lately((header) => {
    // Every name has a letter, and most cells of rows that may be a header have none; lines that are not parted are too long for one.
    if (!/\p{L}/u.test(header) || header.trim().length > longestName) return undefined;
    const text = normal(header);
    // A heading broken over lines in its cell (Alt+Enter), or spaced out, is the same heading.
    const whole = one(text);
    if (whole) return whole;
    const spaced = one(bareName(header));
    if (spaced) return { ...spaced, by: `${spaced.by as 'code' | 'label'}-spaced` };
    const undressed = one(bareHeading(header));
    if (undressed) return { ...undressed, by: `${undressed.by as 'code' | 'label'}-marked` };
    const together = (parts: readonly string[]): FieldMatch | undefined => {
      const matches = parts.map(one);
      const [first] = matches;
      // A part that names nothing may change the meaning (`社会保障号码(旧)`), so the column is then extra.
      if (!first || matches.some((match) => match === undefined)) return undefined;
      const other = matches.find((match) => match!.field !== first.field)?.field;
      return { field: first.field, by: matches.some((match) => match!.by === 'code') ? 'code' : 'label', ...(other && { other }) };
    };
    const parted = together(text.split(/[\s()[\]【】_:/-]+/).filter((part) => part !== ''));
    if (parted) return parted;
    const finely = together(telling(headingParts(header)));
    // What signs part may be several headings in one cell rather than one that contradicts itself.
    if (!finely || (finely.other && parting.test(header))) return undefined;
    return { ...finely, by: `${finely.by as 'code' | 'label'}-marked` };
  });
}

/** Remembers the last answers: a heading is looked for when the header is, when its columns are, and when a table is taken for another. */
function lately<Found>(find: (text: string) => Found): (text: string) => Found {
  const mostAnswers = 1000;
  const answers = new Map<string, Found>();
  return (text) => {
    if (answers.has(text)) return answers.get(text)!;
    if (answers.size === mostAnswers) answers.clear();
    const found = find(text);
    answers.set(text, found);
    return found;
  };
}

/** More than any heading of two names, their signs and blanks has. */
const longestName = 256;

const parting = /[^\p{L}\p{N}\s"'“”]/u;

/** Words and figures of a heading, parted by signs, blanks, and where Chinese and other letters meet. */
export const headingParts = lately((header): string[] => {
  if (header.length > longestHeading) return [];
  return normal(header).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
});

/** Parts that say something of what a column is: the number of a heading before it does not, nor does that it must be filled, nor the `AS` of SQL. */
function telling(parts: readonly string[]): string[] {
  const [first = '', ...rest] = parts.filter((part) => !untelling.test(part));
  return rest.length > 0 && /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/.test(first) ? rest : [first, ...rest];
}

function titled({ name, label, english }: Field): Bilingual {
  return inBoth((language) => `${name} ${nameIn(language, label, english)}`);
}

/** Full width and half width, upper and lower case, and invisible marks make no difference in a name. Each record type asks it of a heading. */
const normal = lately((text) =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim()
    .toUpperCase(),
);

/** The same, and white space of any kind makes no difference either, a line break inside a heading included. */
export const bareName = lately((text) => normal(text).replace(/\s+/g, ''));

/** Words by which forms say whether a column must be filled. */
const demand = '(?:[必选可](?:填写?|录入?|报|选|输)|非(?:空|必填|必录)|可空|不[能可得]为空|REQUIRED|OPTIONAL|NOTNULL)项?';
const untelling = new RegExp(`^(?:AS|${demand})$`);

/** What forms and databases put around the name of a column: whether it must be filled, a unit that changes no number, quotes, the table that it is of. */
const dress = [
  /^[*★☆※●△▲]+|[*★☆※●△▲]+$/g,
  new RegExp(`[([{【〔<](?:${demand}|[*★☆※●△▲]+)[)\\]}】〕>]$|^[([{【〔<](?:${demand}|[*★☆※●△▲]+)[)\\]}】〕>]`, 'g'),
  new RegExp(`[([{【〔<](?:单位:?)?(?:人民币)?(?:元|个?月|天|日|岁|人|户)[)\\]}】〕>]$`),
  /^=?["'`´‘’“”「」『』]+|["'`´‘’“”「」『』]+$/g,
  /^\[|\]$/g,
  /^["'`[]?[\p{L}\p{N}_$]+["'`\]]?\.(?=.)/gu,
];

/** The name of a column without what stands around it and says nothing of what it is. */
export const bareHeading = lately((text) => {
  let bare = bareName(text);
  for (let before = ''; bare !== before && bare.length <= longestHeading;) {
    before = bare;
    bare = dress.reduce((rest, mark) => rest.replace(mark, ''), bare);
  }
  return bare;
});

/** What is longer is no heading that can be compared. */
export const longestHeading = 64;

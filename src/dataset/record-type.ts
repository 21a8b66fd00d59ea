import { inBoth, inParams, nameIn, wordsInParams } from '../message/bilingual.js';
import type { Bilingual } from '../message/model.js';
import { bracketed, listed } from '../message/punctuation.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { FileFault } from './file-fault.js';
import {
  bareHeading,
  fieldFinder,
  matchColumns,
  recordTypeBegun,
  recordTypeByFileName,
  recordTypeByHeader,
  type MatchedColumns,
} from './match.js';
import type { MatchedBy } from './model.js';
import { nearMisses, type NearMiss } from './near.js';
import { shellWord } from '../system/shell-word.js';
import { onceEach } from '../value/once-each.js';
import { looksLikeValues } from './table-head.js';

/** A record type, and what made it known. */
export interface KnownType {
  table: TablePlan;
  matchedBy: MatchedBy;
}

/** A header as it was found: its cells, and its line, from 1. */
interface FoundHeadings {
  path: string;
  cells: readonly string[];
  line: number;
}

/**
 * The record type of a file, and how its columns are matched.
 *
 * @param known The record type, where it is known already.
 * @param proposing Whether a person is to be told what headings may be: then a record type that is only the likeliest is taken,
 *   and a header that names no field of it.
 * @throws {FileFault} There is no telling the record type, no heading names a field, or headings contradict each other.
 */
export function matchedHeader(
  plan: Plan,
  header: FoundHeadings,
  known: KnownType | undefined,
  proposing = false,
): KnownType & MatchedColumns {
  const { path, cells, line } = header;
  const type = known ?? (proposing ? proposedType(plan, header) : undefined) ?? recordTypeOf(plan, path, cells, line);
  const matched = matchColumns(type.table, cells, path, line);
  const isUnnamed = matched.missing.length === type.table.fields.length;
  if (isUnnamed && (!proposing || isRecord(plan, cells))) refuseHeader(plan, path, type.table, cells, line);
  return { ...type, ...matched };
}

/**
 * The record type that is likelier by a header than any other, where nothing else tells it.
 *
 * @throws {FileFault} Several are as likely.
 */
function proposedType(plan: Plan, header: FoundHeadings): KnownType | undefined {
  const { path, cells } = header;
  if (recordTypeByFileName(plan, path) || recordTypeByHeader(plan, cells).table) return undefined;
  const likely = likelyTypes(plan, cells);
  const best = likely.filter((each) => likeness(each) === likeness(likely[0]!)).map(({ table }) => table);
  if (best.length > 1) throw unclear(plan, header, best);
  return best[0] && { table: best[0], matchedBy: 'header' };
}

/** Told where one of several record types is to be chosen; that with which the file name begins is named first, though it is not sure. */
function unclear(plan: Plan, { path, cells, line }: FoundHeadings, fitting: readonly TablePlan[]): FileFault {
  const lead = recordTypeBegun(plan, path);
  const tables = [...new Set([...(lead ? [lead] : []), ...fitting])];
  const candidates = inBoth((language) =>
    listed(
      [
        ...tables.slice(0, mostCandidates).map(({ id, name, english }) => `${id} ${nameIn(language, name, english)}`),
        ...(tables.length > mostCandidates ? ['…'] : []),
      ],
      language,
    ),
  );
  const params = { path, ...inParams('candidates', candidates), pair: pairOf(path, tables[0]!) };
  const doubled = doubledHeadings(cells);
  if (doubled.length === 0) return new FileFault('dataset.record-type-unclear', params, line);
  return new FileFault('dataset.record-type-unclear-double', { ...params, ...wordsInParams('doubled', doubled) }, line);
}

/** File and record type, as `--table` takes them in a shell. */
function pairOf(path: string, { id }: TablePlan): string {
  return shellWord(`${path}=${id}`);
}

/** Headings that stand in more than one column, a few of them. */
function doubledHeadings(cells: readonly string[]): string[] {
  const bare = cells.map(bareHeading);
  const doubled = cells.filter((_, at) => bare[at] !== '' && bare.indexOf(bare[at]!) < at).map((cell) => cell.trim());
  return [...new Set(doubled)].slice(0, mostNear);
}

/** No more record types than this are named where one is to be chosen. */
const mostCandidates = 5;

/**
 * The record type of a file by its name, else by its header.
 *
 * @param line Line of the header.
 * @throws {FileFault} Neither tells it.
 */
export function recordTypeOf(plan: Plan, path: string, cells: readonly string[], line: number): KnownType {
  const named = recordTypeByFileName(plan, path);
  if (named) return { table: named, matchedBy: 'file-name' };
  const { table, candidates } = recordTypeByHeader(plan, cells);
  if (table) return { table, matchedBy: 'header' };
  // One near name may be so by chance.
  const likely = likelyTypes(plan, cells).find(({ near }) => near.length > 1);
  const lead = recordTypeBegun(plan, path);
  if (likely && doubledHeadings(cells).length === 0 && (!lead || lead === likely.table)) {
    const params = {
      path,
      ...inParams(
        'likely',
        inBoth((language) => `${likely.table.id} ${nameIn(language, likely.table.name, likely.table.english)}`),
      ),
      known: likely.known,
      headings: likely.near.length,
      ...inParams('near', nearText(likely.near)),
      pair: pairOf(path, likely.table),
    };
    throw new FileFault('dataset.record-type-near', params, line);
  }
  if (candidates.length === 0) refuseHeader(plan, path, undefined, cells, line);
  throw unclear(plan, { path, cells, line }, likely ? [likely.table, ...candidates] : candidates);
}

/** No more near headings than this are named in a message. */
const mostNear = 8;

function nearText(near: readonly NearMiss[]): Bilingual {
  const element = ({ name, label, english }: NearMiss['field']) =>
    // A heading is to be a Chinese name or a code, whatever the language.
    inBoth((language) => (language === 'en' && english ? `${english} ${bracketed(label, name, 'en')}` : bracketed(label, name, language)));
  const told = near.slice(0, mostNear);
  return inBoth((language) =>
    listed(
      told.map(({ header, field }) => `${header} → ${element(field)[language]}`),
      language,
    ),
  );
}

/** A record type, how many of its fields a header names, and which it nearly names. */
export interface LikelyType {
  table: TablePlan;
  known: number;
  near: NearMiss[];
}

/** How many fields of a record type a header names or nearly names. */
export function likeness({ known, near }: LikelyType): number {
  return known + near.length;
}

/** The record types of which a header names a field or nearly does, those first of which it does so the most. */
export function likelyTypes(plan: Plan, cells: readonly string[]): LikelyType[] {
  const ranked = plan.tables.map((table): LikelyType => {
    const find = fieldFinder(table);
    const columns = cells.map((header, index) => ({ index, header, ...(find(header) && { field: find(header)!.field.name }) }));
    return { table, known: new Set(columns.flatMap(({ field }) => field ?? [])).size, near: nearMisses(table, columns, plan.tables) };
  });
  return ranked.filter((each) => likeness(each) > 0).sort((a, b) => likeness(b) - likeness(a));
}

/** Whether a line of which no cell names a field is data: by its values, or since names in code lists, two at least, are half of it. */
function isRecord(plan: Plan, cells: readonly string[]): boolean {
  if (looksLikeValues(cells)) return true;
  const words = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
  const known = words.filter((word) => listedNames(plan).has(word)).length;
  return known > 1 && known * 2 >= words.length;
}

/** The names of all code lists. */
const listedNames = onceEach(
  ({ allCodes }: Plan) => new Set([...allCodes.values()].flatMap(({ codes }) => codes.flatMap(({ names }) => names))),
);

/** No header cell names a field: the line is either data, or the header of something else. */
function refuseHeader(plan: Plan, path: string, table: TablePlan | undefined, cells: readonly string[], line: number): never {
  const filled = cells.filter((cell) => cell !== '');
  if (isRecord(plan, cells)) throw new FileFault('dataset.no-header', { path }, line);
  const shown = wordsInParams('headers', filled.slice(0, 5));
  if (table) {
    const near = nearMisses(
      table,
      cells.map((header, index) => ({ index, header })),
      [],
    );
    const name = inParams(
      'name',
      inBoth((language) => nameIn(language, table.name, table.english)),
    );
    if (near.length > 0) throw new FileFault('dataset.no-column-near', { path, ...name, ...inParams('near', nearText(near)) }, line);
    throw new FileFault('dataset.no-column', { path, ...name, ...shown }, line);
  }
  throw new FileFault('dataset.record-type-unknown', { path, ...shown }, line);
}

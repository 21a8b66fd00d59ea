import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fieldFinder, recordTypeNamed } from '../dataset/match.js';
import type { AsideFile } from '../dataset/model.js';
import { listedIds } from '../message/punctuation.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { mayTell } from './columns.js';
import {
  differing,
  type ColumnFacts,
  type Comparison,
  type Difference,
  type FileFacts,
  type ManifestLine,
  type ManifestList,
  type TableFacts,
} from './model.js';

/** What was found of the files that were checked. */
export interface Found {
  files: readonly FileFacts[];
  /** Files that were left out and are none that could hold data, by their paths as they are told. */
  leftOut: ReadonlySet<string>;
  aside: readonly AsideFile[];
}

/** Tells of which columns of a file, of one record type, lists declare anything: names of fields. */
export function askedBy(lists: readonly ManifestList[], plan: Plan): (file: { absolute: string }, table: TablePlan) => string[] {
  const byPlace = new Map<string, { of: string | undefined; column: string }[]>();
  for (const list of lists) {
    for (const { file, table: of, column } of list.lines) {
      if (column === undefined) continue;
      const place = placeOf(list, file);
      const own = byPlace.get(place);
      if (own) own.push({ of, column });
      else byPlace.set(place, [{ of, column }]);
    }
  }
  return ({ absolute }, table) => {
    const names = (byPlace.get(absolute.normalize('NFC')) ?? []).flatMap(({ of, column }) => {
      if (of !== undefined && recordTypeNamed(plan, of)?.id !== table.id) return [];
      const field = fieldFinder(table)(column)?.field;
      return field && (mayTell(field, 'sum', table) || mayTell(field, 'range', table)) ? [field.name] : [];
    });
    return [...new Set(names)];
  };
}

/** Holds lists against what was found of the files. */
export async function compareLists(lists: readonly ManifestList[], plan: Plan, found: Found): Promise<Comparison> {
  const comparison: Comparison = { lists: lists.map(evidenceOf), compared: 0, differences: [], aside: [] };
  const byPlace = new Map(found.files.map((facts) => [facts.absolute.normalize('NFC'), facts]));
  const aside = new Set(found.aside.map(({ path }) => path.normalize('NFC')));
  for (const list of lists) await new Comparing(list, plan, { byPlace, leftOut: found.leftOut, aside }, comparison).all();
  const declared = new Set(lists.flatMap((list) => list.lines.map(({ file }) => placeOf(list, file))));
  for (const { path, absolute } of found.files) {
    // The nearest list above a file is the one that lacks it; without one it is in no folder of a list.
    const nearest = lists
      .filter((list) => isWithin(dirname(list.absolute), absolute))
      .sort((a, b) => dirname(b.absolute).length - dirname(a.absolute).length)[0];
    if (!nearest || declared.has(absolute.normalize('NFC'))) continue;
    comparison.compared++;
    comparison.differences.push({ what: 'undeclared', list: nearest.path, file: path });
  }
  // Sorting keeps those of one kind in the order of the lists.
  comparison.differences.sort((a, b) => differing.indexOf(a.what) - differing.indexOf(b.what));
  return comparison;
}

class Comparing {
  private readonly told = new Set<string>();

  constructor(
    private readonly list: ManifestList,
    private readonly plan: Plan,
    private readonly found: { byPlace: ReadonlyMap<string, FileFacts>; leftOut: ReadonlySet<string>; aside: ReadonlySet<string> },
    private readonly comparison: Comparison,
  ) {}

  async all(): Promise<void> {
    const { faults, standard, lines } = this.list;
    for (const fault of faults)
      this.differs({ what: 'list', file: this.list.path, fault, ...(fault.line !== undefined && { line: fault.line }) });
    if (standard !== undefined) this.hold('standard', { line: 0, file: this.list.path }, standard, this.plan.standard.id);
    for (const line of lines) await this.line(line);
  }

  private async line(line: ManifestLine): Promise<void> {
    const place = placeOf(this.list, line.file);
    const facts = this.found.byPlace.get(place);
    const isFirst = !this.told.has(place);
    this.told.add(place);
    if (!facts) {
      if (isFirst) await this.absent(line, place);
      return;
    }
    if (isFirst) this.comparison.compared++;
    if (line.bytes !== undefined && facts.bytes !== undefined) this.hold('bytes', line, String(line.bytes), String(facts.bytes));
    if (line.sha256 !== undefined && facts.sha256 !== undefined) this.hold('sha256', line, line.sha256, facts.sha256);
    if (facts.leftOut) {
      if (isFirst) this.differs({ what: 'unread', ...placed(line) });
      return;
    }
    this.tableOf(line, facts);
  }

  /** A file of which nothing is known: it may have been left aside, be there and not among those that were checked, or not be there. */
  private async absent(line: ManifestLine, place: string): Promise<void> {
    const folder = dirname(this.list.path);
    const told = folder === '.' ? line.file : `${folder}/${line.file}`;
    if (this.found.aside.has(told)) {
      this.comparison.aside.push(told);
      return;
    }
    const isThere = await stat(place).then(
      (stats) => stats.isFile(),
      () => false,
    );
    this.differs({ what: this.found.leftOut.has(told) ? 'unread' : isThere ? 'unchecked' : 'missing', ...placed(line) });
  }

  private tableOf(line: ManifestLine, { tables }: FileFacts): void {
    const type = line.table === undefined ? undefined : recordTypeNamed(this.plan, line.table);
    if (line.table !== undefined && !type) return this.differs({ what: 'table-unknown', ...placed(line), declared: line.table });
    const own = type && tables.find(({ table }) => table === type.id);
    if (type && line.column === undefined)
      this.hold('table', line, titleOf(type), own ? titleOf(type) : listedIds(tables.map(({ table }) => this.title(table))));
    const meant = own ? [own] : tables;
    if (line.rows !== undefined) this.hold('rows', line, String(line.rows), String(meant.reduce((sum, { rows }) => sum + rows, 0)));
    if (line.column !== undefined) this.column(line, line.column, meant);
  }

  private column(line: ManifestLine, column: string, meant: readonly TableFacts[]): void {
    const known = meant.flatMap((facts) => {
      const table = this.plan.tables.find(({ id }) => id === facts.table)!;
      const field = fieldFinder(table)(column)?.field;
      return field ? [{ field, table, facts: facts.columns.find((each) => each.field === field.name) }] : [];
    });
    const [only] = known;
    if (known.length !== 1 || !only) return this.differs({ what: 'column', ...placed(line), declared: column });
    const { field, table, facts } = only;
    const declared = (['sum', 'least', 'greatest'] as const).filter((what) => line[what] !== undefined);
    if (declared.some((what) => !mayTell(field, what === 'sum' ? 'sum' : 'range', table)))
      this.differs({ what: 'personal', ...placed(line), field: field.name });
    else if (!facts) this.differs({ what: 'column', ...placed(line), field: field.name });
    else for (const what of declared) this.held(line, field, what, facts);
  }

  /** Numbers are the same whatever zeros they are written with; dates as they stand. */
  private held(line: ManifestLine, field: Field, what: 'sum' | 'least' | 'greatest', facts: ColumnFacts): void {
    const found = facts[what];
    if (found === undefined) return this.differs({ what: 'uncounted', ...placed(line), field: field.name });
    const declared = line[what]!;
    const isSame = field.format === undefined ? plain(declared) === plain(found) : declared === found;
    this.comparison.compared++;
    if (!isSame) this.comparison.differences.push({ what, ...this.here(), ...placed(line), field: field.name, declared, found });
  }

  private hold(what: 'standard' | 'bytes' | 'sha256' | 'table' | 'rows', line: ManifestLine, declared: string, found: string): void {
    this.comparison.compared++;
    if (declared !== found) this.comparison.differences.push({ what, ...this.here(), ...placed(line), declared, found });
  }

  /** A fact that could not be compared is none that holds. */
  private differs(difference: Omit<Difference, 'list'>): void {
    this.comparison.compared++;
    this.comparison.differences.push({ ...this.here(), ...difference });
  }

  private here(): { list: string } {
    return { list: this.list.path };
  }

  private title(id: string): string {
    return titleOf(this.plan.tables.find((table) => table.id === id)!);
  }
}

/** By what it is known which list it was. */
function evidenceOf({ path, bytes, sha256 }: ManifestList): Comparison['lists'][number] {
  return { path, ...(bytes !== undefined && { bytes }), ...(sha256 !== undefined && { sha256 }) };
}

function placed({ file, line }: ManifestLine): Pick<Difference, 'file' | 'line'> {
  return { file, ...(line > 0 && { line }) };
}

function titleOf({ id, name }: TablePlan): string {
  return `${id} ${name}`;
}

function placeOf({ absolute }: Pick<ManifestList, 'absolute'>, file: string): string {
  return join(dirname(absolute), file).normalize('NFC');
}

function isWithin(folder: string, absolute: string): boolean {
  const path = relative(folder, absolute);
  return path !== '' && path.split(sep)[0] !== '..';
}

/** A decimal without the zeros that do not matter, and zero without a sign. */
function plain(number: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(number) ?? [undefined, '', number, ''];
  const text = `${whole || '0'}${decimals === '' ? '' : `.${decimals}`}`;
  return text === '0' ? '0' : `${sign}${text}`;
}

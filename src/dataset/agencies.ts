import { basename, dirname, extname, relative, sep } from 'node:path';
import { InputFault } from '../system/fault.js';
import type { Plan } from '../plan/plan.js';
import { placePath, type AgencyEntry, type AgencyList, type AgencySource, type PlacedAgency } from './agency-model.js';
import type { FileProblem } from './file-problem.js';
import { unpackedName } from './unpack.js';
import { recordTypeNamed } from './match.js';
import type { DatasetTable, SourceFile, TablePart } from './model.js';

/** What was made of a source of agencies: the tables with what their files' places give, and what is to be told. */
interface Placed {
  tables: DatasetTable[];
  problems: FileProblem[];
}

/**
 * Gives records the agency, and the division, that the place of their file tells, where it has no column for them. A column
 * that a file has is never overwritten: what the place says is then what it is held against.
 *
 * @param roots Real paths of the inputs.
 */
export function withAgencies(
  plan: Plan,
  { tables, files }: { tables: readonly DatasetTable[]; files: readonly SourceFile[] },
  source: AgencySource,
  roots: readonly string[],
): Placed {
  const field = agencyField(plan);
  const { division } = plan.groups;
  const { places, unused } = source.by === 'list' ? placedByList(source, files, roots) : placedByName(plan, source.by, files, roots);
  const problems: FileProblem[] = [];
  const untold = new Set<string>();
  const place = (part: TablePart): TablePart => {
    const placed = places.get(part.file.path);
    if (!placed) {
      if (part.missing.includes(field)) untold.add(part.file.path);
      return part;
    }
    const said = [
      { field, value: placed.agency },
      ...(division !== undefined && placed.division !== undefined ? [{ field: division, value: placed.division }] : []),
    ];
    const given = said.filter((each) => part.missing.includes(each.field));
    const missing = part.missing.filter((name) => !given.some((each) => each.field === name));
    return { ...part, missing, placed, ...(given.length > 0 && { given }) };
  };
  const done = tables.map((table) => ({ ...table, parts: table.parts.map(place) }));
  for (const path of untold) problems.push({ path, code: `agencies.unknown.${source.by}`, params: { path }, leftOut: false });
  for (const { path, agency, line } of unused)
    problems.push({ path, code: 'agencies.unused', params: { path, agency, line }, leftOut: false });
  return { tables: done, problems };
}

/**
 * The field that names the agency of a record.
 *
 * @throws InputFault when the standard knows no agencies.
 */
export function agencyField({ groups, standard }: Plan): string {
  if (groups.agency === undefined) throw new InputFault('agencies.no-field', { standard: standard.id });
  return groups.agency;
}

/** The agencies that the places of files tell, by path, and what of a list nothing was handed in for. */
interface Places {
  places: ReadonlyMap<string, PlacedAgency>;
  unused: readonly AgencyEntry[];
}

/** Of the entries that a file lies in the longest counts. */
function placedByList({ entries }: AgencyList, files: readonly SourceFile[], roots: readonly string[]): Places {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const used = new Set<AgencyEntry>();
  const places = new Map<string, PlacedAgency>();
  for (const file of files) {
    const found = pathsOf(file, roots).flatMap((path) => byPath.get(path) ?? []);
    for (const each of found) used.add(each);
    const [entry] = found.sort((a, b) => b.path.length - a.path.length || a.line - b.line);
    if (!entry) continue;
    const { agency, division, name } = entry;
    places.set(file.path, { agency, ...(division !== undefined && { division }), ...(name !== undefined && { name }) });
  }
  return { places, unused: entries.filter((entry) => !used.has(entry)) };
}

function placedByName(plan: Plan, by: 'folder' | 'file', files: readonly SourceFile[], roots: readonly string[]): Places {
  const places = new Map<string, PlacedAgency>();
  for (const file of files) {
    const plain = file.packed ? unpackedName(file.absolute) : file.absolute;
    const name = by === 'file' ? basename(plain, extname(plain)) : folderOf(file, roots);
    const agency = name === undefined ? undefined : codeIn(plan, name);
    if (agency !== undefined) places.set(file.path, { agency });
  }
  return { places, unused: [] };
}

/** The folder that stands for an agency: the first below the one input, or of several inputs the one that was named. */
function folderOf({ absolute }: SourceFile, roots: readonly string[]): string | undefined {
  const root = rootOf(absolute, roots);
  if (root === undefined) return undefined;
  if (root === absolute) return basename(dirname(absolute));
  if (roots.length > 1) return basename(root);
  const [first, ...rest] = relative(root, absolute).split(sep);
  return rest.length > 0 ? first : undefined;
}

function rootOf(absolute: string, roots: readonly string[]): string | undefined {
  const within = roots.filter((root) => absolute === root || absolute.startsWith(root.endsWith(sep) ? root : root + sep));
  return within.sort((a, b) => b.length - a.length)[0];
}

/** The one word of a name that may be a code: it has a digit, and names no record type. Of several, none is meant for certain. */
function codeIn(plan: Plan, name: string): string | undefined {
  const words = name
    .normalize('NFKC')
    .split(/[^0-9A-Za-z]+/)
    .filter((word) => /\d/.test(word) && !recordTypeNamed(plan, word));
  return words.length === 1 ? words[0] : undefined;
}

/** The paths of a file and of the folders that it lies in, as it was told and within its input. */
function pathsOf({ path, absolute }: SourceFile, roots: readonly string[]): string[] {
  const root = rootOf(absolute, roots);
  const inInput = root === undefined || root === absolute ? [] : [relative(root, absolute).split(sep).join('/')];
  return [path, ...inInput].flatMap((each) => {
    const parts = placePath(each).split('/');
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  });
}

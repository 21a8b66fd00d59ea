import { basename, dirname, extname, relative, sep } from 'node:path';
import { InputFault } from '../system/fault.js';
import type { Plan } from '../plan/plan.js';
import type { AgencyEntry, AgencyList, AgencySource, PlacedAgency } from './agency-model.js';
import type { FileProblem } from './file-problem.js';
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
 * @throws InputFault when the standard knows no agencies.
 */
export function withAgencies(
  plan: Plan,
  { tables, files }: { tables: readonly DatasetTable[]; files: readonly SourceFile[] },
  source: AgencySource,
  roots: readonly string[],
): Placed {
  const { agency: field, division } = plan.groups;
  if (field === undefined) throw new InputFault('agencies.no-field', { standard: plan.standard.id });
  const places = new Map(files.map((file) => [file.path, placeOf(plan, source, file, roots)]));
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
  if (source.by === 'list') problems.push(...unused(source, files, roots));
  return { tables: done, problems };
}

/** An agency of the list of which nothing was handed in. */
function unused({ entries }: AgencyList, files: readonly SourceFile[], roots: readonly string[]): FileProblem[] {
  return entries
    .filter((entry) => !files.some((file) => isIn(entry, file, roots)))
    .map(({ path, agency, line }) => ({ path, code: 'agencies.unused', params: { path, agency, line }, leftOut: false }));
}

function placeOf(plan: Plan, source: AgencySource, file: SourceFile, roots: readonly string[]): PlacedAgency | undefined {
  if (source.by === 'list') {
    const entries = source.entries.filter((entry) => isIn(entry, file, roots)).sort((a, b) => b.path.length - a.path.length);
    const [entry] = entries;
    if (!entry) return undefined;
    const { agency, division, name } = entry;
    return { agency, ...(division !== undefined && { division }), ...(name !== undefined && { name }) };
  }
  const name = source.by === 'file' ? basename(file.absolute, extname(file.absolute)) : folderOf(file, roots);
  const agency = name === undefined ? undefined : codeIn(plan, name);
  return agency === undefined ? undefined : { agency };
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

function isIn({ path: wanted }: AgencyEntry, { path, absolute }: SourceFile, roots: readonly string[]): boolean {
  const root = rootOf(absolute, roots);
  const inInput = root === undefined || root === absolute ? [] : [relative(root, absolute).split(sep).join('/')];
  return [path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), ...inInput].some((each) => {
    const own = each.normalize('NFC');
    return own === wanted || own.startsWith(`${wanted}/`);
  });
}

import { bracketed, clauses } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import { visible } from './cell.js';
import type { Names } from './names.js';
import type { ConformanceReport, Score, TableReport } from '../conformance/model.js';

/** A heading, and the field it stands for. */
interface TakenColumn {
  header: string;
  field: string;
  label: string;
}

type NearColumn = NonNullable<TableReport['files'][number]['near']>[number];

/** Records of a score that were mostly not looked at: of the whole, of a table, of a division or an agency. */
export function scantRows(
  { tables, groups }: Pick<ConformanceReport, 'tables' | 'groups'>,
  of: { table?: string; division?: string; agency?: string } = {},
): number {
  const scant = tables.filter((table) => table.scant && (of.table === undefined || table.id === of.table));
  if (of.division === undefined) return scant.reduce((sum, { rows }) => sum + rows, 0);
  const ids = new Set(scant.map(({ id }) => id));
  const own = groups.filter(
    ({ table, division, agency }) => ids.has(table) && division === of.division && (of.agency === undefined || agency === of.agency),
  );
  return own.reduce((sum, { rows }) => sum + rows, 0);
}

/** Which record types were not handed in, in a line; none where all were. */
export function absentLine({ checks }: Pick<ConformanceReport, 'checks'>, language: Language): string[] {
  const absent = checks.find(({ kind, outcome }) => kind === 'tables' && outcome === 'fail');
  return absent ? [say('report.absent', language, { missing: absent.message[language] })] : [];
}

/** Whether so many of a score's records were not looked at that none is to be called free of errors. */
export function isScant({ rows }: Pick<Score, 'rows'>, scant: number): boolean {
  return scant > 0 && scant * 2 >= rows;
}

/** How a score is to be told: as it is; with a remark on records mostly not looked at; or without the records free of errors, for these prevail. */
export function scoreRemark(report: Pick<ConformanceReport, 'tables' | 'groups' | 'scores'>): {
  scant: number;
  remark?: 'scant' | 'partly';
} {
  const scant = scantRows(report);
  return { scant, ...(scant > 0 && { remark: isScant(report.scores, scant) ? ('scant' as const) : ('partly' as const) }) };
}

/**
 * How many of the columns of a table were recognised, of another standard's those that rules look at.
 *
 * @param some How it is said where some are missing.
 */
export function columnsText(
  { columns, from, scant, rows, unreadable }: TableReport,
  language: Language,
  some: 'report.columns.known' | 'command.summary.columns.missing' = 'report.columns.known',
): string {
  if (!columns) return '';
  const { known, all } = columns;
  const text = known === all ? say('report.columns.all', language, { all }) : say(some, language, { known, all, missing: all - known });
  const why = rows + unreadable === 0 ? 'report.columns.empty' : scant && (`report.scant.${scant}` as const);
  const used = from && say('report.columns.used', language, { id: from.id });
  return clauses([text, ...(why ? [say(why, language)] : []), ...(used ? [used] : [])], language);
}

/** Which field a heading may stand for, and why: by the name that headings bear, in whatever language the report is. */
export function nearText({ index, header, field, label, why }: NearColumn, language: Language): string {
  return say('report.near', language, {
    column: index + 1,
    header: visible(header),
    field,
    label,
    why: say(`report.near.${why}`, language),
  });
}

/** The same in short. */
export function nearPair({ header, field, label }: TakenColumn, language: Language): string {
  return `${visible(header)} → ${bracketed(label, field, language)}`;
}

/** A heading and the field that it was taken for. */
export function takenPair({ header, field, label }: TakenColumn, names: Pick<Names, 'language' | 'label'>): string {
  return `${visible(header)} → ${bracketed(names.label(field) || label, field, names.language)}`;
}

/** Headings of a table that stand for no field, each once. */
export function unmatched({ files }: TableReport): string[] {
  return [...new Set(files.flatMap(({ extra }) => extra.filter((heading) => heading.trim() !== '').map(visible)))];
}

/** The headings of a table that were taken by a synonym, each once, with what they were taken for. */
export function synonymColumns({ files }: TableReport): TakenColumn[] {
  const taken = files.flatMap(({ columns }) =>
    columns.flatMap(({ header, field, label = '', by }) => (by === 'synonym' && field !== undefined ? [{ header, field, label }] : [])),
  );
  return [...new Map(taken.map((each) => [JSON.stringify([each.header, each.field]), each])).values()];
}

/** The near headings of a table, one for each heading and field. */
export function nearColumns({ files }: TableReport): NearColumn[] {
  const known = new Map(files.flatMap(({ near = [] }) => near.map((each) => [JSON.stringify([each.header, each.field]), each] as const)));
  return [...known.values()];
}

import { ownCodesIn } from '../../check/kinds.js';
import { describesColumns } from '../../dataset/describing.js';
import { locateRecords } from '../../dataset/locate.js';
import type { FileScan, TablePart } from '../../dataset/model.js';
import type { TablePlan } from '../../plan/plan.js';
import { asideKinds, mostBare, mostDescribed, type AsideKind } from '../pass/aside.js';
import { fileOrdinal } from '../file-ordinal.js';
import type { Layout } from '../pass/layout.js';
import type { Session } from '../session.js';
import { keepAsTable, type PartRows } from './part-rows.js';
import { mostNamedLines, type Unread } from './unread.js';

/** Rows of a file that are no records, of one kind. */
export interface Aside {
  kind: AsideKind;
  count: number;
  /** Lines of the first of them. */
  lines: number[];
}

/** A file whose rows are kept in a relation. */
export interface RowsRead {
  part: TablePart;
  table: TablePlan;
  scan: FileScan;
  unread: Unread;
  layout: Layout;
  rows: PartRows;
  accepted: number;
  /** What some rows are, as the pass has marked them, where that is known already. */
  marked?: ReadonlySet<AsideKind>;
}

/** More rows than this that are headings by their words are none, but values. */
const mostOdd = 100;
/** Headers beneath which rows are looked for that speak of columns. */
const mostHeaders = 100;

const numberOf = (kind: (typeof asideKinds)[number]) => asideKinds.indexOf(kind);

/** Finds the rows that are no records: those the pass has marked, and those that only their place tells of. */
export async function takeAside(session: Session, read: RowsRead): Promise<Aside[]> {
  const { relation } = read.rows;
  const marked = read.marked ?? (await markedIn(session, relation));
  if (marked.has('bare-total')) await keepBareRecords(session, read.rows);
  const isDescribed = await takeDescribed(session, read, marked);
  if (marked.has('header-odd')) await keepOddRecords(session, read);
  if (marked.has('header-other') || marked.has('header-odd') || read.unread.below.headers.length > 0) await takeBeneath(session, read);
  else if (marked.size === 0 && !isDescribed) return [];
  const found: Aside[] = [];
  for (const { aside, n } of await session.rows(
    `SELECT aside, count(*) AS n FROM ${relation} WHERE aside > 0 GROUP BY aside ORDER BY aside`,
  )) {
    const rows = await session.rows(
      `SELECT rowid AS ordinal FROM ${relation} WHERE aside = ${Number(aside)} ORDER BY rowid LIMIT ${mostNamedLines}`,
    );
    const lines = (
      await located(
        read,
        rows.map(({ ordinal }) => Number(ordinal)),
      )
    ).map(({ line }) => line);
    found.push({ kind: asideKinds[Number(aside)] as AsideKind, count: Number(n), lines });
  }
  return found;
}

/** Rows by their place among those that were read: the line that a person finds, and the cells. */
export async function located(
  { part: { source }, scan, unread }: RowsRead,
  places: readonly number[],
): Promise<{ line: number; cells: string[] }[]> {
  const records = await locateRecords(
    source.path,
    scan.index,
    places.map((place) => fileOrdinal(unread.ordinals, place)),
    source,
  );
  return records.map(({ line, cells }) =>
    source.lineColumn === undefined
      ? { line, cells }
      : { line: Number(cells[source.lineColumn]), cells: cells.slice(0, source.lineColumn) },
  );
}

async function markedIn(session: Session, relation: string): Promise<Set<AsideKind>> {
  const rows = await session.rows(`SELECT DISTINCT aside FROM ${relation} WHERE aside > 0`);
  return new Set(rows.map(({ aside }) => asideKinds[Number(aside)] as AsideKind));
}

/** Rows directly beneath a header that speak of its columns: types, units, numbers, names in other words. Tells whether there are any. */
async function takeDescribed(session: Session, read: RowsRead, marked: ReadonlySet<AsideKind>): Promise<boolean> {
  const { part, table, rows: own } = read;
  const { relation } = own;
  if (part.source.fileColumn !== undefined || part.matchedBy === 'measured') return false;
  const headers = marked.has('header')
    ? await session.rows(`SELECT rowid AS at FROM ${relation} WHERE aside = ${numberOf('header')} ORDER BY rowid LIMIT ${mostHeaders}`)
    : [];
  const isCoded = (field: string) => ownCodesIn(table.checks, field) !== undefined;
  const described: number[] = [];
  for (const above of [-1, ...headers.map(({ at }) => Number(at))]) {
    const rows =
      marked.size === 0
        ? Array.from({ length: Math.min(read.accepted, mostDescribed + 1) }, (_, at) => ({ place: at, aside: 0 }))
        : await session.rows(
            `SELECT rowid AS place, aside FROM ${relation} WHERE rowid > ${above} AND rowid <= ${above + mostDescribed + 1} ORDER BY rowid`,
          );
    const cells = await located(
      read,
      rows.map(({ place }) => Number(place)),
    );
    for (const [at, { place, aside }] of rows.slice(0, mostDescribed).entries()) {
      const isOdd = Number(aside) === numberOf('header-odd');
      if (Number(aside) !== 0 && !isOdd) continue;
      if (!isOdd && !describesColumns(cells[at]!.cells, cells[at + 1]?.cells, part.columns, table, isCoded)) break;
      described.push(Number(place));
    }
  }
  if (described.length > 0) await mark(session, own, numberOf('described'), `rowid IN (${described.join(', ')})`);
  return described.length > 0;
}

/** Whether a row fails any check. */
const failsSql = ({ words }: Layout) => Array.from({ length: words.failed }, (_, word) => `failed${word} <> 0`).join(' OR ') || 'false';

/** A row that fails no check is a record, whatever its words; and so are many with such words. */
async function keepOddRecords(session: Session, { rows, layout }: RowsRead): Promise<void> {
  const odd = numberOf('header-odd');
  const [counted] = await session.rows(`SELECT count(*) AS n FROM ${rows.relation} WHERE aside = ${odd} AND (${failsSql(layout)})`);
  await mark(session, rows, 0, `aside = ${odd}${Number(counted!['n']) > mostOdd ? '' : ` AND NOT (${failsSql(layout)})`}`);
}

/**
 * Rows below the header of another table are of that, until the table's own header comes again. Where no standard knows the
 * header, or it has more columns or fewer, they are only if they are worse than those above it.
 */
async function takeBeneath(session: Session, read: RowsRead): Promise<void> {
  const { relation } = read.rows;
  const { headers } = read.unread.below;
  const kinds = (['header-other', 'header-odd', 'header', 'header-moved'] as const).map(numberOf);
  const marked = await session.rows(`SELECT rowid AS at, aside FROM ${relation} WHERE aside IN (${kinds.join(', ')}) ORDER BY rowid`);
  const starts = marked.map(({ at, aside }) => ({ from: Number(at) + 1, at: Number(at), kind: asideKinds[Number(aside)]! }));
  for (const { line, ordinal } of headers) {
    const from = ordinal === undefined ? await firstBelow(session, relation, line) : ordinal - read.unread.ordinals.indexOf(ordinal);
    if (from !== undefined) starts.push({ from, at: from - 0.5, kind: 'header-odd' });
  }
  starts.sort((a, b) => a.at - b.at);
  for (const [place, { from, at, kind }] of starts.entries()) {
    if (kind !== 'header-other' && kind !== 'header-odd') continue;
    const end = starts[place + 1]?.at;
    const within = `rowid >= ${from}${end === undefined ? '' : ` AND rowid < ${end}`}`;
    if (kind === 'header-odd' && !(await isWorse(session, relation, read.layout, from, within))) continue;
    await mark(session, read.rows, numberOf('beneath'), `aside IN (0, ${numberOf('title')}) AND ${within}`);
    if (kind === 'header-odd')
      await mark(session, read.rows, numberOf('header-other'), `rowid = ${Math.floor(at)} AND aside = ${numberOf('header-odd')}`);
  }
}

async function firstBelow(session: Session, relation: string, line: number): Promise<number | undefined> {
  const [row] = await session.rows(`SELECT min(rowid) AS at FROM ${relation} WHERE line > ${line}`);
  return row!['at'] === null ? undefined : Number(row!['at']);
}

/** Whether most of some rows fail a check, and more of them than of those above. */
async function isWorse(session: Session, relation: string, layout: Layout, from: number, within: string): Promise<boolean> {
  const share = async (where: string) => {
    const [row] = await session.rows(
      `SELECT count(*) AS n, count(*) FILTER (WHERE ${failsSql(layout)}) AS bad FROM ${relation} WHERE aside = 0 AND ${where}`,
    );
    return Number(row!['n']) === 0 ? 0 : Number(row!['bad']) / Number(row!['n']);
  };
  const below = await share(within);
  return below > 0.5 && below > (await share(`rowid < ${from}`));
}

async function keepBareRecords(session: Session, rows: PartRows): Promise<void> {
  const { relation } = rows;
  const bare = asideKinds.indexOf('bare-total');
  const [last] = await session.rows(`SELECT max(rowid) AS at FROM ${relation} WHERE aside = 0`);
  const at = last!['at'] as bigint | null;
  const [tail] = await session.rows(`SELECT count(*) AS n FROM ${relation} WHERE aside = ${bare} AND rowid > ${at ?? -1n}`);
  const isTail = at !== null && Number(tail!['n']) <= mostBare;
  await mark(session, rows, 0, `aside = ${bare}${isTail ? ` AND rowid < ${at}` : ''}`);
}

/** Says of some rows of a file what they are. */
async function mark(session: Session, { relation, table, from }: PartRows, aside: number, where: string): Promise<void> {
  await keepAsTable(session, table);
  await session.run(`UPDATE ${table} SET aside = ${aside} WHERE rowid IN (SELECT rowid + ${from} FROM ${relation} WHERE ${where})`);
}

import { locateRecords } from '../dataset/locate.js';
import type { CsvSource, FileScan } from '../dataset/model.js';
import { asideKinds, type AsideKind } from './aside.js';
import { fileOrdinal } from './file-ordinal.js';
import type { Session } from './session.js';

/** Rows of a file that are no records, of one kind. */
export interface Aside {
  kind: AsideKind;
  count: number;
  /** Lines of the first of them. */
  lines: number[];
}

/** Lines that are told of each kind. */
const toldLines = 5;
/** A total without a label stands at the very end; more of such rows are none. */
const mostBare = 3;

/** Finds the rows that the pass marked as no records. What only at the end may be a total is a record anywhere else. */
export async function takeAside(session: Session, relation: string, source: CsvSource, scan: FileScan, rejected: readonly number[]): Promise<Aside[]> {
  const kinds = await session.rows(`SELECT aside, count(*) AS n FROM ${relation} WHERE aside > 0 GROUP BY aside ORDER BY aside`);
  if (kinds.length === 0) return [];
  if (kinds.some(({ aside }) => asideKinds[Number(aside)] === 'bare-total')) await keepBareRecords(session, relation);
  if (kinds.some(({ aside }) => asideKinds[Number(aside)] === 'header-other')) await takeBeneath(session, relation);
  const found: Aside[] = [];
  for (const aside of asideKinds.keys()) {
    if (aside === 0) continue;
    const [counted] = await session.rows(`SELECT count(*) AS n FROM ${relation} WHERE aside = ${aside}`);
    const count = Number(counted!['n']);
    if (count === 0) continue;
    const rows = await session.rows(`SELECT rowid AS ordinal FROM ${relation} WHERE aside = ${aside} ORDER BY rowid LIMIT ${toldLines}`);
    const ordinals = rows.map(({ ordinal }) => fileOrdinal(rejected, Number(ordinal)));
    const located = await locateRecords(source.path, scan.index, ordinals, source);
    const lines = located.map(({ line, cells }) => (source.lineColumn === undefined ? line : Number(cells[source.lineColumn])));
    found.push({ kind: asideKinds[aside] as AsideKind, count, lines });
  }
  return found;
}

/** Rows below the header of another table are of that, until the table's own header comes again. */
async function takeBeneath(session: Session, relation: string): Promise<void> {
  const [other, beneath, ...own] = (['header-other', 'beneath', 'header', 'header-moved'] as const).map((kind) => asideKinds.indexOf(kind));
  const starts = await session.rows(`SELECT rowid AS at, aside FROM ${relation} WHERE aside IN (${[other, ...own].join(', ')}) ORDER BY rowid`);
  for (const [place, { at, aside }] of starts.entries()) {
    if (Number(aside) !== other) continue;
    const end = starts[place + 1]?.['at'];
    await session.run(`UPDATE ${relation} SET aside = ${beneath} WHERE rowid > ${String(at)}${end === undefined ? '' : ` AND rowid < ${String(end)}`}`);
  }
}

async function keepBareRecords(session: Session, relation: string): Promise<void> {
  const bare = asideKinds.indexOf('bare-total');
  const [last] = await session.rows(`SELECT max(rowid) AS at FROM ${relation} WHERE aside = 0`);
  const at = last!['at'] as bigint | null;
  const [tail] = await session.rows(`SELECT count(*) AS n FROM ${relation} WHERE aside = ${bare} AND rowid > ${at ?? -1n}`);
  const isTail = at !== null && Number(tail!['n']) <= mostBare;
  await session.run(`UPDATE ${relation} SET aside = 0 WHERE aside = ${bare}${isTail ? ` AND rowid < ${at}` : ''}`);
}

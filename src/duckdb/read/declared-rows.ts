import { declaredRows } from '../../dataset/foot.js';
import type { FileProblem } from '../../dataset/file-problem.js';
import { insert } from '../insert.js';
import { asideKinds } from '../pass/aside.js';
import type { Session } from '../session.js';
import { located, type RowsRead } from './take-aside.js';

/** Feet that are read again at once. */
const atOnce = 10_000;

/** Lines that are told one by one; how many more there are is told once. */
const mostReported = 20;

const declaredTable = 'work.told_rows';

/** Lines above the header or at the foot that tell another number of rows than there are: a part of the file may be lost, or files were joined. */
export async function misdeclaredRows(session: Session, unread: string, read: RowsRead): Promise<FileProblem[]> {
  const { relation } = read.rows;
  const { path } = read.part.file;
  const problems: FileProblem[] = [];
  let more = 0;
  let last = 0;
  const report = (code: FileProblem['code'], line: number, declared: number, rows: number) => {
    if (problems.length < mostReported) problems.push({ path, code, params: { path, line, declared, rows }, line, leftOut: false });
    else more++;
    last = line;
  };
  const rows = await countsOf(session, relation, unread, await feetOf(session, relation, read));
  const { all, first } = rows;
  for (const above of read.part.declared ?? []) {
    if (above.rows !== all && above.rows !== first) report('dataset.rows-declared-above', above.line, above.rows, all);
  }
  // Such lines head what stands below them where the first does.
  const heads = rows.feet[0]?.since === 0 || (read.part.declared ?? []).some((above) => above.rows === first && first < all);
  for (const [at, { line, declared, before, since, next }] of rows.feet.entries()) {
    // The foot of a page, a group or one of several tables tells of what stands above it since the foot before, or of all.
    if ([before, since, all].includes(declared) || (heads && declared === next)) continue;
    report('dataset.rows-declared', line, declared, at > 0 && since < before && declared < before ? since : before);
  }
  if (more > 0)
    problems.push({ path, code: 'dataset.rows-declared-more', params: { path, count: more, line: last }, line: last, leftOut: false });
  return problems;
}

interface Foot {
  line: number;
  declared: number;
  place: number;
}

interface Counts {
  /** Rows of the file. */
  all: number;
  /** Rows up to the first line that is no record, or all of them. */
  first: number;
  /** Rows before each foot, those of them since the foot before, and those up to the next. */
  feet: (Foot & { before: number; since: number; next: number })[];
}

const codeOf = (kind: (typeof asideKinds)[number]) => asideKinds.indexOf(kind);

async function feetOf(session: Session, relation: string, read: RowsRead): Promise<Foot[]> {
  const feet: Foot[] = [];
  for (let from = -1; ;) {
    const rows = await session.rows(
      `SELECT rowid AS at FROM ${relation} WHERE aside IN (${codeOf('note')}, ${codeOf('total')}) AND rowid > ${from} ORDER BY rowid LIMIT ${atOnce}`,
    );
    if (rows.length === 0) return feet;
    const places = rows.map(({ at }) => Number(at));
    for (const [at, { line, cells }] of (await located(read, places)).entries()) {
      const declared = declaredRows(cells);
      if (declared !== undefined) feet.push({ line, declared, place: places[at]! });
    }
    from = places.at(-1)!;
  }
}

/** Counts the rows around all feet at once: each row, read or not, is of the next foot below it. */
async function countsOf(session: Session, relation: string, unread: string, feet: readonly Foot[]): Promise<Counts> {
  const breaks = [codeOf('note'), codeOf('total'), codeOf('header')].join(', ');
  const [total] = await session.rows(
    `SELECT (SELECT count(*) FROM ${relation} WHERE aside = 0) + (SELECT count(*) FROM ${unread}) AS n,
      (SELECT count(*) FROM ${relation} WHERE aside = 0 AND rowid < coalesce((SELECT min(rowid) FROM ${relation} WHERE aside IN (${breaks})), 9223372036854775807)) AS first`,
  );
  const all = Number(total!['n']);
  const first = Number(total!['first']);
  if (feet.length === 0) return { all, first, feet: [] };
  await session.run(`CREATE OR REPLACE TABLE ${declaredTable} (foot INTEGER, place BIGINT, line BIGINT)`);
  await insert(
    session,
    declaredTable,
    feet.map(({ place, line }, at) => `(${at}, ${place}, ${line})`),
  );
  const counted = await session.rows(
    `SELECT foot, sum(own)::BIGINT AS own, sum(beneath)::BIGINT AS beneath FROM (
      SELECT f.foot, (r.aside = 0)::INTEGER AS own, (r.aside <> 0)::INTEGER AS beneath
      FROM (SELECT rowid AS at, aside FROM ${relation} WHERE aside IN (0, ${codeOf('beneath')})) r ASOF JOIN ${declaredTable} f ON f.place >= r.at
      UNION ALL SELECT f.foot, 1, 0 FROM ${unread} u ASOF JOIN ${declaredTable} f ON f.line >= u.line
    ) GROUP BY foot`,
  );
  await session.run(`DROP TABLE ${declaredTable}`);
  const byFoot = new Map(
    counted.map(({ foot, own, beneath }) => [Number(foot), { own: Number(own), since: Number(own) + Number(beneath) }]),
  );
  let before = 0;
  const found = feet.map((foot, at) => {
    const { own = 0, since = 0 } = byFoot.get(at) ?? {};
    before += own;
    return { ...foot, before, since };
  });
  return { all, first, feet: found.map((foot, at) => ({ ...foot, next: found[at + 1]?.since ?? all - foot.before })) };
}

import type { CauseId } from '../../check/cause/causes.js';
import { causeFor, isCaused, placeholderCause, shortBytes, traitsOf, type Traits } from '../../check/cause/cause.js';
import { asksForValue } from '../../check/kinds.js';
import type { Check, TablePlan } from '../../plan/plan.js';
import { separator, sqlText } from '../expression/text.js';
import { partMark } from '../../value/spans.js';
import { wordColumn } from './dirty.js';
import { hasBits, type Bit, type Layout } from './layout.js';
import type { Session } from '../session.js';
import type { CauseTally, CheckTally } from '../../engine/tally.js';
import { sqlTrimmed } from '../expression/blank.js';
import { causeSql, excerptSql } from '../expression/cause.js';

/** Column of the cells of a row that fail a check with causes, NULL for a sound row. What ails them is found out afterwards, once for all files. */
export const faultyColumn = 'faulty';

/** Ends a cell; one inside a cell becomes its neighbour, a control character too. */
const end = separator;
/** A cell begins with the number of its check, as a character from here on. */
const firstNumber = 256;

/** SQL of the faulty cells of a row: of each the check and the text or, where that is long, its length and its ends. */
export function faultySql(table: TablePlan, evaluated: readonly Check[], layout: Layout, cell: (field: string) => string): string {
  const numberOf = (check: Check) => firstNumber + table.checks.indexOf(check);
  const own = evaluated
    .filter((check) => isCaused(check) && !asksForValue(check))
    .map((check) => ({ check, bit: layout.failed.get(check.id)! }));
  const cells = own.map(({ check, bit }) => ({
    bit,
    sql: `CASE WHEN ${hasBits('failed', [bit], 'any').join()} THEN ${cellSql(sqlText(String.fromCodePoint(numberOf(check))), cell(check.fields[0]!))} END`,
  }));
  const worded = evaluated.flatMap((check) =>
    asksForValue(check) && layout.dirty.has(check.fields[0]!)
      ? [{ cell: cell(check.fields[0]!), bit: layout.dirty.get(check.fields[0]!)!, number: numberOf(check) }]
      : [],
  );
  const words = Array.from({ length: layout.words.dirty }, (_, word) =>
    wordedSql(
      word,
      worded.filter(({ bit }) => bit.word === word),
    ),
  );
  const parts = [...(cells.length > 0 ? [concatSql(cells)] : []), ...words];
  if (parts.length < 2) return parts[0] ?? 'NULL::VARCHAR';
  const any = [
    ...hasBits(
      'failed',
      own.map(({ bit }) => bit),
      'any',
    ),
    ...words.map((_, word) => `${wordColumn(word)} <> 0`),
  ];
  return `CASE WHEN ${any.join(' OR ')} THEN concat(${parts.join(', ')}) END`;
}

/** The cells of one word of bits that hold words for no value: from lists, for they are many to plan and few in any row. */
function wordedSql(word: number, cells: readonly { cell: string; bit: Bit; number: number }[]): string {
  const [texts, bits, numbers] = [
    cells.map(({ cell }) => cell),
    cells.map(({ bit }) => `${bit.value}::UBIGINT`),
    cells.map(({ number }) => number),
  ].map((list) => `[${list.join(', ')}]`) as [string, string, string];
  const dirty = wordColumn(word);
  return `CASE WHEN ${dirty} <> 0 THEN array_to_string(list_transform(${texts}, lambda text, place: CASE WHEN ${dirty} & ${bits}[place] <> 0 THEN ${cellSql(`chr(${numbers}[place])`, 'text')} END), '') END`;
}

/** The cells of a row that are told of where they fail: the check or the words for no value that tell of them, in the order in which they stand. */
export function faultsOf(
  table: TablePlan,
  evaluated: readonly Check[],
  layout: Layout,
): { by: 'failed' | 'dirty'; id: string; field: string; number: number }[] {
  const of = (check: Check) => ({ field: check.fields[0]!, number: firstNumber + table.checks.indexOf(check) });
  const caused = evaluated.filter(isCaused);
  const words = caused.filter((check) => asksForValue(check) && layout.dirty.has(check.fields[0]!));
  return [
    ...caused.filter((check) => !asksForValue(check)).map((check) => ({ by: 'failed' as const, id: check.id, ...of(check) })),
    ...words
      .sort((one, other) => layout.dirty.get(one.fields[0]!)!.word - layout.dirty.get(other.fields[0]!)!.word)
      .map((check) => ({ by: 'dirty' as const, id: check.fields[0]!, ...of(check) })),
  ];
}

/** One cell. Most are short, and their length need not be written. */
function cellSql(sign: string, text: string): string {
  const cell = `CASE WHEN strlen(${text}) <= ${shortBytes} THEN ' ' || replace(${text}, ${end}, ${sqlText('\u001e')}) ELSE length(${text}) || ' ' || replace(${excerptSql(text)}, ${end}, ${sqlText('\u001e')}) END`;
  return `${sign} || ${cell} || ${end}`;
}

/** Faulty cells are few among many: groups of them are asked first. */
const groups = 8;

function concatSql(cells: readonly { bit: Bit; sql: string }[]): string {
  const size = Math.ceil(cells.length / groups);
  const parts =
    size === 1
      ? cells.map(({ sql }) => sql)
      : Array.from({ length: Math.ceil(cells.length / size) }, (_, at) => concatSql(cells.slice(at * size, (at + 1) * size)));
  const any = hasBits(
    'failed',
    cells.map(({ bit }) => bit),
    'any',
  );
  return `CASE WHEN ${any.join(' OR ')} THEN concat(${parts.join(', ')}) END`;
}

/** Adds to the failed checks of a record type why their rows fail, and to each sample its own cause. */
export async function addCauses(session: Session, table: TablePlan, kept: string, tallies: readonly CheckTally[]): Promise<void> {
  const failed = tallies.filter(({ check, failed }) => failed > 0 && isCaused(check));
  if (failed.length === 0) return;
  const checks = new Set(failed.map(({ check }) => check));
  const found =
    await session.rows(`SELECT number, string_split(cause, ':')[1] AS id, sum(rows)::BIGINT AS n, min(string_split(cause, ':')[2]::INTEGER) AS least, array_to_string(list_sort(list(DISTINCT ${sqlTrimmed('text')}) FILTER (WHERE cause = ${sqlText(placeholderCause)}))[1:${mostWords}], ${end}) AS words, max(string_split(cause, ':')[2]::INTEGER) AS most
    FROM (${causeOfCellsSql(table, checks, `SELECT cell, count(*) AS rows FROM (${cellsSql('NULL', kept)}) GROUP BY cell`, 'rows')}) WHERE cause IS NOT NULL GROUP BY ALL ORDER BY number, n DESC, id`);
  for (const tally of failed) {
    const { check } = tally;
    const causes = found
      .filter(({ number }) => table.checks[Number(number)] === check)
      .map(({ id, n, words, least, most }): CauseTally => ({
        id: String(id) as CauseId,
        rows: Number(n),
        ...(words !== null && { words: String(words).split(partMark) }),
        ...(least !== null && { by: { least: Number(least), most: Number(most) } }),
      }));
    if (causes.length > 0) tally.causes = causes;
    const traits = traitsIn(table, check);
    for (const sample of tally.samples) {
      const cause = causeFor(check.kind, traits, sample.values[check.fields[0]!] ?? '');
      if (cause) Object.assign(sample, { cause: cause.id, ...(cause.by !== undefined && { causeBy: cause.by }) });
    }
  }
}

/** So many of the words that stand for no value are named. */
const mostWords = 6;

/** SELECT of `rid` and the `list` of the causes of its checks, for kept rows that have any. */
export function causesByRowSql(table: TablePlan, checks: ReadonlySet<Check>, kept: string): string {
  const own = [...checks].filter(isCaused);
  if (own.length === 0) return 'SELECT NULL::BIGINT AS rid, NULL::VARCHAR AS list WHERE false';
  const ids = own.map((check) => `WHEN ${table.checks.indexOf(check)} THEN ${sqlText(check.id)}`).join(' ');
  return `SELECT rid, string_agg(CASE number ${ids} END || '=' || cause, ' ' ORDER BY number) AS list
    FROM (${causeOfCellsSql(table, new Set(own), cellsSql('rid', kept), 'rid')}) WHERE cause IS NOT NULL GROUP BY rid`;
}

/** SELECT of `rid` and `cell`, of every faulty cell of a relation. */
function cellsSql(rid: string, relation: string): string {
  return `SELECT * FROM (SELECT ${rid} AS rid, unnest(string_split(${faultyColumn}, ${end})) AS cell FROM ${relation} WHERE ${faultyColumn} IS NOT NULL) WHERE cell <> ''`;
}

/** SELECT of `number` (of the check in its record type), `cause` and a column that is kept, of the faulty cells of some checks. */
function causeOfCellsSql(table: TablePlan, checks: ReadonlySet<Check>, cells: string, kept: string): string {
  const alike = new Map<string, { traits: Traits; numbers: number[] }>();
  const worded = [...checks].filter(asksForValue).map((check) => table.checks.indexOf(check));
  for (const check of checks) {
    if (asksForValue(check)) continue;
    const traits = traitsIn(table, check);
    const name = JSON.stringify(traits);
    const known = alike.get(name) ?? { traits, numbers: [] };
    known.numbers.push(table.checks.indexOf(check));
    alike.set(name, known);
  }
  const word = worded.length > 0 ? [`WHEN number IN (${worded.join(', ')}) THEN ${sqlText(placeholderCause)}`] : [];
  const cases = [...alike.values()].map(
    ({ traits, numbers }) => `WHEN number IN (${numbers.join(', ')}) THEN ${causeSql(traits, 'text', 'characters')}`,
  );
  return `SELECT ${kept}, number, text, CASE ${[...word, ...cases].join(' ')} END AS cause
    FROM (SELECT ${kept}, number, CASE WHEN space = 2 THEN length(cell) - 2 ELSE substr(cell, 2, space - 2)::BIGINT END AS characters, substr(cell, space + 1) AS text
      FROM (SELECT ${kept}, cell, unicode(cell) - ${firstNumber} AS number, instr(cell, ' ') AS space FROM (${cells})))`;
}

const known = new WeakMap<Check, Traits>();

function traitsIn(table: TablePlan, check: Check): Traits {
  const traits =
    known.get(check) ??
    traitsOf(
      table.fields.find(({ name }) => name === check.fields[0])!,
      table.checks,
    );
  known.set(check, traits);
  return traits;
}

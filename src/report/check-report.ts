import { placeholderCause } from '../check/cause/cause.js';
import { say } from '../message/messages.js';
import { listed } from '../message/punctuation.js';
import { clip, visible } from './cell.js';
import type { CauseTally, CheckTally, Sample, TableTally, UncomparedTally } from '../engine/tally.js';
import type { Check } from '../plan/plan.js';
import { differencesTold, manifestParams } from './differences.js';
import { hintOf } from './hint.js';
import type { Masker } from './masker.js';
import type { CauseReport, CheckReport, SampleReport, UncomparedReport } from '../conformance/model.js';
import { bilingual, inBoth } from '../message/bilingual.js';
import { textsOf, type TextContext } from './text.js';
import type { Bilingual } from '../message/model.js';

/** Most divisions, and most agencies, listed a check. */
const mostPlaces = 20;

interface CheckContext {
  context: TextContext;
  masker: Masker;
  samples: number;
}

/** The tally of a check that was evaluated. */
type EvaluatedTally = CheckTally & { outcome: CheckReport['outcome'] };

/** What a report says of one check. `table` is the tally of its table; absent for checks of the whole data set and absent tables. */
export function reportCheck(found: EvaluatedTally, table: TableTally | undefined, { context, masker, samples }: CheckContext): CheckReport {
  const tally = withPathsMasked(found, masker);
  const { check, outcome, applicable, failed, waived } = tally;
  const { plan } = context;
  return {
    id: check.id,
    standard: plan.standard.id,
    clause: check.clause,
    basis: check.basis,
    table: check.table,
    fields: check.fields,
    kind: check.kind,
    level: check.level,
    indicator: check.indicator,
    severity: check.severity,
    outcome,
    ...textsOf(tally, context),
    params: check.kind === 'manifest' ? manifestParams(check.params, tally.differences, masker) : check.params,
    applicable,
    failed,
    ...(tally.dirty && tally.dirty.applicable > 0 && { dirty: { applicable: tally.dirty.applicable, failed: tally.dirty.failed } }),
    ...(waived && waived.rows > 0 && { waived: waived.rows }),
    ...(tally.uncompared && { uncompared: tally.uncompared.map(uncomparedReport) }),
    ...(tally.amount && { amount: tally.amount }),
    samples: tally.samples.slice(0, samples).map((sample) => sampleReport(sample, check, context, masker)),
    ...(tally.causes && tally.causes.length > 0 && { causes: tally.causes.map(causeReport) }),
    ...(tally.differences && { causes: differencesTold(tally.differences, context.plan, masker) }),
    ...divisionsOf(tally, table, masker),
  };
}

/** Files that a check and its reason name, whose names may hold numbers of persons. */
export function withPathsMasked<Tally extends CheckTally>(tally: Tally, masker: Masker): Tally {
  const { check, reason } = tally;
  const files = check.params['files'];
  return {
    ...tally,
    ...(Array.isArray(files) && {
      check: { ...check, params: { ...check.params, files: files.map((path) => masker.path(String(path))) } },
    }),
    ...(reason && {
      reason: {
        ...reason,
        params: Object.fromEntries(
          Object.entries(reason.params).map(([name, value]) => [name, name === 'file' ? masker.path(String(value)) : value]),
        ),
      },
    }),
  };
}

function uncomparedReport({ cause, rows }: UncomparedTally): UncomparedReport {
  return { id: cause, rows, message: bilingual(`check.uncompared.${cause}`) };
}

function causeReport({ id, rows, by, words }: CauseTally): CauseReport {
  return {
    id,
    failed: rows,
    message: causeText(id, by && (by.least === by.most ? by.least : `${by.least}–${by.most}`), words),
    advice: bilingual(`cause.${id}.advice`),
  };
}

function causeText(id: CauseTally['id'], by: number | string | undefined, words: readonly string[] = []): Bilingual {
  if (words.length === 0) return bilingual(`cause.${id}.found`, by === undefined ? {} : { by });
  return inBoth((language) =>
    say(`cause.${id}.found`, language, {
      words: listed(
        words.map((word) => visible(clip(word))),
        language,
      ),
    }),
  );
}

function sampleReport(
  { file, line, key, values, persons, division, agency, note, cause, causeBy, amount }: Sample,
  check: Check,
  { plan }: TextContext,
  masker: Masker,
): SampleReport {
  const row = { ...persons, ...key, ...values };
  const maskedCells = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, masker.value(field, value, row)]));
  const shown = maskedCells(values);
  // A hint repeats values: where one of them is hidden, none is given.
  const own = check.fields.every((field) => shown[field] === values[field]) ? hintOf(check, values, plan, note, masker) : undefined;
  const word = cause === placeholderCause ? [values[check.fields[0]!]!.trim()] : [];
  const hint = own ?? (cause === undefined ? undefined : causeText(cause, causeBy, word));
  const codes = {
    ...(division !== undefined && { division: masker.code(division) }),
    ...(agency !== undefined && { agency: masker.code(agency) }),
  };
  return {
    file: masker.path(file),
    row: line,
    key: maskedCells(key),
    values: shown,
    ...codes,
    ...(cause !== undefined && { cause }),
    ...(amount !== undefined && { amount }),
    ...(hint && { hint }),
  };
}

/** Where a check failed: its divisions and its agencies, most failed rows first. */
function divisionsOf(
  { groups }: CheckTally,
  table: TableTally | undefined,
  masker: Masker,
): Pick<CheckReport, 'divisionsFailed' | 'divisions' | 'agenciesFailed' | 'agencies'> {
  const divisions = new Map<string, { division: string; failed: number }>();
  const agencies = new Map<string, { division: string; agency: string; failed: number }>();
  for (const [position, group] of (table?.groups ?? []).entries()) {
    const more = groups?.failed[position] ?? 0;
    if (more === 0) continue;
    const division = masker.code(group.division);
    const agency = masker.code(group.agency);
    divisions.set(division, { division, failed: (divisions.get(division)?.failed ?? 0) + more });
    if (agency === '') continue;
    const name = JSON.stringify([division, agency]);
    agencies.set(name, { division, agency, failed: (agencies.get(name)?.failed ?? 0) + more });
  }
  return {
    divisionsFailed: divisions.size,
    divisions: mostFailed(divisions),
    ...(agencies.size > 0 && { agenciesFailed: agencies.size, agencies: mostFailed(agencies) }),
  };
}

/** The places with the most failed rows, by name where these are equal. */
function mostFailed<Place extends { failed: number }>(places: ReadonlyMap<string, Place>): Place[] {
  return [...places]
    .sort(([nameA, a], [nameB, b]) => b.failed - a.failed || (nameA < nameB ? -1 : 1))
    .slice(0, mostPlaces)
    .map(([, place]) => place);
}

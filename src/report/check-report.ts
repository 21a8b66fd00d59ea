import { placeholderCause } from '../check/cause/cause.js';
import type { Language } from '../message/messages.js';
import { clip, visible } from './cell.js';
import type { CauseTally, CheckTally, Sample, TableTally } from '../engine/tally.js';
import type { Check } from '../plan/plan.js';
import { hintOf } from './hint.js';
import type { Hider } from './hider.js';
import type { CauseReport, CheckReport, SampleReport } from '../conformance/model.js';
import { bothSay, sayCode } from '../message/code-text.js';
import { textsOf, type Circumstances } from './text.js';
import type { Bilingual } from '../message/model.js';

/** Most divisions listed a check. */
const mostDivisions = 20;

interface Surroundings {
  circumstances: Circumstances;
  hide: Hider;
  samples: number;
}

/** The tally of a check that was evaluated. */
type EvaluatedTally = CheckTally & { outcome: CheckReport['outcome'] };

/** What a report says of one check. `table` is the tally of its table; absent for checks of the whole data set and absent tables. */
export function reportCheck(
  found: EvaluatedTally,
  table: TableTally | undefined,
  { circumstances, hide, samples }: Surroundings,
): CheckReport {
  const tally = withPathsHidden(found, hide);
  const { check, outcome, applicable, failed, waived } = tally;
  const { plan } = circumstances;
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
    ...textsOf(tally, circumstances),
    params: check.params,
    applicable,
    failed,
    ...(tally.dirty && tally.dirty.applicable > 0 && { dirty: { applicable: tally.dirty.applicable, failed: tally.dirty.failed } }),
    ...(waived && waived.rows > 0 && { waived: waived.rows }),
    samples: tally.samples.slice(0, samples).map((sample) => sampleReport(sample, check, circumstances, hide)),
    ...(tally.causes && tally.causes.length > 0 && { causes: tally.causes.map(causeReport) }),
    ...divisionsOf(tally, table, hide),
  };
}

/** Files that a check and its reason name, whose names may hold numbers of persons. */
export function withPathsHidden<Tally extends CheckTally>(tally: Tally, hide: Hider): Tally {
  const { check, reason } = tally;
  const files = check.params['files'];
  return {
    ...tally,
    ...(Array.isArray(files) && { check: { ...check, params: { ...check.params, files: files.map((path) => hide.path(String(path))) } } }),
    ...(reason && {
      reason: {
        ...reason,
        params: Object.fromEntries(
          Object.entries(reason.params).map(([name, value]) => [name, name === 'file' ? hide.path(String(value)) : value]),
        ),
      },
    }),
  };
}

function causeReport({ id, rows, by, words }: CauseTally): CauseReport {
  return {
    id,
    failed: rows,
    message: causeText(id, by && (by.least === by.most ? by.least : `${by.least}–${by.most}`), words),
    advice: bothSay(`cause.${id}.advice`),
  };
}

function causeText(id: string, by: number | string | undefined, words: readonly string[] = []): Bilingual {
  if (words.length === 0) return bothSay(`cause.${id}.found`, by === undefined ? {} : { by });
  const told = (language: Language, mark: string) =>
    sayCode(`cause.${id}.found`, language, { words: words.map((word) => visible(clip(word))).join(mark) });
  return { zh: told('zh', '、'), en: told('en', ', ') };
}

function sampleReport(
  { file, line, key, values, persons, division, agency, note, cause, causeBy }: Sample,
  check: Check,
  { plan }: Circumstances,
  hide: Hider,
): SampleReport {
  const row = { ...persons, ...key, ...values };
  const hidden = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, hide.value(field, value, row)]));
  const shown = hidden(values);
  // A hint repeats values: where one of them is hidden, none is given.
  const told = check.fields.every((field) => shown[field] === values[field]) ? hintOf(check, values, plan, note, hide) : undefined;
  const word = cause === placeholderCause ? [values[check.fields[0]!]!.trim()] : [];
  const hint = told ?? (cause === undefined ? undefined : causeText(cause, causeBy, word));
  const codes = {
    ...(division !== undefined && { division: hide.code(division) }),
    ...(agency !== undefined && { agency: hide.code(agency) }),
  };
  return {
    file: hide.path(file),
    row: line,
    key: hidden(key),
    values: shown,
    ...codes,
    ...(cause !== undefined && { cause }),
    ...(hint && { hint }),
  };
}

function divisionsOf(
  { groups }: CheckTally,
  table: TableTally | undefined,
  hide: Hider,
): Pick<CheckReport, 'divisionsFailed' | 'divisions'> {
  const failed = new Map<string, number>();
  for (const [position, group] of (table?.groups ?? []).entries()) {
    const more = groups?.failed[position] ?? 0;
    if (more === 0) continue;
    const division = hide.code(group.division);
    failed.set(division, (failed.get(division) ?? 0) + more);
  }
  const divisions = [...failed]
    .map(([division, failed]) => ({ division, failed }))
    .sort((a, b) => b.failed - a.failed || (a.division < b.division ? -1 : 1));
  return { divisionsFailed: divisions.length, divisions: divisions.slice(0, mostDivisions) };
}

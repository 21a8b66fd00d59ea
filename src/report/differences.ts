import type { Outcome } from '../engine/tally.js';
import { bilingual, inBoth } from '../message/bilingual.js';
import { grouped } from '../message/grouped.js';
import { say } from '../message/messages.js';
import type { Comparison, Difference } from '../manifest/model.js';
import type { Bilingual } from '../message/model.js';
import type { Plan } from '../plan/plan.js';
import { visible } from './cell.js';
import type { CauseReport } from '../conformance/model.js';
import { maskedParams } from './inputs.js';
import type { Masker } from './masker.js';
import { fieldTitle } from './text.js';

/** No more differences than this are told one by one. */
const most = 200;

/** Whether a check is that of lists, and there was none: nothing is told of it, and it answers nothing. */
export function isWithoutList({ id, outcome }: { id: string; outcome: Outcome }): boolean {
  return id === 'dataset.manifest' && outcome === 'not-applicable';
}

/** What a list declares otherwise than it was found, each as a cause for which the check failed: what was declared, what was found, what to do. */
export function differencesTold(differences: readonly Difference[], plan: Plan, masker: Masker): CauseReport[] {
  const told = differences.slice(0, most).map((each) => differenceTold(each, plan, masker));
  const more = differences.length - told.length;
  if (more === 0) return told;
  const rest = { message: bilingual('manifest.more.found', { count: more }), advice: bilingual('manifest.more.advice') };
  return [...told, { id: 'manifest.more', failed: more, ...rest }];
}

/** The lists, and the differences as data, for programs. */
export function manifestParams(
  params: Readonly<Record<string, unknown>>,
  differences: readonly Difference[] | undefined,
  masker: Masker,
): Record<string, unknown> {
  const lists = params['lists'] as Comparison['lists'] | undefined;
  return {
    ...params,
    ...(lists && { lists: lists.map((list) => ({ ...list, path: masker.path(list.path) })) }),
    ...(differences && {
      differences: differences.slice(0, most).map(({ list, file, declared, found, fault, ...other }) => ({
        ...other,
        ...{ list: masker.path(list), file: masker.path(file) },
        ...(declared !== undefined && { declared: asData(declared, other.what, masker) }),
        ...(found !== undefined && { found: asData(found, other.what, masker) }),
        ...(fault && { fault: fault.code }),
      })),
    }),
  };
}

function differenceTold(
  { what, list, line = 0, file, field, declared, found, fault }: Difference,
  plan: Plan,
  masker: Masker,
): CauseReport {
  const of = plan.tables.flatMap(({ fields }) => fields).find(({ name }) => name === field);
  const params: Record<string, string | number | Bilingual> = {
    ...{ list: masker.path(list), line, file: masker.path(file) },
    ...(of && { column: inBoth((language) => fieldTitle(of.name, language === 'en' ? (of.english ?? of.label) : of.label, language)) }),
    ...(declared !== undefined && { declared: shown(declared, what, masker) }),
    ...(found !== undefined && { found: shown(found, what, masker) }),
    ...(fault && { fault: inBoth((language) => say(fault.code, language, maskedParams(fault.params, masker))) }),
  };
  const place = line > 0 ? bilingual('manifest.place', params) : bilingual('manifest.place.none', params);
  return {
    ...{ id: `manifest.${what}`, failed: 1 },
    message: bilingual(`manifest.${what}.found`, { ...params, place }),
    advice: bilingual(`manifest.${what}.advice`, params),
  };
}

/** Counts as people read them, and the beginning of a digest. */
function shown(text: string, what: Difference['what'], masker: Masker): string {
  if (what === 'rows' || what === 'bytes') return grouped(Number(text));
  if (what === 'sha256') return `${text.slice(0, 16)}…`;
  return visible(asData(text, what, masker));
}

const counts: readonly Difference['what'][] = ['rows', 'bytes', 'sha256'];
const bounds: readonly Difference['what'][] = ['sum', 'least', 'greatest'];
/** An amount with its cents, or a date of a known layout. */
const figure = /^-?\d+\.\d+$|^\d{1,10}$|^[12]\d{13}(\d\d)?$/;

/** What a list has written may be anything: what tells of a person in it is hidden, unless it can be a figure only. */
function asData(text: string, what: Difference['what'], masker: Masker): string {
  return counts.includes(what) || (bounds.includes(what) && figure.test(text)) ? text : masker.text(text);
}

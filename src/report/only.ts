import { listed } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import type { ConformanceReport, OnlyReport } from '../conformance/model.js';
import type { Dataset } from '../dataset/model.js';
import type { Plan } from '../plan/plan.js';
import { titleOf } from '../plan/table.js';
import type { Masker } from './masker.js';

/** What alone was judged, and what was left aside; undefined where all was. */
export function onlyOf({ only, tables }: Plan, { aside = [] }: Pick<Dataset, 'aside'>, masker: Masker): OnlyReport | undefined {
  if (!only) return undefined;
  return {
    tables: only.tables,
    aside: {
      tables: tables.filter(({ id }) => !only.tables.includes(id)).map(({ id, name }) => ({ id, name })),
      checks: only.unasked,
      files: aside.map(({ path, tables }) => ({ path: masker.path(path), tables })),
    },
  };
}

/** The same in a line; none where all was judged. */
export function onlyLine({ run: { only }, tables }: Pick<ConformanceReport, 'run' | 'tables'>, language: Language): string[] {
  if (!only) return [];
  const { aside } = only;
  const names = tables.map((table) => `${table.id} ${titleOf(table, language)}`);
  const counts = { aside: aside.tables.length, checks: aside.checks.length, files: aside.files.length };
  return [say('only.line', language, { tables: listed(names, language), ...counts })];
}

import { say, type Language } from '../message/messages.js';
import type { AgenciesReport } from '../conformance/model.js';
import type { Dataset } from '../dataset/model.js';
import { visible } from './cell.js';
import type { Masker } from './masker.js';

/** What told the agency of files that have no column for it; undefined where that was not asked for. */
export function agenciesOf({ agencies: source, tables }: Pick<Dataset, 'agencies' | 'tables'>, masker: Masker): AgenciesReport | undefined {
  if (!source) return undefined;
  const given = tables.flatMap(({ parts }) => parts).filter((part) => part.given);
  const entries = source.by === 'list' ? source.entries : [];
  return {
    by: source.by,
    ...(source.by === 'list' && { list: { path: masker.path(source.path), size: source.size, sha256: source.sha256 } }),
    names: Object.fromEntries(entries.flatMap(({ agency, name }) => (name === undefined ? [] : [[agency, masker.text(name)]]))),
    files: new Set(given.map(({ file }) => file.path)).size,
    agencies: new Set(given.map(({ placed }) => placed!.agency)).size,
  };
}

/** In a line how agencies were told. */
export function agenciesText({ by, list, files, agencies }: AgenciesReport, language: Language): string {
  return say(`report.agencies.${by}`, language, { files, agencies, ...(list && { path: visible(list.path) }) });
}

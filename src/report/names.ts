import { followed } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import { dimensionOf, indicatorOf } from '../score/indicators.js';
import { titleOf } from '../plan/table.js';
import type { Link } from '../term/link.js';
import { visible } from './cell.js';
import { glossaryLinks } from './glossary.js';
import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { sayCode } from '../message/code-text.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import { fieldTitle } from './text.js';

/** How the things of one report are named in one language; shared by every format for people. */
export interface Names {
  language: Language;
  /** A text of `src/message/report.ts` by the part of its code after `report.`. */
  say: Phrase<'report'>;
  table(id: string): string;
  division(code: string): string;
  /** An agency by its code, with the name that a list of agencies has for it. */
  agency(code: string): string;
  /** The place of a division among those scored, which stands for it where its code, as data, may not. */
  divisionPlace(code: string): number;
  /** The place of an agency of a division, likewise. */
  agencyPlace(of: { division: string; agency: string }): number;
  dimension(id: string): string;
  indicator(id: string): string;
  /** The label of a field; empty where it has none. */
  label(name: string): string;
  field(name: string): string;
  /** Standard and clause of a check: `GB/T 40217-2021，4.2`. */
  clause(check: CheckReport): string;
  /** The status of a profile; its own word where none is known. */
  status(status: string): string;
  title(title: { zh: string; en: string }): string;
  /** The terms of the glossary in a text. */
  links(text: string): Link[];
}

/** The names of a report. */
export function namesOf(report: ConformanceReport, language: Language): Names {
  const tables = new Map(report.tables.map((table) => [table.id, titleOf(table, language)]));
  const labels = new Map([
    ...report.tables.flatMap(({ files }) =>
      files.flatMap(({ columns }) => columns.flatMap(({ field, label }) => (field ? [[field, label ?? ''] as const] : []))),
    ),
    ...Object.entries(report.labels),
    ...(language === 'en' ? Object.entries(report.english ?? {}) : []),
  ]);
  const places = new Map(report.scores.byDivision.map(({ division }, place) => [division, place]));
  const agencyName = ({ division, agency }: { division: string; agency: string }) => JSON.stringify([division, agency]);
  const agencyPlaces = new Map(report.scores.byAgency.map((score, place) => [agencyName(score), place]));
  const say = phrasesOf('report', language);
  return {
    language,
    say,
    table: (id) => (id === '' ? say('term.dataset') : (tables.get(id) ?? id)),
    division(code) {
      if (code === '') return say('term.division.none');
      const name = Object.hasOwn(report.divisionNames, code) ? report.divisionNames[code] : undefined;
      return name ? `${visible(code)} ${name}` : visible(code);
    },
    agency(code) {
      const known = report.run.agencies?.names;
      return known && Object.hasOwn(known, code) ? `${visible(code)} ${visible(known[code]!)}` : visible(code);
    },
    divisionPlace: (code) => places.get(code) ?? -1,
    agencyPlace: (of) => agencyPlaces.get(agencyName(of)) ?? -1,
    dimension: (id) => dimensionOf(id)?.name[language] ?? id,
    indicator(id) {
      const name = indicatorOf(id)?.name[language];
      return name ? `${id} ${name}` : id;
    },
    label: (name) => labels.get(name) ?? '',
    field: (name) => fieldTitle(name, labels.get(name) ?? '', language),
    clause({ clause, table, level }) {
      // What is asked of files and columns as a whole is of the standard of the run.
      const isOwn = level === 'file' || level === 'header';
      const { number } = (isOwn ? undefined : report.tables.find(({ id }) => id === table)?.from) ?? report.run.standard;
      if (clause === '') return '—';
      return followed(number, clause, language);
    },
    status(status) {
      const code = `report.status.${status}`;
      const text = sayCode(code, language);
      return text === code ? status : text;
    },
    title: (title) => title[language],
    links: glossaryLinks(report, language),
  };
}

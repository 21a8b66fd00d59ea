import type { TermEntry } from '../term/document.js';
import { linkerOf, type Link } from '../term/link.js';
import type { Language } from '../message/messages.js';
import type { ConformanceReport, GlossaryEntry } from '../conformance/model.js';
import { openChecks } from '../conformance/unevaluated.js';

/** The report with the terms that its words, tables, fields and rules use, in the order of the terminology. */
export function withGlossary(report: ConformanceReport, terms: readonly TermEntry[]): ConformanceReport {
  const { id } = report.run.standard;
  const present = report.tables.filter((table) => table.present);
  const shown = {
    element: new Set(present.flatMap(({ files }) => files.flatMap(({ columns }) => columns.map(({ field }) => field)))),
    'record-type': new Set(report.tables.map((table) => table.id)),
    rule: new Set([...report.checks, ...openChecks(report)].map((check) => check.id)),
  };
  const isShown = ({ standard, kind, id: used }: TermEntry['uses'][number]) =>
    kind === 'report' || (standard === id && shown[kind].has(used));
  return { ...report, glossary: terms.filter(({ uses }) => uses.some(isShown)).map(entryOf) };
}

function entryOf({ id, zh, en, definition, basis }: TermEntry): GlossaryEntry {
  const names = ({ preferred, admitted }: TermEntry['zh']) => [preferred, ...admitted].filter(Boolean);
  return { id, names: { zh: names(zh), en: names(en) }, definition, basis };
}

/** Finds the terms of a report's glossary in a text of one language. */
export function glossaryLinks({ glossary = [] }: ConformanceReport, language: Language): (text: string) => Link[] {
  return linkerOf(glossary.flatMap(({ id, names }) => names[language].map((name) => ({ name, id }))));
}

import type { VFileMessage } from 'vfile-message';
import type { Language } from '../message/messages.js';
import { collect, inLanguage, inOrder, type LintRule, type Report } from '../standard/message.js';
import type { SystemsTable } from '../standard/systems/model.js';
import { placeIn, reportRepeats } from './subject.js';
import { lintText } from './text.js';

/** What lies around a table of systems. */
export interface AroundSystems {
  /** Ids of the standards beside it. */
  standards: ReadonlySet<string>;
  /** Ids of the lists of acceptance items beside it. */
  lists: ReadonlySet<string>;
  /** Whether there is a file or folder of that path. */
  isThere(path: string): boolean;
}

/**
 * Everything wrong with a table of systems, the messages of reading it included, as `lintStandard`: names of standards, lists and
 * files that are not there, standards and lists that no row names, texts that are missing.
 */
export function lintSystems(
  table: SystemsTable,
  around: AroundSystems,
  messages: readonly VFileMessage[],
  language: Language = 'zh',
): VFileMessage[] {
  const found = [...messages];
  const report = collect(found);
  const { systems, supports } = table;
  reportRepeats(systems, ({ number }) => number, { rule: 'duplicate-system', header: 'number' }, report);
  const isPath = (path: string) => isInside(path) && around.isThere(path);
  const isStandard = (id: string) => around.standards.has(id);
  for (const system of systems) {
    lintText(system, system.title, system.number, report);
    lintText(system, system.unknown, system.number, report, { zh: 'unknown', en: 'unknownEn' });
    const missing = (header: 'standards' | 'lists' | 'examples' | 'guides', isKnown: (value: string) => boolean, rule: LintRule) =>
      reportNames(rule, { node: system, header, values: system[header].filter((value) => !isKnown(value)) }, report);
    missing('standards', isStandard, 'system-standard');
    missing('lists', (id) => around.lists.has(id), 'system-list');
    missing('examples', isPath, 'system-path');
    missing('guides', isPath, 'system-path');
  }
  for (const support of supports) {
    lintText(support, support.purpose, support.standard, report);
    const values = [support.standard].filter((id) => id !== '' && !isStandard(id));
    reportNames('system-standard', { node: support, header: 'standard', values }, report);
  }
  reportUnlisted(table, around, report);
  return inOrder(found).map((message) => inLanguage(message, language));
}

/** Reports values of a cell, each at its place. */
function reportNames(
  rule: LintRule,
  { node, header, values }: { node: object; header: string; values: readonly string[] },
  report: Report,
) {
  for (const value of values) report(rule, placeIn(node, header, value), { value }, value.length);
}

/** Standards and lists that no row names; nothing is said of a table without rows, whose faults are told elsewhere. */
function reportUnlisted({ systems, supports }: SystemsTable, { standards, lists }: AroundSystems, report: Report): void {
  const [first] = systems;
  if (!first) return;
  const named = new Set([...systems.flatMap((system) => system.standards), ...supports.map(({ standard }) => standard)]);
  const namedLists = new Set(systems.flatMap((system) => system.lists));
  const place = { file: first.place.file, line: 1, column: 1 };
  for (const value of [...standards].filter((id) => !named.has(id))) report('system-unlisted', place, { value });
  for (const value of [...lists].filter((id) => !namedLists.has(id))) report('system-list-unlisted', place, { value });
}

function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

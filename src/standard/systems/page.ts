import { posix } from 'node:path';
import type { PhrasingContent, RootContent } from 'mdast';
import { labelled, listed } from '../../message/punctuation.js';
import type { Language } from '../../message/messages.js';
import { phrasesOf } from '../../message/phrases.js';
import { heading, link, marked, pageOf, paragraph, table, text, type PageCell } from '../markdown-page.js';
import { figuresOf, totalsOf, type SystemsInput } from './figures.js';
import type { PlanSystem } from './model.js';
import { listRows, recordTypeRows, standardRows, supportRows } from './tables.js';

/** The page of all systems of the plan, as it lies in `docs`: totals, a table of them, and a section each. Chinese by default. */
export function renderSystemsPage(input: SystemsInput, language: Language = 'zh'): string {
  const phrase = phrasesOf('systems', language);
  const totals = totalsOf(input);
  const columns = ['number', 'system', 'standards', 'record-types', 'checks', 'whole', 'part', 'example', 'guide', 'unknown'] as const;
  return pageOf([
    heading(1, phrase('title')),
    paragraph(phrase('generated')),
    paragraph(phrase('summary', { ...totals })),
    paragraph(phrase('quality', { ...totals.quality })),
    paragraph(phrase('what')),
    table([columns.map((column) => phrase(`column.${column}`)), ...input.table.systems.map((system) => overview(system, input, language))]),
    ...input.table.systems.flatMap((system) => sectionOf(system, input, language)),
    ...(input.table.supports.length > 0 ? [heading(2, phrase('supports')), table(supportRows(input, language))] : []),
  ]);
}

function overview(system: PlanSystem, input: SystemsInput, language: Language): PageCell[] {
  const { recordTypes, checks, whole, part } = figuresOf(system.standards, input);
  return [
    system.number,
    system.title[language],
    linksOf(
      system.standards.map((id) => `standards/${id}`),
      language,
      (path) => `${path}/README.md`,
    ),
    ...[recordTypes, checks, whole, part].map(String),
    linksOf(system.examples, language),
    linksOf(system.guides, language, (path) => inLanguage(path, language, input)),
    system.unknown[language],
  ];
}

/** The page in that language, where there is one. */
function inLanguage(path: string, language: Language, { isThere }: SystemsInput): string {
  const own = path.replace(/\.md$/, '.en.md');
  return language === 'en' && isThere(own) ? own : path;
}

/** Links from `docs`, each under the last part of its path. */
function linksOf(paths: readonly string[], language: Language, target: (path: string) => string = (path) => path): PhrasingContent[] {
  if (paths.length === 0) return [text('–')];
  return marked(
    paths.map((path) => link(posix.relative('docs', target(path)), posix.basename(path, '.md'))),
    language,
  );
}

function sectionOf(system: PlanSystem, input: SystemsInput, language: Language): RootContent[] {
  const phrase = phrasesOf('systems', language);
  const said = [
    ...(system.points.length > 0 ? [labelled(phrase('points'), listed(system.points, language), language)] : []),
    labelled(phrase('column.unknown'), system.unknown[language], language),
  ];
  const tables = [standardRows(system, input, language), listRows(system, input, language), recordTypeRows(system, input, language)];
  return [
    heading(2, `${system.number} ${system.title[language]}`),
    ...said.map(paragraph),
    ...tables.filter((rows) => rows.length > 1).map(table),
  ];
}

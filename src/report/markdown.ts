import { clauses, labelled, listed, listedIds } from '../message/punctuation.js';
import type { Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Language } from '../message/messages.js';
import { measureText } from '../score/verdict.js';
import { grouped } from '../message/grouped.js';
import type { Amount } from '../value/amount.js';
import { amountIn, amountWords } from './amount.js';
import { agenciesText } from './agencies.js';
import { visible } from './cell.js';
import { absentLine, columnsText, isScant, nearColumns, takenPair, nearText, scantRows, synonymColumns, unmatched } from './coverage.js';
import { digestOf, lowestFirst, type Digest } from './digest.js';
import { points, share, size } from './figure.js';
import { capped, most } from './markdown-caps.js';
import { findings } from './markdown-findings.js';
import { code, heading, paragraph, strong, table, type Cell } from './markdown-nodes.js';
import { properties } from './markdown-properties.js';
import { mapping } from './markdown-mapping.js';
import { waivers } from './markdown-waivers.js';
import { scopeText, type ConformanceReport, type Score, type TableReport } from '../conformance/model.js';
import { namesOf, type Names } from './names.js';
import { onlyLine } from './only.js';
import { sayCode } from '../message/code-text.js';

/** The report as GitHub-flavoured Markdown, for reading and for the diff of two runs. Long lists are capped, and say so. */
export function renderMarkdown(report: ConformanceReport, language: Language): string {
  const names = namesOf(report, language);
  const digest = digestOf(report);
  const root: Root = {
    type: 'root',
    children: [
      ...opening(report, digest, names),
      ...grounds(report, names),
      ...scores(report, names),
      ...findings(digest, names),
      ...properties(report, names),
      ...mapping(report, names, most.findings),
      ...waivers(report, names, most.findings),
      ...capped(report.waivers?.entries.length ?? 0, most.findings, names),
      ...open(digest, names),
      ...partly(digest, names),
      ...divisions(report, names),
      ...files(report, names),
      ...glossary(report, names),
      ...run(report, names),
    ],
  };
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', rule: '-' }).stringify(root);
}

function opening(report: ConformanceReport, digest: Digest, names: Names): RootContent[] {
  const { say } = names;
  const { standard } = report.run;
  const { total, rows, clean } = report.scores;
  const scant = scantRows(report);
  return [
    heading(1, say('title')),
    paragraph(say('subtitle', { number: standard.number, title: names.title(standard.title) })),
    paragraph(strong(say(`decision.${report.verdict.decision}`)), ' — ', report.verdict.sentence[names.language]),
    ...[...onlyLine(report, names.language), ...absentLine(report, names.language)].map((line) => paragraph(strong(line))),
    table(
      (['total', 'rows', 'clean'] as const)
        .map((term) => say(`term.${term}`))
        .concat(
          (['error', 'warning', 'doubt', 'info'] as const).map((severity) => say(`severity.${severity}`)),
          say('term.unevaluated'),
          say('outcome.not-applicable'),
        ),
      [
        [
          scant > 0 ? `${points(total)} (${say('scant.short')})` : points(total),
          grouped(rows),
          isScant(report.scores, scant) ? '—' : `${grouped(clean)} (${share(clean, rows)})`,
          ...(['error', 'warning', 'doubt', 'info'] as const).map((severity) => grouped(digest.counts[severity])),
          grouped(digest.unevaluated),
          grouped(digest.idle),
        ],
      ],
    ),
    ...coverage(report, names),
  ];
}

/** How much of each table was looked at, and what the headings that were not recognised may be. */
function coverage({ tables }: ConformanceReport, names: Names): RootContent[] {
  const { say, language } = names;
  const read = tables.filter(({ columns }) => columns);
  if (read.length === 0) return [];
  return [
    table(
      (['table', 'rows', 'columns', 'unmatched'] as const).map((term) => say(`term.${term}`)),
      read
        .slice(0, most.findings)
        .map((each) => [names.table(each.id), grouped(each.rows), columnsText(each, language), listed(unmatched(each), language)]),
    ),
    ...read.slice(0, most.findings).flatMap((each) => [...synonyms(each, names), ...near(each, names)]),
  ];
}

function near(each: TableReport, { say, language, table: tableName }: Names): RootContent[] {
  const texts = nearColumns(each).map((column) => nearText(column, language));
  return listBelow(labelled(tableName(each.id), say('near.advice'), language), texts);
}

/** Headings that were taken by a synonym, so that a person can see whether rightly. */
function synonyms(each: TableReport, names: Names): RootContent[] {
  const { say, language, table: tableName } = names;
  const texts = synonymColumns(each).map((column) => takenPair(column, names));
  return listBelow(labelled(tableName(each.id), say('synonyms'), language), texts);
}

function listBelow(title: string, texts: readonly string[]): RootContent[] {
  if (texts.length === 0) return [];
  const children = texts.map((text) => ({ type: 'listItem' as const, spread: false, children: [paragraph(text)] }));
  return [paragraph(title), { type: 'list', spread: false, children }];
}

function grounds({ verdict }: ConformanceReport, names: Names): RootContent[] {
  const { say } = names;
  const rows = verdict.broken.map(({ id, text, actual, comparison, bound, unit, then }) => [
    code(id),
    text[names.language],
    measureText(actual, unit, names.language),
    `${comparison === '>=' ? '≥' : '≤'} ${measureText(bound, unit, names.language)}`,
    say(`decision.${then}`),
  ]);
  return [
    heading(2, say('section.verdict')),
    rows.length === 0
      ? paragraph(say('broken.none'))
      : table(
          (['check', 'rule', 'actual', 'bound', 'then'] as const).map((term) => say(`term.${term}`)),
          rows,
        ),
  ];
}

function scores(report: ConformanceReport, names: Names): RootContent[] {
  const { say } = names;
  return [
    heading(2, say('section.scores')),
    paragraph(say('scores.note', { profile: names.title(report.run.profile.title) })),
    scoreTable(
      say('term.table'),
      [
        [strong(say('term.dataset')), report.scores, scantRows(report), amountIn(report)],
        ...report.scores.byTable.map((score): ScoreRow => [
          names.table(score.table),
          score,
          scantRows(report, score),
          amountIn(report, ({ table }) => table === score.table),
        ]),
      ],
      names,
    ),
  ];
}

/** What is scored, its score, how many of its records were mostly not looked at, and what is at stake in it. */
type ScoreRow = [Cell, Score, number, Amount | undefined];

function scoreTable(what: string, parts: ScoreRow[], names: Names): Table {
  const { say, language } = names;
  const valued = parts.some(([, , , amount]) => amount);
  const dimensions = parts[0]?.[1].dimensions.map(({ id }) => names.dimension(id)) ?? [];
  return table(
    [what, say('term.total'), ...dimensions, say('term.rows'), say('term.clean.short'), ...(valued ? [say('term.amount')] : [])],
    parts.map(([name, score, scant, amount]) => [
      name,
      scant > 0 ? `${points(score.total)} (${say('scant.short')})` : points(score.total),
      ...score.dimensions.map((dimension) => points(dimension.score)),
      grouped(score.rows),
      isScant(score, scant) ? '—' : share(score.clean, score.rows),
      ...(valued ? [amount ? amountWords(amount, language) : ''] : []),
    ]),
  );
}

/** Checks that were not asked of all rows that they are about. */
function partly({ partly }: Digest, names: Names): RootContent[] {
  const { say, language } = names;
  if (partly.length === 0) return [];
  const rows = partly.flatMap(({ id, table, uncompared }) =>
    uncompared.map((each): Cell[] => [code(id), names.table(table), grouped(each.rows), each.message[language]]),
  );
  return [
    heading(3, say('section.partly')),
    paragraph(say('partly.note')),
    table([say('term.check'), say('term.table'), say('term.uncompared'), say('term.reason')], rows.slice(0, most.open)),
    ...capped(rows.length, most.open, names),
  ];
}

function open({ open }: Digest, names: Names): RootContent[] {
  const { say } = names;
  const title = heading(2, say('section.open'));
  if (open.length === 0) return [title, paragraph(say('open.none'))];
  return [
    title,
    paragraph(say('open.note')),
    table(
      [say('term.table'), say('term.reason'), say('term.checks')],
      open
        .slice(0, most.open)
        .map(({ table, reason, checks }) => [
          names.table(table),
          reason[names.language],
          checks.length > 6 ? say('open.count', { count: checks.length }) : listedIds(checks.map(({ id }) => id)),
        ]),
    ),
    ...capped(open.length, most.open, names),
  ];
}

function divisions(report: ConformanceReport, names: Names): RootContent[] {
  const { byDivision, byAgency } = report.scores;
  const { say } = names;
  const title = heading(2, say('section.divisions'));
  if (byDivision.length === 0) return [title, paragraph(say('divisions.none'))];
  // What is not shown is not added up: agencies times groups are many.
  const part = <T extends Score>(what: string, all: readonly T[], rowOf: (score: T) => ScoreRow): RootContent[] => [
    scoreTable(what, lowestFirst(all).slice(0, most.divisions).map(rowOf), names),
    ...capped(all.length, most.divisions, names, 'capped.worst'),
  ];
  return [
    title,
    ...part(say('term.division'), byDivision, (score) => [
      names.division(score.division),
      score,
      scantRows(report, { division: score.division }),
      amountIn(report, ({ division }) => division === score.division),
    ]),
    ...part(say('term.agency'), byAgency, (score) => [
      `${names.division(score.division)} / ${names.agency(score.agency) || '—'}`,
      score,
      scantRows(report, score),
      amountIn(report, ({ division, agency }) => division === score.division && agency === score.agency),
    ]),
  ];
}

/** What the place of a file gave to all its records. */
function givenTo({ given = [] }: TableReport['files'][number], { say, language }: Names): string[] {
  const values = given.map(({ field, value }) => `${field} ${visible(value)}`);
  return values.length > 0 ? [labelled(say('term.given'), listed(values, language), language)] : [];
}

function files({ tables, run }: ConformanceReport, names: Names): RootContent[] {
  const { say, language } = names;
  const parts = tables.flatMap((each) => each.files.map((file) => ({ table: each, file })));
  const absent = tables.filter(({ present }) => !present).map(({ id }) => names.table(id));
  return [
    heading(2, say('section.files')),
    ...(parts.length > 0
      ? [
          table(
            (['file', 'table', 'matched', 'column', 'missing', 'extra'] as const).map((term) => say(`term.${term}`)),
            parts.map(({ table, file }) => [
              visible(file.path),
              names.table(table.id),
              clauses([say(`matched.${file.matchedBy}`), ...givenTo(file, names)], language),
              String(file.columns.filter(({ field }) => field !== undefined).length),
              listedIds(file.missing.map(({ field }) => field)),
              listedIds(file.extra.map(visible)),
            ]),
          ),
        ]
      : []),
    ...(absent.length > 0 ? [paragraph(strong(say('tables.absent')), labelled('', listed(absent, language), language))] : []),
    table(
      (['file', 'size', 'encoding', 'hash', 'problems'] as const).map((term) => say(`term.${term}`)),
      run.inputs.map(({ path, size: bytes, encoding, sha256, problems }) => [
        visible(path),
        size(bytes),
        encoding,
        sha256 ? code(sha256) : '',
        problems.map(({ code, params }) => visible(sayCode(code, language, params))).join(' '),
      ]),
    ),
  ];
}

function glossary({ glossary = [] }: ConformanceReport, { say, language }: Names): RootContent[] {
  if (glossary.length === 0) return [];
  const other = language === 'zh' ? 'en' : 'zh';
  return [
    heading(2, say('section.glossary')),
    table(
      (['term', 'other-language', 'definition', 'basis'] as const).map((term) => say(`term.${term}`)),
      glossary.map(({ names, definition, basis }) => [
        listed(names[language], language),
        clauses(names[other], 'en'),
        definition[language] || say('glossary.unknown'),
        say(`basis.${basis}`),
      ]),
    ),
  ];
}

function run({ run }: ConformanceReport, names: Names): RootContent[] {
  const { say } = names;
  const rows: [term: 'tool' | 'standard' | 'profile' | 'codescope' | 'agencies' | 'package' | 'asof' | 'masked', Cell, Cell][] = [
    ['tool', `${run.tool.name} ${run.tool.version}`, ''],
    ['standard', `${run.standard.number} ${names.title(run.standard.title)}`, code(run.standard.hash)],
    ['profile', `${run.profile.id} ${names.title(run.profile.title)}`, code(run.profile.hash)],
    ['codescope', scopeText(run.codeScope), ''],
    ...(run.agencies
      ? [
          [
            'agencies',
            agenciesText(run.agencies, names.language),
            run.agencies.list ? code(run.agencies.list.sha256) : '',
          ] satisfies (typeof rows)[number],
        ]
      : []),
    ...(run.package
      ? [
          [
            'package',
            say('package', {
              files: grouped(run.package.files),
              size: size(run.package.bytes),
              inspect: run.package.inspect,
              algorithms: listedIds(run.package.algorithms),
            }),
            code(run.package.sha256),
          ] satisfies (typeof rows)[number],
        ]
      : []),
    ['asof', run.asOf, ''],
    ['masked', say(run.masked ? 'masked.yes' : 'masked.no'), ''],
  ];
  return [
    heading(2, say('section.run')),
    table(
      ['', '', say('term.hash')],
      rows.map(([term, ...cells]) => [say(`term.${term}`), ...cells]),
    ),
  ];
}

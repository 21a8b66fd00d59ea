import { nameIn } from '../message/bilingual.js';
import { clauses } from '../message/punctuation.js';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { say as sayMessage, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { points, share, size } from '../report/figure.js';
import { code, emphasis, heading, paragraph, strong, table, type Cell } from '../report/markdown-nodes.js';
import { grouped } from '../message/grouped.js';
import { severities } from '../standard/model.js';
import { evidenceIn, evidenceNumbers } from './evidence-index.js';
import { coverFields, type AcceptanceReport } from './model.js';
import { itemIn } from '../report/properties.js';
import { acceptanceNames, outOf, titleOf, type AcceptanceNames } from './names.js';
import { deductionText, judgedText } from './wording.js';
import { waiverCells } from '../report/waiver-cells.js';

/** Longest lists of the Markdown report; the JSON report has the rest. */
const most = { findings: 200, samples: 200, open: 200, evidence: 500 };

/** The formal report as GitHub-flavoured Markdown, in the order of the HTML one. */
export function renderAcceptanceMarkdown(report: AcceptanceReport, language: Language): string {
  const names = acceptanceNames(language);
  const root: Root = {
    type: 'root',
    children: [
      ...cover(report, names),
      ...conclusion(report, names),
      ...scores(report, names),
      ...properties(report, names),
      ...findings(report, names),
      ...unevaluated(report, names),
      ...waivers(report, names),
      ...signatures(names),
      ...annexes(report, names),
    ],
  };
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', rule: '-' }).stringify(root);
}

function cover(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, of } = names;
  const { cover: filled, run } = report;
  return [
    heading(1, titleOf(report, names)),
    ...(run.list.status === 'example' ? [paragraph(strong(sayMessage('accept.example', names.language)))] : []),
    ...(run.reports.every(({ masked }) => masked) ? [] : [paragraph(strong(tell('unmasked')))]),
    table(
      [tell('title'), ''],
      [
        ...coverFields.map((field) => [tell(`cover.${field}`), filled[field] === '' ? tell('unsaid') : visible(filled[field])]),
        [tell('cover.list'), `${of(run.list.title)} (${names.status(run.list.status)})`],
        [tell('cover.asof'), run.asOf],
      ],
    ),
  ];
}

function conclusion(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say, of } = names;
  const { verdict, total, grade, noGrade, items, unevaluated: open, findings: found } = report;
  const counts = severities.map((severity) => [
    say(`severity.${severity}`),
    String(found.filter((each) => each.severity === severity).length),
  ]);
  return [
    heading(2, tell('section.conclusion')),
    paragraph(strong(say(`decision.${verdict.decision}`)), ' — ', visible(of(verdict.sentence))),
    table(
      [tell('section.conclusion'), ''],
      [
        [tell('figure.points'), outOf(total.awarded, total.points)],
        [tell('figure.grade'), grade ? of(grade.name) : `${tell('figure.no-grade')} ${noGrade ? of(noGrade.text) : ''}`],
        [tell('figure.evaluated'), `${outOf(total.evaluated, total.points)} (${share(total.evaluated, total.points)})`],
        [tell('figure.unevaluated'), `${open.items.length} (${tell('figure.of-items', { count: items.length })})`],
        ...counts,
      ],
    ),
    heading(3, tell('section.grounds')),
    table(
      [say('term.then'), tell('term.kind'), say('term.reason')],
      verdict.grounds.map(({ decision, kind, text }) => [say(`decision.${decision}`), tell(`kind.${kind}`), visible(of(text))]),
    ),
  ];
}

function scores(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, of, language, list } = names;
  const { sections, items, total, unevaluated: open } = report;
  const all = evidenceIn(report);
  return [
    heading(2, tell('section.scores')),
    table(
      (['section', 'items', 'open', 'points', 'evaluated', 'awarded'] as const).map((term) => tell(`term.${term}`)),
      [
        ...sections.map((each) => [
          of(each.title),
          ...[each.items, each.unevaluated, each.points, each.evaluated, each.awarded].map(String),
        ]),
        [strong(tell('term.total')), ...[items.length, open.items.length, total.points, total.evaluated, total.awarded].map(String)],
      ],
    ),
    ...sections.flatMap(({ id, title }) => [
      heading(3, of(title)),
      table(
        (['item', 'asked', 'points', 'judged', 'deduction', 'outcome', 'awarded', 'reason', 'evidence', 'remark'] as const).map((term) =>
          tell(`term.${term}`),
        ),
        items
          .filter((item) => item.section === id)
          .map((item): Cell[] => [
            code(item.id),
            of(item.text),
            String(item.points ?? '—'),
            judgedText(item.judged, language),
            deductionText(item, language),
            tell(`outcome.${item.outcome}`),
            String(item.awarded ?? '—'),
            visible(of(item.reason)),
            list(evidenceNumbers(item, all).map(String)),
            visible(item.manual?.remark ?? ''),
          ]),
      ),
    ]),
  ];
}

function properties(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say, list } = names;
  const title = heading(2, tell('section.properties'));
  if (report.properties.length === 0) return [title, paragraph(tell('properties.none'))];
  return [
    title,
    table(
      [
        tell('term.report'),
        tell('term.property'),
        tell('term.group'),
        tell('term.check'),
        say('term.outcome'),
        say('term.property.by'),
        say('term.checks'),
      ],
      report.properties.map(({ report: position, id, by, outcome, checks, ...item }) => [
        pathOf(report, position),
        itemIn(names.language, item).property,
        itemIn(names.language, item).group,
        `${id} ${itemIn(names.language, item).name}`,
        say(`outcome.${outcome}`),
        say(`properties.by.${by}`),
        checks.length > 6 ? say('open.count', { count: checks.length }) : list(checks),
      ]),
    ),
  ];
}

function findings(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say, of, list } = names;
  const title = heading(2, tell('section.findings'));
  const all = report.findings;
  if (all.length === 0) return [title, paragraph(tell('findings.none'))];
  const samples = all.slice(0, most.findings).flatMap(({ samples: rows }, position) =>
    rows.map(({ file, row, key, values, hint }) => [
      String(position + 1),
      tell('sample.at', { file: visible(file), row }),
      clauses(
        Object.entries({ ...key, ...values }).map(
          ([field, value]) => `${field}=${value === '' ? `(${say('term.nothing')})` : visible(value)}`,
        ),
        'en',
      ),
      hint ? of(hint) : '',
    ]),
  );
  return [
    title,
    table(
      [
        tell('term.number'),
        say('term.severity'),
        say('term.check'),
        say('term.clause'),
        tell('term.where'),
        say('term.expected'),
        say('term.found'),
        say('term.failed'),
        say('term.advice'),
        tell('term.used-by'),
      ],
      all
        .slice(0, most.findings)
        .map((finding, position): Cell[] => [
          String(position + 1),
          say(`severity.${finding.severity}`),
          code(finding.id),
          names.clause(finding),
          [
            nameIn(names.language, finding.tableName, finding.tableEnglish) || say('term.dataset'),
            ...(report.run.reports.length > 1 ? [pathOf(report, finding.report)] : []),
          ].join(' · '),
          of(finding.expected),
          visible(of(finding.message)),
          `${grouped(finding.failed)} / ${grouped(finding.applicable)}${finding.waived === undefined ? '' : tell('findings.waived', { waived: grouped(finding.waived) })}`,
          of(finding.advice),
          list(finding.items),
        ]),
    ),
    ...capped(all.length, most.findings, names),
    heading(3, tell('section.samples')),
    ...(samples.length === 0
      ? [paragraph(tell('samples.none'))]
      : [
          table([tell('term.number'), tell('term.where'), tell('term.values'), say('term.hint')], samples.slice(0, most.samples)),
          ...capped(samples.length, most.samples, names),
        ]),
  ];
}

function unevaluated(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say, of, list } = names;
  const open = report.items.filter(({ outcome }) => outcome === 'unevaluated');
  const { checks } = report.unevaluated;
  const title = heading(2, tell('section.unevaluated'));
  if (open.length === 0 && checks.length === 0) return [title, paragraph(tell('open.none'))];
  return [
    title,
    paragraph(tell('open.note')),
    ...(open.length === 0
      ? []
      : [
          table(
            [tell('term.item'), tell('term.asked'), tell('term.points'), say('term.reason')],
            open.map((item): Cell[] => [code(item.id), of(item.text), String(item.points ?? '—'), visible(of(item.reason))]),
          ),
        ]),
    ...(checks.length === 0
      ? []
      : [
          table(
            [tell('term.report'), tell('term.where'), say('term.reason'), say('term.checks')],
            checks
              .slice(0, most.open)
              .map(({ report: position, table: name, tableEnglish, reason, ids }) => [
                pathOf(report, position),
                nameIn(names.language, name, tableEnglish) || say('term.dataset'),
                visible(of(reason)),
                ids.length > 6 ? say('open.count', { count: ids.length }) : list(ids),
              ]),
          ),
          ...capped(checks.length, most.open, names),
        ]),
  ];
}

function waivers(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say } = names;
  const title = heading(2, tell('section.waivers'));
  if (report.waivers.length === 0) return [title, paragraph(tell('waivers.none'))];
  return [
    title,
    table(
      [
        say('term.check'),
        ...(['scope', 'reason', 'approver', 'date', 'expires', 'failed'] as const).map((term) => say(`term.waiver.${term}`)),
      ],
      report.waivers
        .slice(0, most.open)
        .map((waiver): Cell[] => [code(waiver.check), ...waiverCells(waiver, { ...names, table: (id) => id })]),
    ),
    ...capped(report.waivers.length, most.open, names),
  ];
}

function signatures({ phrase: tell }: AcceptanceNames): RootContent[] {
  const line = (...words: ('head' | 'leader' | 'members' | 'seal')[]) => words.map((word) => tell(`sign.${word}`)).join(' ________ ');
  return [
    heading(2, tell('section.signatures')),
    table(
      (['agency', 'group', 'organiser'] as const).map((side) => tell(`sign.${side}`)),
      [
        [line('head', 'seal'), line('leader', 'members', 'seal'), line('head', 'seal')],
        [tell('sign.date'), tell('sign.date'), tell('sign.date')],
      ],
    ),
  ];
}

function annexes(report: AcceptanceReport, names: AcceptanceNames): RootContent[] {
  const { phrase: tell, say, of, list } = names;
  const { run } = report;
  const evidence = evidenceIn(report);
  return [
    heading(2, tell('section.annexes')),
    heading(3, tell('annex.reports')),
    table(
      [
        tell('term.report'),
        say('term.standard'),
        say('term.profile'),
        say('term.asof'),
        say('term.rows'),
        say('term.total'),
        say('term.then'),
        say('term.hash'),
      ],
      run.reports.map((each): Cell[] => [
        visible(each.path),
        `${each.standard.number} ${of(each.standard.title)}`,
        of(each.profile.title),
        each.asOf,
        each.scant ? `${grouped(each.rows)} (${say('scant.note', { rows: grouped(each.scant) })})` : grouped(each.rows),
        points(each.score),
        say(`decision.${each.decision}`),
        code(each.sha256),
      ]),
    ),
    heading(3, tell('annex.evidence')),
    ...(evidence.length === 0
      ? [paragraph(tell('evidence.none'))]
      : [
          table(
            [tell('term.number'), tell('term.path'), say('term.size'), tell('term.item'), say('term.hash')],
            evidence
              .slice(0, most.evidence)
              .map(({ file, items }, position): Cell[] => [
                String(position + 1),
                visible(file.path),
                size(file.size),
                list(items),
                code(file.sha256),
              ]),
          ),
          ...capped(evidence.length, most.evidence, names),
        ]),
    heading(3, tell('annex.items')),
    table(
      [tell('term.item'), tell('term.source'), say('term.basis')],
      report.items.map(({ id, source, basis }): Cell[] => [code(id), source, say(`basis.${basis}`)]),
    ),
    heading(3, tell('annex.method')),
    paragraph(tell('method', { scored: list(run.list.scored.map((severity) => say(`severity.${severity}`))) })),
    table(
      ['', '', say('term.hash')],
      [
        [say('term.tool'), `${run.tool.name} ${run.tool.version}`, ''],
        [tell('cover.list'), run.list.id, code(run.list.hash)],
        ...(run.answers ? [[tell('term.answers'), visible(run.answers.path), code(run.answers.sha256)]] : []),
        ...run.reports.flatMap(({ waivers: file }): Cell[][] =>
          file ? [[tell('term.waiver.file'), visible(file.path), code(file.sha256)]] : [],
        ),
      ],
    ),
  ];
}

function pathOf({ run }: AcceptanceReport, position: number): string {
  return visible(run.reports[position]?.path ?? '');
}

function capped(total: number, shown: number, { phrase: tell }: AcceptanceNames): RootContent[] {
  return total > shown ? [paragraph(emphasis(tell('capped', { shown, total })))] : [];
}

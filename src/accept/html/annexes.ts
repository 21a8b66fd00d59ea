import type { Element } from 'hast';
import { h } from 'hastscript';
import { points, share, size } from '../../report/figure.js';
import { visible } from '../../report/cell.js';
import { dataTable, facts, section } from '../../report/html/parts.js';
import { grouped } from '../../message/grouped.js';
import { evidenceIn } from '../evidence-index.js';
import type { AcceptanceReport } from '../model.js';
import type { AcceptanceNames } from '../names.js';
import type { Caps } from './caps.js';
import { capped } from './parts.js';

/** What the report rests on: check reports, evidence, sources of the items, method and hashes. */
export function annexes(report: AcceptanceReport, names: AcceptanceNames, caps: Caps): Element {
  const { phrase: tell } = names;
  const annex = (name: 'reports' | 'evidence' | 'items' | 'method', ...children: Element[]) =>
    h('section.annex', [h('h3', tell(`annex.${name}`)), ...children]);
  return section(
    'annexes',
    tell('section.annexes'),
    annex('reports', ...reports(report, names)),
    annex('evidence', ...evidence(report, names, caps)),
    annex('items', items(report, names)),
    annex('method', ...method(report, names)),
  );
}

function reports({ run }: AcceptanceReport, names: AcceptanceNames): Element[] {
  const { phrase: tell, say, of } = names;
  return [
    dataTable(
      tell('annex.reports'),
      [
        { title: tell('term.report'), kind: 'long' },
        { title: say('term.standard'), kind: 'long' },
        { title: say('term.profile') },
        { title: say('term.asof') },
        { title: say('term.rows'), kind: 'n' },
        { title: say('term.total'), kind: 'n' },
        { title: say('term.then') },
      ],
      run.reports.map((each) => ({
        cells: [
          [visible(each.path), h('code.hash', each.sha256)],
          [`${each.standard.number} ${of(each.standard.title)}`, h('code.hash', each.standard.hash)],
          [of(each.profile.title), h('code.hash', each.profile.hash)],
          h('span.nowrap', each.asOf),
          `${grouped(each.rows)} (${each.scant ? say('scant.note', { rows: grouped(each.scant) }) : share(each.clean, each.rows)})`,
          points(each.score),
          h('span.nowrap', say(`decision.${each.decision}`)),
        ],
      })),
    ),
  ];
}

function evidence(report: AcceptanceReport, names: AcceptanceNames, caps: Caps): Element[] {
  const { phrase: tell, say, list } = names;
  const all = evidenceIn(report);
  if (all.length === 0) return [h('p', tell('evidence.none'))];
  return [
    dataTable(
      tell('annex.evidence'),
      [
        { title: tell('term.number'), kind: 'n' },
        { title: tell('term.path'), kind: 'long' },
        { title: say('term.size'), kind: 'n' },
        { title: tell('term.item') },
        { title: say('term.hash'), kind: 'code' },
      ],
      all.slice(0, caps.evidence).map(({ file, items: ids }, position) => ({
        cells: [String(position + 1), visible(file.path), size(file.size), list(ids), file.sha256],
      })),
    ),
    ...capped(Math.min(all.length, caps.evidence), all.length, names),
  ];
}

function items({ items }: AcceptanceReport, { phrase: tell, say }: AcceptanceNames): Element {
  return dataTable(
    tell('annex.items'),
    [{ title: tell('term.item'), kind: 'code' }, { title: tell('term.source'), kind: 'long' }, { title: say('term.basis') }],
    items.map(({ id, source, basis }) => ({ cells: [id, source, say(`basis.${basis}`)] })),
  );
}

function method({ run }: AcceptanceReport, names: AcceptanceNames): Element[] {
  const { phrase: tell, say, of, list } = names;
  const hash = (text: string) => h('code.hash', text);
  return [
    h('p', tell('method', { scored: list(run.list.scored.map((severity) => say(`severity.${severity}`))) })),
    facts([
      [say('term.tool'), `${run.tool.name} ${run.tool.version}`],
      [say('term.asof'), run.asOf],
      [tell('cover.list'), [`${of(run.list.title)} (${run.list.id}, ${names.status(run.list.status)})`, hash(run.list.hash)]],
      [tell('term.answers'), run.answers ? [visible(run.answers.path), hash(run.answers.sha256)] : ''],
      ...run.reports.flatMap(({ waivers }): Parameters<typeof facts>[0] =>
        waivers ? [[tell('term.waiver.file'), [visible(waivers.path), hash(waivers.sha256)]]] : [],
      ),
    ]),
  ];
}

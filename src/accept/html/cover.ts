import { bracketed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visible } from '../../report/cell.js';
import { say as sayMessage } from '../../message/messages.js';
import { coverFields, type AcceptanceReport } from '../model.js';
import type { AcceptanceNames } from '../names.js';

/** The first page: what is accepted, by whom, as of when, and the verdict. */
export function cover(report: AcceptanceReport, names: AcceptanceNames): Element {
  const { phrase: tell, say, of } = names;
  const { cover: filled, run, verdict } = report;
  const pairs: [string, string][] = [
    ...coverFields.map((field): [string, string] => [
      tell(`cover.${field}`),
      filled[field] === '' ? tell('unsaid') : visible(filled[field]),
    ]),
    [tell('cover.list'), bracketed(of(run.list.title), names.status(run.list.status), 'zh')],
    [tell('cover.asof'), run.asOf],
    [tell('cover.verdict'), say(`decision.${verdict.decision}`)],
  ];
  return h('header.cover', [
    h('h1', tell('title')),
    h('p.subtitle', of(run.list.title)),
    ...exampleNote(report, names),
    h(
      'dl',
      pairs.map(([term, text]) => h('div', [h('dt', term), h('dd', text)])),
    ),
    ...(run.reports.every(({ masked }) => masked) ? [] : [h('p.warning', tell('unmasked'))]),
    h('p.made', [tell('footer', run.tool)]),
  ]);
}

/** An example must never be taken for a list of an authority. */
export function exampleNote({ run }: AcceptanceReport, { language }: AcceptanceNames): Element[] {
  return run.list.status === 'example' ? [h('p.example', sayMessage('accept.example', language))] : [];
}

import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Language } from '../../message/messages.js';
import type { AcceptanceReport } from '../model.js';
import { acceptanceNames, titleOf, type AcceptanceNames } from '../names.js';
import { annexes } from './annexes.js';
import type { Caps } from './caps.js';
import { conclusion } from './conclusion.js';
import { cover } from './cover.js';
import { findings } from './findings.js';
import { properties, unevaluated, waivers } from './open.js';
import { scoreTable } from './score-table.js';
import { signatures } from './signatures.js';
import { style } from './style.css.js';

/** The whole document, its lists no longer than the caps. It loads nothing and runs nothing. */
export function page(report: AcceptanceReport, language: Language, caps: Caps): string {
  const names = acceptanceNames(language);
  const body = h('body', [
    cover(report, names),
    h('main', [
      conclusion(report, names),
      scoreTable(report, names),
      properties(report, names),
      findings(report, names, caps),
      unevaluated(report, names, caps),
      waivers(report, names, caps),
      signatures(names),
      annexes(report, names, caps),
    ]),
    h('footer', h('p', names.phrase('footer', report.run.tool))),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, [head(report, names), body])],
  };
  return `${toHtml(root)}\n`;
}

function head(report: AcceptanceReport, names: AcceptanceNames): Element {
  const digest = createHash('sha256').update(style).digest('base64');
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    // Nothing may be loaded, sent or run; only this document's own style counts.
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', titleOf(report, names)),
    h('style', style),
  ]);
}

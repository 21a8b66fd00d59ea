import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Language } from '../../message/messages.js';
import { digestOf } from '../digest.js';
import type { ConformanceReport } from '../../conformance/model.js';
import { namesOf, type Names } from '../names.js';
import type { PrintForm } from '../print.js';
import type { Caps } from './caps.js';
import { openChecks, otherChecks } from './checks.js';
import { files } from './files.js';
import { findings } from './findings.js';
import { glossary } from './glossary.js';
import { properties } from './properties.js';
import { rules } from './rules.js';
import { runSection } from './run.js';
import { divisions, scores } from './scores.js';
import { script } from './script.js';
import { decidingFindings, printButtons, signature } from './signing.js';
import { style } from './style.css.js';
import { grounds, masthead, summary } from './summary.js';
import { mapping } from './mapping.js';
import { waivers } from './waivers.js';

/** The whole document, its lists no longer than the caps. */
export function page(report: ConformanceReport, language: Language, caps: Caps, print: PrintForm): string {
  const names = namesOf(report, language);
  const digest = digestOf(report);
  const { say } = names;
  const body = h('body', [
    h('a.skip', { href: '#findings' }, say('skip')),
    masthead(report, names),
    contents(report, names),
    printButtons(names),
    h('main', [
      summary(report, digest, names),
      grounds(report, names),
      scores(report, names, caps),
      ...decidingFindings(report, digest, names),
      findings(report, digest, names, caps),
      ...properties(report, names),
      ...mapping(report, names, caps),
      ...waivers(report, names, caps),
      openChecks(digest, names, caps),
      otherChecks(digest, names, caps),
      divisions(report, digest, names, caps),
      files(report, names, caps),
      ...rules(digest, names, caps),
      ...glossary(report, names),
      runSection(report, names, caps),
      signature(report, digest, names),
    ]),
    h('footer', h('p', say('footer', report.run.tool))),
    h('script', script),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: language === 'zh' ? 'zh-CN' : 'en', dataPrint: print }, [head(report, names), body])],
  };
  return `${toHtml(root)}\n`;
}

function head({ run }: ConformanceReport, { say }: Names): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    // Nothing may be loaded or sent, and only this document's own style and script may run.
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src '${digestName(style)}'; script-src '${digestName(script)}'; base-uri 'none'; form-action 'none'`,
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', say('for', { number: run.standard.number })),
    h('style', style),
  ]);
}

function digestName(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function contents(report: ConformanceReport, { say }: Names): Element {
  const parts = [
    ['grounds', 'verdict'],
    ['scores', 'scores'],
    ['findings', 'findings'],
    ...(report.run.mapping ? [['mapping', 'mapping'] as const] : []),
    ...(report.waivers ? [['waivers', 'waivers'] as const] : []),
    ['open', 'open.short'],
    ['others', 'others.short'],
    ['divisions', 'divisions'],
    ['files', 'files'],
    ...(report.checks.some(({ outcome }) => outcome === 'fail' || outcome === 'error') ? ([['rules', 'rules']] as const) : []),
    ...(report.glossary?.length ? ([['glossary', 'glossary']] as const) : []),
    ['run', 'run'],
  ] as const;
  return h(
    'nav',
    { ariaLabel: say('contents') },
    h(
      'ul',
      parts.map(([id, code]) => h('li', h('a', { href: `#${id}` }, say(`section.${code}`)))),
    ),
  );
}

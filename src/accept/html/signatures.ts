import type { Element } from 'hast';
import { h } from 'hastscript';
import { section } from '../../report/html/parts.js';
import type { AcceptanceNames } from '../names.js';

/** Where the three sides sign and seal on paper. */
export function signatures({ phrase: tell }: AcceptanceNames): Element {
  const block = (side: 'agency' | 'group' | 'organiser', lines: ('head' | 'leader' | 'members')[]) =>
    h('div.signature', [
      h('h3', tell(`sign.${side}`)),
      ...lines.map((line) => h('p.line', [h('span', tell(`sign.${line}`)), h('span.rule')])),
      h('p.seal', tell('sign.seal')),
      h('p.date', tell('sign.date')),
    ]);
  return section(
    'signatures',
    tell('section.signatures'),
    h('div.signatures', [block('agency', ['head']), block('group', ['leader', 'members']), block('organiser', ['head'])]),
  );
}

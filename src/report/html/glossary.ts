import { clauses, listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { dataTable, section } from './parts.js';

/** A text in which every term of the glossary leads to its entry. */
export function linked(text: string, { links }: Names): (Element | string)[] {
  const parts: (Element | string)[] = [];
  let at = 0;
  for (const { start, end, ids } of links(text)) {
    parts.push(text.slice(at, start), h('a.term', { href: `#term-${ids[0]!}` }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The terms that the report uses, with their definitions; nothing where no terminology was at hand. */
export function glossary({ glossary = [] }: ConformanceReport, { say, language }: Names): Element[] {
  if (glossary.length === 0) return [];
  const other = language === 'zh' ? 'en' : 'zh';
  return [
    section(
      'glossary',
      say('section.glossary'),
      dataTable(
        say('section.glossary'),
        [
          { title: say('term.term') },
          { title: say('term.other-language') },
          { title: say('term.definition'), kind: 'long' },
          { title: say('term.basis') },
        ],
        glossary.map(({ id, names, definition, basis }) => ({
          cells: [
            listed(names[language], language),
            clauses(names[other], 'en'),
            definition[language] || say('glossary.unknown'),
            say(`basis.${basis}`),
          ],
          attributes: { id: `term-${id}` },
        })),
      ),
    ),
  ];
}

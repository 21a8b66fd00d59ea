import { say } from '../message/messages.js';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { TermEntry, TermsDocument } from './document.js';
import { distinct, isStated, languageOf, standardTitle } from './words.js';

const namespace = 'urn:iso:std:iso:30042:ed-2';

/**
 * The terminology as TBX (ISO 30042:2019), DCA style: the data categories of TBX-Basic, and `superordinateConceptGeneric`
 * for broader concepts, which TBX-Basic lacks; hence a dialect name of its own. The same document gives the same bytes.
 */
export function renderTbx({ standard, terms }: TermsDocument): string {
  const root = x('tbx', { style: 'dca', type: 'TBX-Zhunsheng', 'xml:lang': 'zh', xmlns: namespace }, [
    x('tbxHeader', [
      x('fileDesc', [
        x('titleStmt', [x('title', { 'xml:lang': 'zh' }, standard.title.zh)]),
        x('sourceDesc', [x('p', `${standard.id} ${standard.edition}`), x('p', standard.title.en)]),
      ]),
    ]),
    x('text', [x('body', ['\n', ...terms.flatMap((entry) => [entryOf(entry), '\n'])])]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed(toXml(root, { closeEmptyElements: true }))}\n`;
}

/** What the library lets through: the end of a CDATA section in text, and characters that XML does not know. */
function wellFormed(xml: string): string {
  // eslint-disable-next-line no-control-regex
  return xml.replaceAll(']]>', ']]&gt;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

function entryOf(entry: TermEntry): Element {
  const { id, subject, field, origins, basis } = entry;
  const pointing = (kind: 'descrip' | 'ref', type: string, ids: readonly string[]) =>
    ids.map((target) => x(kind, { type, target }, target));
  return x('conceptEntry', { id }, [
    x('descrip', { type: 'subjectField' }, field || subject),
    ...pointing('descrip', 'superordinateConceptGeneric', entry.broader),
    ...pointing('ref', 'crossReference', entry.related),
    ...origins.flatMap((origin) => [
      ...(isStated(origin) ? [x('admin', { type: 'source' }, standardTitle(origin, 'en'))] : []),
      x('admin', { type: 'source' }, origin.source),
      ...(origin.standing === 'assigned' ? [x('note', standardTitle(origin, 'en'))] : []),
    ]),
    x('admin', { type: 'projectSubset' }, `basis:${basis}`),
    ...section(entry, 'zh'),
    ...section(entry, 'en'),
  ]);
}

/** What one language says of a concept; nothing where it has no term. */
function section(entry: TermEntry, language: 'zh' | 'en'): Element[] {
  const { preferred, admitted, deprecated } = entry[language];
  const short = distinct(
    entry.abbreviations.filter((each) => languageOf(each) === language),
    [preferred, ...admitted],
  );
  const terms = [
    ...(preferred === '' ? [] : [termOf(preferred, 'preferred')]),
    ...distinct(admitted, [preferred]).map((term) => termOf(term, 'admitted')),
    ...short.map((term) => termOf(term, 'admitted', 'abbreviation')),
    ...distinct(deprecated, [preferred, ...admitted, ...short]).map((term) => termOf(term, 'deprecated')),
  ];
  if (terms.length === 0) return [];
  const definition = entry.definition[language];
  const own = say('term.own-definition', language);
  return [
    x('langSec', { 'xml:lang': language }, [
      ...(definition === ''
        ? []
        : [x('descripGrp', [x('descrip', { type: 'definition' }, definition), x('admin', { type: 'source' }, own)])]),
      ...(entry.note[language] === '' ? [] : [x('note', entry.note[language])]),
      ...terms,
    ]),
  ];
}

function termOf(term: string, status: 'preferred' | 'admitted' | 'deprecated', type?: 'abbreviation'): Element {
  return x('termSec', [
    x('term', term),
    x('termNote', { type: 'administrativeStatus' }, `${status}Term-admn-sts`),
    ...(type ? [x('termNote', { type: 'termType' }, type)] : []),
  ]);
}

import n3 from 'n3';
import { distinct, isStated, languageOf, standardTitle } from './words.js';
import type { TermEntry, TermsDocument } from './document.js';

const prefixes = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  zs: 'urn:zhunsheng:vocabulary:',
} as const;

const { literal, namedNode, quad } = n3.DataFactory;
type Node = ReturnType<typeof namedNode>;
type Value = Node | ReturnType<typeof literal>;

/** The IRI of a concept. */
export function termIri(id: string): string {
  return `urn:zhunsheng:term:${id}`;
}

/** The terminology as SKOS in Turtle. The same document gives the same bytes. */
export function renderSkos(document: TermsDocument): string {
  const { standard, terms } = document;
  const scheme = namedNode('urn:zhunsheng:terminology');
  const tops = terms.filter(({ broader }) => broader.length === 0);
  const quads = [
    ...statements(scheme, [
      ['rdf:type', namedNode(full('skos:ConceptScheme'))],
      ['dcterms:title', literal(standard.title.zh, 'zh')],
      ['dcterms:title', literal(standard.title.en, 'en')],
      ['dcterms:identifier', literal(standard.id)],
      ['dcterms:hasVersion', literal(standard.edition)],
      ...tops.map(({ id }): [string, Value] => ['skos:hasTopConcept', namedNode(termIri(id))]),
    ]),
    ...terms.flatMap((entry) => statements(namedNode(termIri(entry.id)), conceptOf(entry, scheme))),
  ];
  let text = '';
  const writer = new n3.Writer({ prefixes });
  writer.addQuads(quads);
  writer.end((fault, turtle: string) => {
    if (fault) throw fault;
    text = turtle;
  });
  return text;
}

function conceptOf(entry: TermEntry, scheme: Node): [string, Value][] {
  const { id, definition, note, origins, basis, field } = entry;
  const texts = (property: string, values: readonly string[], language: 'zh' | 'en') =>
    values.filter((value) => value !== '').map((value): [string, Value] => [property, literal(value, language)]);
  const names = (['zh', 'en'] as const).flatMap((language) => {
    const { preferred, admitted, deprecated } = entry[language];
    const short = entry.abbreviations.filter((each) => languageOf(each) === language);
    // SKOS S13: no label of a concept may be of two kinds.
    const alternative = distinct([...admitted, ...short], [preferred]);
    return [
      ...texts('skos:prefLabel', [preferred], language),
      ...texts('skos:altLabel', alternative, language),
      ...texts('skos:hiddenLabel', distinct(deprecated, [preferred, ...alternative]), language),
    ];
  });
  const to = (property: string, ids: readonly string[]) => ids.map((each): [string, Value] => [property, namedNode(termIri(each))]);
  return [
    ['rdf:type', namedNode(full('skos:Concept'))],
    ['skos:inScheme', scheme],
    ...(entry.broader.length === 0 ? [['skos:topConceptOf', scheme] as [string, Value]] : []),
    ['skos:notation', literal(id)],
    ...names,
    ...texts('skos:definition', [definition.zh], 'zh'),
    ...texts('skos:definition', [definition.en], 'en'),
    ...texts('skos:scopeNote', [note.zh], 'zh'),
    ...texts('skos:scopeNote', [note.en], 'en'),
    ...to('skos:broader', entry.broader),
    ...to('skos:narrower', entry.narrower),
    ...to('skos:related', entry.related),
    ...origins.flatMap((origin): [string, Value][] => [
      ...(isStated(origin) ? [['dcterms:source', literal(standardTitle(origin, 'en'), 'en')] as [string, Value]] : []),
      ['dcterms:source', literal(origin.source)],
      // Assigned by subject only: the standard was not seen to have the term and is no source of it.
      ...(origin.standing === 'assigned' ? [['skos:editorialNote', literal(standardTitle(origin, 'en'), 'en')] as [string, Value]] : []),
    ]),
    ['zs:basis', literal(basis)],
    ...(definition.zh === '' ? [] : [['zs:definitionBasis', literal('derived')] as [string, Value]]),
    ...(field === '' ? [] : [['zs:field', literal(field, 'zh')] as [string, Value]]),
    ...texts('zs:otherBroader', entry.otherBroader, 'zh'),
    ...texts('zs:otherRelated', entry.otherRelated, 'zh'),
  ];
}

function statements(subject: Node, pairs: readonly [string, Value][]) {
  return pairs.map(([property, value]) => quad(subject, namedNode(full(property)), value));
}

function full(name: string): string {
  const [prefix, local] = name.split(':') as [keyof typeof prefixes, string];
  return `${prefixes[prefix]}${local}`;
}

import oxigraph from 'oxigraph';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { TermEntry, TermsDocument } from '../../src/term/document.js';
import { renderSkos } from '../../src/term/skos.js';
import { renderTbx } from '../../src/term/tbx.js';
import { hostile, shipped } from './terms.js';

const documents: [string, TermsDocument][] = [
  ['the shipped terms', shipped],
  ['made-up terms', hostile],
];
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** What both formats carry of an entry, in a form that does not depend on order. */
function essence(entry: TermEntry) {
  const names = (language: 'zh' | 'en') => {
    const { preferred, admitted, deprecated } = entry[language];
    const short = entry.abbreviations.filter((each) => isChinese(each) === (language === 'zh'));
    const alternative = new Set([...admitted, ...short].filter((name) => name !== preferred));
    return {
      preferred: preferred === '' ? [] : [preferred],
      admitted: [...alternative].sort(),
      deprecated: deprecated.filter((name) => name !== preferred && !alternative.has(name)).sort(),
    };
  };
  return {
    zh: names('zh'),
    en: names('en'),
    definition: entry.definition,
    note: entry.note,
    broader: [...entry.broader].sort(),
    related: [...entry.related].sort(),
  };
}

interface Statement {
  subject: string;
  predicate: string;
  object: string;
  language: string;
}

/** Plain statements: every look into an object of the parser crosses into WebAssembly. */
function parsed(turtle: string): Statement[] {
  return oxigraph.parse(turtle, { format: 'text/turtle' }).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
    language: object.termType === 'Literal' ? object.language : '',
  }));
}

describe.each(documents)('SKOS of %s, read by a parser that did not write it', (_, document) => {
  const turtle = renderSkos(document);
  const quads = parsed(turtle);
  const bySubject = new Map<string, Statement[]>();
  for (const each of quads) bySubject.set(each.subject, [...(bySubject.get(each.subject) ?? []), each]);
  const skos = 'http://www.w3.org/2004/02/skos/core#';
  const values = (subject: string, property: string, language?: string) =>
    (bySubject.get(subject) ?? [])
      .filter((each) => each.predicate === property && (language === undefined || each.language === language))
      .map(({ object }) => object)
      .sort();
  const iri = (id: string) => `urn:zhunsheng:term:${id}`;
  const ids = (subject: string, property: string) =>
    values(subject, `${skos}${property}`).map((value) => value.replace('urn:zhunsheng:term:', ''));

  test('has every concept, and each reads back equal', () => {
    expect(quads.filter(({ object }) => object === `${skos}Concept`)).toHaveLength(document.terms.length);
    for (const entry of document.terms) {
      const subject = iri(entry.id);
      const names = (language: string) => ({
        preferred: values(subject, `${skos}prefLabel`, language),
        admitted: values(subject, `${skos}altLabel`, language),
        deprecated: values(subject, `${skos}hiddenLabel`, language),
      });
      const text = (property: string) => ({
        zh: values(subject, skos + property, 'zh')[0] ?? '',
        en: values(subject, skos + property, 'en')[0] ?? '',
      });
      const found = {
        zh: names('zh'),
        en: names('en'),
        definition: text('definition'),
        note: text('scopeNote'),
        broader: ids(subject, 'broader'),
        related: ids(subject, 'related'),
      };
      expect(found).toEqual(essence(entry));
      expect(values(subject, `${skos}notation`)).toEqual([entry.id]);
      expect(values(subject, 'http://purl.org/dc/terms/source')).toEqual(
        expect.arrayContaining([...new Set(entry.origins.map(({ source }) => source))]),
      );
    }
  });

  test('is valid SKOS', () => {
    const above = (id: string, seen = new Set<string>()): Set<string> => {
      for (const each of ids(iri(id), 'broader')) if (!seen.has(each)) above(each, seen.add(each));
      return seen;
    };
    for (const { id } of document.terms) {
      const subject = iri(id);
      for (const language of ['zh', 'en']) {
        const labels = ['prefLabel', 'altLabel', 'hiddenLabel'].map((kind) => values(subject, skos + kind, language));
        expect(labels[0]!.length).toBeLessThanOrEqual(1);
        expect(new Set(labels.flat()).size).toBe(labels.flat().length);
      }
      for (const each of ids(subject, 'broader')) expect(ids(iri(each), 'narrower')).toContain(id);
      for (const each of ids(subject, 'narrower')) expect(ids(iri(each), 'broader')).toContain(id);
      for (const each of ids(subject, 'related')) {
        expect(ids(iri(each), 'related')).toContain(id);
        expect(above(id).has(each)).toBe(false);
      }
      expect(above(id).has(id)).toBe(false);
      expect(values(subject, `${skos}inScheme`)).toEqual(['urn:zhunsheng:terminology']);
      expect(values(subject, `${skos}topConceptOf`).length === 1).toBe(ids(subject, 'broader').length === 0);
    }
  });

  test('the same terms give the same bytes', () => expect(renderSkos(structuredClone(document))).toBe(turtle));
});

test('a standard to which a term is only assigned is no source of it', () => {
  const of = (property: string) =>
    parsed(renderSkos(hostile))
      .filter(({ subject, predicate }) => subject === 'urn:zhunsheng:term:apple' && predicate.endsWith(property))
      .map(({ object }) => object);
  expect(of('/source')).toEqual(['示例 1 3.1 (entry seen)', 'a; b', 'c']);
  expect(of('#editorialNote')).toEqual(['示例 2 (assigned by subject, no entry seen)']);
});

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** A tree of an XML text; throws where it is not well formed. */
function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    expect(uri).toBe('urn:iso:std:iso:30042:ed-2');
    const node: Node = {
      name: local,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

describe.each(documents)('TBX of %s, read by a parser that did not write it', (_, document) => {
  const xml = renderTbx(document);
  const all = (node: Node, name: string, type?: string): Node[] =>
    node.children.flatMap((child) => [
      ...(child.name === name && (type === undefined || child.attributes['type'] === type) ? [child] : []),
      ...all(child, name, type),
    ]);

  test('is well formed, and each entry reads back equal', () => {
    const tbx = treeOf(xml);
    expect([tbx.name, tbx.attributes['style'], tbx.children.map(({ name }) => name)]).toEqual(['tbx', 'dca', ['tbxHeader', 'text']]);
    const entries = all(tbx, 'conceptEntry');
    expect(entries.map(({ attributes }) => attributes['id'])).toEqual(document.terms.map(({ id }) => id));
    document.terms.forEach((entry, index) => {
      const node = entries[index]!;
      const language = (code: string) =>
        node.children.find(({ name, attributes }) => name === 'langSec' && attributes['xml:lang'] === code);
      const names = (code: string) => {
        const terms = (status: string) =>
          all(language(code) ?? node, 'termSec')
            .filter((section) => all(section, 'termNote', 'administrativeStatus')[0]!.text === `${status}Term-admn-sts`)
            .map((section) => all(section, 'term')[0]!.text)
            .sort();
        return language(code)
          ? { preferred: terms('preferred'), admitted: terms('admitted'), deprecated: terms('deprecated') }
          : { preferred: [], admitted: [], deprecated: [] };
      };
      const text = (code: string, name: string, type?: string) =>
        all(language(code) ?? { ...node, children: [] }, name, type)[0]?.text ?? '';
      const targets = (name: string, type: string) =>
        all(node, name, type)
          .map(({ attributes }) => attributes['target']!)
          .sort();
      expect({
        zh: names('zh'),
        en: names('en'),
        definition: { zh: text('zh', 'descrip', 'definition'), en: text('en', 'descrip', 'definition') },
        note: { zh: text('zh', 'note'), en: text('en', 'note') },
        broader: targets('descrip', 'superordinateConceptGeneric'),
        related: targets('ref', 'crossReference'),
      }).toEqual(essence(entry));
    });
  });

  test('the same terms give the same bytes', () => expect(renderTbx(structuredClone(document))).toBe(xml));
});

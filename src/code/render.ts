import { clauses, listed } from '../message/punctuation.js';
import { sayCode } from '../message/code-text.js';
import type { Language } from '../message/messages.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import type { ListEntry } from './catalogue.js';
import type { CodeEntry, Found, ListHead } from './look-up.js';
import type { Reference } from './references.js';
import { spanText } from '../value/span-text.js';

/** All lists, one a line. */
export function renderLists(lists: readonly ListEntry[]): string {
  return lists.map(({ id, title, standard }) => `${id}  ${title}  (${standard})\n`).join('');
}

/** The head of a list: where it comes from and how many codes it has, by generation and basis. */
export function renderHead(head: ListHead, language: Language): string {
  const phrase = phrasesOf('code', language);
  const counts = (by: Record<string, number>, named: (key: string) => string) =>
    listed(
      Object.entries(by).map(([key, count]) => `${named(key)} ${count}`),
      language,
    );
  return lines([
    `${head.id} ${head.title}`,
    phrase('source', { source: head.source }),
    ...(head.basis ? [phrase('basis', { basis: basisName(head.basis, language) })] : []),
    phrase(head.complete ? 'complete' : 'incomplete', { size: head.size }),
    ...(Object.keys(head.byGeneration).some(Boolean)
      ? [phrase('by-generation', { counts: counts(head.byGeneration, (key) => key || phrase('no-generation')) })]
      : []),
    phrase('by-basis', { counts: counts(head.byBasis, (key) => basisName(key, language)) }),
    ...(head.note ? [phrase('note', { note: head.note })] : []),
  ]);
}

/** Every code of a list, one a line. */
export function renderAll(entries: readonly CodeEntry[]): string {
  return entries
    .map((entry) => `${[entry.code, entry.names[0], spanText(entry), entry.generation, entry.place].filter(Boolean).join('  ')}\n`)
    .join('');
}

/** What is known of each row found, one after the other. */
export function renderFound(
  found: readonly Found[],
  on: string | undefined,
  spell: (cited: string) => Reference[],
  language: Language,
): string {
  const phrase = phrasesOf('code', language);
  const meanings = new Set(found.map(({ entry }) => entry.names[0]));
  const differ = found.length > 1 && meanings.size > 1 ? [phrase('several', { count: found.length }), ''] : [];
  return lines([...differ, ...found.flatMap((each, at) => [...(at > 0 ? [''] : []), ...entryLines(each, on, spell, phrase, language)])]);
}

function entryLines(
  { entry, valid, successors }: Found,
  on: string | undefined,
  spell: (cited: string) => Reference[],
  phrase: Phrase<'code'>,
  language: Language,
): string[] {
  const { code, names, en, validFrom, validTo, generation, place, type, conflict, basis, source, note, attributes } = entry;
  const [name, ...others] = names;
  const named = successors.map((each) => `${each.code} ${each.name}`.trim());
  const successor = named.length > 0 ? [phrase('successor', { named: listed(named, language) })] : [];
  const why =
    validFrom > `${on?.replaceAll('-', '')}`
      ? phrase('begun', { day: spanText(entry) })
      : phrase('ended', { day: spanText({ validFrom: '', validTo }).slice(1) });
  const inside = [
    ...(others.length > 0 ? [phrase('aliases', { names: listed(others, language) })] : []),
    ...(en ? [phrase('english', { en })] : []),
    ...(valid === undefined
      ? []
      : [valid ? phrase('valid', { on }) : phrase('not-valid', { on, why: clauses([why, ...successor], language) })]),
    phrase('validity', { span: spanText(entry) || phrase('no-days') }),
    ...(valid === false ? [] : successor),
    ...(generation ? [phrase('generation', { generation })] : []),
    ...(place ? [phrase('place', { place })] : []),
    ...(type ? [phrase('type', { type })] : []),
    ...(conflict ? [phrase(`conflict-${conflict}`)] : []),
    phrase('basis', { basis: basisName(basis, language) }),
    ...(source ? [phrase('source', { source })] : []),
    ...spell(source).map(({ key, where, what, kind }) => `  ${phrase('reference', { key, where, what: language === 'zh' ? kind : what })}`),
    ...(note ? [phrase('note', { note })] : []),
    ...Object.entries(attributes ?? {}).map(([key, value]) => phrase('attribute', { name: attributeName(key, language), value })),
  ];
  return [`${code} ${name ?? ''}`.trim(), ...inside.map((line) => `  ${line}`)];
}

/** A list of one's own may tell more of its codes, by names of its own. */
function attributeName(key: string, language: Language): string {
  const code = `code.attribute.${key}`;
  const text = sayCode(code, language);
  return text === code ? key : text;
}

function basisName(basis: string, language: Language): string {
  return sayCode(`report.basis.${basis}`, language);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

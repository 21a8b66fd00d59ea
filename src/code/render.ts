import { sayCode } from '../message/code-text.js';
import { say, type Language, type MessageCode } from '../message/messages.js';
import type { ListEntry } from './catalogue.js';
import type { CodeEntry, Found, ListHead } from './look-up.js';
import type { Reference } from './references.js';
import { spanText } from '../value/span-text.js';

type Tell = (name: string, params?: Record<string, unknown>) => string;

/** All lists, one a line. */
export function renderLists(lists: readonly ListEntry[]): string {
  return lists.map(({ id, title, standard }) => `${id}  ${title}  (${standard})\n`).join('');
}

/** The head of a list: where it comes from and how many codes it has, by generation and basis. */
export function renderHead(head: ListHead, language: Language): string {
  const tell = teller(language);
  const counts = (by: Record<string, number>, named: (key: string) => string) =>
    Object.entries(by)
      .map(([key, count]) => `${named(key)} ${count}`)
      .join(tell('and'));
  return lines([
    `${head.id} ${head.title}`,
    tell('source', { source: head.source }),
    ...(head.basis ? [tell('basis', { basis: basisName(head.basis, language) })] : []),
    tell(head.complete ? 'complete' : 'incomplete', { size: head.size }),
    ...(Object.keys(head.byGeneration).some(Boolean)
      ? [tell('by-generation', { counts: counts(head.byGeneration, (key) => key || tell('no-generation')) })]
      : []),
    tell('by-basis', { counts: counts(head.byBasis, (key) => basisName(key, language)) }),
    ...(head.note ? [tell('note', { note: head.note })] : []),
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
  const tell = teller(language);
  const meanings = new Set(found.map(({ entry }) => entry.names[0]));
  const differ = found.length > 1 && meanings.size > 1 ? [tell('several', { count: found.length }), ''] : [];
  return lines([...differ, ...found.flatMap((each, at) => [...(at > 0 ? [''] : []), ...entryLines(each, on, spell, tell, language)])]);
}

function entryLines(
  { entry, valid, successors }: Found,
  on: string | undefined,
  spell: (cited: string) => Reference[],
  tell: Tell,
  language: Language,
): string[] {
  const { code, names, en, validFrom, validTo, generation, place, type, conflict, basis, source, note, attributes } = entry;
  const [name, ...others] = names;
  const named = successors.map((each) => `${each.code} ${each.name}`.trim()).join(tell('and'));
  const successor = named ? tell('successor', { named }) : '';
  const why =
    validFrom > `${on?.replaceAll('-', '')}`
      ? tell('begun', { day: spanText(entry) })
      : tell('ended', { day: spanText({ validFrom: '', validTo }).slice(1) });
  const inside = [
    ...(others.length > 0 ? [tell('aliases', { names: others.join(tell('and')) })] : []),
    ...(en ? [tell('english', { en })] : []),
    ...(valid === undefined
      ? []
      : [valid ? tell('valid', { on }) : tell('not-valid', { on, why, successor: successor && tell('semicolon') + successor })]),
    tell('validity', { span: spanText(entry) || tell('no-days') }),
    ...(successor && valid !== false ? [successor] : []),
    ...(generation ? [tell('generation', { generation })] : []),
    ...(place ? [tell('place', { place })] : []),
    ...(type ? [tell('type', { type })] : []),
    ...(conflict ? [tell(`conflict-${conflict}`)] : []),
    tell('basis', { basis: basisName(basis, language) }),
    ...(source ? [tell('source', { source })] : []),
    ...spell(source).map(({ key, where, what, kind }) => `  ${tell('reference', { key, where, what: language === 'zh' ? kind : what })}`),
    ...(note ? [tell('note', { note })] : []),
    ...Object.entries(attributes ?? {}).map(([key, value]) => tell('attribute', { name: attributeName(key, language), value })),
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
  return say(`report.basis.${basis}` as MessageCode, language);
}

function teller(language: Language): Tell {
  return (name, params = {}) => say(`code.${name}` as MessageCode, language, params);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

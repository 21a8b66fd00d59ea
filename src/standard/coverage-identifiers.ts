import { clauses } from '../message/punctuation.js';
import type { RootContent } from 'mdast';
import { say, type Language } from '../message/messages.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import { code, codes, heading, paragraph, table, type PageCell } from './markdown-page.js';
import type { Identifier, IdentifierForm, IdentifierPart, Standard } from './model.js';

/** Every identifier of a standard: its forms and parts, how its check character counts, and how each is known. */
export function identifierSections({ identifiers }: Standard, language: Language): RootContent[] {
  if (identifiers.length === 0) return [];
  const phrase = phrasesOf('coverage', language);
  const forms = identifiers.flatMap((identifier) => identifier.forms);
  const parts = forms.flatMap((form) => form.parts);
  return [
    heading(2, phrase('identifiers')),
    paragraph(phrase('identifiers-what', { identifiers: identifiers.length, forms: forms.length, parts: parts.length })),
    ...identifiers.flatMap((identifier) => sectionOf(identifier, language, phrase)),
  ];
}

function sectionOf(identifier: Identifier, language: Language, phrase: Phrase<'coverage'>): RootContent[] {
  const { id, title, source, basis, separator, note, forms } = identifier;
  const known = [
    phrase('identifier-known', { source, basis: phrase(`basis-${basis}`) }),
    ...(separator ? [phrase('identifier-separator', { separator })] : []),
    note,
  ];
  const rows = forms.flatMap((form) => form.parts.map((part) => partRow(form, part, language, phrase)));
  return [
    heading(3, `${title[language]} ${id}`),
    paragraph(clauses(known.filter(Boolean), language)),
    table([
      (['form', 'pattern', 'check', 'strictness', 'except', 'example', 'basis', 'note'] as const).map((name) => phrase(`column-${name}`)),
      ...forms.map((form) => formRow(form, phrase)),
    ]),
    ...(rows.length > 0
      ? [
          table([
            (['form', 'part', 'characters', 'meaning', 'values', 'basis', 'note'] as const).map((name) => phrase(`column-${name}`)),
            ...rows,
          ]),
        ]
      : []),
  ];
}

function formRow({ id, pattern, check, strictness, except, example, basis, note }: IdentifierForm, phrase: Phrase<'coverage'>): PageCell[] {
  const span = (value: string): PageCell => (value === '' ? '' : [code(value)]);
  return [
    [code(id)],
    span(pattern),
    span(check ?? ''),
    check ? phrase(`strictness-${strictness}`) : '',
    span(except),
    span(example),
    phrase(`basis-${basis}`),
    note,
  ];
}

function partRow(form: IdentifierForm, part: IdentifierPart, language: Language, phrase: Phrase<'coverage'>): PageCell[] {
  const { name, start, length, group, meaning, format, codeList, basis, note } = part;
  const characters =
    group !== undefined ? say('coverage.group', language, { group }) : length === 1 ? String(start) : `${start}–${start + length - 1}`;
  return [
    [code(form.id)],
    [code(name)],
    characters,
    meaning[language],
    codes([format, codeList].filter((value) => value !== undefined)),
    phrase(`basis-${basis}`),
    note,
  ];
}

import { cellPlace } from './cell.js';
import type { Draft } from './draft.js';
import type { Report } from './message.js';
import type { Code, CodeList, EnglishName, Identifier, RecordType, Standard } from './model.js';

type Body = Pick<
  Standard,
  | 'clauses'
  | 'elements'
  | 'recordTypes'
  | 'codeLists'
  | 'identifiers'
  | 'placeholders'
  | 'synonyms'
  | 'english'
  | 'parameters'
  | 'rules'
  | 'returns'
  | 'returnMarks'
  | 'facts'
  | 'readings'
  | 'terms'
>;

/** Puts columns into their record types and codes into their lists; what belongs to none is reported. */
export function assemble(draft: Draft, report: Report): Body {
  const { clauses, elements, recordTypes, codeLists, identifiers, placeholders, parameters, rules, facts, readings, terms } = draft;
  const { returns, returnMarks, synonyms, english } = draft;
  for (const { number, place } of draft.columns.values()) {
    if (!draft.recordTypes.some((type) => type.number === number)) report('unknown-table', place, { value: number });
  }
  for (const [id, { place }] of draft.codes) {
    if (!draft.codeLists.some((list) => list.id === id)) report('unknown-code-list', place, { value: id });
  }
  for (const [id, { place }] of [...draft.forms, ...draft.parts]) {
    if (!identifiers.some((identifier) => identifier.id === id)) report('unknown-identifier', place, { value: id });
  }
  recordTypes.forEach((type) => fillRecordType(type, draft));
  codeLists.forEach((list) => fillCodeList(list, draft));
  identifiers.forEach((identifier) => fillIdentifier(identifier, draft, report));
  for (const { of, name, text } of english) nameIn(draft, of, name, text);
  return {
    clauses,
    elements,
    recordTypes,
    codeLists,
    identifiers,
    placeholders,
    ...(synonyms.length > 0 && { synonyms }),
    ...(english.length > 0 && { english }),
    parameters,
    rules,
    ...(returns.length > 0 && { returns }),
    ...(returnMarks.length > 0 && { returnMarks }),
    facts,
    readings,
    terms,
  };
}

/** Gives what an English name is of that name; one of nothing is told by the lint. */
function nameIn({ recordTypes, elements, codeLists }: Draft, of: EnglishName['of'], name: string, english: string): void {
  const named = {
    table: recordTypes.find(({ id }) => id === name),
    element: elements.find((element) => element.name === name),
    list: codeLists.find(({ id }) => id === name),
  }[of];
  if (named) named.english = english;
}

/** A part of no named form belongs to all. */
function fillIdentifier(identifier: Identifier, { forms, parts }: Draft, report: Report): void {
  identifier.forms = forms.get(identifier.id)?.forms ?? [];
  for (const { form, part } of parts.get(identifier.id)?.parts ?? []) {
    if (form === '' || identifier.forms.some(({ id }) => id === form)) continue;
    report('unknown-form', cellPlace(part, 'form') ?? part.place, { value: form, identifier: identifier.id }, form.length);
  }
  for (const form of identifier.forms) {
    const own = (parts.get(identifier.id)?.parts ?? []).filter((part) => part.form === '' || part.form === form.id);
    form.parts = own.map(({ part }) => part);
  }
}

function fillRecordType(type: RecordType, draft: Draft): void {
  const listed = draft.columns.get(type.number);
  if (!listed) return;
  type.columns = listed.columns;
  type.clause = listed.clause;
}

/** A code without a basis or source of its own has those of its list. */
function fillCodeList(list: CodeList, draft: Draft): void {
  for (const code of draft.codes.get(list.id)?.codes ?? []) {
    list.codes.push(Object.assign(code, { basis: code.basis ?? list.basis, source: code.source || list.source }) satisfies Code);
  }
}

import { bracketed, listedInBoth } from '../message/punctuation.js';
import { keyFields } from '../value/key-part.js';
import { bilingual, inBoth, nameIn } from '../message/bilingual.js';
import { recordTypeNamed } from '../standard/lookup.js';
import type { DataElement, RecordType, RuleRow, Severity, Standard } from '../standard/model.js';
import type { Bilingual } from '../message/model.js';
import { identical } from './identical.js';
import { ruleKindOf } from './kinds.js';
import { unique } from './unique.js';

/** A declared key that is there twice is looked at by a person, unless the standard says more. */
const usual: Severity = 'doubt';

/**
 * The rules that follow from the key that a record type declares: its codes, and those by which it points at the keys of others,
 * are written without anything around them, it is not there twice, and, whatever it is, no row is there twice as a whole. Where a
 * rule of the standard asks for the key, that one stands.
 */
export function keyRules(standard: Standard, type: RecordType): RuleRow[] {
  const { elements, rules } = standard;
  const key = type.key.flatMap((name) => elements.filter((element) => element.name === name).slice(0, 1));
  const names = listedInBoth(
    key.map(({ name, label, english }) => inBoth((language) => bracketed(nameIn(language, label, english), name, language))),
  );
  const rule = (
    id: string,
    own: Pick<RuleRow, 'severity' | 'indicator'> & Partial<RuleRow>,
    words: 'check.key.bare' | 'check.key.unique' | 'check.identical',
    params: Record<string, string | Bilingual>,
  ): RuleRow => ({
    ...{
      id,
      tables: [type.number],
      when: '',
      requirement: '',
      amount: '',
      key: [],
      otherKey: [],
      clause: '',
      basis: 'derived',
      place: type.place,
      places: {},
    },
    text: bilingual(`${words}.expected`, params),
    advice: bilingual(`${words}.advice`),
    ...own,
  });
  const pointing = new Set(rules.filter(({ tables }) => tables.includes(type.number)).flatMap((each) => pointers(each, standard)));
  const foreign = elements.filter((element) => pointing.has(element.name) && !key.includes(element));
  const codes = [...key, ...foreign].filter(isWritten).map(({ name, label, english }) =>
    rule(`${name}.bare`, { severity: 'warning', indicator: '0302', requirement: `${name} == bare(${name})` }, 'check.key.bare', {
      field: name,
      label: { zh: label, en: english ?? label },
    }),
  );
  const asked = key.length === 0 || type.keyRepeats === 'none' || rules.some((each) => asksKey(each, type));
  const repeated = asked
    ? []
    : [
        rule(
          'key.unique',
          {
            method: unique.kind,
            severity: type.keyRepeats === undefined || type.keyRepeats === 'none' ? usual : type.keyRepeats,
            indicator: '0304',
            key: key.map(keyPart),
          },
          'check.key.unique',
          { fields: names },
        ),
      ];
  return [
    ...codes,
    ...repeated,
    rule('row.identical', { method: identical.kind, severity: 'warning', indicator: '0304', key: type.key }, 'check.identical', {}),
  ];
}

/** Every rule of a record type: those that follow from its key first. */
export function rulesOf(standard: Standard, type: RecordType): RuleRow[] {
  return [...keyRules(standard, type), ...standard.rules.filter(({ tables }) => tables.includes(type.number))];
}

/** A code that people type: text that no length, form, list or identifier tells how to write. Its name must be one that an expression can say. */
function isWritten({ name, representation, format, codeList, identifier, isPath, personal }: DataElement): boolean {
  return (
    /^[A-Za-z_]\w*$/.test(name) &&
    representation.type === 'C' &&
    !representation.fixed &&
    !format &&
    codeList === undefined &&
    identifier === undefined &&
    !isPath &&
    personal === undefined
  );
}

/** The fields by which a rule relates rows to the keys of another record type. */
function pointers({ key, other, otherKey }: RuleRow, standard: Standard): string[] {
  const theirs = (other === undefined ? undefined : recordTypeNamed(standard, other))?.key ?? [];
  const asked = keyFields(otherKey);
  return keyFields(key).filter((_, at) => theirs.includes(asked[at] ?? ''));
}

/** A part of the key in the form in which one is one however it is written. */
function keyPart(element: DataElement): string {
  if (element.personal === 'id') return `person(${element.name})`;
  return isWritten(element) ? `bare(${element.name})` : element.name;
}

function asksKey({ method, tables, key, otherKey, when }: RuleRow, type: RecordType): boolean {
  const fields = new Set(keyFields(key));
  return (
    ruleKindOf({ method })?.kind === unique.kind &&
    otherKey.length === 0 &&
    when === '' &&
    tables.includes(type.number) &&
    fields.size === type.key.length &&
    type.key.every((name) => fields.has(name))
  );
}

import { partOf, readValue, valuesOf, type FormReading } from '../value/identifier-reading.js';
import { algorithms } from '../value/algorithm/algorithms.js';
import { birthDate } from '../value/runtime.js';
import { patternLength } from '../rule/pattern-length.js';
import type { FormEntry, IdentifierEntry, PartEntry } from '../schema/identifier-document.js';
import { bitsOf } from './specificity.js';

/** What a text may be. */
export interface Explanation {
  code: string;
  /** Most specific first; empty where nothing takes the text. */
  readings: Reading[];
  /** Where nothing does: what came nearest, and why it does not. Where all that does has a wrong check character: what else it may be. */
  refusals: Refusal[];
  /** How many identifiers were tried. */
  tried: number;
}

/** One identifier that takes every value of the text. */
export interface Reading {
  identifier: IdentifierEntry;
  /** Other identifiers that read the text just so. */
  alike: IdentifierEntry[];
  values: ValueReading[];
}

export interface ValueReading {
  value: string;
  form: FormEntry;
  parts: PartReading[];
  check?: FormReading<FormEntry>['check'];
  derived: Derived;
}

export interface PartReading {
  part: PartEntry;
  value: string;
  /** What the value is called in the code list of the part. */
  name?: string;
}

/** What follows from the parts; dates as `YYYY-MM-DD`. */
interface Derived {
  birthDate?: string;
  sex?: 'male' | 'female';
  /** The number of 18 digits that one of 15 became. */
  now?: string;
}

export interface Refusal {
  identifier: IdentifierEntry;
  form: FormEntry;
  /** `date` and `check` where the value has the form, else what is wrong with it. */
  why: 'date' | 'check' | 'length' | 'characters';
  value: string;
  /** Lengths that the form takes, for `length`; the character computed, for `check`; the part, for `date`. */
  expected: string;
}

/** Names of the values of a code list, by its id; undefined where the list is not at hand. */
export type NameOf = (codeList: string, code: string) => string | undefined;

/** A pattern that says less takes nearly every text, so that it tells nothing of one. */
const leastBits = 10;
const mostRefusals = 5;

/**
 * What a text may be.
 *
 * @param as Only the identifier of this id, which then may be one that takes nearly every text.
 */
export function explainCode(code: string, identifiers: readonly IdentifierEntry[], nameOf: NameOf, as?: string): Explanation {
  const tried = as === undefined ? identifiers : identifiers.filter(({ scheme }) => scheme === as);
  const taken = tried.flatMap((identifier) => {
    const forms = as === undefined ? (telling(identifier)[0]?.forms ?? []) : identifier.forms;
    const readings = valuesOf(identifier, code).map((value) => ({ value, reading: takenBy(forms, identifier, value) }));
    return readings.every(({ reading }) => reading?.conforms)
      ? [{ identifier, readings: readings.map(({ value, reading }) => ({ value, reading: reading! })) }]
      : [];
  });
  const ranked = taken
    .map((each) => ({ ...each, bits: Math.min(...each.readings.map(({ reading }) => saidBy(reading))) }))
    .sort((one, other) => other.bits - one.bits || one.identifier.forms.length - other.identifier.forms.length);
  const readings = grouped(
    ranked.map(({ identifier, readings: found }) => ({
      identifier,
      alike: [],
      values: found.map(({ value, reading }) => valueReading(value, reading, nameOf)),
    })),
  );
  const doubtful = readings.every(({ values }) => values.some(({ check }) => check?.holds === false));
  const refusals = doubtful ? refusalsOf(code, as === undefined ? tried.flatMap(telling) : tried) : [];
  return {
    code,
    readings,
    refusals: readings.length === 0 ? refusals : refusals.filter(({ why }) => why === 'check' || why === 'date'),
    tried: tried.length,
  };
}

/** The identifier with those of its forms that tell something; nothing where none does. */
function telling(identifier: IdentifierEntry): IdentifierEntry[] {
  const forms = identifier.forms.filter(({ pattern }) => bitsOf(pattern) >= leastBits);
  return forms.length > 0 ? [{ ...identifier, forms }] : [];
}

/** The form that decides, unless it is one that tells nothing. */
function takenBy(wanted: readonly FormEntry[], { forms }: IdentifierEntry, value: string): FormReading<FormEntry> | undefined {
  const reading = readValue(forms, value);
  return reading && wanted.includes(reading.form) ? reading : undefined;
}

/** A date and a check character that hold say something too. */
function saidBy({ form, check }: FormReading<FormEntry>): number {
  const dates = form.parts.filter(({ format }) => format !== undefined).length;
  return bitsOf(form.pattern) + dates * 5 + (check === undefined ? 0 : check.holds ? 4 : -4);
}

/** Identifiers that have one form in common are told together. */
function grouped(readings: Reading[]): Reading[] {
  const groups = new Map<string, Reading>();
  for (const reading of readings) {
    const same = JSON.stringify(
      reading.values.map(({ form }) => [form.pattern, form.check, form.parts.map(({ name, start, length }) => [name, start, length])]),
    );
    const earlier = groups.get(same);
    if (!earlier) groups.set(same, reading);
    else if (
      earlier.identifier.scheme !== reading.identifier.scheme &&
      !earlier.alike.some(({ scheme }) => scheme === reading.identifier.scheme)
    )
      earlier.alike.push(reading.identifier);
  }
  return [...groups.values()];
}

function valueReading(value: string, { form, check }: FormReading<FormEntry>, nameOf: NameOf): ValueReading {
  const parts = form.parts
    .map((part): PartReading => {
      const text = partOf(part, value, form);
      const name = part.codeList === undefined ? undefined : nameOf(part.codeList, text);
      return { part, value: text, ...(name !== undefined && { name }) };
    })
    .filter((part) => part.value !== '');
  return { value, form, parts, ...(check && { check }), derived: derivedFrom(parts, value) };
}

function derivedFrom(parts: readonly PartReading[], value: string): Derived {
  const birth = parts.find(({ part }) => part.name === 'birth' && part.format !== undefined);
  const day = birth && (birth.part.format === 'YYMMDD' ? `19${birth.value}` : birth.value);
  const sex = parts.find(({ part }) => part.name === 'sex')?.value;
  const upgraded =
    birth?.part.format === 'YYMMDD' && /^\d{15}$/.test(value) ? `${value.slice(0, 6)}${birthDate(value)}${value.slice(12)}` : undefined;
  return {
    ...(day && { birthDate: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` }),
    ...(sex && { sex: Number(sex) % 2 === 1 ? 'male' : 'female' }),
    ...(upgraded && { now: upgraded + algorithms.gb11643.character(`${upgraded}0`) }),
  };
}

const nearness: readonly Refusal['why'][] = ['check', 'date', 'characters', 'length'];

/** Why each identifier does not take the text, the nearest first. */
function refusalsOf(code: string, identifiers: readonly IdentifierEntry[]): Refusal[] {
  const all = identifiers.flatMap((identifier) => valuesOf(identifier, code).flatMap((value) => refusalOf(value, identifier) ?? []));
  const distance = ({ form, value, why }: Refusal): number => {
    const { least, most } = patternLength(form.pattern);
    const length = [...value].length;
    return nearness.indexOf(why) * 1000 + Math.max(least - length, length - most, 0) * 10 + commonStart(form, value);
  };
  const known = new Set<string>();
  return all
    .map((refusal) => ({ refusal, distance: distance(refusal) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ refusal }) => refusal)
    .filter(({ identifier: { scheme }, form: { id } }) => !known.has(`${scheme} ${id}`) && known.add(`${scheme} ${id}`))
    .slice(0, mostRefusals);
}

/** 0 where the text begins as the example of the form does. */
function commonStart({ example }: FormEntry, value: string): number {
  return example !== undefined && example[0] === value[0] ? 0 : 1;
}

function refusalOf(value: string, identifier: IdentifierEntry): Refusal | undefined {
  const reading = readValue(identifier.forms, value);
  if (reading?.conforms) return undefined;
  if (reading) {
    const [date] = reading.falseDates;
    if (date) return { identifier, form: reading.form, value, why: 'date', expected: date.name };
    return { identifier, form: reading.form, value, why: 'check', expected: reading.check!.computed };
  }
  const length = [...value].length;
  const spans = identifier.forms.map((form) => ({ form, ...patternLength(form.pattern) }));
  const near = spans.sort((one, other) => away(one, length) - away(other, length))[0]!;
  const why = away(near, length) === 0 ? 'characters' : 'length';
  return { identifier, form: near.form, value, why, expected: expectedLength(near) };
}

function expectedLength({ least, most }: { least: number; most: number }): string {
  if (least === most) return String(least);
  return most === Infinity ? `≥ ${least}` : `${least}–${most}`;
}

function away({ least, most }: { least: number; most: number }, length: number): number {
  return Math.max(least - length, length - most, 0);
}

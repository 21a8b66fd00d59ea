import type { AST } from '@eslint-community/regexpp';
import { algorithms } from '../value/algorithm/algorithms.js';
import { readValue } from '../value/identifier-reading.js';
import type { FormShape, IdentifierShape } from '../value/identifier-shape.js';
import { charactersOf } from '../rule/characters.js';
import { dayText } from './calendar.js';
import { dayNumber } from '../value/day.js';
import { hash, shuffled } from './random.js';
import { patternTree } from '../rule/pattern-tree.js';

/** Characters that people can type; a set is narrowed to them unless it has none of them. */
const plain = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
const days = 15_000;
const attempts = 20;

/** A value that conforms, of one of the identifier's forms; `number` keeps rows apart as far as the form has room. */
export function identifierCell(shape: IdentifierShape, number: number, seed: number): string {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const form = shape.forms[(hash(seed, number) + attempt) % shape.forms.length]!;
    const value = formCell(form, number, hash(seed, attempt));
    const reading = readValue(shape.forms, value);
    if (reading?.form === form && reading.conforms && reading.check?.holds !== false) return value;
  }
  return '';
}

/** Values whose check character is wrong and leaves them right: the value given, changed as little as need be. */
export function laxValues({ forms }: IdentifierShape, value: string, number: number): string[] {
  return forms.flatMap((form) => {
    if (form.check === undefined) return [];
    const own = readValue(forms, value)?.form === form ? value : formCell(form, number, 1);
    const base = form.strict ? (form.except === undefined ? undefined : fitted(form.except, own)) : own;
    if (base === undefined) return [];
    const at = algorithms[form.check].at(base);
    const wrong = [...'0123456789X'].map((character) => base.slice(0, at) + character + base.slice(at + 1));
    return wrong.filter((text) => {
      const reading = readValue(forms, text);
      return reading?.conforms === true && reading.check?.holds === false;
    });
  });
}

/** A value of one form. */
export function formCell(form: FormShape, number: number, seed: number): string {
  let rest = number;
  const sets = placesOf(form.pattern, seed);
  const drawn = sets.map((set, at) => set[hash(seed, number * 64 + at) % set.length]!);
  const checkAt = form.check ? algorithms[form.check].at(drawn.join('')) : -1;
  // From the right, where serials stand, the number itself, so that no two are alike.
  for (let at = sets.length - 1; at >= 0 && rest > 0; at--) {
    if (sets[at]!.length < 2 || at === checkAt || isDate(form, at)) continue;
    drawn[at] = sets[at]![rest % sets[at]!.length]!;
    rest = Math.floor(rest / sets[at]!.length);
  }
  let value = drawn.join('');
  for (const { start, length, format } of form.parts) {
    if (!format) continue;
    const date = dayText(dayNumber(1960, 1, 1) + (shuffled(number % days, days, seed) % days)).slice(-length);
    value = value.slice(0, start - 1) + date + value.slice(start - 1 + length);
  }
  return form.check ? value.slice(0, checkAt) + algorithms[form.check].character(value) + value.slice(checkAt + 1) : value;
}

function isDate({ parts }: FormShape, at: number): boolean {
  return parts.some(({ start, length, format }) => format !== undefined && at >= start - 1 && at < start - 1 + length);
}

/** The text with those characters changed that a pattern of as many places does not take. */
function fitted(pattern: string, text: string): string | undefined {
  const sets = placesOf(pattern, 0);
  if (sets.length !== text.length) return undefined;
  return [...text].map((character, at) => (sets[at]!.includes(character) ? character : sets[at]![0]!)).join('');
}

/** The characters that each place of a text may have, where the pattern leaves a choice of places by the seed. */
function placesOf(pattern: string, seed: number): string[][] {
  const walk = (node: AST.Node): string[][] => {
    const set = charactersOf(node);
    if (set) return [typeable(set)];
    if (node.type === 'Quantifier') return Array.from({ length: timesOf(node, seed) }, () => walk(node.element)).flat();
    if (node.type === 'Alternative') return node.elements.flatMap(walk);
    if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup')
      return walk(node.alternatives[seed % node.alternatives.length]!);
    return [];
  };
  return walk(patternTree(pattern));
}

/** A repetition without end leaves room for a number. */
function timesOf({ min, max }: AST.Quantifier, seed: number): number {
  return Number.isFinite(max) ? min + (seed % (max - min + 1)) : min + 8;
}

function typeable(set: readonly (readonly [number, number])[]): string[] {
  const within = plain.filter((character) =>
    set.some(([from, to]) => character.codePointAt(0)! >= from && character.codePointAt(0)! <= to),
  );
  return within.length > 0 ? within : [String.fromCodePoint(set[0]![0])];
}

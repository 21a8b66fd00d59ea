import { causes } from '../check/cause/causes.js';
import { isPlaceholder, knownWords } from '../value/placeholder-words.js';
import { codedIn } from '../check/kinds.js';
import { traitsOf } from '../check/cause/traits.js';
import type { IdentifierShape } from '../value/identifier-shape.js';
import { isOfficeCode } from '../privacy/key.js';
import { isStrayNumber } from '../privacy/stray.js';
import type { Check, Field, Plan } from '../plan/plan.js';

/** Says of a value, bare of blanks and full width, whether it may have been meant for a field. */
type Meant = (value: string) => boolean;

/** No number, day or word for nothing is longer; the patterns would take the square of a length. */
const longest = 64;
/** No number that is made by a rule is longer. */
const longestMade = 256;

const number = /^['’"=]*[-+−]?[\d.,，\s+*/()-]*(?:(?<=\d)e[-+]?\d{1,3})?\s*[%‰元]?["']?$/iu;
const day = /^['’"=]*[\d\s.,/:\-‐-―−~至到年月日号时分秒tz]*["']?$/iu;
const plainCode = /^[a-z\d.+-]+$/i;
/** What numbers are written in, and the least that one holds which has words of Chinese in it. */
const signs = /^[\x20-\x3f\x5b-\x7ea-z·]*$/i;
const serial = /\d{4}/;
const place = /[省市区县].*[区县镇乡村路街道巷弄]/u;

/**
 * Whether a value is of its field as far as can be seen: a number, a day, a code or a label, be it a wrong one. What is
 * none of these in such a column stands in the wrong one, and may be of a person.
 */
export function meantOf(plan: Plan): (field: string, value: string) => boolean {
  const asked = new Map<string, Meant[]>();
  for (const { fields, checks } of plan.tables) {
    for (const field of fields) {
      const meant = meantFor(plan, field, checks);
      if (meant) asked.set(field.name, [...(asked.get(field.name) ?? []), meant]);
    }
  }
  const isNothing = nothingOf(plan);
  return (field, value) => {
    const bare = value.normalize('NFKC').trim();
    const own = asked.get(field);
    return isNothing(field, value) || !own || [...bare].length < 2 || is(nothings, bare) || own.some((meant) => meant(bare));
  };
}

/** Says of a cell of a field whether it holds a word that stands for no value. */
export function nothingOf({ tables }: Plan): (field: string, value: string) => boolean {
  const words = new Map(tables.flatMap(({ fields }) => fields.flatMap(({ name, nothings: own }) => (own ? [[name, own] as const] : []))));
  const known = new Map([...new Set(words.values())].map((own) => [own, knownWords(own)] as const));
  return (field, value) => {
    const own = words.get(field);
    return own !== undefined && isPlaceholder(value, known.get(own)!);
  };
}

/** Undefined for a field that takes any text. */
function meantFor(plan: Plan, field: Field, checks: readonly Check[]): Meant | undefined {
  const { kind, holds } = traitsOf(field, checks);
  if (kind === 'integer' || kind === 'decimal') return (value) => is([number], value);
  if (kind !== 'text') return (value) => is([day], value);
  if (!holds) return field.shape && !field.personal ? madeBy(field.shape) : undefined;
  const lists = codedIn(checks, field.name).map(({ list }) => list);
  let known: { words: ReadonlySet<string>; longest: number } | undefined;
  return (value) => {
    known ??= knownOf(plan, lists);
    return (
      known.words.has(value) || (holds !== 'name' && [...value].length <= known.longest && plainCode.test(value) && isOfficeCode(value))
    );
  };
}

/** Patterns of whole values of an identifier. */
export function formsOf({ forms }: Pick<IdentifierShape, 'forms'>): RegExp[] {
  return forms.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u'));
}

/** A number that is made by a known rule, or one in which that rule is broken, but which still has its characters. */
function madeBy({ forms, separator }: IdentifierShape): Meant {
  const whole = formsOf({ forms });
  const worded = forms.some(({ pattern }) => /[\u3400-\u9fff]/.test(pattern));
  const isMade = (value: string) => {
    if (whole.some((form) => form.test(value))) return true;
    if (isStrayNumber(value)) return false;
    return signs.test(value) ? /\d/.test(value) : worded && serial.test(value) && !place.test(value);
  };
  return (value) =>
    value.length <= longestMade && (separator === undefined ? [value] : value.split(separator)).every((each) => isMade(each.trim()));
}

/** Codes and labels of every generation and place, and how long the longest code is. */
function knownOf({ allCodes }: Plan, lists: readonly string[]): { words: ReadonlySet<string>; longest: number } {
  const codes = lists.flatMap((list) => allCodes.get(list)?.codes ?? []);
  const words = codes.flatMap(({ code, names }) => [code, ...names]).map((word) => word.normalize('NFKC').trim());
  return { words: new Set(words), longest: codes.reduce((most, { code }) => Math.max(most, [...code].length), 0) };
}

const textTraits = { kind: 'text', length: 0, decimals: 0, fixed: true } as const;
/** Words and signs that spreadsheets write for a value that is missing. */
const nothings = causes
  .filter(({ id }) => id === 'spreadsheet-error')
  .map(({ pattern }) => new RegExp(`^(?:${pattern!(textTraits)})$`, 'u'));

function is(patterns: readonly RegExp[], value: string): boolean {
  return value.length <= longest && patterns.some((pattern) => pattern.test(value));
}

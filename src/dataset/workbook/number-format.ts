/** What a number format makes of a number, as far as it is more than looks. */
export type Shape =
  /** The number as it stands: separators, decimals, currency and colour only change its look. */
  | { kind: 'plain' }
  /** A day, a month or a year, with a time of day where the number has one. */
  | { kind: 'date'; shows: 'day' | 'month' | 'year' }
  | { kind: 'time' }
  /** Hours, minutes or seconds counted on beyond a day. */
  | { kind: 'elapsed'; unit: 'h' | 'm' | 's' }
  /** At least so many digits: an identifier, not a quantity. `show` puts them among the other characters of the format. */
  | { kind: 'padded'; show(digits: string): string }
  /** Another figure is shown than is held: a percentage, thousands. */
  | { kind: 'scaled' };

const plain: Shape = { kind: 'plain' };

/** Formats that have a number and no text in the file, in the Chinese edition: those of dates and of scale. */
const builtin: ReadonlyMap<number, string> = new Map([
  ...[9, 10].map((id) => [id, '0%'] as const),
  ...[14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'yyyy-m-d'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'yyyy-m'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'h:mm:ss'] as const),
  [22, 'yyyy-m-d h:mm'],
  [46, '[h]:mm:ss'],
]);

/** Gives what a format makes of a number. `code` is the text of the format, where the file has one. */
export function shapesOf(id: number, code: string | undefined): (value: number) => Shape {
  const text = code ?? builtin.get(id);
  if (text === undefined) return () => plain;
  const sections = sectionsOf(text).map(sectionOf);
  return (value) => sections[sectionFor(value, sections)]?.shape ?? plain;
}

interface Section {
  shape: Shape;
  /** Set where the section says for which numbers it is. */
  holds?: (value: number) => boolean;
}

/** A quoted text, an escaped character, padding, something in brackets, a mark of half a day, a run of one letter, or any one character. */
const token = /"[^"]*"?|\\[^]|[_*][^]|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午|General|G\/通用格式|E[+-]|([ymdhsegba])\1*|[^]/giu;

/** Parts a format at the semicolons that stand outside quotes, escapes and brackets. */
function sectionsOf(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const [part] of code.matchAll(token)) {
    if (part === ';') sections.push([]);
    else sections.at(-1)!.push(part);
  }
  return sections;
}

/** The section for a number: of those with a condition the first that holds; else positive, negative, zero. */
function sectionFor(value: number, sections: readonly Section[]): number {
  const [first, second] = sections;
  if (first?.holds || second?.holds) {
    if (first?.holds ? first.holds(value) : value > 0) return 0;
    return second && (second.holds?.(value) ?? sections.length < 3) ? 1 : 2;
  }
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
}

const comparisons: Readonly<Record<string, (value: number, other: number) => boolean>> = {
  '<': (value, other) => value < other,
  '<=': (value, other) => value <= other,
  '>': (value, other) => value > other,
  '>=': (value, other) => value >= other,
  '=': (value, other) => value === other,
  '<>': (value, other) => value !== other,
};

function sectionOf(tokens: readonly string[]): Section {
  const shape = shapeOf(tokens);
  for (const part of tokens) {
    const [, sign, number] = /^\[(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)\]$/.exec(part) ?? [];
    if (sign !== undefined) return { shape, holds: (value) => comparisons[sign]!(value, Number(number)) };
  }
  return { shape };
}

const isLiteral = (part: string): boolean => /^["\\_*]/.test(part);

function shapeOf(tokens: readonly string[]): Shape {
  // Colours, conditions and locales say nothing here; units that are counted on do.
  const parts = tokens.filter((part) => !/^\[(?!(?:h+|m+|s+)\]$)/i.test(part));
  const elapsed = parts.map((part) => /^\[([hms])/i.exec(part)?.[1]?.toLowerCase()).find((unit) => unit !== undefined);
  if (elapsed !== undefined) return { kind: 'elapsed', unit: elapsed as 'h' | 'm' | 's' };
  const bare = parts.filter((part) => !isLiteral(part));
  if (bare.some((part) => /^(?:general|g\/通用格式|@)$/i.test(part))) return plain;
  return isDate(bare) ? dateShape(bare) : numberShape(parts, bare);
}

/** Letters of a date stand in no number. Digits stand in a date only behind the point of the seconds. */
function isDate(bare: readonly string[]): boolean {
  const hasLetters = bare.some((part) => /^(?:[ymdhsegb]+|a{3,}|AM\/PM|A\/P|上午\/下午)$/i.test(part));
  const digits = bare.findIndex((part) => /^[0#?%]$/.test(part));
  return hasLetters && (digits < 0 || (bare[digits - 1] === '.' && /^s+$/i.test(bare[digits - 2] ?? '')));
}

function dateShape(bare: readonly string[]): Shape {
  const letters = bare.filter((part) => /^[ymdhsegba]+$/i.test(part)).map((part) => part.toLowerCase());
  const is = (at: number, letter: string) => letters[at]?.startsWith(letter) ?? false;
  const isMinute = (at: number) => letters[at]!.length < 3 && (is(at - 1, 'h') || is(at + 1, 's'));
  const month = letters.some((part, at) => part.startsWith('m') && !isMinute(at));
  const day = letters.some((part) => part.startsWith('d') || part.startsWith('aaa'));
  const year = letters.some((part) => /^[yegb]/.test(part));
  if (!year && !month && !day) return { kind: 'time' };
  // Where no year is shown the date is given whole.
  return { kind: 'date', shows: day || !year ? 'day' : month ? 'month' : 'year' };
}

function numberShape(parts: readonly string[], bare: readonly string[]): Shape {
  const digits = bare.filter((part) => /^(?:[0#?.,%/]|E[+-])$/i.test(part)).join('');
  if (/%/.test(digits) || /[0#?],+(?![,0#?])/.test(digits)) return { kind: 'scaled' };
  const zeros = /^#*(00+)$/.exec(digits)?.[1]?.length;
  if (zeros === undefined) return plain;
  if (/#/.test(digits)) return { kind: 'padded', show: (text) => text.padStart(zeros, '0') };
  return { kind: 'padded', show: (text) => placed(text.padStart(zeros, '0'), zeros, parts) };
}

/** Digits in the places of the zeros, those too many in the first, among the other characters of the format. */
function placed(digits: string, zeros: number, parts: readonly string[]): string {
  let next = digits.length - zeros;
  let isFirst = true;
  return parts
    .map((part) => {
      if (part === '0') {
        const from = isFirst ? 0 : next;
        isFirst = false;
        return digits.slice(from, ++next);
      }
      if (part.startsWith('"')) return part.replaceAll('"', '');
      return part.startsWith('\\') ? part.slice(1) : isLiteral(part) ? '' : part;
    })
    .join('');
}

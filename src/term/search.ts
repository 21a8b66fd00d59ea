import { match, pinyin } from 'pinyin-pro';
import type { TermEntry } from './document.js';

/** How a word met a name, the best first. */
export const matches = ['exact', 'prefix', 'contains'] as const;

export interface Hit {
  entry: TermEntry;
  match: (typeof matches)[number];
  /** The name that was met; for pinyin the Chinese term. */
  name: string;
}

/** A name of an entry and what is compared with the word. The lower the weight, the nearer the name. */
interface Name {
  name: string;
  text: string;
  weight: number;
}

/** A name that was met: how, by its place in `matches`; the lower the weight, the nearer the kind of name. */
interface Met {
  name: string;
  match: number;
  weight: number;
  length: number;
}

/** Fewer letters are not looked for in pinyin: they would be found nearly everywhere. */
const leastLetters = 2;

/**
 * Entries whose Chinese or English term, abbreviation, number or pinyin the word meets: whole, as a beginning, or
 * within. Best matches first; among equal ones preferred terms, then shorter ones, then those that are used more.
 */
export function searchTerms(entries: readonly TermEntry[], word: string): Hit[] {
  const asked = fold(word);
  if (asked === '') return [];
  const nearest = (a: Met, b: Met) => a.match - b.match || a.weight - b.weight || a.length - b.length;
  const hits = entries.flatMap((entry, place) => {
    const met = namesOf(entry).flatMap(({ name, text, weight }): Met[] => {
      const match = matchOf(text, asked);
      return match === undefined ? [] : [{ name, match, weight, length: text.length }];
    });
    const [best] = [...met, ...(isLatin(asked) ? pinyinMatches(entry, asked) : [])].sort(nearest);
    return best ? [{ entry, place, ...best }] : [];
  });
  return hits
    .sort((a, b) => nearest(a, b) || b.entry.uses.length - a.entry.uses.length || a.place - b.place)
    .map(({ entry, match, name }) => ({ entry, match: matches[match]!, name }));
}

/** The terms most like a word that nothing meets, at most five: by the pairs of characters they share. */
export function nearestTerms(entries: readonly TermEntry[], word: string): string[] {
  const asked = fold(word);
  return entries
    .flatMap((entry, place) => {
      const names = [...namesOf(entry), ...(isLatin(asked) ? [inPinyin(entry.zh.preferred)] : [])];
      const best = names
        .map(({ name, text }) => ({ name, place, likeness: likeness(asked, text) }))
        .sort((a, b) => b.likeness - a.likeness)[0];
      return best && best.likeness > 0.3 ? [best] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
    .map(({ name }) => name)
    .filter((name, index, all) => all.indexOf(name) === index)
    .slice(0, 5);
}

function matchOf(text: string, asked: string): number | undefined {
  if (text === asked) return 0;
  if (text.startsWith(asked)) return 1;
  return text.includes(asked) ? 2 : undefined;
}

function namesOf({ id, zh, en, abbreviations }: TermEntry): Name[] {
  const named = (weight: number) => (name: string) => ({ name, text: fold(name), weight });
  return [
    ...[zh.preferred, en.preferred].filter((name) => name !== '').map(named(0)),
    ...[...zh.admitted, ...en.admitted, ...abbreviations].map(named(1)),
    ...[...zh.deprecated, ...en.deprecated].map(named(2)),
    named(2)(id),
  ];
}

/** A term in whole pinyin, in its commonest reading. */
function inPinyin(name: string): Name {
  return { name, text: pinyin(name, { toneType: 'none', separator: '', v: true }).toLowerCase(), weight: 4 };
}

/** How letters meet a Chinese term by its initials or its whole pinyin; a character may be read in any of its ways, `v` stands for ü. */
function pinyinMatches({ zh }: TermEntry, asked: string): Met[] {
  const letters = asked.replaceAll(' ', '');
  if (letters.length < leastLetters) return [];
  return [zh.preferred, ...zh.admitted, ...zh.deprecated].flatMap((name) =>
    (['first', 'every'] as const).flatMap((precision, step): Met[] => {
      const [first, ...rest] = match(name, letters, { precision, continuous: true, v: true }) ?? [];
      if (first === undefined) return [];
      const length = rest.length + 1;
      return [{ name, match: first > 0 ? 2 : length < [...name].length ? 1 : 0, weight: 3 + step, length: name.length }];
    }),
  );
}

/** Without regard to width, case, and blanks beside a Chinese character or in pinyin. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

function isLatin(text: string): boolean {
  return /^[a-z0-9 ]+$/.test(text);
}

/** Share of the pairs of neighbouring characters that two texts have in common, 0 to 1; of single ones where a text is shorter. */
function likeness(a: string, b: string): number {
  const size = Math.min(a.length, b.length) < 2 ? 1 : 2;
  const [left, right] = [pieces(a, size), pieces(b, size)];
  const rest = [...right];
  const shared = left.filter((piece) => {
    const at = rest.indexOf(piece);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(left.length + right.length, 1);
}

function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.max(text.length - size + 1, 0) }, (_, index) => text.slice(index, index + size));
}

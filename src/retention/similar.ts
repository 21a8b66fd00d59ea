import { clauses } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import { rounded } from '../message/rounded.js';
import type { Suggestion } from './model.js';

/** Words that stand in nearly every name and so tell nothing. */
const commonTail = /(等)?(材料|资料|档案)$/;

/** No more materials than this are suggested, and none less like than this. */
const most = 3;
const least = 0.2;

/**
 * Finds materials whose names are most like a title: pairs of neighbouring characters are compared (Dice: twice the
 * pairs in common, divided by the pairs of both). The same title gives the same suggestions; of equals the lower code comes first.
 */
export function suggesterOf(materials: readonly { code: string; name: string }[]): (title: string) => Suggestion[] {
  const pairs = materials.map(({ name }) => pairsOf(name.replace(commonTail, '')));
  const holders = new Map<string, number[]>();
  for (const [at, own] of pairs.entries()) for (const pair of own) holders.set(pair, [...(holders.get(pair) ?? []), at]);
  return (title) => {
    const own = pairsOf(title.replace(commonTail, ''));
    const common = new Map<number, number>();
    for (const pair of own) for (const at of holders.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    return [...common]
      .map(([at, count]) => ({ ...materials[at]!, score: rounded((2 * count) / (own.size + pairs[at]!.size), 1, 2) }))
      .filter(({ score }) => score >= least)
      .sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1))
      .slice(0, most);
  };
}

/** Materials with how like they are, in a line. */
export function likelyText(found: readonly Suggestion[], language: Language): string {
  return clauses(
    found.map(({ code, name, score }) => `${code} ${name} ${score.toFixed(2)}`),
    language,
  );
}

/** Pairs of neighbouring letters or digits, each once. */
function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => letters[at]! + letter));
}

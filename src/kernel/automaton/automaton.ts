import { isAmong, wordCharacters, type Characters } from '../../rule/characters.js';
import type { Step } from './steps.js';

/** A deterministic automaton over classes of code points. State 0 is where a text begins. */
export interface Automaton {
  classes: number;
  /** The class of each code point of ASCII. */
  plain: Uint8Array;
  /** Where each run of code points beyond ASCII begins, ascending from 128, and its class. */
  ranges: { from: number; kind: number }[];
  /** `[state * classes + kind]`: the next state. */
  steps: Uint16Array;
  marks: Uint8Array;
}

/** Marks of a state, added. */
export const stateMarks = { matched: 1, matchesAtEnd: 2, lost: 4 } as const;

/** More states than this are not made; a pattern of more is matched by its steps. */
const mostStates = 4096;

/**
 * The automaton that tells whether a pattern matches anywhere in a text.
 *
 * @returns undefined where it would have too many states or classes.
 */
export function automatonOf(steps: readonly Step[]): Automaton | undefined {
  const classes = classesOf(steps);
  if (classes.count > 255) return undefined;
  // What waits for a character depends on it only where the borders of words are asked for.
  const ofWords = (isOf: boolean) =>
    [...classes.samples.keys()].filter((kind) => (usesWords(steps) && isWord(classes.samples[kind]!)) === isOf);
  const groups = [false, true].map((behindWord) => ({ behindWord, kinds: ofWords(behindWord) })).filter(({ kinds }) => kinds.length > 0);
  const known = new Map<string, number>();
  const states: State[] = [];
  const numberOf = (state: State): number => {
    const key = `${Number(state.isStart)}${Number(state.behindWord)}${Number(state.isMatched)} ${state.places.join(' ')}`;
    const number = known.get(key) ?? states.length;
    if (number === states.length) {
      known.set(key, number);
      states.push(state);
    }
    return number;
  };
  numberOf({ isStart: true, behindWord: false, isMatched: false, places: [0] });
  const rows: Uint16Array[] = [];
  for (let number = 0; number < states.length; number++) {
    if (states.length > mostStates) return undefined;
    const row = new Uint16Array(classes.count);
    rows.push(row);
    for (const { kinds, behindWord } of groups) {
      const waiting = waitingIn(steps, states[number]!, classes.samples[kinds[0]!]!);
      const isMatched = waiting.has(steps.length - 1);
      const places = isMatched ? undefined : classes.placesOf(waiting);
      // Most characters lead nowhere but to the beginning of another match.
      let others: number | undefined;
      for (const kind of kinds) {
        const further = places?.get(kind);
        row[kind] = further
          ? numberOf({ isStart: false, behindWord, isMatched: false, places: [0, ...further] })
          : (others ??= numberOf({ isStart: false, behindWord: behindWord && !isMatched, isMatched, places: isMatched ? [] : [0] }));
      }
    }
  }
  const own = states.map(({ isMatched }) => (isMatched ? stateMarks.matched : 0));
  const ends = states.map((state) => (settled(steps, state, undefined).has(steps.length - 1) ? stateMarks.matchesAtEnd : 0));
  const lost = lostStates(
    rows,
    states.map((_, number) => own[number]! + ends[number]! > 0),
  );
  return {
    classes: classes.count,
    plain: classes.plain,
    ranges: classes.ranges,
    steps: Uint16Array.from(rows.flatMap((row) => [...row])),
    marks: Uint8Array.from(states, (_, number) => own[number]! | ends[number]! | (lost[number]! ? stateMarks.lost : 0)),
  };
}

/** Which bytes of UTF-8 a text that matches may begin with; of those beyond ASCII it is not asked. */
export function firstBytes({ plain, steps, marks }: Automaton): Uint8Array {
  const isLost = (state: number) => (marks[state]! & stateMarks.lost) !== 0;
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(byte >= 128 || !isLost(steps[plain[byte]!]!)));
}

/** What is known of the text up to a place: which steps may come next, what the next character has yet to decide. */
interface State {
  isStart: boolean;
  behindWord: boolean;
  isMatched: boolean;
  /** Ascending. */
  places: number[];
}

const isWord = (codePoint: number) => isAmong(wordCharacters, codePoint);

/** The steps that wait for a character, or have matched, where the next character is known; undefined stands for the end. */
function settled(steps: readonly Step[], { places, isStart, behindWord }: State, next: number | undefined): Set<number> {
  const found = new Set<number>();
  const seen = new Set<number>();
  const isBorder = behindWord !== (next !== undefined && isWord(next));
  const follow = (place: number): void => {
    if (seen.has(place)) return;
    seen.add(place);
    const step = steps[place]!;
    switch (step.kind) {
      case 'split':
        follow(step.first);
        return follow(step.second);
      case 'go':
        return follow(step.to);
      case 'start':
        return isStart ? follow(place + 1) : undefined;
      case 'end':
        return next === undefined ? follow(place + 1) : undefined;
      case 'word-end':
        return isBorder ? follow(place + 1) : undefined;
      case 'keep':
      case 'forget':
        return follow(place + 1);
      default:
        found.add(place);
    }
  };
  for (const place of places) follow(place);
  return found;
}

/** The steps that wait for a character; the last where the pattern has matched already. */
function waitingIn(steps: readonly Step[], state: State, codePoint: number): Set<number> {
  return state.isMatched ? new Set([steps.length - 1]) : settled(steps, state, codePoint);
}

function usesWords(steps: readonly Step[]): boolean {
  return steps.some(({ kind }) => kind === 'word-end');
}

/** States from which no match is reached. */
function lostStates(rows: readonly Uint16Array[], matching: readonly boolean[]): boolean[] {
  const before = matching.map((): number[] => []);
  for (const [from, row] of rows.entries()) for (const to of new Set(row)) before[to]!.push(from);
  const reached = new Set<number>();
  const todo = [...matching.entries()].flatMap(([number, holds]) => (holds ? [number] : []));
  for (let number = todo.pop(); number !== undefined; number = todo.pop()) {
    if (reached.has(number)) continue;
    reached.add(number);
    todo.push(...before[number]!);
  }
  return matching.map((_, number) => !reached.has(number));
}

interface Classes {
  count: number;
  /** A code point of each. */
  samples: number[];
  plain: Uint8Array;
  ranges: { from: number; kind: number }[];
  /** The places, ascending, to which a character of a class leads from places that wait for one; nothing of a class that leads nowhere. */
  placesOf(waiting: ReadonlySet<number>): Map<number, number[]>;
}

/** Code points that no step tells apart are one class. */
function classesOf(steps: readonly Step[]): Classes {
  // Most steps are of one character, and many of the same.
  const sets = new Map<string, Characters>();
  const setOf = steps.map((step) => {
    if (step.kind !== 'character') return '';
    const name = step.of.join(' ');
    sets.set(name, step.of);
    return name;
  });
  if (usesWords(steps)) sets.set(wordCharacters.join(' '), wordCharacters);
  const all = [...sets.values()];
  const borders = [...new Set([0, 128, ...all.flat().flatMap(([from, to]) => [from, to + 1])])]
    .filter((border) => border <= 0x10ffff)
    .sort((a, b) => a - b);
  const known = new Map<string, number>();
  const samples: number[] = [];
  const ranges = borders.map((from) => {
    const key = all.map((set) => (isAmong(set, from) ? '1' : '0')).join('');
    const kind = known.get(key) ?? samples.length;
    if (kind === samples.length) {
      known.set(key, kind);
      samples.push(from);
    }
    return { from, kind };
  });
  const kindsOf = new Map([...sets].map(([name, set]) => [name, [...samples.keys()].filter((kind) => isAmong(set, samples[kind]!))]));
  const plain = Uint8Array.from({ length: 128 }, (_, codePoint) => ranges.findLast(({ from }) => from <= codePoint)!.kind);
  return {
    ...{ count: samples.length, samples, plain },
    ranges: ranges.filter(({ from }) => from >= 128),
    placesOf(waiting) {
      const places = new Map<number, number[]>();
      for (const place of [...waiting].sort((one, other) => one - other)) {
        for (const kind of kindsOf.get(setOf[place]!) ?? []) {
          const known = places.get(kind);
          if (known) known.push(place + 1);
          else places.set(kind, [place + 1]);
        }
      }
      return places;
    },
  };
}

import type { AST } from '@eslint-community/regexpp';
import { charactersOf, overlap, type Characters } from './characters.js';

/** Places from which two ways lead on; each doubles the work of a backtracking matcher. */
const mostForks = 10;
/** The work may grow by this power of the length of the text. */
const mostPower = 2;
/** Places of a pattern with its exact counts written out. */
const mostPlaces = 1000;

/** A part of a pattern as an automaton: where it may begin and end, and whether it may be empty. */
interface Part {
  empty: boolean;
  first: number[];
  last: number[];
}

interface Way {
  to: number;
  /** True for the way back in a repetition. */
  back: boolean;
}

const nothing: Part = { empty: true, first: [], last: [] };

/**
 * The part of a pattern that a backtracking matcher such as JavaScript's may take very long over, though RE2 would not:
 * exponential time, or more than the square of the length. Careful rather than exact: some harmless patterns are refused too.
 *
 * @param isWhole Whether it is only matched against whole texts, and never sought within them.
 */
export function slowPart(pattern: AST.Pattern, isWhole: boolean): AST.Node | undefined {
  const loops = compoundLoops(pattern);
  const slow = loops.find((loop) => {
    const ways = automatonOf(loop);
    return ways === undefined || [...ways.values()].some((out) => forks(out).length > 0);
  });
  if (slow) return slow;
  const found = [...(automatonOf(pattern)?.values() ?? [])].map(forks).filter((pairs) => pairs.length > 0);
  const loose = found.filter((pairs) => pairs.some((pair) => pair.some(({ back }) => back)));
  const many = found.length - loose.length > mostForks || automatonOf(pattern) === undefined;
  return many || powerOf(pattern, loose.length, isWhole) > mostPower ? pattern : undefined;
}

/**
 * The power of the length by which the work grows at most. A repetition that may end early or late multiplies it by the
 * length, as does the one that must be gone through for each such choice, and the choice of where to begin.
 */
function powerOf(pattern: AST.Pattern, loose: number, isWhole: boolean): number {
  const within = loose < loopsIn(pattern) ? loose + 1 : loose;
  const begins = isWhole || pattern.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start');
  return begins ? within : within + 1;
}

function loopsIn(node: AST.Node): number {
  const below = childrenOf(node).reduce((sum, child) => sum + loopsIn(child), 0);
  return node.type === 'Quantifier' && isLoop(node) ? below + 1 : below;
}

/** Repetitions of more than a single character, as many times as the text allows. */
function compoundLoops(node: AST.Node): AST.Quantifier[] {
  const below = childrenOf(node).flatMap(compoundLoops);
  const compound = node.type === 'Quantifier' && isLoop(node) && charactersOf(node.element) === undefined;
  return compound ? [node, ...below] : below;
}

function childrenOf(node: AST.Node): AST.Node[] {
  if (node.type === 'Quantifier') return [node.element];
  if (node.type === 'Alternative') return node.elements;
  if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup') return node.alternatives;
  return [];
}

/** An exact count is written out; every other repetition is taken as one without end. */
function isLoop({ min, max }: AST.Quantifier): boolean {
  return max > 1 && min !== max;
}

interface Step extends Way {
  characters: Characters;
}

/** From each place (and the start, -1) the ways on; undefined where there are too many places. */
function automatonOf(root: AST.Node): Map<number, Step[]> | undefined {
  const places: Characters[] = [];
  const ways = new Map<number, Way[]>();
  const connect = (from: readonly number[], to: readonly number[], back: boolean): void => {
    for (const place of from) ways.set(place, [...(ways.get(place) ?? []), ...to.map((next) => ({ to: next, back }))]);
  };
  const follow = (one: Part, other: Part): Part => {
    connect(one.last, other.first, false);
    return {
      empty: one.empty && other.empty,
      first: one.empty ? [...one.first, ...other.first] : one.first,
      last: other.empty ? [...other.last, ...one.last] : other.last,
    };
  };
  const build = (node: AST.Node): Part => {
    const characters = charactersOf(node);
    if (characters) {
      if (places.push(characters) > mostPlaces) throw new TooManyPlaces();
      return { empty: false, first: [places.length - 1], last: [places.length - 1] };
    }
    if (node.type === 'Quantifier') return repeat(node);
    if (node.type === 'Alternative') return node.elements.map(build).reduce(follow, nothing);
    if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup') {
      const parts = node.alternatives.map(build);
      return {
        empty: parts.some(({ empty }) => empty),
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
      };
    }
    return nothing;
  };
  const repeat = (node: AST.Quantifier): Part => {
    if (node.max === 0) return nothing;
    if (node.min === node.max) return Array.from({ length: node.min }, () => build(node.element)).reduce(follow, nothing);
    const element = build(node.element);
    if (isLoop(node)) connect(element.last, element.first, true);
    return { ...element, empty: element.empty || node.min === 0 };
  };
  try {
    connect([-1], build(root).first, false);
  } catch (error) {
    if (error instanceof TooManyPlaces) return undefined;
    throw error;
  }
  return new Map([...ways].map(([from, out]) => [from, out.map((way) => ({ ...way, characters: places[way.to]! }))]));
}

class TooManyPlaces extends Error {}

/** Pairs of ways on that one character may take. */
function forks(out: readonly Step[]): [Step, Step][] {
  return out.flatMap((one, at) =>
    out.slice(at + 1).flatMap((other): [Step, Step][] => (overlap(one.characters, other.characters) ? [[one, other]] : [])),
  );
}

import { automatonOf, firstBytes, stateMarks, type Automaton } from '../automaton/automaton.js';
import { stepsOf, wholeSteps, type Step } from '../automaton/steps.js';
import { Decided } from '../wasm/op.js';
import type { Image } from './image.js';

/** A pattern that matches anywhere in a text. */
export function patternAt(image: Image, pattern: string): number {
  return image.once(`pattern ${pattern}`, () => write(image, pattern, false, false));
}

/**
 * A pattern that matches whole texts.
 *
 * @param withGroups Whether its groups are asked for.
 */
export function wholePatternAt(image: Image, pattern: string, withGroups = false): number {
  return image.once(`whole pattern ${withGroups} ${pattern}`, () => write(image, pattern, true, withGroups));
}

function write(image: Image, pattern: string, isWhole: boolean, withGroups: boolean): number {
  const { steps, automaton } = partsOf(pattern, isWhole);
  return image.numbers([automaton ? writeAutomaton(image, automaton) : 0, !automaton || withGroups ? writeSteps(image, steps) : 0]);
}

/** The patterns of a standard are few, and each is asked for in many record types. */
const known = new Map<string, { steps: Step[]; automaton: Automaton | undefined }>();

function partsOf(pattern: string, isWhole: boolean) {
  const name = `${isWhole} ${pattern}`;
  let parts = known.get(name);
  if (!parts) {
    const steps = isWhole ? wholeSteps(pattern) : stepsOf(pattern);
    parts = { steps, automaton: automatonOf(steps) };
    known.set(name, parts);
  }
  return parts;
}

function writeAutomaton(image: Image, automaton: Automaton): number {
  const { classes, plain, ranges, marks } = automaton;
  const { pages, ofPages } = pagesOf(automaton);
  return image.numbers([
    classes,
    image.bytes(plain),
    image.bytes(pages),
    image.bytes(ofPages),
    image.numbers(ranges.flatMap(({ from, kind }) => [from, kind])),
    ranges.length,
    image.bytes(new Uint8Array(decidedSteps(automaton).buffer)),
    image.bytes(marks),
    image.bytes(firstBytes(automaton)),
  ]);
}

function decidedSteps({ steps, marks }: Automaton): Uint16Array {
  return steps.map((state) =>
    marks[state]! & stateMarks.matched ? Decided.Matched : marks[state]! & stateMarks.lost ? Decided.Lost : state,
  );
}

/** Classes of the code points below U+10000, 256 to a page; pages that are the same are one. That of ASCII is never asked. */
function pagesOf({ ranges }: Automaton): { pages: Uint8Array; ofPages: Uint8Array } {
  const known = new Map<string, { number: number; kinds: Uint8Array }>();
  const pages = Uint8Array.from({ length: 256 }, (_, page) => {
    const [start, end] = [page << 8, (page + 1) << 8];
    const first = ranges.findLastIndex(({ from }) => from <= start);
    const own = ranges.slice(Math.max(0, first)).filter(({ from }) => from < end);
    const runs = own.map(({ from, kind }) => ({ at: Math.max(0, from - start), kind }));
    const name = runs.map(({ at, kind }) => `${at} ${kind}`).join();
    let found = known.get(name);
    if (!found) {
      const kinds = new Uint8Array(256);
      for (const { at, kind } of runs) kinds.fill(kind, at);
      found = { number: known.size, kinds };
      known.set(name, found);
    }
    return found.number;
  });
  const ofPages = new Uint8Array(known.size << 8);
  for (const { number, kinds } of known.values()) ofPages.set(kinds, number << 8);
  return { pages, ofPages };
}

/** As `wasm/pattern.ts` numbers the kinds of steps. */
const numberOf: Readonly<Record<Step['kind'], number>> = {
  character: 0,
  split: 1,
  go: 2,
  keep: 3,
  forget: 4,
  start: 5,
  end: 6,
  'word-end': 7,
  matched: 8,
};

function writeSteps(image: Image, steps: readonly Step[]): number {
  const slots = steps.map((step) => ('slot' in step ? step.slot + 1 : 0));
  const given = (step: Step): [number, number] => {
    switch (step.kind) {
      case 'character':
        return [image.numbers(step.of.flat()), step.of.length];
      case 'split':
        return [step.first, step.second];
      case 'go':
        return [step.to, 0];
      case 'keep':
      case 'forget':
        return [step.slot, 0];
      default:
        return [0, 0];
    }
  };
  return image.numbers([steps.length, Math.max(2, ...slots), ...steps.flatMap((step) => [numberOf[step.kind], ...given(step)])]);
}

import { automatonOf, firstBytes, type Automaton } from '../automaton/automaton.js';
import { stepsOf, wholeSteps, type Step } from '../automaton/steps.js';
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
  const { classes, plain, ranges, steps, marks } = automaton;
  return image.numbers([
    classes,
    image.bytes(plain),
    image.numbers(ranges.flatMap(({ from, kind }) => [from, kind])),
    ranges.length,
    image.bytes(new Uint8Array(steps.buffer)),
    image.bytes(marks),
    image.bytes(firstBytes(automaton)),
  ]);
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

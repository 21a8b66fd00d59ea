import { automatonOf, firstBytes, type Automaton } from '../automaton/automaton.js';
import { stepsOf, wholeSteps, type Step } from '../automaton/steps.js';
import type { Image } from './image.js';

/** A pattern that matches anywhere in a text. */
export function patternAt(image: Image, pattern: string): number {
  return image.once(`pattern ${pattern}`, () => write(image, stepsOf(pattern), false));
}

/**
 * A pattern that matches whole texts.
 *
 * @param withGroups Whether its groups are asked for.
 */
export function wholePatternAt(image: Image, pattern: string, withGroups = false): number {
  return image.once(`whole pattern ${withGroups} ${pattern}`, () => write(image, wholeSteps(pattern), withGroups));
}

function write(image: Image, steps: readonly Step[], withGroups: boolean): number {
  const automaton = automatonOf(steps);
  return image.numbers([automaton ? writeAutomaton(image, automaton) : 0, !automaton || withGroups ? writeSteps(image, steps) : 0]);
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

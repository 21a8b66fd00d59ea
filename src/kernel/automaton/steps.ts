import type { AST } from '@eslint-community/regexpp';
import { charactersOf, type Characters } from '../../rule/characters.js';
import { patternTree } from '../../rule/pattern-tree.js';

/** A step of a pattern; those that name no other lead to the next. Places are counted from 0. */
export type Step =
  | { kind: 'character'; of: Characters }
  /** Two ways, of which the first is tried first. */
  | { kind: 'split'; first: number; second: number }
  | { kind: 'go'; to: number }
  /** Where the text is, for a group that begins or ends there: slot 2n and 2n + 1 of group n. */
  | { kind: 'keep'; slot: number }
  | { kind: 'forget'; slot: number }
  | { kind: 'start' }
  | { kind: 'end' }
  /** Between a character of a word and what is none. */
  | { kind: 'word-end' }
  | { kind: 'matched' };

/**
 * A pattern as steps that a machine takes, in the order in which a backtracking engine tries them.
 *
 * @param pattern In the part of patterns that ECMAScript and RE2 share.
 * @throws SyntaxError for what cannot be read; Error for what is not in that part.
 */
export function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  write(patternTree(pattern), steps, { groups: 0 });
  steps.push({ kind: 'matched' });
  return steps;
}

/** A pattern that matches whole texts only. */
export function wholeSteps(pattern: string): Step[] {
  return stepsOf(`^(?:${pattern})$`);
}

/** Groups in the order in which they open. */
interface Counter {
  groups: number;
}

function write(node: AST.Node, steps: Step[], counter: Counter): void {
  const of = charactersOf(node);
  if (of) {
    steps.push({ kind: 'character', of });
    return;
  }
  switch (node.type) {
    case 'Pattern':
    case 'Group':
      return alternatives(node.alternatives, steps, counter);
    case 'CapturingGroup': {
      const slot = 2 * ++counter.groups;
      steps.push({ kind: 'keep', slot });
      alternatives(node.alternatives, steps, counter);
      steps.push({ kind: 'keep', slot: slot + 1 });
      return;
    }
    case 'Alternative':
      for (const element of node.elements) write(element, steps, counter);
      return;
    case 'Quantifier':
      return repeated(node, steps, counter);
    case 'Assertion':
      if (node.kind === 'start' || node.kind === 'end') return void steps.push({ kind: node.kind });
      if (node.kind === 'word' && !node.negate) return void steps.push({ kind: 'word-end' });
      break;
    default:
  }
  throw new Error(`${node.raw} is not in the part of patterns that engines share`);
}

function alternatives(all: readonly AST.Alternative[], steps: Step[], counter: Counter): void {
  const [first, ...rest] = all;
  if (rest.length === 0) return write(first!, steps, counter);
  const split = { kind: 'split' as const, first: steps.length + 1, second: 0 };
  steps.push(split);
  write(first!, steps, counter);
  const go = { kind: 'go' as const, to: 0 };
  steps.push(go);
  split.second = steps.length;
  alternatives(rest, steps, counter);
  go.to = steps.length;
}

/** So often as it must, and then as often as it may. Groups within begin anew each time. */
function repeated({ element, min, max, greedy }: AST.Quantifier, steps: Step[], counter: Counter): void {
  const before = counter.groups;
  const once = (): void => {
    counter.groups = before;
    const place = steps.length;
    write(element, steps, counter);
    const slots = Array.from({ length: 2 * (counter.groups - before) }, (_, at): Step => ({ kind: 'forget', slot: 2 * before + 2 + at }));
    if (slots.length === 0) return;
    const own = steps.splice(place);
    steps.push(...slots, ...own.map((step) => moved(step, slots.length)));
  };
  for (let count = 0; count < min; count++) once();
  const branch = (): { first: number; second: number; kind: 'split' } => {
    const split = { kind: 'split' as const, first: 0, second: 0 };
    steps.push(split);
    return split;
  };
  const into = (split: { first: number; second: number }, inside: number, outside: number): void => {
    [split.first, split.second] = greedy ? [inside, outside] : [outside, inside];
  };
  if (max === Infinity) {
    const place = steps.length;
    const split = branch();
    once();
    steps.push({ kind: 'go', to: place });
    into(split, place + 1, steps.length);
    return;
  }
  const splits: { split: ReturnType<typeof branch>; inside: number }[] = [];
  for (let count = min; count < max; count++) {
    const split = branch();
    splits.push({ split, inside: steps.length });
    once();
  }
  for (const { split, inside } of splits) into(split, inside, steps.length);
  // A part that never stands has its groups still.
  if (max === 0) {
    const aside: Step[] = [];
    write(element, aside, counter);
  }
}

/** A step that stands so much further on. */
function moved(step: Step, by: number): Step {
  if (step.kind === 'split') return { ...step, first: step.first + by, second: step.second + by };
  return step.kind === 'go' ? { ...step, to: step.to + by } : step;
}

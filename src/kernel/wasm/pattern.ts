/** Patterns: automata over classes of code points, and programs where a group tells a part. */
import { shorten, takeForRow } from './memory';
import { Decided } from './op';
import { codePointAt, sizeAt } from './text';

/** A pattern: its automaton and its program, of which one may be 0. */
export const programOf: usize = 4;

/**
 * An automaton: classes, classes of ASCII, pages of others and their classes, ranges of those beyond them and how many, steps, marks of states,
 * bytes with which a text may begin. A step leads to a state, or is one that decides.
 */
const enum Mark {
  /** The pattern matches whatever follows; it matches where the text ends; it does not whatever follows. */
  Matched = 1,
  MatchesAtEnd = 2,
  Lost = 4,
}

/** Whether a text that a pattern matches may begin with a byte, for each; 0 where that is not known. */
export function startsOf(pattern: usize): usize {
  const automaton = <usize>load<u32>(pattern);
  return automaton == 0 ? 0 : load<u32>(automaton, 32);
}

/** Whether a pattern matches anywhere in a text. */
export function matches(pattern: usize, from: usize, to: usize): bool {
  const automaton = <usize>load<u32>(pattern);
  if (automaton == 0) return runs(pattern, from, to);
  // Most texts tell by their first byte that they do not match.
  if (from < to && load<u8>(<usize>load<u32>(automaton, 32) + load<u8>(from)) == 0) return false;
  const marks = <usize>load<u32>(automaton, 28);
  const begin = load<u8>(marks);
  if ((begin & (Mark.Matched | Mark.Lost)) != 0) return (begin & Mark.Matched) != 0;
  const classes = <usize>load<u32>(automaton);
  const plain = <usize>load<u32>(automaton, 4);
  const steps = <usize>load<u32>(automaton, 24);
  let state: usize = 0;
  for (let at = from; at < to;) {
    const byte = load<u8>(at);
    let kind: usize;
    if (byte < 0x80) {
      kind = load<u8>(plain + byte);
      at++;
    } else {
      kind = classOf(automaton, codePointAt(at));
      at += sizeAt(at);
    }
    state = load<u16>(steps + ((state * classes + kind) << 1));
    if (state >= <usize>Decided.Matched) return state < <usize>Decided.Lost;
  }
  return (load<u8>(marks + state) & (Mark.Matched | Mark.MatchesAtEnd)) != 0;
}

/** The class of a code point beyond ASCII. */
function classOf(automaton: usize, codePoint: u32): usize {
  if (codePoint < 0x10000) {
    const page = <usize>load<u8>(<usize>load<u32>(automaton, 8) + (codePoint >> 8));
    return load<u8>(<usize>load<u32>(automaton, 12) + (page << 8) + (codePoint & 0xff));
  }
  return classBeyond(<usize>load<u32>(automaton, 16), <usize>load<u32>(automaton, 20), codePoint);
}

/** That of the last range that does not begin behind it. */
function classBeyond(ranges: usize, count: usize, codePoint: u32): usize {
  let least: usize = 0;
  let most = count;
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (load<u32>(ranges + (middle << 3)) <= codePoint) least = middle;
    else most = middle;
  }
  return load<u32>(ranges + (least << 3), 4);
}

/** A program: how many steps and slots it has, then each step of three numbers. */
const enum Kind {
  /** A character of ranges (at, count). */
  Character,
  /** Goes two ways, first one, then the other. */
  Split,
  Go,
  /** Keeps the place in a slot; forgets what two slots held. */
  Keep,
  Forget,
  AtStart,
  AtEnd,
  AtWordEnd,
  Matched,
}

/** Where the group that was asked for begins and ends; 0 where it caught nothing. */
export let groupFrom: usize = 0;
export let groupTo: usize = 0;

/** Matches a text as a whole by the program of a pattern, and finds a group. */
export function catches(pattern: usize, from: usize, to: usize, group: i32): bool {
  return run(load<u32>(pattern, programOf), from, to, from, group);
}

/** Whether the program of a pattern matches anywhere: the way for a pattern of which the automaton is too large. */
function runs(pattern: usize, from: usize, to: usize): bool {
  for (let at = from; at <= to; at += at < to ? sizeAt(at) : 1) if (run(load<u32>(pattern, programOf), from, to, at, 0)) return true;
  return false;
}

/**
 * Looks for a match that begins at a place, in the order in which a backtracking engine does, but at no step twice at one place: the
 * time is bounded by steps times characters.
 */
function run(program: usize, from: usize, to: usize, start: usize, group: i32): bool {
  const steps = <usize>load<u32>(program);
  const slotCount = <usize>load<u32>(program, 4);
  const size = to - from + 1;
  const slots = takeForRow(slotCount << 2);
  memory.fill(slots, 0, slotCount << 2);
  const seenBytes = (steps * size + 7) >> 3;
  const seen = takeForRow(seenBytes);
  memory.fill(seen, 0, seenBytes);
  const base = takeForRow(0);
  const one: u8 = 1;
  // A job is a step and a place, or, with a number beyond all steps, a slot and what it held.
  let top = push(<u32>0, <u32>start);
  let found = false;
  while (top > base) {
    top -= 8;
    let number = <usize>load<u32>(top);
    let at = <usize>load<u32>(top, 4);
    shorten(top);
    if (number >= steps) {
      store<u32>(slots + ((number - steps) << 2), at);
      continue;
    }
    for (;;) {
      const bit = number * size + (at - from);
      const sign = one << ((bit & 7) as u8);
      const place = seen + (bit >> 3);
      if ((load<u8>(place) & sign) != 0) break;
      store<u8>(place, load<u8>(place) | sign);
      const step = program + 8 + number * 12;
      const kind = load<u32>(step);
      const first = <usize>load<u32>(step, 4);
      const second = <usize>load<u32>(step, 8);
      if (kind == Kind.Character) {
        if (at >= to || !isIn(first, second, codePointAt(at))) break;
        at += sizeAt(at);
        number++;
      } else if (kind == Kind.Split) {
        top = push(<u32>second, <u32>at);
        number = first;
      } else if (kind == Kind.Go) {
        number = first;
      } else if (kind == Kind.Keep || kind == Kind.Forget) {
        const slot = slots + (first << 2);
        top = push(<u32>(steps + first), load<u32>(slot));
        store<u32>(slot, kind == Kind.Keep ? <u32>at : 0);
        number++;
      } else if (kind == Kind.AtStart) {
        if (at != from) break;
        number++;
      } else if (kind == Kind.AtEnd) {
        if (at != to) break;
        number++;
      } else if (kind == Kind.AtWordEnd) {
        if ((at > from && isWord(at - 1)) == (at < to && isWord(at))) break;
        number++;
      } else {
        groupFrom = load<u32>(slots + (group << 3));
        groupTo = load<u32>(slots + (group << 3), 4);
        found = true;
        break;
      }
    }
    if (found) break;
    top = takeForRow(0);
  }
  shorten(slots);
  return found;
}

function push(number: u32, at: u32): usize {
  const job = takeForRow(8);
  store<u32>(job, number);
  store<u32>(job, at, 4);
  return job + 8;
}

function isIn(ranges: usize, count: usize, codePoint: u32): bool {
  for (let number: usize = 0; number < count; number++) {
    const range = ranges + (number << 3);
    if (codePoint >= load<u32>(range) && codePoint <= load<u32>(range, 4)) return true;
  }
  return false;
}

function isWord(at: usize): bool {
  const byte = load<u8>(at);
  return byte - 48 <= 9 || (byte | 32) - 97 < 26 || byte == 0x5f;
}

/** Identifiers by their forms and parts, as the image describes them. */
import { checkHolds as characterHolds } from './characters';
import { isDay } from './date';
import { blockNumber, blockTop, take, takeForRow } from './memory';
import { catches, groupFrom, groupTo, matches } from './pattern';
import { find, placeOf } from './text';

/** A shape: its separator and the bytes of it (0 for none), how many forms, where they are. */
@unmanaged
class Shape {
  separator: u32;
  separatorSize: u32;
  count: u32;
  forms: u32;
}

@unmanaged
class Form {
  /** Matches a whole value. */
  pattern: u32;
  algorithm: i32;
  /** Whether a wrong check character makes a value wrong; whether it may leave it right. */
  strict: u32;
  lax: u32;
  /** A pattern of values that are not made wrong by it, or 0. */
  except: u32;
  /** Stretches that are dates, and how many. */
  dates: u32;
  dateCount: u32;
}

/** A stretch of a value: characters from a place on, or what a group catches. */
@unmanaged
class Stretch {
  /** 0 where the form does not have it. */
  there: u32;
  start: i32;
  length: i32;
  group: i32;
  /** 2 where the century is left out. */
  format: u32;
}

/** The stretch found last. */
export let partFrom: usize = 0;
export let partTo: usize = 0;

/** Forms that were found before: of a shape, of the value at a place of the block at hand. */
@unmanaged
class Found {
  shape: usize;
  from: usize;
  to: usize;
  block: u32;
  form: i32;
}

/** Answers kept, a power of two: a value is asked several times, each time those of a whole block. */
const kept: usize = 1024;
export let found: usize = 0;

/** Makes room for answers. */
export function createForms(): void {
  found = take(kept * offsetof<Found>());
  memory.fill(found, 0, kept * offsetof<Found>());
}

/** The number of the first form whose pattern a value matches; -1 for none. */
function formOf(shape: Shape, from: usize, to: usize): i32 {
  if (to > blockTop) return seekForm(shape, from, to);
  // Values of a column lie some hundred bytes apart.
  const place = (((from ^ (from >> 7)) + (changetype<usize>(shape) >> 4)) & (kept - 1)) * offsetof<Found>();
  const known = changetype<Found>(found + place);
  if (known.from == from && known.to == to && known.shape == changetype<usize>(shape) && known.block == blockNumber) return known.form;
  known.shape = changetype<usize>(shape);
  known.from = from;
  known.to = to;
  known.block = blockNumber;
  known.form = seekForm(shape, from, to);
  return known.form;
}

function seekForm(shape: Shape, from: usize, to: usize): i32 {
  for (let number: u32 = 0; number < shape.count; number++) if (matches(formAt(shape, number).pattern, from, to)) return <i32>number;
  return -1;
}

function formAt(shape: Shape, number: u32): Form {
  return changetype<Form>(<usize>shape.forms + <usize>number * offsetof<Form>());
}

/** Where the value that begins at a place ends. */
function valueEnd(shape: Shape, from: usize, to: usize): usize {
  if (shape.separatorSize == 0) return to;
  const at = find(from, to, shape.separator, shape.separatorSize);
  return at == 0 ? to : at;
}

/** Whether every value of a cell is of a form, with real dates and, where that counts, its check character. */
export function conforms(at: usize, from: usize, to: usize): bool {
  const shape = changetype<Shape>(at);
  let start = from;
  while (true) {
    const end = valueEnd(shape, start, to);
    const number = formOf(shape, start, end);
    if (number < 0 || !isSound(formAt(shape, number), start, end)) return false;
    if (end == to) return true;
    start = end + shape.separatorSize;
  }
}

/** Whether no value has a wrong check character that did not make it wrong. */
export function checkHolds(at: usize, from: usize, to: usize): bool {
  const shape = changetype<Shape>(at);
  let start = from;
  while (true) {
    const end = valueEnd(shape, start, to);
    const number = formOf(shape, start, end);
    if (number >= 0 && !holdsLaxly(formAt(shape, number), start, end)) return false;
    if (end == to) return true;
    start = end + shape.separatorSize;
  }
}

/** Whether the form of a text is one of those marked. */
export function hasForm(at: usize, marks: usize, from: usize, to: usize): bool {
  const number = formOf(changetype<Shape>(at), from, to);
  return number >= 0 && load<u8>(marks + number) != 0;
}

function isSound(form: Form, from: usize, to: usize): bool {
  for (let number: u32 = 0; number < form.dateCount; number++) {
    const stretch = changetype<Stretch>(<usize>form.dates + <usize>number * offsetof<Stretch>());
    cut(form, stretch, from, to);
    if (stretch.format == 2) {
      const size = partTo - partFrom;
      const day = takeForRow(size + 2);
      store<u16>(day, 0x3931);
      memory.copy(day + 2, partFrom, size);
      if (!isDay(day, day + 2 + size)) return false;
    } else if (!isDay(partFrom, partTo)) return false;
  }
  if (form.algorithm == 0 || form.strict == 0 || characterHolds(form.algorithm, from, to)) return true;
  return form.except != 0 && matches(form.except, from, to);
}

function holdsLaxly(form: Form, from: usize, to: usize): bool {
  if (form.algorithm == 0 || form.lax == 0 || characterHolds(form.algorithm, from, to)) return true;
  // A strict form is wrong already unless it is excepted.
  return form.strict != 0 && !matches(form.except, from, to);
}

/** Finds a stretch of a value of a form. */
function cut(form: Form, stretch: Stretch, from: usize, to: usize): void {
  if (stretch.there == 0) {
    partFrom = partTo = from;
  } else if (stretch.group > 0) {
    const isCaught = catches(form.pattern, from, to, stretch.group) && groupFrom != 0;
    partFrom = isCaught ? groupFrom : from;
    partTo = isCaught ? groupTo : from;
  } else {
    partFrom = placeOf(from, to, stretch.start);
    partTo = placeOf(partFrom, to, stretch.length);
  }
}

/** Finds a part of a cell; empty where its form does not have it, several joined as they stand in the cell. `stretches`: one a form. */
export function findPart(at: usize, stretches: usize, from: usize, to: usize): void {
  const shape = changetype<Shape>(at);
  const end = valueEnd(shape, from, to);
  cutValue(shape, stretches, from, end);
  if (end == to) return;
  const made = takeForRow(0);
  let last = append(partFrom, partTo);
  for (let start = end; start < to;) {
    // The separator itself, then the part of the value behind it.
    last = append(start, start + shape.separatorSize);
    start += shape.separatorSize;
    const next = valueEnd(shape, start, to);
    cutValue(shape, stretches, start, next);
    last = append(partFrom, partTo);
    start = next;
  }
  partFrom = made;
  partTo = last;
}

/** What it takes of memory it gives back, so that parts that are joined lie together. */
function cutValue(shape: Shape, stretches: usize, from: usize, to: usize): void {
  const number = formOf(shape, from, to);
  if (number < 0) {
    partFrom = partTo = from;
    return;
  }
  cut(formAt(shape, number), changetype<Stretch>(stretches + <usize>number * offsetof<Stretch>()), from, to);
}

function append(from: usize, to: usize): usize {
  const size = to - from;
  const at = takeForRow(size);
  memory.copy(at, from, size);
  return at + size;
}

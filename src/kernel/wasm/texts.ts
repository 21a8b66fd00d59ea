/** Texts of chosen rows that are made of others. */
import { addDays, addMonths } from './date';
import { path } from './host';
import { findPart, partFrom, partTo } from './identifier';
import { takeForRow } from './memory';
import { add } from './number';
import { Layout } from './op';
import { bare, formFrom, formTo, person } from './person';
import { cellsOf, rowFrom, rowTo, toEnds } from './row';
import { valueIn } from './set';
import { lower, placeOf } from './text';
import { first, from, highOf, lowOf, putText, size, slot, to, valueAt } from './values';

export function constantText(values: usize, chosen: u64, at: usize, bytes: usize): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) putText(valueAt(values, rows), at, at + bytes);
}

export function cells(values: usize, chosen: u64, column: i32): void {
  const begin = cellsOf(column);
  const further = toEnds();
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = begin + (first(rows) << 2);
    putText(valueAt(values, rows), load<u32>(cell), load<u32>(cell + further));
  }
}

export function wholeRows(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const row = <i32>first(rows);
    putText(valueAt(values, rows), rowFrom(row), rowTo(row));
  }
}

export function substrings(values: usize, chosen: u64, start: i32, end: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const begin = placeOf(from(at), to(at), start);
    putText(at, begin, placeOf(begin, to(at), end - start));
  }
}

/** Joins the texts of so many values, the first of which is given, there. */
export function join(values: usize, chosen: u64, count: u32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const start = valueAt(values, rows);
    const last = start + (<usize>count - 1) * slot;
    let bytes: usize = 0;
    for (let at = start; at <= last; at += slot) bytes += size(at);
    const made = takeForRow(bytes);
    let end = made;
    for (let at = start; at <= last; at += slot) {
      memory.copy(end, from(at), size(at));
      end += size(at);
    }
    putText(start, made, end);
  }
}

export function lowered(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const made = lower(from(at), to(at));
    putText(at, made, made + size(at));
  }
}

/** Days or months so many later as the number on top says; of days where the layout is that. */
export function monthsLater(values: usize, chosen: u64, layout: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    add(lowOf(at + slot), highOf(at + slot), 0, 0);
    const made = addMonths(from(at), to(at), layout);
    putText(at, made, made == 0 ? made : made + (layout == Layout.Month ? 6 : 8));
  }
}

export function daysLater(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    add(lowOf(at + slot), highOf(at + slot), 0, 0);
    const made = addDays(from(at), to(at));
    putText(at, made, made == 0 ? made : made + 8);
  }
}

/** The text that a set has for a text. */
export function attributes(values: usize, chosen: u64, set: usize): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const held = valueIn(set, from(at), size(at), 0, 0);
    if (held == 0) putText(at, 0, 0);
    else putText(at, held + 4, held + 4 + load<u32>(held));
  }
}

export function parts(values: usize, chosen: u64, shape: usize, stretches: usize): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    findPart(shape, stretches, from(at), to(at));
    putText(at, partFrom, partTo);
  }
}

export function bareForms(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    bare(from(at), to(at));
    putText(at, formFrom, formTo);
  }
}

export function personForms(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    person(from(at), to(at));
    putText(at, formFrom, formTo);
  }
}

export function paths(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    // Composed, a text takes three times the bytes at most.
    const made = takeForRow(size(at) * 3);
    memory.copy(made, from(at), size(at));
    putText(at, made, made + path(made, size(at)));
  }
}

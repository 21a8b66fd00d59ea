/** Runs a program over the row at hand. */
import { checkHolds as characterHolds } from './characters';
import { addDays, addMonths, calendarMonths, daysBetween, fullMonths, isDate } from './date';
import { groupRow } from './groups';
import { path } from './host';
import { checkHolds, conforms, findPart, hasForm, partFrom, partTo } from './identifier';
import { kindOfRow } from './kinds';
import { takeForRow } from './memory';
import { add, compareNumbers, finer, high, isDecimal, low, multiply, negate, read, readPlain, setSmall, whole } from './number';
import { Comparison, Layout, Op } from './op';
import {
  addHash,
  beginFaults,
  beginHash,
  beginLine,
  endFaults,
  endLine,
  writeFault,
  writeHash,
  writeMark,
  writeNone,
  writeText,
} from './output';
import { find as findParameter } from './parameter';
import { matches } from './pattern';
import { bare, formFrom, formTo, isCitizenId, person } from './person';
import { cellFrom, cellTo, isFilled, isNothing, rowFrom, rowTo } from './row';
import { has, valueIn, wasValid } from './set';
import { compare, find, isDigit, lengthOf, lower, onlyDigits, placeOf, same } from './text';
import { hasBit, setBit } from './words';

/** A place on the stack takes 16 bytes: a text its place and its bytes, a number its halves, a truth 0 or 1. */
const place: usize = 16;

/** Values at most on the stack at once; the printer refuses what needs more. */
export const deepest: i32 = 256;
const bottom = memory.data(256 * 16, 16);

/** Where the value of the last program lies. */
export function result(): usize {
  return bottom;
}

function putText(at: usize, from: usize, to: usize): void {
  store<u32>(at, from);
  store<u32>(at, to - from, 4);
}

function putTruth(at: usize, truth: bool): void {
  store<u32>(at, <u32>truth);
}

/** The number that was reckoned last. */
function putNumber(at: usize): void {
  store<u64>(at, low);
  store<i64>(at, high, 8);
}

function putSmall(at: usize, value: i64): void {
  store<u64>(at, <u64>value);
  store<i64>(at, value >> 63, 8);
}

function from(at: usize): usize {
  return load<u32>(at);
}

function size(at: usize): usize {
  return load<u32>(at, 4);
}

function to(at: usize): usize {
  return from(at) + size(at);
}

function lowOf(at: usize): u64 {
  return load<u64>(at);
}

function highOf(at: usize): i64 {
  return load<i64>(at, 8);
}

/** Sets a number, as a step of days or months. */
function takeNumber(at: usize): void {
  add(lowOf(at), highOf(at), 0, 0);
}

function compared(difference: i32, comparison: u32): bool {
  switch (comparison) {
    case Comparison.Equal:
      return difference == 0;
    case Comparison.Unequal:
      return difference != 0;
    case Comparison.Less:
      return difference < 0;
    case Comparison.LessOrEqual:
      return difference <= 0;
    case Comparison.Greater:
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** The first and the last day of a date, each with its bytes. */
let firstDay: usize = 0;
let firstSize: usize = 0;
let lastDay: usize = 0;
let lastSize: usize = 0;

/** A month has its 31st: no code changes on a day after the last of its month. */
function setEnds(date: usize, bytes: usize, layout: i32): void {
  firstDay = lastDay = date;
  firstSize = lastSize = bytes;
  if (layout == Layout.Moment) firstSize = lastSize = min(bytes, 8);
  else if (layout == Layout.Period) {
    firstSize = min(bytes, 8);
    lastDay = date + firstSize;
    lastSize = min(bytes - firstSize, 8);
  } else if (layout == Layout.Month || layout == Layout.Year) {
    const tail: usize = layout == Layout.Month ? 2 : 4;
    firstSize = lastSize = bytes + tail;
    firstDay = takeForRow(firstSize);
    lastDay = takeForRow(lastSize);
    memory.copy(firstDay, date, bytes);
    memory.copy(lastDay, date, bytes);
    // 01 and 31, or 0101 and 1231.
    if (layout == Layout.Month) {
      store<u16>(firstDay + bytes, 0x3130);
      store<u16>(lastDay + bytes, 0x3133);
    } else {
      store<u32>(firstDay + bytes, 0x31303130);
      store<u32>(lastDay + bytes, 0x31333231);
    }
  }
}

/** Joins the texts from the first to the last place, at the first. */
function join(first: usize, last: usize): void {
  let bytes: usize = 0;
  for (let at = first; at <= last; at += place) bytes += size(at);
  const made = takeForRow(bytes);
  let end = made;
  for (let at = first; at <= last; at += place) {
    memory.copy(end, from(at), size(at));
    end += size(at);
  }
  putText(first, made, end);
}

/** A character takes four bytes at most, so that the bytes mostly tell. */
function fits(start: usize, end: usize, length: i32, isFixed: bool): bool {
  const bytes = <i32>(end - start);
  if (isFixed) return bytes >= length && lengthOf(start, end) == length;
  return bytes <= length || lengthOf(start, end) <= length;
}

/** Whether a field is filled, and a bit, if there is one, not set. */
function isAsked(field: i32, bit: i32): bool {
  return isFilled(field) && (bit < 0 || !hasBit(bit));
}

/** Runs a program. */
export function run(program: usize): void {
  let at = program;
  let top = bottom - place;
  for (;;) {
    const word = load<u32>(at);
    // What the word is given.
    const first = load<u32>(at, 4);
    const second = load<u32>(at, 8);
    switch (word) {
      case Op.End:
        return;
      case Op.Text:
        top += place;
        putText(top, first, first + second);
        at += 12;
        break;
      case Op.Cell:
        top += place;
        putText(top, cellFrom(first), cellTo(first));
        at += 8;
        break;
      case Op.CellNumber:
        read(cellFrom(first), cellTo(first), second);
        top += place;
        putNumber(top);
        at += 12;
        break;
      case Op.Number:
        top += place;
        store<u64>(top, (<u64>first) | ((<u64>second) << 32));
        store<u64>(top, (<u64>load<u32>(at, 12)) | ((<u64>load<u32>(at, 16)) << 32), 8);
        at += 20;
        break;
      case Op.Truth:
        top += place;
        putTruth(top, first != 0);
        at += 8;
        break;
      case Op.Filled:
        top += place;
        putTruth(top, isFilled(first));
        at += 8;
        break;
      case Op.Nothing:
        top += place;
        putTruth(top, isNothing(first));
        at += 8;
        break;
      case Op.Copy:
        top += place;
        memory.copy(top, top - place, place);
        at += 4;
        break;
      case Op.Drop:
        top -= place;
        at += 4;
        break;
      case Op.Go:
        at = program + <usize>first;
        break;
      case Op.GoIfNot:
        at = load<u32>(top) == 0 ? program + <usize>first : at + 8;
        top -= place;
        break;
      case Op.GoIf:
        at = load<u32>(top) != 0 ? program + <usize>first : at + 8;
        top -= place;
        break;
      case Op.Not:
        putTruth(top, load<u32>(top) == 0);
        at += 4;
        break;
      case Op.Add:
        top -= place;
        add(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place));
        putNumber(top);
        at += 4;
        break;
      case Op.Subtract:
        top -= place;
        negate(lowOf(top + place), highOf(top + place));
        add(lowOf(top), highOf(top), low, high);
        putNumber(top);
        at += 4;
        break;
      case Op.Multiply:
        top -= place;
        multiply(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place));
        putNumber(top);
        at += 4;
        break;
      case Op.Negate:
        negate(lowOf(top), highOf(top));
        putNumber(top);
        at += 4;
        break;
      case Op.Finer:
        finer(lowOf(top), highOf(top), first);
        putNumber(top);
        at += 8;
        break;
      case Op.Whole:
        whole(lowOf(top), highOf(top), first);
        putNumber(top);
        at += 8;
        break;
      case Op.CompareNumbers:
        top -= place;
        putTruth(top, compared(compareNumbers(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place)), first));
        at += 8;
        break;
      case Op.CompareTexts: {
        top -= place;
        const other = top + place;
        const isSame = size(top) == size(other) && same(from(top), from(other), size(top));
        putTruth(
          top,
          first <= <u32>Comparison.Unequal
            ? isSame == (first == <u32>Comparison.Equal)
            : compared(compare(from(top), size(top), from(other), size(other)), first),
        );
        at += 8;
        break;
      }
      case Op.CompareTruths:
        top -= place;
        putTruth(top, compared(<i32>load<u32>(top) - <i32>load<u32>(top + place), first));
        at += 8;
        break;
      case Op.Length:
        putSmall(top, lengthOf(from(top), to(top)));
        at += 4;
        break;
      case Op.Fits:
        putTruth(top, fits(from(top), to(top), first, second != 0));
        at += 12;
        break;
      case Op.Substring: {
        const start = placeOf(from(top), to(top), first);
        putText(top, start, placeOf(start, to(top), <i32>second - <i32>first));
        at += 12;
        break;
      }
      case Op.Concat:
        join(top - (<usize>first - 1) * place, top);
        top -= (<usize>first - 1) * place;
        at += 8;
        break;
      case Op.Lower: {
        const made = lower(from(top), to(top));
        putText(top, made, made + size(top));
        at += 4;
        break;
      }
      case Op.Contains:
        top -= place;
        putTruth(top, find(from(top), to(top), from(top + place), size(top + place)) != 0);
        at += 4;
        break;
      case Op.StartsWith:
        top -= place;
        putTruth(top, size(top) >= size(top + place) && same(from(top), from(top + place), size(top + place)));
        at += 4;
        break;
      case Op.EndsWith: {
        top -= place;
        const bytes = size(top + place);
        putTruth(top, size(top) >= bytes && same(to(top) - bytes, from(top + place), bytes));
        at += 4;
        break;
      }
      case Op.Matches:
        putTruth(top, matches(first, from(top), to(top)));
        at += 8;
        break;
      case Op.IsDigits:
        putTruth(top, size(top) == <usize>first && onlyDigits(from(top), to(top)));
        at += 8;
        break;
      case Op.DigitAt: {
        const digit = placeOf(from(top), to(top), first);
        putSmall(top, digit < to(top) && isDigit(digit) ? <i64>(load<u8>(digit) - 48) : -1);
        at += 8;
        break;
      }
      case Op.NumberIn:
        readPlain(from(top), to(top));
        putNumber(top);
        at += 4;
        break;
      case Op.IsInteger:
        putTruth(top, isDecimal(from(top), to(top), first, 0));
        at += 8;
        break;
      case Op.IsDecimal:
        putTruth(top, isDecimal(from(top), to(top), first, second));
        at += 12;
        break;
      case Op.IsDate:
        putTruth(top, isDate(from(top), to(top), first));
        at += 8;
        break;
      case Op.CalendarMonths:
        top -= place;
        putSmall(top, calendarMonths(from(top), to(top), from(top + place), to(top + place)));
        at += 4;
        break;
      case Op.DaysBetween:
        top -= place;
        putSmall(top, daysBetween(from(top), to(top), from(top + place), to(top + place)));
        at += 4;
        break;
      case Op.FullMonths:
        top -= place;
        putSmall(top, fullMonths(from(top), to(top), from(top + place), to(top + place), first));
        at += 8;
        break;
      case Op.AddMonths: {
        takeNumber(top);
        top -= place;
        const made = addMonths(from(top), to(top), first);
        putText(top, made, made == 0 ? made : made + (first == Layout.Month ? 6 : 8));
        at += 8;
        break;
      }
      case Op.AddDays: {
        takeNumber(top);
        top -= place;
        const made = addDays(from(top), to(top));
        putText(top, made, made == 0 ? made : made + 8);
        at += 4;
        break;
      }
      case Op.InSet:
        putTruth(top, has(first, from(top), size(top), 0, 0));
        at += 8;
        break;
      case Op.InPairs:
        top -= place;
        putTruth(top, has(first, from(top), size(top), from(top + place), size(top + place)));
        at += 8;
        break;
      case Op.Attribute: {
        const held = valueIn(first, from(top), size(top), 0, 0);
        if (held == 0) putText(top, 0, 0);
        else putText(top, held + 4, held + 4 + load<u32>(held));
        at += 8;
        break;
      }
      case Op.ValidOn:
        setEnds(from(top), size(top), second);
        top -= place;
        putTruth(top, wasValid(valueIn(first, from(top), size(top), 0, 0), firstDay, firstSize, lastDay, lastSize));
        at += 12;
        break;
      case Op.PairValidOn:
        setEnds(from(top), size(top), second);
        top -= 2 * place;
        putTruth(
          top,
          wasValid(valueIn(first, from(top), size(top), from(top + place), size(top + place)), firstDay, firstSize, lastDay, lastSize),
        );
        at += 12;
        break;
      case Op.Conforms:
        putTruth(top, conforms(first, from(top), to(top)));
        at += 8;
        break;
      case Op.CheckHolds:
        putTruth(top, checkHolds(first, from(top), to(top)));
        at += 8;
        break;
      case Op.HasForm:
        putTruth(top, hasForm(first, second, from(top), to(top)));
        at += 12;
        break;
      case Op.CheckCharacter:
        putTruth(top, characterHolds(first, from(top), to(top)));
        at += 8;
        break;
      case Op.Part:
        findPart(first, second, from(top), to(top));
        putText(top, partFrom, partTo);
        at += 12;
        break;
      case Op.Bare:
        bare(from(top), to(top));
        putText(top, formFrom, formTo);
        at += 4;
        break;
      case Op.Person:
        person(from(top), to(top));
        putText(top, formFrom, formTo);
        at += 4;
        break;
      case Op.IsCitizenId:
        putTruth(top, isCitizenId(from(top), to(top)));
        at += 4;
        break;
      case Op.Parameter:
        top -= 2 * place;
        findParameter(first, top, second != 0);
        putNumber(top);
        at += 12;
        break;
      case Op.HasParameter:
        top -= 2 * place;
        putTruth(top, findParameter(first, top, second != 0));
        at += 12;
        break;
      case Op.Path: {
        // Composed, a text takes three times the bytes at most.
        const made = takeForRow(size(top) * 3);
        memory.copy(made, from(top), size(top));
        putText(top, made, made + path(made, size(top)));
        at += 4;
        break;
      }
      case Op.GoIfEmpty:
        at = isFilled(first) ? at + 12 : program + <usize>second;
        break;
      case Op.GoIfClear:
        at = hasBit(first) ? at + 12 : program + <usize>second;
        break;
      case Op.GoIfSet:
        at = hasBit(first) ? program + <usize>second : at + 12;
        break;
      case Op.GoIfText: {
        const start = cellFrom(first);
        const bytes = load<u32>(at, 12);
        at = cellTo(first) - start == bytes && same(start, second, bytes) ? program + <usize>load<u32>(at, 16) : at + 20;
        break;
      }
      case Op.GoIfNotText: {
        const start = cellFrom(first);
        const bytes = load<u32>(at, 12);
        at = cellTo(first) - start == bytes && same(start, second, bytes) ? at + 20 : program + <usize>load<u32>(at, 16);
        break;
      }
      case Op.Set:
        setBit(first);
        at += 8;
        break;
      case Op.CheckFits:
        if (isAsked(first, second)) {
          const start = cellFrom(first);
          if (!fits(start, cellTo(first), load<i32>(at, 16), load<u32>(at, 20) != 0)) setBit(load<i32>(at, 12));
        }
        at += 24;
        break;
      case Op.CheckDecimal:
        if (isAsked(first, second)) {
          if (!isDecimal(cellFrom(first), cellTo(first), load<i32>(at, 16), load<i32>(at, 20))) setBit(load<i32>(at, 12));
        }
        at += 24;
        break;
      case Op.CheckDate:
        if (isAsked(first, second)) {
          if (!isDate(cellFrom(first), cellTo(first), load<i32>(at, 16))) setBit(load<i32>(at, 12));
        }
        at += 20;
        break;
      case Op.CheckInSet:
        if (isAsked(first, second)) {
          const start = cellFrom(first);
          if (!has(load<u32>(at, 16), start, cellTo(first) - start, 0, 0)) setBit(load<i32>(at, 12));
        }
        at += 20;
        break;
      case Op.Group:
        top -= 2 * place;
        groupRow(from(top + place), size(top + place), from(top + 2 * place), size(top + 2 * place));
        at += 4;
        break;
      case Op.Row:
        top += place;
        putText(top, rowFrom, rowTo);
        at += 4;
        break;
      case Op.BeginLine:
        beginLine(kindOfRow());
        at += 4;
        break;
      case Op.WriteText:
        writeText(from(top), size(top));
        top -= place;
        at += 4;
        break;
      case Op.WriteMark:
        writeMark(first != 0);
        at += 8;
        break;
      case Op.WriteNone:
        writeNone();
        at += 4;
        break;
      case Op.BeginHash:
        beginHash();
        at += 4;
        break;
      case Op.AddHash:
        addHash(from(top), size(top));
        top -= place;
        at += 4;
        break;
      case Op.WriteHash:
        writeHash();
        at += 4;
        break;
      case Op.WriteWhole:
        beginHash();
        for (let number: usize = 0; number < <usize>first; number++) {
          const column = load<u32>(<usize>second + (number << 2));
          const start = cellFrom(column);
          addHash(start, cellTo(column) - start);
        }
        writeHash();
        at += 12;
        break;
      case Op.BeginFaults:
        beginFaults();
        at += 4;
        break;
      case Op.WriteFault:
        writeFault(first, from(top), size(top));
        top -= place;
        at += 8;
        break;
      case Op.EndFaults:
        endFaults();
        at += 4;
        break;
      case Op.EndLine:
        endLine();
        at += 4;
        break;
      default:
        unreachable();
    }
  }
}

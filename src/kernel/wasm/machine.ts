/** Runs a program over the row at hand. */
import { checkHolds as characterHolds } from './characters';
import { addDays, addMonths, calendarMonths, daysBetween, fullMonths, isDate } from './date';
import { path } from './host';
import { checkHolds, conforms, findPart, hasForm, partFrom, partTo } from './identifier';
import { takeForRow } from './memory';
import { add, compareNumbers, finer, high, isDecimal, low, multiply, negate, read, readPlain, setSmall, whole } from './number';
import { Comparison, Layout, Op } from './op';
import { find as findParameter } from './parameter';
import { matches } from './pattern';
import { bare, formFrom, formTo, isCitizenId, person } from './person';
import { cellFrom, cellTo, isFilled, isNothing } from './row';
import { has, valueIn, wasValid } from './set';
import { compare, find, isDigit, lengthOf, lower, onlyDigits, placeOf, same } from './text';

/** A place on the stack takes 16 bytes: a text its place and its bytes, a number its halves, a truth 0 or 1. */
const place: usize = 16;

/** Values at most on the stack at once; the printer refuses what needs more. */
export const deepest: i32 = 256;
const bottom = memory.data(256 * 16, 16);

let top: usize = 0;

/** Where the value of the last program lies. */
export function result(): usize {
  return bottom;
}

function pushText(from: usize, to: usize): void {
  top += place;
  store<u32>(top, from);
  store<u32>(top, to - from, 4);
}

function pushTruth(truth: bool): void {
  top += place;
  store<u32>(top, <u32>truth);
}

/** The number that was reckoned last. */
function pushNumber(): void {
  top += place;
  store<u64>(top, low);
  store<i64>(top, high, 8);
}

function putTruth(truth: bool): void {
  store<u32>(top, <u32>truth);
}

function putNumber(): void {
  store<u64>(top, low);
  store<i64>(top, high, 8);
}

function putSmall(value: i64): void {
  setSmall(value);
  putNumber();
}

function putText(from: usize, to: usize): void {
  store<u32>(top, from);
  store<u32>(top, to - from, 4);
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

/** Sets the number on top, as a step of days or months. */
function takeTop(): void {
  add(lowOf(top), highOf(top), 0, 0);
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

function joined(count: u32): void {
  const first = top - (<usize>count - 1) * place;
  let bytes: usize = 0;
  for (let at = first; at <= top; at += place) bytes += size(at);
  const made = takeForRow(bytes);
  let end = made;
  for (let at = first; at <= top; at += place) {
    memory.copy(end, from(at), size(at));
    end += size(at);
  }
  top = first;
  putText(made, end);
}

/** Runs a program. */
export function run(program: usize): void {
  let at = program;
  top = bottom - place;
  for (;;) {
    const word = load<u32>(at);
    // What the word is given.
    const first = load<u32>(at, 4);
    const second = load<u32>(at, 8);
    switch (word) {
      case Op.End:
        return;
      case Op.Text:
        pushText(first, first + second);
        at += 12;
        break;
      case Op.Cell:
        pushText(cellFrom(first), cellTo(first));
        at += 8;
        break;
      case Op.CellNumber:
        read(cellFrom(first), cellTo(first), second);
        pushNumber();
        at += 12;
        break;
      case Op.Number:
        top += place;
        store<u64>(top, (<u64>first) | ((<u64>second) << 32));
        store<u64>(top, (<u64>load<u32>(at, 12)) | ((<u64>load<u32>(at, 16)) << 32), 8);
        at += 20;
        break;
      case Op.Truth:
        pushTruth(first != 0);
        at += 8;
        break;
      case Op.Filled:
        pushTruth(isFilled(first));
        at += 8;
        break;
      case Op.Nothing:
        pushTruth(isNothing(first));
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
        putTruth(load<u32>(top) == 0);
        at += 4;
        break;
      case Op.Add:
        top -= place;
        add(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place));
        putNumber();
        at += 4;
        break;
      case Op.Subtract:
        top -= place;
        negate(lowOf(top + place), highOf(top + place));
        add(lowOf(top), highOf(top), low, high);
        putNumber();
        at += 4;
        break;
      case Op.Multiply:
        top -= place;
        multiply(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place));
        putNumber();
        at += 4;
        break;
      case Op.Negate:
        negate(lowOf(top), highOf(top));
        putNumber();
        at += 4;
        break;
      case Op.Finer:
        finer(lowOf(top), highOf(top), first);
        putNumber();
        at += 8;
        break;
      case Op.Whole:
        whole(lowOf(top), highOf(top), first);
        putNumber();
        at += 8;
        break;
      case Op.CompareNumbers:
        top -= place;
        putTruth(compared(compareNumbers(lowOf(top), highOf(top), lowOf(top + place), highOf(top + place)), first));
        at += 8;
        break;
      case Op.CompareTexts: {
        top -= place;
        const other = top + place;
        const isSame = size(top) == size(other) && same(from(top), from(other), size(top));
        putTruth(
          first <= <u32>Comparison.Unequal
            ? isSame == (first == <u32>Comparison.Equal)
            : compared(compare(from(top), size(top), from(other), size(other)), first),
        );
        at += 8;
        break;
      }
      case Op.CompareTruths:
        top -= place;
        putTruth(compared(<i32>load<u32>(top) - <i32>load<u32>(top + place), first));
        at += 8;
        break;
      case Op.Length:
        putSmall(lengthOf(from(top), to(top)));
        at += 4;
        break;
      case Op.Fits: {
        const most = <i32>first;
        const bytes = <i32>size(top);
        // A character takes four bytes at most, so that the bytes mostly tell.
        putTruth(
          second != 0 ? bytes >= most && lengthOf(from(top), to(top)) == most : bytes <= most || lengthOf(from(top), to(top)) <= most,
        );
        at += 12;
        break;
      }
      case Op.Substring: {
        const start = placeOf(from(top), to(top), first);
        putText(start, placeOf(start, to(top), <i32>second - <i32>first));
        at += 12;
        break;
      }
      case Op.Concat:
        joined(first);
        at += 8;
        break;
      case Op.Lower: {
        const made = lower(from(top), to(top));
        putText(made, made + size(top));
        at += 4;
        break;
      }
      case Op.Contains:
        top -= place;
        putTruth(find(from(top), to(top), from(top + place), size(top + place)) != 0);
        at += 4;
        break;
      case Op.StartsWith:
        top -= place;
        putTruth(size(top) >= size(top + place) && same(from(top), from(top + place), size(top + place)));
        at += 4;
        break;
      case Op.EndsWith: {
        top -= place;
        const bytes = size(top + place);
        putTruth(size(top) >= bytes && same(to(top) - bytes, from(top + place), bytes));
        at += 4;
        break;
      }
      case Op.Matches:
        putTruth(matches(first, from(top), to(top)));
        at += 8;
        break;
      case Op.IsDigits:
        putTruth(size(top) == <usize>first && onlyDigits(from(top), to(top)));
        at += 8;
        break;
      case Op.DigitAt: {
        const digit = placeOf(from(top), to(top), first);
        putSmall(digit < to(top) && isDigit(digit) ? <i64>(load<u8>(digit) - 48) : -1);
        at += 8;
        break;
      }
      case Op.NumberIn:
        readPlain(from(top), to(top));
        putNumber();
        at += 4;
        break;
      case Op.IsInteger:
        putTruth(isDecimal(from(top), to(top), first, 0));
        at += 8;
        break;
      case Op.IsDecimal:
        putTruth(isDecimal(from(top), to(top), first, second));
        at += 12;
        break;
      case Op.IsDate:
        putTruth(isDate(from(top), to(top), first));
        at += 8;
        break;
      case Op.CalendarMonths:
        top -= place;
        putSmall(calendarMonths(from(top), to(top), from(top + place), to(top + place)));
        at += 4;
        break;
      case Op.DaysBetween:
        top -= place;
        putSmall(daysBetween(from(top), to(top), from(top + place), to(top + place)));
        at += 4;
        break;
      case Op.FullMonths:
        top -= place;
        putSmall(fullMonths(from(top), to(top), from(top + place), to(top + place), first));
        at += 8;
        break;
      case Op.AddMonths: {
        takeTop();
        top -= place;
        const made = addMonths(from(top), to(top), first);
        putText(made, made == 0 ? made : made + (first == Layout.Month ? 6 : 8));
        at += 8;
        break;
      }
      case Op.AddDays: {
        takeTop();
        top -= place;
        const made = addDays(from(top), to(top));
        putText(made, made == 0 ? made : made + 8);
        at += 4;
        break;
      }
      case Op.InSet:
        putTruth(has(first, from(top), size(top), 0, 0));
        at += 8;
        break;
      case Op.InPairs:
        top -= place;
        putTruth(has(first, from(top), size(top), from(top + place), size(top + place)));
        at += 8;
        break;
      case Op.Attribute: {
        const held = valueIn(first, from(top), size(top), 0, 0);
        if (held == 0) putText(0, 0);
        else putText(held + 4, held + 4 + load<u32>(held));
        at += 8;
        break;
      }
      case Op.ValidOn:
        setEnds(from(top), size(top), second);
        top -= place;
        putTruth(wasValid(valueIn(first, from(top), size(top), 0, 0), firstDay, firstSize, lastDay, lastSize));
        at += 12;
        break;
      case Op.PairValidOn:
        setEnds(from(top), size(top), second);
        top -= 2 * place;
        putTruth(
          wasValid(valueIn(first, from(top), size(top), from(top + place), size(top + place)), firstDay, firstSize, lastDay, lastSize),
        );
        at += 12;
        break;
      case Op.Conforms:
        putTruth(conforms(first, from(top), to(top)));
        at += 8;
        break;
      case Op.CheckHolds:
        putTruth(checkHolds(first, from(top), to(top)));
        at += 8;
        break;
      case Op.HasForm:
        putTruth(hasForm(first, second, from(top), to(top)));
        at += 12;
        break;
      case Op.CheckCharacter:
        putTruth(characterHolds(first, from(top), to(top)));
        at += 8;
        break;
      case Op.Part:
        findPart(first, second, from(top), to(top));
        putText(partFrom, partTo);
        at += 12;
        break;
      case Op.Bare:
        bare(from(top), to(top));
        putText(formFrom, formTo);
        at += 4;
        break;
      case Op.Person:
        person(from(top), to(top));
        putText(formFrom, formTo);
        at += 4;
        break;
      case Op.IsCitizenId:
        putTruth(isCitizenId(from(top), to(top)));
        at += 4;
        break;
      case Op.Parameter:
        top -= 2 * place;
        findParameter(first, top, second != 0);
        putNumber();
        at += 12;
        break;
      case Op.HasParameter:
        top -= 2 * place;
        putTruth(findParameter(first, top, second != 0));
        at += 12;
        break;
      case Op.Path: {
        // Composed, a text takes three times the bytes at most.
        const made = takeForRow(size(top) * 3);
        memory.copy(made, from(top), size(top));
        putText(made, made + path(made, size(top)));
        at += 4;
        break;
      }
      default:
        unreachable();
    }
  }
}

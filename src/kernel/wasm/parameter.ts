/** Values of parameters: the first that holds on a day, in a division, of a word or a whole number. */
import { take } from './memory';
import { compareNumbers, low, setSmall } from './number';
import { compare, same } from './text';
import { slot } from './values';

@unmanaged
class Value {
  division: u32;
  divisionSize: u32;
  item: u32;
  itemSize: u32;
  /** First and last day. */
  from: u32;
  fromSize: u32;
  to: u32;
  toSize: u32;
  /** 1 where the item is of whole numbers. */
  isNumber: u32;
  padding: u32;
  least: i64;
  /** The largest there is where it has no end. */
  most: i64;
  /** In ten-thousandths. */
  value: i64;
}

/** An answer that was given before: of a parameter, of operands that take 16 bytes each at most. */
@unmanaged
class Answer {
  parameter: u32;
  byNumber: u32;
  isKnown: u32;
  daySize: u32;
  divisionSize: u32;
  itemSize: u32;
  day: u64;
  dayRest: u64;
  division: u64;
  divisionRest: u64;
  item: u64;
  itemRest: u64;
  value: i64;
}

/** Answers kept, a power of two. Rows ask for few days and divisions, and values may be many. */
const kept: usize = 1024;
export let answers: usize = 0;

/** Makes room for answers. */
export function createAnswers(): void {
  answers = take(kept * offsetof<Answer>());
  memory.fill(answers, 0, kept * offsetof<Answer>());
}

/** The first 8 bytes of a text of that size; zeros where it ends. */
function head(from: usize, size: usize): u64 {
  const bytes = load<u64>(from);
  return size >= 8 ? bytes : size == 0 ? 0 : bytes & (((1 as u64) << ((size as u64) << 3)) - 1);
}

function tail(from: usize, size: usize): u64 {
  return size > 8 ? head(from + 8, size - 8) : 0;
}

/**
 * Whether a parameter is known, its value then set as the number at hand. The three operands stand on the stack: a day, a division,
 * and a text or a number.
 */
export function find(parameter: usize, operands: usize, byNumber: bool): bool {
  const ofDivision = operands + slot;
  const ofItem = operands + 2 * slot;
  const daySize = load<u32>(operands, 4);
  const divisionSize = load<u32>(ofDivision, 4);
  const itemSize: u32 = byNumber ? 16 : load<u32>(ofItem, 4);
  if (daySize > 16 || divisionSize > 16 || itemSize > 16) return seek(parameter, operands, byNumber);
  const day = head(load<u32>(operands), daySize);
  const dayRest = tail(load<u32>(operands), daySize);
  const division = head(load<u32>(ofDivision), divisionSize);
  const divisionRest = tail(load<u32>(ofDivision), divisionSize);
  const text = <usize>load<u32>(ofItem);
  const item = byNumber ? load<u64>(ofItem) : head(text, itemSize);
  const itemRest = byNumber ? load<u64>(ofItem, 8) : tail(text, itemSize);
  let h = (day ^ dayRest ^ (<u64>parameter)) * 0x9e3779b97f4a7c15;
  h = (h ^ (h >> 32) ^ division ^ divisionRest) * 0xbf58476d1ce4e5b9;
  h = (h ^ (h >> 32) ^ item ^ itemRest) * 0x9e3779b97f4a7c15;
  const answer = changetype<Answer>(answers + ((<usize>(h >> 48)) & (kept - 1)) * offsetof<Answer>());
  const isSame =
    answer.parameter == <u32>parameter &&
    answer.day == day &&
    answer.dayRest == dayRest &&
    answer.division == division &&
    answer.divisionRest == divisionRest &&
    answer.item == item &&
    answer.itemRest == itemRest &&
    answer.daySize == daySize &&
    answer.divisionSize == divisionSize &&
    answer.itemSize == itemSize &&
    answer.byNumber == <u32>byNumber;
  if (!isSame) {
    answer.isKnown = <u32>seek(parameter, operands, byNumber);
    answer.value = <i64>low;
    answer.parameter = <u32>parameter;
    answer.byNumber = <u32>byNumber;
    answer.day = day;
    answer.dayRest = dayRest;
    answer.division = division;
    answer.divisionRest = divisionRest;
    answer.item = item;
    answer.itemRest = itemRest;
    answer.daySize = daySize;
    answer.divisionSize = divisionSize;
    answer.itemSize = itemSize;
  }
  setSmall(answer.value);
  return answer.isKnown != 0;
}

/** The same, looked for. */
function seek(parameter: usize, operands: usize, byNumber: bool): bool {
  const count = load<u32>(parameter);
  const item = operands + 2 * slot;
  for (let number: u32 = 0; number < count; number++) {
    const value = changetype<Value>(parameter + 8 + <usize>number * offsetof<Value>());
    if (holds(value, operands) && (byNumber ? isOfNumber(value, load<u64>(item), load<i64>(item, 8)) : isOfText(value, item))) {
      setSmall(value.value);
      return true;
    }
  }
  setSmall(0);
  return false;
}

function holds(value: Value, operands: usize): bool {
  const day = <usize>load<u32>(operands);
  const daySize = <usize>load<u32>(operands, 4);
  const division = operands + slot;
  return (
    load<u32>(division, 4) >= value.divisionSize &&
    same(load<u32>(division), value.division, value.divisionSize) &&
    compare(value.from, value.fromSize, day, daySize) <= 0 &&
    compare(value.to, value.toSize, day, daySize) >= 0
  );
}

function isOfText(value: Value, item: usize): bool {
  return load<u32>(item, 4) == value.itemSize && same(load<u32>(item), value.item, value.itemSize);
}

function isOfNumber(value: Value, low: u64, high: i64): bool {
  return (
    value.isNumber != 0 &&
    compareNumbers(low, high, <u64>value.least, value.least >> 63) >= 0 &&
    (value.most == i64.MAX_VALUE || compareNumbers(low, high, <u64>value.most, value.most >> 63) <= 0)
  );
}

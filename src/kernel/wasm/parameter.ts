/** Values of parameters: the first that holds on a day, in a division, of a word or a whole number. */
import { compareNumbers, setSmall } from './number';
import { compare, same } from './text';

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

/**
 * Whether a parameter is known, its value then set as the number at hand. The three operands stand on the stack: a day, a division,
 * and a text or a number.
 */
export function find(parameter: usize, operands: usize, byNumber: bool): bool {
  const count = load<u32>(parameter);
  const item = operands + 32;
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
  const division = <usize>load<u32>(operands, 16);
  return (
    load<u32>(operands, 20) >= value.divisionSize &&
    same(division, value.division, value.divisionSize) &&
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

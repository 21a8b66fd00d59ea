/** Numbers of 128 bits on the stack: the low half without a sign, the high half with it. */
import { isDigit } from './text';

export let low: u64 = 0;
export let high: i64 = 0;

function set(l: u64, h: i64): void {
  low = l;
  high = h;
}

export function setSmall(value: i64): void {
  set(<u64>value, value >> 63);
}

export function add(l: u64, h: i64, otherL: u64, otherH: i64): void {
  const sum = l + otherL;
  set(sum, h + otherH + <i64>(sum < l));
}

export function negate(l: u64, h: i64): void {
  set(0 - l, ~h + <i64>(l == 0));
}

/** The product of two halves, which has no sign. */
function product(one: u64, other: u64): void {
  const a = one & 0xffffffff;
  const b = one >> 32;
  const c = other & 0xffffffff;
  const d = other >> 32;
  const ac = a * c;
  const middle = (ac >> 32) + ((a * d) & 0xffffffff) + ((b * c) & 0xffffffff);
  set((ac & 0xffffffff) | (middle << 32), <i64>(b * d + ((a * d) >> 32) + ((b * c) >> 32) + (middle >> 32)));
}

/** The product, which the bounds of expressions keep within 128 bits. */
export function multiply(l: u64, h: i64, otherL: u64, otherH: i64): void {
  product(l, otherL);
  high += <i64>(l * <u64>otherH + <u64>h * otherL);
}

/** Times ten so often. */
export function finer(l: u64, h: i64, times: i32): void {
  set(l, h);
  if (times <= 0) return;
  // Most numbers are small.
  if (h == 0 && l < 0x100000000 && times < 10) {
    low = l * power(times);
    return;
  }
  while (times > 0) {
    const step = min(times, 18);
    multiply(low, high, power(step), 0);
    times -= step;
  }
}

/** Without its last so many digits. */
export function whole(l: u64, h: i64, digits: i32): void {
  const isNegative = h < 0;
  if (isNegative) negate(l, h);
  else set(l, h);
  while (digits > 0) {
    const step = min(digits, 9);
    divide(power(step));
    digits -= step;
  }
  if (isNegative) negate(low, high);
}

/** Divides what is set, not below 0, by less than 2^32. */
function divide(by: u64): void {
  const h = <u64>high;
  const first = h / by;
  let rest = h % by;
  let part = (rest << 32) | (low >> 32);
  const second = part / by;
  rest = part % by;
  part = (rest << 32) | (low & 0xffffffff);
  set((second << 32) | (part / by), <i64>first);
}

const powers = memory.data<u64>([
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000,
  100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
]);

function power(digits: i32): u64 {
  return load<u64>(powers + ((<usize>digits) << 3));
}

/** Below, at or above 0. */
export function compareNumbers(l: u64, h: i64, otherL: u64, otherH: i64): i32 {
  if (h != otherH) return h < otherH ? -1 : 1;
  return l == otherL ? 0 : l < otherL ? -1 : 1;
}

/** Whether what is set fits 64 bits. */
export function isSmall(): bool {
  return high == (<i64>low) >> 63;
}

/** What stands for a number that does not fit 64 bits. */
export const unknown: i64 = i64.MIN_VALUE;
/** The number that was read last, in the scale that was asked for. */
export let readNumber: i64 = 0;

/** `-?digits[.digits]`: at most `digits` digits in all, at most `decimals` of them after the point. Reads the number in the scale of `decimals`. */
export function readDecimal(from: usize, to: usize, digits: i32, decimals: i32): bool {
  readNumber = unknown;
  let at = from;
  const isNegative = at < to && load<u8>(at) == 0x2d;
  if (isNegative) at++;
  const start = at;
  let number: i64 = 0;
  let digit: u32 = 0;
  while (at < to && (digit = <u32>load<u8>(at) - 48) <= 9) {
    number = number * 10 + digit;
    at++;
  }
  const before = <i32>(at - start);
  if (before == 0) return false;
  let behind = 0;
  if (at < to) {
    if (load<u8>(at) != 0x2e) return false;
    const point = ++at;
    while (at < to && (digit = <u32>load<u8>(at) - 48) <= 9) {
      number = number * 10 + digit;
      at++;
    }
    behind = <i32>(at - point);
    if (at != to || behind == 0 || behind > decimals) return false;
  }
  if (before + behind > digits) return false;
  if (before + decimals > 18) return true;
  if (behind < decimals) number *= <i64>power(decimals - behind);
  readNumber = isNegative ? -number : number;
  return true;
}

/** Sets the number that a text is, in a scale; 0 for a text that is none, or has more decimals than that. */
export function read(from: usize, to: usize, scale: i32): void {
  set(0, 0);
  let at = from;
  const isNegative = at < to && load<u8>(at) == 0x2d;
  if (isNegative) at++;
  const start = at;
  let point: usize = 0;
  let part: u64 = 0;
  let inPart = 0;
  for (; at < to; at++) {
    const byte = load<u8>(at);
    if (byte - 48 > 9) {
      if (byte != 0x2e || point != 0 || at == start) return set(0, 0);
      point = at;
      continue;
    }
    part = part * 10 + (byte - 48);
    if (++inPart == 18) {
      append(part, 18);
      part = 0;
      inPart = 0;
    }
  }
  const decimals = point == 0 ? 0 : <i32>(to - point) - 1;
  if (at == start || decimals > scale || (point != 0 && decimals == 0)) return set(0, 0);
  append(part, inPart);
  finer(low, high, scale - decimals);
  if (isNegative) negate(low, high);
}

/** So many digits more. */
function append(part: u64, digits: i32): void {
  if (low == 0 && high == 0) return set(part, 0);
  multiply(low, high, power(digits), 0);
  add(low, high, part, 0);
}

/** The number without a sign that a text of up to 14 digits and 4 decimals is, in ten-thousandths; -1 for any other. */
export function readPlain(from: usize, to: usize): void {
  let at = from;
  while (at < to && isDigit(at)) at++;
  if (at == from || at - from > 14 || !readDecimal(from, to, 18, 4)) setSmall(-10000);
  else read(from, to, 4);
}

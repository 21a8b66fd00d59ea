/** Algorithms of check characters. */
import { Algorithm } from './op';
import { isDigit, onlyDigits } from './text';

/** Whether a text has the check character of an algorithm. */
export function checkHolds(algorithm: i32, from: usize, to: usize): bool {
  switch (algorithm) {
    case Algorithm.Citizen:
      return citizen(from, to);
    case Algorithm.Credit:
      return credit(from, to);
    case Algorithm.Organisation:
      return organisation(from, to);
    case Algorithm.Licence:
      return licence(from, to);
    case Algorithm.Card:
      return card(from, to);
    case Algorithm.BaseCode:
      return baseCode(from, to);
    case Algorithm.HongKong:
      return hongKong(from, to);
    case Algorithm.Taiwan:
      return taiwan(from, to);
    default:
      return true;
  }
}

/** GB 11643: seventeen digits and a check character, 0 to 9 or X. */
export function citizen(from: usize, to: usize): bool {
  return to - from == 18 && onlyDigits(from, from + 17) && citizenCharacter(from) == load<u8>(from, 17);
}

/** The check character of seventeen digits. */
export function citizenCharacter(from: usize): u8 {
  let sum: i32 = 0;
  for (let at: usize = 0; at < 17; at++) sum = (sum + (load<u8>(from + at) - 48)) * 2;
  const check = (12 - (sum % 11)) % 11;
  return check == 10 ? 0x58 : <u8>(48 + check);
}

const creditCharacters = memory.data<u8>([
  48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 65, 66, 67, 68, 69, 70, 71, 72, 74, 75, 76, 77, 78, 80, 81, 82, 84, 85, 87, 88, 89,
]);
const creditWeights = memory.data<u8>([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]);

/** GB 32100. */
function credit(from: usize, to: usize): bool {
  if (to - from != 18) return false;
  let sum: i32 = 0;
  for (let at: usize = 0; at < 18; at++) {
    const value = placeIn(creditCharacters, 31, load<u8>(from + at));
    if (value < 0) return false;
    sum += value * load<u8>(creditWeights + at);
  }
  return sum % 31 == 0;
}

function placeIn(characters: usize, count: i32, byte: u8): i32 {
  for (let place = 0; place < count; place++) if (load<u8>(characters + place) == byte) return place;
  return -1;
}

/** 0 to 9, then A to Z; -1 for what is none of them. */
function valueOf(byte: u8): i32 {
  if (byte - 48 <= 9) return byte - 48;
  return byte - 65 < 26 ? byte - 55 : -1;
}

const organisationWeights = memory.data<u8>([3, 7, 9, 10, 5, 8, 4, 2]);

/** GB 11714: eight characters and their check, with or without a hyphen before it. */
function organisation(from: usize, to: usize): bool {
  const size = to - from;
  if (size != 9 && !(size == 10 && load<u8>(from, 8) == 0x2d)) return false;
  let sum: i32 = 0;
  for (let at: usize = 0; at < 8; at++) {
    const value = valueOf(load<u8>(from + at));
    if (value < 0) return false;
    sum += value * load<u8>(organisationWeights + at);
  }
  const check = 11 - (sum % 11);
  return load<u8>(to - 1) == (check == 10 ? 0x58 : check == 11 ? 0x30 : <u8>(48 + check));
}

/** ISO 7064 MOD 11,10. */
function licence(from: usize, to: usize): bool {
  if (to - from != 15 || !onlyDigits(from, to)) return false;
  let product: i32 = 10;
  for (let at: usize = 0; at < 14; at++) product = ((((product + (load<u8>(from + at) - 48) + 9) % 10) + 1) * 2) % 11;
  return load<u8>(from, 14) == <u8>(48 + ((11 - product) % 10));
}

/** Luhn, 2 to 19 digits. */
function card(from: usize, to: usize): bool {
  const size = to - from;
  if (size < 2 || size > 19 || !onlyDigits(from, to)) return false;
  let sum: i32 = 0;
  for (let back: usize = 1; back <= size; back++) {
    let digit: i32 = load<u8>(to - back) - 48;
    if ((back & 1) == 0) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

/** The national base code of a drug: weights 3 and 1 in turn. */
function baseCode(from: usize, to: usize): bool {
  if (to - from != 14 || !onlyDigits(from, to)) return false;
  let sum: i32 = 0;
  for (let at: usize = 0; at < 14; at++) sum += (load<u8>(from + at) - 48) * ((at & 1) == 0 ? 3 : 1);
  return sum % 10 == 0;
}

/** Hong Kong: one or two letters, six digits, the check in brackets or without them. */
function hongKong(from: usize, to: usize): bool {
  let at = from;
  while (at < to && load<u8>(at) - 65 < 26) at++;
  const letters = <i32>(at - from);
  if (letters < 1 || letters > 2) return false;
  const left = to - at;
  const isIn = left == 9 && load<u8>(at, 6) == 0x28 && load<u8>(at, 8) == 0x29;
  if (!(left == 7 || isIn) || !onlyDigits(at, at + 6)) return false;
  // A blank, worth 36, stands for the letter that most numbers do not have.
  let sum: i32 = letters == 1 ? 9 * 36 : 0;
  for (let place = 2 - letters; place < 8; place++) sum += (9 - place) * valueOf(load<u8>(from + (place - 2 + letters)));
  const check = (11 - (sum % 11)) % 11;
  return load<u8>(isIn ? at + 7 : at + 6) == (check == 10 ? 0x41 : <u8>(48 + check));
}

const taiwanLetters = memory.data<u8>([
  65, 66, 67, 68, 69, 70, 71, 72, 74, 75, 76, 77, 78, 80, 81, 82, 83, 84, 85, 86, 88, 89, 87, 90, 73, 79,
]);

/** Taiwan: a letter, 1 or 2, eight digits of which the last is the check. */
function taiwan(from: usize, to: usize): bool {
  if (to - from != 10 || !onlyDigits(from + 1, to) || load<u8>(from, 1) - 49 > 1) return false;
  const place = placeIn(taiwanLetters, 26, load<u8>(from));
  if (place < 0) return false;
  const value = place + 10;
  let sum: i32 = value / 10 + (value % 10) * 9;
  for (let at: usize = 1; at < 9; at++) sum += (9 - <i32>at) * (load<u8>(from + at) - 48);
  return load<u8>(from, 9) == <u8>(48 + ((10 - (sum % 10)) % 10));
}

/** Whether a text begins with a digit that is not 0. */
export function beginsAbove0(from: usize): bool {
  return isDigit(from) && load<u8>(from) != 0x30;
}

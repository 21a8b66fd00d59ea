/** Numbers of persons and codes in the one form in which they are compared. A text that is so already stays where it is. */
import { beginsAbove0, citizen, citizenCharacter } from './characters';
import { isDayAt } from './date';
import { shorten, takeForRow } from './memory';
import { blankAt, onlyDigits, sizeAt, withoutBlanksBehind } from './text';

/** The text that the last call made. */
export let formFrom: usize = 0;
export let formTo: usize = 0;

/** The ASCII sign of a character of full width, `！` to `～`; 0 for any other. */
function narrow(at: usize): u8 {
  if (load<u8>(at) != 0xef) return 0;
  const second = load<u8>(at, 1);
  const third = load<u8>(at, 2);
  if (second == 0xbc && third >= 0x81) return <u8>(third - 0x60);
  return second == 0xbd && third >= 0x80 && third <= 0x9e ? <u8>(third - 0x20) : 0;
}

function isLetterOrDigit(sign: u8): bool {
  return sign - 48 <= 9 || (sign | 32) - 97 < 26;
}

/** Bytes of a mark that spreadsheets want before digits: ' ‘ ’ ＇. */
function apostropheAt(at: usize, to: usize): usize {
  const byte = load<u8>(at);
  if (byte == 0x27) return 1;
  if (at + 3 > to) return 0;
  if (byte == 0xe2 && load<u8>(at, 1) == 0x80) return load<u8>(at, 2) == 0x98 || load<u8>(at, 2) == 0x99 ? 3 : 0;
  return byte == 0xef && load<u8>(at, 1) == 0xbc && load<u8>(at, 2) == 0x87 ? 3 : 0;
}

function trim(from: usize, to: usize): void {
  let at = from;
  while (at < to) {
    const size = blankAt(at, to) + apostropheAt(at, to);
    if (size == 0) break;
    at += size;
  }
  formFrom = at;
  formTo = withoutBlanksBehind(at, to);
}

/** Without blanks around it and apostrophes before it, full-width letters and digits plain; of `all`, every sign of full width. */
function fold(from: usize, to: usize, all: bool): void {
  let at = from;
  while (at < to && load<u8>(at) != 0xef) at++;
  if (at == to) {
    trim(from, to);
    return;
  }
  const made = takeForRow(to - from);
  let end = made;
  for (at = from; at < to;) {
    const sign = narrow(at);
    if (sign != 0 && (all || isLetterOrDigit(sign))) {
      store<u8>(end++, sign);
      at += 3;
      continue;
    }
    const size = sizeAt(at);
    memory.copy(end, at, size);
    end += size;
    at += size;
  }
  shorten(end);
  trim(made, end);
}

export function bare(from: usize, to: usize): void {
  fold(from, to, false);
}

/** Bare, all its signs plain, letters capital, and one of 15 digits as that of 18 which the same person has. */
export function person(from: usize, to: usize): void {
  fold(from, to, true);
  const start = formFrom;
  const size = formTo - start;
  if (size == 15 && onlyDigits(start, formTo)) {
    const made = takeForRow(18);
    memory.copy(made, start, 6);
    store<u16>(made, 0x3931, 6);
    memory.copy(made + 8, start + 6, 9);
    store<u8>(made, citizenCharacter(made), 17);
    formFrom = made;
    formTo = made + 18;
    return;
  }
  for (let at = start; at < formTo; at++) {
    if (load<u8>(at) - 97 >= 26) continue;
    const made = takeForRow(size);
    for (let place: usize = 0; place < size; place++) {
      const byte = load<u8>(start + place);
      store<u8>(made + place, byte - 97 < 26 ? byte - 32 : byte);
    }
    formFrom = made;
    formTo = made + size;
    return;
  }
}

/** Eighteen characters: digits, a real birth date, the check character. */
export function isCitizenId(from: usize, to: usize): bool {
  return citizen(from, to) && beginsAbove0(from) && isDayAt(from + 6);
}

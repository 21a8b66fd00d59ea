/** Text in GB18030, written anew in UTF-8. */
import { take } from './memory';

const leads: u32 = 126;
const trails: u32 = 191;
/** Characters of four bytes up to U+FFFF, and the number from which on those behind it are counted. */
const firstFours: u32 = 39_420;
const firstBeyond: u32 = 189_000;

/**
 * Of each pair of a lead from 0x81 and a trail from 0x40 on: the bytes of its character in UTF-8, the first lowest, and above them what it
 * costs a writer, with a bit set where it is of private use; 0 where the pair is none. Then the code points of those of four bytes.
 */
export let pairs: usize = 0;
export let fours: usize = 0;

export function createGb18030(): void {
  pairs = take(<usize>(leads * trails * 4));
  fours = take(<usize>firstFours * 2);
}

/** What is told of the pair at a place; 0 where it is no character. */
export function pairAt(at: usize): u32 {
  const lead: u32 = load<u8>(at) - 0x81;
  const trail: u32 = load<u8>(at, 1) - 0x40;
  return lead < leads && trail < trails ? load<u32>(pairs + ((<usize>(lead * trails + trail)) << 2)) : 0;
}

/** The code point of the four bytes at a place; -1 where they are no character. */
export function fourAt(at: usize): i32 {
  const first: u32 = load<u8>(at) - 0x81;
  const second: u32 = load<u8>(at, 1) - 0x30;
  const third: u32 = load<u8>(at, 2) - 0x81;
  const fourth: u32 = load<u8>(at, 3) - 0x30;
  if (first >= leads || second > 9 || third >= leads || fourth > 9) return -1;
  const number = (first * 10 + second) * 1260 + third * 10 + fourth;
  if (number < firstFours) return load<u16>(fours + ((<usize>number) << 1));
  return number >= firstBeyond && number - firstBeyond < 0x100000 ? <i32>(number - firstBeyond + 0x10000) : -1;
}

/** Where what was not written anew begins, a character that is cut off; and whether that is because it is no text. */
export let decodedTo: usize = 0;
export let isBroken: bool = false;

/** Writes the text in [from, end) anew from `to` on, where one and a half times as much room is and 16 bytes more. Returns where it ends. */
export function decode(from: usize, end: usize, to: usize): usize {
  isBroken = false;
  let at = from;
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(to, bytes);
    const beyond = i8x16.bitmask(bytes);
    const plain: usize = beyond == 0 ? 16 : ctz(beyond);
    at += plain;
    to += plain;
    if (at >= end) {
      to -= at - end;
      at = end;
      break;
    }
    // Characters beyond ASCII mostly stand together.
    while (at < end && load<i8>(at) < 0) {
      const isFour = load<u8>(at, 1) - 0x30 <= 9;
      if (at + (isFour ? 4 : 2) > end) {
        decodedTo = at;
        return to;
      }
      if (isFour) {
        const point = fourAt(at);
        isBroken = point < 0;
        to += isBroken ? 0 : write(point, to);
        at += 4;
      } else {
        const pair = pairAt(at);
        isBroken = pair == 0;
        store<u32>(to, pair);
        to += (pair & 0xff) < 0xe0 ? 2 : 3;
        at += 2;
      }
      if (isBroken) return to;
    }
  }
  decodedTo = at;
  return to;
}

/** Writes a character beyond ASCII; how many bytes it has. */
function write(point: i32, to: usize): usize {
  if (point < 0x800) {
    store<u16>(to, 0x80c0 | (point >> 6) | ((point & 0x3f) << 8));
    return 2;
  }
  if (point < 0x10000) {
    store<u32>(to, 0x8080e0 | (point >> 12) | (((point >> 6) & 0x3f) << 8) | ((point & 0x3f) << 16));
    return 3;
  }
  store<u32>(to, 0x808080f0 | (point >> 18) | (((point >> 12) & 0x3f) << 8) | (((point >> 6) & 0x3f) << 16) | ((point & 0x3f) << 24));
  return 4;
}

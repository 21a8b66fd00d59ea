import { costs } from '../../encoding/plausibility.js';
import type { KernelExports } from '../exports.js';

/** Leads from 0x81 on, trails from 0x40 on, and characters of four bytes up to U+FFFF. */
const [leads, trails, fours] = [126, 191, 39_420];
const privateBit = 0x80;

/** What is known of GB18030, asked of the decoder that the rest of the program reads it by. */
interface Tables {
  pairs: Uint32Array;
  fours: Uint16Array;
}

const encoder = new TextEncoder();

let built: Tables | undefined;

/** Writes the tables of GB18030 into a kernel. */
export function writeGb18030(kernel: KernelExports): void {
  built ??= build();
  kernel.createGb18030();
  new Uint32Array(kernel.memory.buffer, kernel.pairs.value, built.pairs.length).set(built.pairs);
  new Uint16Array(kernel.memory.buffer, kernel.fours.value, built.fours.length).set(built.fours);
}

function build(): Tables {
  const { pairs: bits } = costs();
  const pairs = new Uint32Array(leads * trails);
  const found = decoded(pairs.length, (number) => [0x81 + Math.floor(number / trails), 0x40 + (number % trails)]);
  for (const [number, character] of found.entries()) {
    const cost = bits[(0x81 + Math.floor(number / trails)) * 256 + 0x40 + (number % trails)]!;
    if (cost === 0) continue;
    const [first = 0, second = 0, third = 0] = encoder.encode(character);
    const isPrivate = character >= '\ue000' && character <= '\uf8ff';
    pairs[number] = first | (second << 8) | (third << 16) | ((cost | (isPrivate ? privateBit : 0)) << 24);
  }
  const points = decoded(fours, (number) => [
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ]).map((character) => character.charCodeAt(0));
  return { pairs, fours: Uint16Array.from(points) };
}

/** The characters of bytes that a number gives, each decoded for itself. */
function decoded(count: number, bytesOf: (number: number) => number[]): string[] {
  const bytes = Uint8Array.from(Array.from({ length: count }, (_, number) => [...bytesOf(number), 10]).flat());
  return new TextDecoder('gb18030').decode(bytes).split('\n').slice(0, count);
}

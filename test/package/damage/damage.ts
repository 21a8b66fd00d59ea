import { hash } from '../../../src/synth/random.js';

/** What may happen to a file on its way. */
export const kinds = ['cut', 'zeroed', 'flipped', 'swapped'] as const;
type Kind = (typeof kinds)[number];

export interface Damaged {
  kind: Kind;
  /** What was done, for people. */
  what: string;
  bytes: Buffer;
}

/** What is left of a file that is cut, in thousandths; the last cut takes two bytes. */
const shares = [100, 250, 500, 750, 900, 990];
/** Damages of each other kind. */
const times = 8;
/** Of the whole, what one span is that is zeroed, or that changes its place. */
const span = 16;

/** Damages a sound file in every way, the same each time. A change that would leave it as it is is made elsewhere. */
export function* damagesOf(sound: Buffer): Generator<Damaged> {
  for (const share of shares)
    yield { kind: 'cut', what: `to ${share / 10} %`, bytes: sound.subarray(0, Math.floor((sound.length * share) / 1000)) };
  yield { kind: 'cut', what: 'by two bytes', bytes: sound.subarray(0, -2) };
  const length = Math.max(1, Math.floor(sound.length / span));
  for (let time = 0; time < times; time++) {
    yield changed(sound, 'zeroed', time, (bytes, at) => {
      const from = at % (sound.length - length);
      bytes.fill(0, from, from + length);
      return `${length} bytes from ${from}`;
    });
    yield changed(sound, 'flipped', time, (bytes, at) => {
      const place = at % sound.length;
      // Each bit has its turn.
      bytes[place]! ^= 1 << (time % 8);
      return `bit ${time % 8} of byte ${place}`;
    });
    yield changed(sound, 'swapped', time, (bytes, at, other) => {
      const [one, two] = [at % (sound.length - length), other % (sound.length - length)];
      if (Math.abs(one - two) < length) return '';
      sound.copy(bytes, one, two, two + length);
      sound.copy(bytes, two, one, one + length);
      return `${length} bytes from ${one} and from ${two}`;
    });
  }
}

function changed(
  sound: Buffer,
  kind: Exclude<Kind, 'cut'>,
  time: number,
  change: (bytes: Buffer, at: number, other: number) => string,
): Damaged {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const bytes = Buffer.from(sound);
    const what = change(bytes, hash(kinds.indexOf(kind), time, attempt, 1), hash(kinds.indexOf(kind), time, attempt, 2));
    if (what !== '' && !bytes.equals(sound)) return { kind, what, bytes };
  }
  throw new Error(`a file of ${sound.length} bytes cannot be ${kind}`);
}

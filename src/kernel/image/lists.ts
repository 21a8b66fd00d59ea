import { attributeByCode } from '../../value/attributes.js';
import type { CodePlan } from '../../value/code.js';
import { numbersOf, tenThousandths, type ParameterShape } from '../../value/parameter.js';
import { pairsOf, partMark, spansByCode } from '../../value/spans.js';
import type { Image } from './image.js';

/** Codes of a list, however many rows a code has. */
export interface List {
  id: string;
  codes: readonly CodePlan[];
}

/** What of a list a text may be. */
export type Member = 'code' | 'label' | 'either';

export function membersAt(image: Image, { id, codes }: List, member: Member): number {
  return image.once(`${member} ${id}`, () => {
    const texts = codes.flatMap(({ code, names }) => (member === 'code' ? [code] : member === 'label' ? names : [code, ...names]));
    return textsAt(image, texts);
  });
}

/**
 * A set of texts.
 *
 * @param spare For so many more there is room.
 */
export function textsAt(image: Image, texts: readonly string[], spare = 0): number {
  return image.set(
    [...new Set(texts)].map((text) => [[text], 0]),
    spare,
  );
}

/** Pairs of a code and a name of it. */
export function pairsAt(image: Image, { id, codes }: List): number {
  return image.once(`pair ${id}`, () => image.set(pairsOf(codes).map(({ code }) => [two(code), 0])));
}

export function attributeAt(image: Image, list: List, name: string): number {
  return image.once(`attribute ${name} ${list.id}`, () =>
    image.set(
      [...attributeByCode(list, name)].map(([code, text]) => {
        const { at, size } = image.text(text);
        const bytes = new Uint8Array(image.kernel.memory.buffer, at, size).slice();
        return [[code], image.bytes(Uint8Array.from([...new Uint8Array(Uint32Array.of(size).buffer), ...bytes]))];
      }),
    ),
  );
}

/** Times of codes, or of pairs of code and name, that were not always valid. */
export function spansAt(image: Image, { id, codes }: List, of: 'code' | 'pair'): number {
  return image.once(`spans of ${of} ${id}`, () =>
    image.set(
      [...spansByCode(of === 'pair' ? pairsOf(codes) : codes)].map(([key, spans]) => {
        const texts = spans.flat().map((day) => image.text(day));
        return [of === 'pair' ? two(key) : [key], image.numbers([spans.length, ...texts.flatMap(({ at, size }) => [at, size])])];
      }),
    ),
  );
}

/** Both texts of a pair. */
function two(pair: string): [string, string] {
  const at = pair.indexOf(partMark);
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The values of a parameter, in the order in which they are looked at. */
export function parameterAt(image: Image, { name, values }: ParameterShape): number {
  return image.once(`parameter ${name} ${JSON.stringify(values)}`, () =>
    image.numbers([
      values.length,
      0,
      ...values.flatMap(({ division, item, from, to, value }) => {
        const numbers = numbersOf(item);
        const texts = [division, item, from, to].map((text) => image.text(text));
        return [
          ...texts.flatMap(({ at, size }) => [at, size]),
          numbers ? 1 : 0,
          0,
          ...halves(numbers?.least ?? 0n),
          ...halves(numbers ? (numbers.most ?? largest) : 0n),
          ...halves(tenThousandths(value)),
        ];
      }),
    ]),
  );
}

const largest = 2n ** 63n - 1n;

/** The lower and the upper half of a number of 64 bits. */
function halves(number: bigint): [number, number] {
  return [Number(BigInt.asUintN(32, number)), Number(BigInt.asUintN(32, number >> 32n))];
}

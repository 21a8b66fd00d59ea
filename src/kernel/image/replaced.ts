import type { Image } from './image.js';

/** A column of which some texts are read as others, in a column of its own. */
export interface ReplacedColumn {
  column: number;
  read: number;
  /** Of a text that stands here twice the first counts. */
  texts: readonly (readonly [text: string, to: string])[];
}

/** Writes columns of which some texts are read as others. */
export function writeReplaced(image: Image, columns: readonly ReplacedColumn[]): void {
  const numbers = columns.flatMap(({ column, read, texts }) => {
    const others = texts.map(([, to]) => image.text(to));
    return [
      ...[column, read, image.set(texts.map(([text], at) => [[text], at + 1]))],
      image.numbers(others.flatMap(({ at, size }) => [at, size])),
    ];
  });
  image.kernel.createReplaced(image.numbers(numbers), columns.length);
}

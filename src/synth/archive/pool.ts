import type { Content } from './content.js';
import { makeImage, type ImageWish } from './image.js';
import { makeOfd } from './ofd.js';
import { makePdf } from './pdf.js';

/** As the digitisation parameters advise: colour, 300 dpi or more. */
const images: readonly Omit<ImageWish, 'number'>[] = [
  { format: 'TIFF', resolution: 300, colourMode: '彩色' },
  { format: 'JPEG', resolution: 300, colourMode: '彩色' },
  { format: 'JPEG', resolution: 400, colourMode: '彩色' },
];

/**
 * Contents made once and repeated under many paths, so that a million files need not be drawn.
 *
 * @param rounds How many of each kind.
 */
export async function makePool(seed: number, rounds = 3): Promise<Content[]> {
  const made: Promise<Content>[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = `ZS-${seed}-${round + 1}`;
    for (let pages = 1; pages <= 4; pages++) made.push(makePdf({ pages, text: `${text}-P${pages}` }));
    for (let pages = 1; pages <= 2; pages++) made.push(makeOfd({ pages, text: `${text}-O${pages}` }));
    for (const [at, wish] of images.entries()) made.push(makeImage({ ...wish, number: (seed * rounds + round) * images.length + at }));
  }
  return Promise.all(made);
}

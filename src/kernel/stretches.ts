import type { Scanned, Stretch } from './scan-file.js';

/**
 * Scans a text in stretches of about the same size, all at once. Each guesses that it begins outside of quotes; where the one before
 * it ended elsewhere, it is scanned again from there.
 *
 * @param text Where its first row begins, and where it ends.
 * @returns The stretches in order: every row is of one of them.
 */
export async function inStretches<Found extends Pick<Scanned, 'begun' | 'ended' | 'unfit'>>(
  { from, end }: { from: number; end: number },
  count: number,
  scan: (stretch: Pick<Stretch, 'from' | 'guessed' | 'stop'>) => Promise<Found>,
): Promise<Found[]> {
  const cut = (number: number) => from + Math.floor(((end - from) * number) / count);
  const stopOf = (number: number) => (number + 1 < count ? { stop: cut(number + 1) } : {});
  const scans = Array.from({ length: count }, (_, number) =>
    scan({ from: cut(number), ...(number > 0 && { guessed: true }), ...stopOf(number) }),
  );
  const found = (await Promise.all(scans)) as Found[];
  for (let number = 1; number < count; number++) {
    const { ended, unfit } = found[number - 1]!;
    if (!unfit && found[number]!.begun !== ended) found[number] = await scan({ from: ended, ...stopOf(number) });
  }
  return found;
}

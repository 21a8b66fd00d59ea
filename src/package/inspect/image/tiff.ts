import type { Content } from '../../content.js';
import type { Inspection } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { decode } from './decode.js';
import { tiffResolution } from './resolution.js';
import { TiffFile } from './tiff-file.js';
import { isPage, isReduced, pixelsOf, subdirectories, tiffPage } from './tiff-page.js';
import { checkPieces } from './tiff-pieces.js';

/** A directory: where it lies, its pixels, and the number it has in the chain of them all. */
interface Place {
  at: number;
  page: boolean;
  /** Whether it says of itself that it is a smaller copy of a page. */
  reduced?: boolean;
  pixels?: number;
  number?: number;
}

/** Walks every directory of a TIFF, also those below others, and looks at the strips or tiles of each. */
export async function inspectTiff(content: Content, input: Buffer | string, found: Partial<Inspection>): Promise<void> {
  const file = new TiffFile(content);
  const places = directoriesOf(file);
  const pages = places.filter(({ page }) => page);
  found.pages = String(pages.length);
  let unseen = 0;
  const resolutions: string[] = [];
  for (const place of places) {
    const directory = file.directory(place.at);
    const image = tiffPage(file, directory);
    if (place.page) {
      found.colourMode ||= image.colourMode;
      resolutions.push(tiffResolution(file, directory));
    }
    try {
      await checkPieces(content, image);
    } catch (error) {
      if (!(error instanceof Unseen)) throw error;
      if (!(await isDecoded(input, place)) && place.page) unseen++;
    }
  }
  // Where one page has none, the lowest of all is not known.
  found.resolution = resolutions.includes('') ? '' : String(Math.min(...resolutions.map(Number)));
  if (unseen === pages.length) throw new Unseen();
  if (unseen > 0) found.unseen = String(unseen);
}

/** Directories in the order of their chain, which never comes back to one, each followed by those below it. */
function directoriesOf(file: TiffFile): Place[] {
  const places: Place[] = [];
  const chain = new Set<number>();
  const below = new Set<number>();
  for (let at = file.first; at !== 0;) {
    if (chain.has(at)) throw new Broken('damaged');
    const directory = file.directory(at);
    places.push({
      at,
      page: isPage(file, directory),
      reduced: isReduced(file, directory),
      pixels: pixelsOf(file, directory),
      number: chain.size,
    });
    chain.add(at);
    const starts = subdirectories(file, directory);
    for (let index = 0; starts && index < starts.length; index++) {
      // Some writers list them all, and chain them as well.
      for (let under = starts.at(index); under !== 0 && !below.has(under); under = file.directory(under).next) {
        places.push({ at: under, page: false });
        below.add(under);
      }
    }
    at = directory.next;
  }
  if (places.length === 0) throw new Broken('damaged');
  if (!places.some(({ page }) => page)) places[0]!.page = true;
  fullOnes(places);
  return places;
}

/** What says that it is a smaller copy, and has more than half of the pixels of the page before it, or of the first one, is none: a page all the same. */
function fullOnes(places: readonly Place[]): void {
  let before = places.find(({ page }) => page)!;
  for (const place of places) {
    place.page ||= place.reduced === true && place.pixels! * 2 > before.pixels!;
    if (place.page) before = place;
  }
}

/** Has the image library look at what is packed in a way that is not known here; false where it does not know it either. */
async function isDecoded(input: Buffer | string, { number }: Place): Promise<boolean> {
  if (number === undefined) return false;
  try {
    await decode(input, { page: number });
    return true;
  } catch (error) {
    if (error instanceof Unseen) return false;
    throw error;
  }
}

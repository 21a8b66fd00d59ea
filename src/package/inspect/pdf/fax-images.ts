import { Broken, Unseen } from '../broken.js';
import { decode } from '../image/decode.js';
import { faxTiff, type FaxPage } from '../image/fax-tiff.js';
import { checkPixels } from '../image/pixels.js';

/** Bytes and pixels of images that wait. */
const [mostBytes, mostPixels] = [2 ** 25, 2 ** 28];

interface Waiting {
  page: FaxPage;
  report(error: unknown): void;
}

/**
 * Images of faxes that wait to be looked at together, as strips of one: the image library takes longer to begin with an
 * image than to decode a strip of a page, which is an image of its own in many a PDF.
 */
export class FaxImages {
  readonly #alike = new Map<string, Waiting[]>();
  #bytes = 0;
  #pixels = 0;

  /** @param report Told, later, of the image that it is not whole or not looked at. */
  async add(page: FaxPage, report: (error: unknown) => void): Promise<void> {
    const { width, height, compression, options, strips } = page;
    const key = [width, height, compression, ...options.flat()].join(' ');
    const alike = this.#alike.get(key);
    if (alike) alike.push({ page, report });
    else this.#alike.set(key, [{ page, report }]);
    this.#bytes += strips[0]!.length;
    this.#pixels += width * height;
    if (this.#bytes > mostBytes || this.#pixels > mostPixels) await this.look();
  }

  /** Looks at all that wait. Where they are not all whole together, each is looked at by itself. */
  async look(): Promise<void> {
    const all = [...this.#alike.values()];
    this.#alike.clear();
    this.#bytes = this.#pixels = 0;
    for (const alike of all) {
      if (alike.length > 1 && !(await faultOf(together(alike)))) continue;
      for (const { page, report } of alike) {
        const fault = await faultOf(page);
        if (fault) report(fault);
      }
    }
  }
}

function together(alike: readonly Waiting[]): FaxPage {
  const { page } = alike[0]!;
  return { ...page, height: page.height * alike.length, strips: alike.flatMap(({ page: { strips } }) => strips) };
}

/**
 * Looks at one image.
 *
 * @throws Broken where it is not whole; Unseen where the library does not know how to.
 */
export async function checkFax(page: FaxPage): Promise<void> {
  if (page.strips.some(({ length }) => length === 0)) throw new Broken('damaged');
  checkPixels(page.width, page.height);
  await decode(faxTiff(page), {});
}

async function faultOf(page: FaxPage): Promise<Broken | Unseen | undefined> {
  try {
    await checkFax(page);
    return undefined;
  } catch (error) {
    if (error instanceof Broken || error instanceof Unseen) return error;
    throw error;
  }
}

import type { Inspection } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { resolutionText } from '../image/resolution.js';
import { drawnOn, type Budget, type Drawn } from './drawn.js';
import type { PdfFile } from './file.js';
import { coloursOf, isStencil } from './images.js';
import { Name, Ref, type PdfDict, type PdfValue } from './syntax.js';

/** Pixels of images that may be a page: A4 at 50 dots an inch. */
const leastPixels = 240_000;

/** Forms within forms that are searched for images. */
const deepest = 4;

/** Bytes of what pages draw that are unpacked of one file. */
const mostBytes = 2 ** 26;

/** What must be covered of a page for it to be an image. */
const most = 0.5;

/** In what resolutions of the parts of one page may differ: what is rounded. */
const alike = 0.98;

/** What is found of the pages of a PDF that are images: an image over most of the page, and no text but hidden one. */
export class Scans {
  #pages = 0;
  #pictures = 0;
  #unmeasured = 0;
  #lowest = Infinity;
  readonly #budget: Budget = { left: mostBytes };
  readonly #colours = new Set<Inspection['colourMode']>();
  /** Pixels of the images in what a reference leads to. */
  readonly #known = new Map<number, number>();

  constructor(private readonly file: PdfFile) {}

  /** @param inherited What the page has of the nodes above it. */
  page(page: PdfDict, inherited: PdfDict): void {
    this.#pages++;
    try {
      const value = (key: string) => page.get(key) ?? inherited.get(key);
      if (this.#pixels(value('Resources'), 0) < leastPixels) return;
      this.#measure(page, this.file.dict(value('Resources')), value('CropBox') ?? value('MediaBox'));
    } catch (error) {
      // What is broken is told of when it is its turn.
      if (!(error instanceof Broken || error instanceof Unseen)) throw error;
      this.#unmeasured++;
    }
  }

  /** Resolution and colour where all pages are images and all were measured; else whether some are. */
  found(): Pick<Inspection, 'resolution' | 'colourMode' | 'pictured'> {
    const all = this.#pages > 0 && this.#pictures === this.#pages && this.#unmeasured === 0;
    const resolution = all ? resolutionText(this.#lowest, this.#lowest) : '';
    const colourMode =
      !all || this.#colours.has('') ? '' : ((['colour', 'grey', 'bilevel'] as const).find((each) => this.#colours.has(each)) ?? '');
    const open = this.#pictures + this.#unmeasured > 0 && (resolution === '' || colourMode === '');
    return { resolution, colourMode, pictured: open };
  }

  #measure(page: PdfDict, resources: PdfDict, box: PdfValue | undefined): void {
    const { file } = this;
    const corners = file.resolve(box);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.isArray(corners) ? corners.map((each) => file.number(each) ?? 0) : [];
    const area = Math.abs((x2 - x1) * (y2 - y1));
    const on = (image: Drawn) => image.within(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    const covers = (images: readonly Drawn[]) => images.reduce((sum, image) => sum + on(image), 0) > area * most;
    const { images, whole } = drawnOn(file, page.get('Contents'), resources, this.#budget, covers);
    if (area === 0 || !covers(images)) return;
    this.#pictures++;
    const unit = file.number(page.get('UserUnit')) ?? 1;
    const dots = images.map(({ dict, width, height }) =>
      Math.min(
        ((file.number(dict.get('Width')) ?? 0) * 72) / (width * unit),
        ((file.number(dict.get('Height')) ?? 0) * 72) / (height * unit),
      ),
    );
    const lowest = Math.min(...dots);
    // Of layers of several resolutions nobody can say which is that of the page.
    if (!whole || !Number.isFinite(lowest) || lowest < Math.max(...dots) * alike) this.#unmeasured++;
    else this.#lowest = Math.min(this.#lowest, lowest);
    for (const { dict } of images) this.#colours.add(this.#colourOf(dict));
  }

  #colourOf(dict: PdfDict): Inspection['colourMode'] {
    const { file } = this;
    if (isStencil(file, dict) || file.number(dict.get('BitsPerComponent')) === 1) return 'bilevel';
    const space = file.resolve(dict.get('ColorSpace'));
    const [first] = Array.isArray(space) ? space : [space];
    const name = first instanceof Name ? first.name : file.name(first);
    const colours = name === 'Separation' || name === 'DeviceN' ? 0 : name === 'Indexed' ? 3 : coloursOf(file, dict.get('ColorSpace'));
    return colours === 0 ? '' : colours === 1 ? 'grey' : 'colour';
  }

  /** Pixels of all images in resources, and in forms of theirs: a page may be drawn in strips. */
  #pixels(resources: PdfValue | undefined, depth: number): number {
    return this.#once(resources, () =>
      this.#once(this.file.dict(resources).get('XObject'), (objects) =>
        [...this.file.dict(objects).values()].reduce<number>(
          (sum, each) => sum + this.#once(each, (object) => this.#pixelsOf(object, depth)),
          0,
        ),
      ),
    );
  }

  #pixelsOf(object: PdfValue | undefined, depth: number): number {
    const dict = this.file.dict(object);
    if (this.file.name(dict.get('Subtype')) === 'Form') return depth < deepest ? this.#pixels(dict.get('Resources'), depth + 1) : 0;
    return (this.file.number(dict.get('Width')) ?? 0) * (this.file.number(dict.get('Height')) ?? 0);
  }

  /** Looks once at what many pages share. */
  #once(value: PdfValue | undefined, look: (value: PdfValue | undefined) => number): number {
    if (!(value instanceof Ref)) return look(value);
    const known = this.#known.get(value.number);
    if (known !== undefined) return known;
    this.#known.set(value.number, 0);
    const found = look(value);
    this.#known.set(value.number, found);
    return found;
  }
}

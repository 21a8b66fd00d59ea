import type { Attributes } from './xml-parts.js';

/** What must be covered of a page for it to be an image. */
const most = 0.5;

/** The area of a box as OFD writes it: `x y width height`. */
export function areaOf(box: string): number {
  const [, , width = 0, height = 0] = box.trim().split(/\s+/).map(Number);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether a page of an OFD is an image: one that covers most of it, or several, with no text over them that can be seen. */
export class Sheet {
  #covered = 0;
  #visible = false;
  /** Whether the text that comes next can be seen. */
  #showing = true;

  /** @param area What the document says of pages that say nothing. */
  constructor(private area: number) {}

  get isPicture(): boolean {
    return this.area > 0 && this.#covered > this.area * most && !this.#visible;
  }

  open(element: string, attributes: Attributes): void {
    if (element === 'TextObject') this.#showing = attributes.get('Visible') !== 'false' && attributes.get('Alpha') !== '0';
    if (element !== 'ImageObject' || attributes.get('Visible') === 'false') return;
    const own = areaOf(attributes.get('Boundary') ?? '');
    this.#covered += own;
    // Text that an image over the page hides is not seen.
    if (this.area > 0 && own > this.area * most) this.#visible = false;
  }

  close(element: string, text: string): void {
    if (element === 'PhysicalBox') this.area = areaOf(text) || this.area;
    if (element === 'TextCode' && text !== '') this.#visible ||= this.#showing;
  }
}

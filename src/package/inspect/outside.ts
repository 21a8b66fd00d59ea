/** Attributes by which elements of HTML and SVG show something, by their names; what only leads to another place (`a`, `area`) is none. */
const showing: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    src: ['img', 'image', 'frame', 'iframe', 'audio', 'video', 'source', 'track', 'embed', 'input', 'bgsound'],
    srcset: ['img', 'source'],
    poster: ['video'],
    data: ['object'],
    href: ['image', 'use', 'feimage', 'fecolormatrix', 'cursor', 'tref'],
  }).map(([name, elements]) => [name, new Set(elements)]),
);

/** What lies in the page itself, or is told of as what runs. */
const inside = /^(?:#|(?:data|about|blob|cid|mailto|javascript|vbscript|livescript):|$)/i;

/** Addresses in a style sheet. */
const inStyle = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))|@import\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Characters of a style sheet that are held. */
const longestStyle = 2 ** 20;

/** Counts what a page of HTML or SVG shows that lies outside of its file. */
export class Outside {
  count = 0;
  /** Text of the style sheet that is open, if one is. */
  #style: string | undefined;

  open(element: string, attributes: readonly (readonly [name: string, value: string])[]): void {
    const name = element.toLowerCase();
    if (name === 'style') this.#style = '';
    for (const [key, value] of attributes) {
      const attribute = key.toLowerCase().replace(/^xlink:/, '');
      if (attribute === 'style') this.#styled(value);
      else if (attribute === 'srcset' && showing.get(attribute)!.has(name)) for (const each of value.split(/,\s/)) this.#address(each);
      else if (attribute === 'background' || showing.get(attribute)?.has(name)) this.#address(value);
      else if (
        name === 'link' &&
        attribute === 'href' &&
        attributes.some(([other, kinds]) => other.toLowerCase() === 'rel' && /\bstylesheet\b/i.test(kinds))
      )
        this.#address(value);
    }
  }

  /** A piece of the text of the innermost element. */
  text(piece: string): void {
    if (this.#style === undefined) return;
    this.#style += piece;
    if (this.#style.length < longestStyle) return;
    this.#styled(this.#style);
    this.#style = '';
  }

  /** The innermost element ends; a style sheet has none within. */
  close(): void {
    if (this.#style !== undefined) this.#styled(this.#style);
    this.#style = undefined;
  }

  #styled(text: string): void {
    for (const [, ...addresses] of text.matchAll(inStyle)) this.#address(addresses.find((each) => each !== undefined) ?? '');
  }

  #address(address: string): void {
    if (!inside.test(address.trim())) this.count++;
  }
}

/** How many fields of a word processor bring in a picture or a text from another file. */
export function fieldsOutside(text: string): number {
  return text.match(/\bINCLUDE(?:PICTURE|TEXT)\b/gi)?.length ?? 0;
}

import { Parser } from 'htmlparser2';
import type { Content } from '../content.js';
import type { Fault, Inspection } from '../model.js';
import { counted } from './counted.js';
import { BeyondReading } from './xml-stream.js';
import { attributeRuns, elementRuns } from './markup.js';
import { Outside } from './outside.js';

const chunk = 2 ** 20;

/** Characters of a tag or a comment, which are held: past any that people make. */
const longestMarkup = 16 * 2 ** 20;

/** Pages within the attributes of pages that are looked into. */
const deepest = 3;

/**
 * Looks at all of an HTML page: what runs in it, and whether it is there to its end. Broken markup is no damage, since
 * readers put up with it; but NULs are, and a page that begins and does not end.
 */
export function inspectHtml(content: Content): Partial<Inspection> {
  const encoding = encodingOf(content.read(0, 2));
  const page = new Page(0);
  const decoder = new TextDecoder(encoding);
  let blank = false;
  try {
    for (let at = 0; at < content.size; at += chunk) {
      const text = decoder.decode(content.read(at, chunk), { stream: true });
      blank ||= text.includes('\0');
      page.write(text);
    }
    page.end();
  } catch (error) {
    // Not read to its end, and not known to be at fault.
    if (error instanceof BeyondReading) return { opens: undefined, macro: page.runs || undefined };
    throw error;
  }
  const fault: Fault | '' = blank ? 'damaged' : page.open ? 'truncated' : '';
  return { opens: fault === '', fault, macro: page.runs, ...counted({ outside: page.outside }) };
}

/** Tags are written in ASCII in every encoding of pages but UTF-16, which has a mark. */
const encodingOf = (head: Buffer): string =>
  head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'latin1';

/** One page as it is read; one in an attribute of another is read with it. */
class Page {
  runs = false;
  /** Set while the element of the whole page, written out, is not closed. */
  open = false;
  readonly #outside = new Outside();
  /** What pages within it show from outside. */
  #nested = 0;
  readonly #parser: Parser;
  /** Characters since something was last told. */
  #held = 0;

  constructor(private readonly depth: number) {
    this.#parser = new Parser({
      onopentagname: (name) => {
        this.#held = 0;
        this.runs ||= elementRuns(name);
        if (name === 'html') this.open = true;
      },
      onopentag: (name, attributes) => this.#outside.open(name, Object.entries(attributes)),
      ontext: (text) => {
        this.#held = 0;
        this.#outside.text(text);
      },
      onattribute: (name, value) => {
        this.#held = 0;
        const nested = name === 'srcdoc' && this.#within(value);
        this.runs ||= attributeRuns(name, value) || nested;
      },
      // An end that is not written is implied at the end of the file.
      onclosetag: (name, implied) => {
        if (name === 'html' && !implied) this.open = false;
        this.#outside.close();
      },
      // Old readers run what stands in such a comment.
      oncomment: (text) => {
        this.#held = 0;
        const nested = /^\[if\b/i.test(text) && this.#within(text.replace(/^[^\]]*\]>|<!\[endif\]$/gi, ''));
        this.runs ||= nested;
      },
    });
  }

  /** Things that it shows and that lie outside of the file. */
  get outside(): number {
    return this.#outside.count + this.#nested;
  }

  write(text: string): void {
    this.#held += text.length;
    this.#parser.write(text);
    if (this.#held > longestMarkup) throw new BeyondReading(`${longestMarkup}`);
  }

  end(): void {
    this.#parser.end();
  }

  #within(html: string): boolean {
    // What lies deeper than any honest page is taken for one that hides something.
    if (this.depth >= deepest) return true;
    const page = new Page(this.depth + 1);
    page.write(html);
    page.end();
    this.#nested += page.outside;
    return page.runs;
  }
}

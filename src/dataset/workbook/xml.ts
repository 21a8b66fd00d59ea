import { SaxesParser } from 'saxes';
import { asFault, WorkbookFault } from './fault.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is met in the XML of a part. Names are without a prefix: each part has one vocabulary, in two namespaces. */
export interface PartHandler {
  open(name: string, attributes: Attributes, parent: string): void;
  close(name: string, parent: string): void;
  text(text: string): void;
}

/** No honest part is deeper. */
const deepest = 64;

/** Characters that may stand in one text, tag or comment; a cell holds 32,767. */
const longestPiece = 16 * 2 ** 20;

/** Walks the XML of a part, holding nothing of it. Throws `WorkbookFault` where there is no end of it. */
export class XmlWalk {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #path: string[] = [''];
  #elements = 0;
  #given = 0;
  #lastTold = 0;
  /** Set when a reference names no character: it may be one half of a pair. */
  #hasHalves = false;

  /** @param most Elements of a part. */
  constructor(handler: PartHandler, most: number) {
    this.#parser.on('error', (error) => {
      if (!error.message.endsWith('malformed character entity.')) throw error;
      this.#hasHalves = true;
    });
    this.#parser.on('doctype', () => {
      throw new WorkbookFault('broken', 'DOCTYPE');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#tell();
      if (++this.#elements > most) throw new WorkbookFault('bomb', `${most} < <${name}>`);
      if (this.#path.length > deepest) throw new WorkbookFault('bomb', `${deepest} < ${this.#path.length} <${name}>`);
      const local = localName(name);
      handler.open(local, this.#hasHalves ? this.#mended(attributes) : attributes, this.#path.at(-1)!);
      this.#path.push(local);
    });
    this.#parser.on('closetag', () => {
      this.#tell();
      handler.close(this.#path.pop()!, this.#path.at(-1)!);
    });
    const take = (text: string) => {
      this.#tell();
      handler.text(this.#hasHalves ? this.#joined(text) : text);
    };
    this.#parser.on('text', take);
    this.#parser.on('cdata', (text) => {
      this.#tell();
      handler.text(text);
    });
    this.#parser.on('comment', () => this.#tell());
    this.#parser.on('processinginstruction', () => this.#tell());
  }

  write(text: string): void {
    this.#given += text.length;
    this.#parser.write(text);
    if (this.#given - this.#lastTold > longestPiece) throw new WorkbookFault('bomb', `${longestPiece} < 1`);
  }

  end(): void {
    this.#parser.close();
  }

  #tell(): void {
    this.#lastTold = this.#given;
  }

  /** Some programs write a character beyond U+FFFF as references to the two halves of its pair. */
  #joined(text: string): string {
    this.#hasHalves = false;
    const joined = text.replace(/&#(x[0-9a-f]+|[0-9]+);&#(x[0-9a-f]+|[0-9]+);/gi, (whole, first: string, second: string) => {
      const [high, low] = [codeOf(first), codeOf(second)];
      return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? String.fromCharCode(high, low) : whole;
    });
    const other = /&#[^;&]{0,20};/.exec(joined);
    if (other) throw new WorkbookFault('broken', other[0]);
    return joined;
  }

  #mended(attributes: Attributes): Attributes {
    return Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, this.#joined(value)])),
    );
  }
}

/** The code of a reference: `x20BB7`, `134071`. */
function codeOf(reference: string): number {
  return /^x/i.test(reference) ? parseInt(reference.slice(1), 16) : parseInt(reference, 10);
}

/** Walks a part to its end. */
export async function walkPart(pieces: AsyncIterable<string>, handler: PartHandler, most: number): Promise<void> {
  const walk = new XmlWalk(handler, most);
  try {
    for await (const piece of pieces) walk.write(piece);
    walk.end();
  } catch (error) {
    throw asFault(error);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A truth value in each of its spellings: `1`, `true`, `on`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/i.test(value.trim());
}

/**
 * A text with the escapes of the format undone: `_x000D_` is a carriage return, `_x005F_` the underscore that keeps another
 * text from being an escape. One that stands for no character of XML stays as it is.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_(?:_x([Dd][C-Fc-f][0-9A-Fa-f]{2})_)?/g, (whole, first: string, second?: string) => {
    const code = parseInt(first, 16);
    if (code >= 0xd800 && code < 0xdc00) return second === undefined ? whole : String.fromCharCode(code, parseInt(second, 16));
    const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe);
    return isCharacter ? String.fromCharCode(code) + whole.slice(7) : whole;
  });
}

import { SaxesParser, type SaxesTagNS } from 'saxes';
import { xmlEncoding } from '../../dataset/xml-encoding.js';
import type { Content } from '../content.js';

const chunk = 2 ** 20;

/** Characters of a tag, a name or a document type: past any that people make. */
const longestMarkup = 16 * 2 ** 20;

const mostAttributes = 2 ** 16;

/** Elements within elements. */
const deepest = 10_000;

/** Sound as far as it was read, but larger in one of its parts than what is held: neither sound nor at fault. */
export class BeyondReading extends Error {
  override readonly name = 'BeyondReading';
}

/** What is met in an XML text. */
export interface XmlListener {
  open?(tag: SaxesTagNS): void;
  close?(): void;
  /** A piece of the text or CDATA directly in the innermost open element; one text may come in many. */
  text?(piece: string): void;
  doctype?(text: string): void;
  /** Whether a fault is none here; else it is thrown. */
  forgives?(fault: Error): boolean;
}

/** Reads XML as it comes, holding no more than a piece of it: a text, a comment or an instruction may be of any length. */
export class XmlStream {
  readonly #parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  #depth = 0;
  #given = 0;
  #lastTold = 0;

  constructor(private readonly listener: XmlListener) {
    const note = () => void (this.#lastTold = this.#given);
    const text = (piece: string) => {
      note();
      listener.text?.(piece);
    };
    this.#parser.on('error', (error) => {
      if (!listener.forgives?.(error)) throw error;
    });
    this.#parser.on('doctype', (text) => {
      note();
      listener.doctype?.(text);
    });
    this.#parser.on('opentag', (tag) => {
      note();
      if (++this.#depth > deepest) throw new BeyondReading(`${deepest} < ${this.#depth}`);
      listener.open?.(tag);
    });
    this.#parser.on('closetag', () => {
      note();
      this.#depth--;
      listener.close?.();
    });
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  /** Elements that are open. */
  get depth(): number {
    return this.#depth;
  }

  write(piece: string): void {
    if (piece === '') return;
    this.#given += piece.length;
    this.#parser.write(piece);
    this.#letGo();
    if (this.#given - this.#lastTold > longestMarkup || this.#parser['attribList'].length > mostAttributes)
      throw new BeyondReading(`${longestMarkup}`);
  }

  close(): void {
    this.#parser.close();
  }

  /** The parser would hold a text until its end: what it has of one is taken out between two pieces. */
  #letGo(): void {
    const state = this.#parser['state'];
    if (!states.told.has(state) && !states.untold.has(state)) return;
    const text = this.#parser['text'];
    this.#parser['text'] = '';
    this.#lastTold = this.#given;
    if (text !== '' && states.told.has(state)) this.listener.text?.(text);
  }
}

/** States in which the parser gathers text that is told, or that nobody is told: it numbers them, and exports no names. */
const states = {
  told: new Set(['<a>x', '<a><![CDATA[x'].map(stateAfter)),
  untold: new Set(['<!--x', '<?a x'].map(stateAfter)),
};

function stateAfter(text: string): number {
  return new SaxesParser().write(text)['state'];
}

/** The text of an XML file in pieces, in its own encoding, without its declaration. */
export function* xmlText(content: Content): Generator<string> {
  const { decoder: label } = xmlEncoding('', content.read(0, chunk));
  const decoder = new TextDecoder(label, { fatal: true });
  for (let at = 0; at < content.size; at += chunk) {
    const text = decoder.decode(content.read(at, chunk), { stream: true });
    yield at === 0 ? text.replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, '') : text;
  }
  yield decoder.decode();
}

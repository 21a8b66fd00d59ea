import type { Content } from '../content.js';
import type { Fault } from '../model.js';

const chunk = 2 ** 20;

/** Bytes of one image or object that are held. */
const mostData = 2 ** 26;

/** Characters of the text of one group that is looked at. */
const mostText = 2 ** 16;

/** Groups within groups: more than any writer makes. */
const deepest = 10_000;

/** Groups whose text is told, and those whose text is bytes as hexadecimal digits. */
const texts: ReadonlySet<string> = new Set(['fldinst', 'template']);
const datas: ReadonlySet<string> = new Set(['objdata', 'pict']);

/** A group with the same images again, for old readers. */
const again = 'nonshppict';

/** A control word ends within so many characters. */
const longestWord = 64;

export interface RtfListener {
  word(word: string): void;
  /** @param kind The word that the group begins with. */
  text(kind: string, text: string): void;
  /** @param bytes Undefined where they are too many to be held. */
  data(kind: string, bytes: Buffer | undefined): void;
}

/** What is kept of the group that is read, and of those around it. */
interface Group {
  kind: string;
  text: string[];
  length: number;
  /** Bytes that stood there as they are. */
  raw?: Buffer;
}

/** Reads RTF from one end to the other: groups, control words, and the texts and data that its listener asks for. */
export class RtfReader {
  /** Behind the group that is the document. */
  end = 0;
  readonly #groups: Group[] = [];

  constructor(
    private readonly content: Content,
    private readonly listener: RtfListener,
  ) {}

  read(): Fault | '' {
    // Bits of a chunk that are not yet read stand before the next one.
    let [base, text, at] = [0, '', 0];
    const stop = /[\\{}\0]/g;
    const fill = (): boolean => {
      const more = this.content.read(base + text.length, chunk).toString('latin1');
      text = text.slice(at) + more;
      base += at;
      at = 0;
      return more !== '';
    };
    for (;;) {
      if (text.length - at < longestWord && !fill() && at >= text.length) return 'truncated';
      const char = text[at]!;
      if (char === '{') {
        if (this.#groups.push({ kind: '', text: [], length: 0 }) > deepest) return 'deep';
        at++;
      } else if (char === '}') {
        at++;
        this.#close();
        if (this.#groups.length === 0) {
          this.end = base + at;
          return '';
        }
      } else if (char === '\\') {
        const [all, word, digits] =
          /^\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'[\da-fA-F]{2}|[^a-zA-Z'\0])/s.exec(text.slice(at, at + longestWord)) ?? [];
        if (all === undefined) return text.length - at < longestWord ? 'truncated' : 'damaged';
        at += all.length;
        if (word === undefined) continue;
        if (word === 'bin') {
          const length = Math.max(0, Number(digits ?? 0));
          const from = base + at;
          if (from + length > this.content.size) return 'truncated';
          const group = this.#groups.at(-1);
          if (group && length <= mostData) group.raw = this.content.read(from, length);
          [base, text, at] = [from + length, '', 0];
        } else this.#word(word);
      } else {
        // What is no text of a document: an empty disk.
        if (char === '\0') return 'damaged';
        stop.lastIndex = at + 1;
        const end = stop.exec(text)?.index ?? text.length;
        this.#text(text.slice(at, end));
        at = end;
      }
    }
  }

  #word(word: string): void {
    this.listener.word(word);
    const group = this.#groups.at(-1);
    if (group && (texts.has(word) || datas.has(word) || word === again)) group.kind = word;
  }

  /** Text belongs to the nearest group around it that asks for it; data stand in their own group. */
  #text(text: string): void {
    for (let index = this.#groups.length - 1; index >= Math.max(0, this.#groups.length - 8); index--) {
      const group = this.#groups[index]!;
      if (group.kind === '' || group.kind === again) continue;
      if (datas.has(group.kind) && index < this.#groups.length - 1) return;
      group.length += text.length;
      if (group.length <= (texts.has(group.kind) ? mostText : 2 * mostData)) group.text.push(text);
      return;
    }
  }

  #close(): void {
    const { kind, text, length, raw } = this.#groups.pop() ?? { kind: '', text: [], length: 0 };
    if (texts.has(kind)) this.listener.text(kind, text.join(''));
    if (!datas.has(kind) || (kind === 'pict' && this.#groups.some((group) => group.kind === again))) return;
    const digits = text.join('').replace(/[^\da-fA-F]/g, '');
    this.listener.data(kind, length > 2 * mostData ? undefined : (raw ?? Buffer.from(digits, 'hex')));
  }
}

import { WorkbookFault } from './fault.js';
import { unescaped, type PartHandler } from './xml.js';

/** Bytes of all shared texts; they alone are held while a sheet is read. */
const mostBytes = 256 * 2 ** 20;

/** The texts that cells name by their number, close together as bytes: as many small strings they would take several times the room. */
export class SharedTexts implements PartHandler {
  #bytes = Buffer.alloc(2 ** 16);
  #ends: number[] = [];
  #used = 0;
  #text = '';
  #isText = false;

  at(index: number): string | undefined {
    const end = this.#ends[index];
    return end === undefined ? undefined : this.#bytes.toString('utf8', this.#ends[index - 1] ?? 0, end);
  }

  open(name: string, _: unknown, parent: string): void {
    if (name === 'si') this.#text = '';
    this.#isText = isTextPart(name, parent);
  }

  close(name: string, parent: string): void {
    this.#isText = false;
    if (name === 'si' && parent === 'sst') this.#add(unescaped(this.#text));
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  #add(text: string): void {
    const end = text === '' ? this.#used : this.#used + Buffer.byteLength(text);
    if (end > mostBytes) throw new WorkbookFault('large', `${end} bytes of shared texts`);
    if (end > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(end, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    if (text !== '') this.#bytes.write(text, this.#used);
    this.#ends.push(end);
    this.#used = end;
  }
}

/** Whether an element holds text of a cell: one of its pieces, and not how they are pronounced. */
export function isTextPart(name: string, parent: string): boolean {
  return name === 't' && parent !== 'rPh';
}

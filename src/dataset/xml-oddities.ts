import { wordsInParams } from '../message/bilingual.js';
import type { FileProblem } from './file-problem.js';

export type OddityCode =
  | 'dataset.xml-namespace'
  | 'dataset.xml-repeated'
  | 'dataset.xml-nested'
  | 'dataset.xml-stray'
  | 'dataset.xml-attribute'
  | 'dataset.xml-attribute-root'
  | 'dataset.xml-commented'
  | 'dataset.xml-nil'
  | 'dataset.xml-blank'
  | 'dataset.xml-include';

/** Names that are told of one kind of oddity. */
const toldNames = 5;

/** Something odd, told once a file with the first line. */
interface Oddity {
  count: number;
  line: number;
  names: string[];
}

/** Counts what is odd in an XML file that can be read. */
export class XmlOddities {
  readonly #met = new Map<OddityCode, Oddity>();

  meet(code: OddityCode, name: string, line: number): void {
    const known = this.#met.get(code) ?? { count: 0, line, names: [] };
    known.count++;
    addName(known.names, name);
    this.#met.set(code, known);
  }

  problems(path: string): FileProblem[] {
    return [...this.#met].map(([code, { count, line, names }]) => ({
      ...xmlProblem(path, code, { count, line, ...wordsInParams('names', names) }, line),
      ...((code === 'dataset.xml-blank' || code === 'dataset.xml-attribute-root') && { remark: true as const }),
    }));
  }
}

/** Takes a name among those that are told, if it is new and there are few. */
export function addName(names: string[], name: string): void {
  if (names.length < toldNames && !names.includes(name)) names.push(name);
}

export function xmlProblem(path: string, code: FileProblem['code'], params: FileProblem['params'], line?: number): FileProblem {
  return { path, code, params: { path, ...params }, ...(line !== undefined && { line }), leftOut: false };
}

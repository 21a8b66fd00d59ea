import { shapesOf, type Shape } from './number-format.js';
import type { Attributes, PartHandler } from './xml.js';

/** The number formats of a workbook, by the styles that cells name. */
export class Styles implements PartHandler {
  readonly #codes = new Map<number, string>();
  readonly #formats: number[] = [];
  readonly #shapes = new Map<number, (value: number) => Shape>();

  /** What the style of a cell makes of a number. */
  shapeOf(style: number, value: number): Shape {
    const id = this.#formats[style] ?? 0;
    let shapes = this.#shapes.get(id);
    if (!shapes) this.#shapes.set(id, (shapes = shapesOf(id, this.#codes.get(id))));
    return shapes(value);
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === 'numFmt' && parent === 'numFmts') this.#codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (name === 'xf' && parent === 'cellXfs') this.#formats.push(Number(attributes['numFmtId'] ?? 0));
  }

  close(): void {}

  text(): void {}
}

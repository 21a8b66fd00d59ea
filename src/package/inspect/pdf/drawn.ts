import { leastBomb } from '../../limits.js';
import { Broken } from '../broken.js';
import type { PdfFile } from './file.js';
import { Name, Parser, Stream, type PdfDict, type PdfValue } from './syntax.js';

type Matrix = readonly [number, number, number, number, number, number];

/** An image as it stands on a page, in units of the page. */
export interface Drawn {
  dict: PdfDict;
  width: number;
  height: number;
  /** How much of a part of the page it covers. */
  within(left: number, bottom: number, right: number, top: number): number;
}

/** What a page shows, as far as it may be an image. */
export interface Shown {
  /** None where text stands over them that can be seen. */
  images: Drawn[];
  /** Whether all of the images are told: none stands in the text of the page itself. */
  whole: boolean;
}

/** What is kept of the state of drawing. */
interface State {
  matrix: Matrix;
  /** Whether text can be seen: it is drawn, and not wholly transparent. */
  drawn: boolean;
  clear: boolean;
}

/** Operands of one operator: a colour has the most. */
const mostOperands = 64;
/** Operators and images of one page, states within each other, and forms within forms. */
const [mostOperators, mostImages, mostStates, deepest] = [500_000, 10_000, 1000, 4];

/** Bytes that may still be unpacked of a file, whose pages may draw the same again and again. */
export interface Budget {
  left: number;
}

const unit: Matrix = [1, 0, 0, 1, 0, 0];
/** Modes in which text is drawn nowhere: not at all, or to clip others. */
const hidden: ReadonlySet<number> = new Set([3, 7]);
const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/**
 * Follows what a page draws (ISO 32000-1, 8 and 9) as far as images and text go.
 *
 * @param covers Whether these images hide what was drawn before them.
 * @throws Broken where it cannot be followed, for its faults or its size.
 */
export function drawnOn(
  file: PdfFile,
  contents: PdfValue | undefined,
  resources: PdfDict,
  budget: Budget,
  covers: (images: readonly Drawn[]) => boolean,
): Shown {
  const page = new Page(file, budget, covers);
  const found = file.resolve(contents);
  const texts = (Array.isArray(found) ? found : [found]).flatMap((each) => [page.bytes(file.resolve(each)), Buffer.from('\n')]);
  page.run(Buffer.concat(texts), resources, { matrix: unit, drawn: true, clear: false }, 0);
  return { images: page.visible ? [] : page.images, whole: page.whole };
}

class Page {
  readonly images: Drawn[] = [];
  visible = false;
  whole = true;
  #operators = 0;

  constructor(
    private readonly file: PdfFile,
    private readonly budget: Budget,
    private readonly covers: (images: readonly Drawn[]) => boolean,
  ) {}

  /** The bytes of a stream; none where there is no stream. */
  bytes(stream: PdfValue): Buffer {
    if (!(stream instanceof Stream)) return Buffer.alloc(0);
    const bytes = this.file.bytes(stream, leastBomb);
    this.budget.left -= bytes.length;
    if (this.budget.left < 0) throw new Broken('slow');
    return bytes;
  }

  run(content: Buffer, resources: PdfDict, start: State, depth: number): void {
    const parser = new Parser(content, true);
    const states: State[] = [];
    let state = { ...start };
    let operands: PdfValue[] = [];
    for (parser.skip(); parser.at < content.length; parser.skip()) {
      const value = parser.value();
      if (typeof value !== 'string') {
        // No operator takes more; what stands before the last of them is none.
        if (operands.length >= mostOperands) operands.shift();
        operands.push(value);
        continue;
      }
      if (++this.#operators > mostOperators) throw new Broken('slow');
      if (value === 'q' && states.length < mostStates) states.push({ ...state });
      else if (value === 'Q') state = states.pop() ?? state;
      else if (value === 'cm') state.matrix = product(matrixOf(operands), state.matrix);
      else if (value === 'Tr') state.drawn = !hidden.has(operands[0] as number);
      else if (value === 'gs') state.clear = this.#isClear(resources, operands[0], state.clear);
      else if (showing.has(value)) this.visible ||= state.drawn && !state.clear;
      else if (value === 'Do') this.#object(resources, operands[0], state, depth);
      else if (value === 'BI') {
        this.whole = false;
        parser.at = behindInline(content, parser.at);
      }
      operands = [];
    }
  }

  #object(resources: PdfDict, name: PdfValue | undefined, state: State, depth: number): void {
    const object = this.#resource(resources, 'XObject', name);
    if (!(object instanceof Stream)) return;
    const { dict } = object;
    const kind = this.file.name(dict.get('Subtype'));
    if (kind === 'Image') {
      if (this.images.length >= mostImages) throw new Broken('slow');
      this.images.push(drawn(dict, state.matrix));
      // What an image over the page hides is not seen.
      if (this.visible && this.covers(this.images.slice(-1))) this.visible = false;
    } else if (kind === 'Form' && depth < deepest) {
      const own = this.file.resolve(dict.get('Matrix'));
      const matrix = Array.isArray(own) ? product(matrixOf(own.map((each) => this.file.resolve(each))), state.matrix) : state.matrix;
      const within = this.file.resolve(dict.get('Resources'));
      this.run(this.bytes(object), within instanceof Map ? within : resources, { ...state, matrix }, depth + 1);
    }
  }

  /** Whether a state makes what is drawn wholly transparent. */
  #isClear(resources: PdfDict, name: PdfValue | undefined, otherwise: boolean): boolean {
    const alpha = this.file.number(this.file.dict(this.#resource(resources, 'ExtGState', name)).get('ca'));
    return alpha === undefined ? otherwise : alpha === 0;
  }

  #resource(resources: PdfDict, kind: string, name: PdfValue | undefined): PdfValue {
    return name instanceof Name ? this.file.resolve(this.file.dict(resources.get(kind)).get(name.name)) : null;
  }
}

/** Where an image in the text of a page ends, as far as that can be told without looking at it. */
function behindInline(content: Buffer, start: number): number {
  const isSpace = (at: number) => at >= content.length || content[at]! <= 0x20;
  for (let at = content.indexOf('EI', start); at >= 0; at = content.indexOf('EI', at + 1))
    if (isSpace(at - 1) && isSpace(at + 2)) return at + 2;
  return content.length;
}

const matrixOf = (values: readonly PdfValue[]): Matrix =>
  [0, 1, 2, 3, 4, 5].map((at) => (typeof values[at] === 'number' ? values[at] : unit[at]!)) as unknown as Matrix;

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** An image fills the unit square of its matrix. */
function drawn(dict: PdfDict, [a, b, c, d, e, f]: Matrix): Drawn {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  const overlap = (values: readonly number[], from: number, to: number) =>
    Math.max(0, Math.min(to, Math.max(...values)) - Math.max(from, Math.min(...values)));
  return {
    dict,
    width: Math.hypot(a, b),
    height: Math.hypot(c, d),
    within: (left, bottom, right, top) => overlap(xs, left, right) * overlap(ys, bottom, top),
  };
}

import { isLax, type FormShape, type IdentifierShape, type PartShape } from '../../value/identifier-shape.js';
import type { CheckAlgorithm } from '../../value/algorithm/algorithm.js';
import type { Image } from './image.js';
import { wholePatternAt } from './patterns.js';
import { Algorithm } from '../wasm/op.js';

export const algorithmNumbers: Readonly<Record<CheckAlgorithm, Algorithm>> = {
  gb11643: Algorithm.Citizen,
  gb32100: Algorithm.Credit,
  gb11714: Algorithm.Organisation,
  'mod11-10': Algorithm.Licence,
  luhn: Algorithm.Card,
  'base-code': Algorithm.BaseCode,
  'hk-id': Algorithm.HongKong,
  'tw-id': Algorithm.Taiwan,
};

/** The forms of an identifier. */
export function shapeAt(image: Image, shape: IdentifierShape): number {
  return image.once(`shape ${JSON.stringify(shape)}`, () => {
    const separator = image.text(shape.separator ?? '');
    const forms = image.numbers(shape.forms.flatMap((form) => formNumbers(image, form)));
    return image.numbers([separator.at, separator.size, shape.forms.length, forms]);
  });
}

function formNumbers(image: Image, form: FormShape): number[] {
  const dates = form.parts.filter(({ format }) => format !== undefined);
  return [
    wholePatternAt(
      image,
      form.pattern,
      form.parts.some(({ group }) => group !== undefined),
    ),
    form.check ? algorithmNumbers[form.check] : Algorithm.None,
    Number(form.strict),
    Number(isLax(form)),
    form.except === undefined ? 0 : wholePatternAt(image, form.except),
    image.numbers(dates.flatMap(stretchNumbers)),
    dates.length,
  ];
}

/** A part as its stretch in each form. */
export function stretchesAt(image: Image, { forms }: IdentifierShape, part: string): number {
  return image.numbers(forms.flatMap(({ parts }) => stretchNumbers(parts.find(({ name }) => name === part))));
}

function stretchNumbers(part: PartShape | undefined): number[] {
  if (!part) return [0, 0, 0, 0, 0];
  const format = part.format === undefined ? 0 : part.format === 'YYMMDD' ? 2 : 1;
  return [1, part.group === undefined ? part.start - 1 : 0, part.length, part.group ?? 0, format];
}

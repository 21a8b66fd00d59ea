import { cell, primitive } from '../expression/make.js';
import { headOf, representationBasisOf } from './described.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

const params = {
  properties: {
    representation: { type: 'string', pattern: '^(C\\d+|C\\.\\.\\d+|I\\.\\.\\d+|D\\d+\\.\\d+)$' },
    format: { enum: ['YYYYMMDDHHMMSS', 'YYYYMMDD', 'YYYYMM', 'YYYY', 'PERIOD'] },
  },
  required: ['representation'],
} as const;

/** The cell has the element's length, digits or date layout (GB/T 18142 notation: `C16`, `C..32`, `I..3`, `D16.2`). */
export const representation: CheckKind<ParamsOf<typeof params>> = {
  kind: 'representation',
  level: 'cell',
  keyword: 'zs-representation',
  on: 'property',
  rank: 1,
  asksLayout: true,
  // What is no number or date cannot be reckoned with.
  awaited: ({ params }) => params.format !== undefined || !params.representation.startsWith('C'),
  params,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  caused: true,
  holds(check, terms) {
    const { representation: form, format } = terms.field(check.fields[0]!);
    const own = [cell(check.fields[0]!)];
    if (format) return primitive('isDate', { format }, own);
    if (form.type === 'I') return primitive('isInteger', { digits: form.length }, own);
    if (form.type === 'D') return primitive('isDecimal', { digits: form.length, decimals: form.decimals }, own);
    return primitive('fits', { length: form.length, fixed: form.fixed }, own);
  },
  described: {
    byElement: () => true,
    keywords: (element) => [
      {
        ...headOf({ ...element, basis: representationBasisOf(element) }, 'representation', '0302'),
        representation: element.representation.text,
        ...(element.format && { format: element.format }),
      },
    ],
  },
  breaks: { values: (_cell, mistakes) => mistakes.misshapen() },
};

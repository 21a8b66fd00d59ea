import { cell, primitive } from '../expression/make.js';
import type { CheckKind } from './kind.js';

/** The cell holds a value of its code list: the code, the label, or either, as the element says. */
export const code: CheckKind = {
  kind: 'code',
  level: 'cell',
  keyword: 'zs-code',
  on: 'property',
  rank: 2,
  params: {
    properties: {
      list: { type: 'string' },
      holds: { enum: ['code', 'label', 'either'] },
      complete: { type: 'boolean' },
      size: { type: 'integer' },
      sha256: { type: 'string' },
    },
    required: ['list', 'holds', 'complete', 'size', 'sha256'],
  },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  holds: (check) => primitive(tests[check.params['holds'] as keyof typeof tests], { list: check.params['list'] as string }, [cell(check.fields[0]!)]),
};

const tests = { code: 'isCode', label: 'isLabel', either: 'isCodeOrLabel' } as const;

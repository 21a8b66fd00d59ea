import type { CheckKind } from './kind.js';

/** The cell holds a value of its code list: the code, the label, or either, as the element says. */
export const code: CheckKind = {
  kind: 'code',
  level: 'cell',
  keyword: 'zs-code',
  on: 'property',
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
  js(check, scope) {
    const test = { code: 'hasCode', label: 'hasLabel', either: 'hasCodeOrLabel' }[check.params['holds'] as Holds];
    return `${scope.runtime(test)}(${scope.codeList(check.params['list'] as string)}, ${scope.cell(check.fields[0]!)})`;
  },
  sql: (check, scope) =>
    scope.inList(check.params['list'] as string, check.params['holds'] as Holds, scope.cell(check.fields[0]!)),
};

type Holds = 'code' | 'label' | 'either';

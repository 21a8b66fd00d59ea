import { cell, primitive } from '../expression/make.js';
import { strongestSeverity } from '../standard/model.js';
import { headOf, isClosed, weaker } from './described.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

const params = {
  properties: {
    list: { type: 'string' },
    holds: { enum: ['code', 'label', 'either'] },
    complete: { type: 'boolean' },
    size: { type: 'integer' },
    sha256: { type: 'string' },
  },
  required: ['list', 'holds', 'complete', 'size', 'sha256'],
} as const;

const tests = { code: 'isCode', label: 'isLabel', either: 'isCodeOrLabel' } as const;

/** The cell holds a value of its code list: the code, the label, or either, as the element says. */
export const code: CheckKind<ParamsOf<typeof params>> = {
  kind: 'code',
  level: 'cell',
  keyword: 'zs-code',
  on: 'property',
  rank: 2,
  params,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  caused: true,
  coded: ({ list, holds }) => ({ list, holds }),
  holds: ({ params, fields }) => primitive(tests[params.holds], { list: params.list }, [cell(fields[0]!)]),
  described: {
    byElement: (element) => element.codeList !== undefined,
    keywords(element, context) {
      const list = context.listOf(element);
      // A list without codes says nothing of a value.
      if (!list || list.codes.length === 0) return [];
      const severity = isClosed(list) ? 'error' : weaker('warning', strongestSeverity[list.basis]);
      return [
        {
          ...headOf(element, 'code', '0105'),
          severity,
          basis: list.basis,
          list: list.id,
          holds: element.codeColumn,
          complete: list.complete,
          ...context.digestOf(list),
        },
      ];
    },
  },
  texts: {
    expected: ({ list }, { codeLists }) => (codeLists.get(list)?.complete === false ? 'check.code.expected.incomplete' : undefined),
  },
  breaks: { values: ({ check }, mistakes) => mistakes.unknownCodes(check.params.list) },
};

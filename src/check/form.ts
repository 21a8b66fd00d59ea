import { cell, not, primitive } from '../expression/make.js';
import { severities, type Severity } from '../standard/model.js';
import { shapeIn } from './check-digit.js';
import { headOf, strongestOf, weaker } from './described.js';
import { identifier } from './identifier.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

const params = {
  properties: { scheme: { type: 'string' }, doubtful: { type: 'array', items: { type: 'string' }, minItems: 1 } },
  required: ['scheme', 'doubtful'],
} as const;

/**
 * The value has a form of its identifier that is known to be one, not merely let pass: of some numbers it is not known
 * how they are made, and nearly anything may be one. Applies where the identifier check passed.
 */
export const form: CheckKind<ParamsOf<typeof params>> = {
  kind: 'form',
  level: 'cell',
  keyword: 'zs-form',
  on: 'property',
  rank: 5,
  follows: [{ kind: identifier, at: 0 }],
  params,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  caused: true,
  holds: ({ params, fields }, terms) =>
    not(primitive('hasForm', { shape: shapeIn(terms, fields[0]!), forms: params.doubtful }, [cell(fields[0]!)])),
  described: {
    byIdentifier: (forms) => forms.some(({ doubt }) => doubt),
    keywords(element, context) {
      const identifier = context.identifierOf(element);
      const doubtful = (identifier?.forms ?? []).filter((form): form is typeof form & { doubt: Severity } => form.doubt !== undefined);
      const most = doubtful.toSorted((one, other) => severities.indexOf(one.doubt) - severities.indexOf(other.doubt))[0];
      if (!identifier || !most) return [];
      return [
        {
          ...headOf(element, 'form', '0301'),
          ...{ severity: weaker(most.doubt, strongestOf(element, identifier)), basis: most.basis, scheme: identifier.id },
          doubtful: doubtful.map((form) => form.id),
        },
      ];
    },
  },
  breaks: {
    values: ({ check, field: { shape }, value }, mistakes) => [
      ...(shape ? mistakes.inForms(shape, check.params.doubtful) : []),
      '张三',
      `'${value}`,
      '身份证',
      mistakes.inFullWidth(),
    ],
  },
};

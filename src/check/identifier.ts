import { shapeOf } from '../standard/identifier-shape.js';
import { strongestSeverity } from '../standard/model.js';
import { cell, primitive } from '../expression/make.js';
import { shapeSchema } from '../value/identifier-shape.js';
import { headOf, strongestOf } from './described.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

/**
 * The cell obeys the rules of its identifier: the first form whose pattern matches decides, its dates are real, and its
 * check character holds wherever that is strict.
 */
export const identifier: CheckKind<ParamsOf<typeof shapeSchema>> = {
  kind: 'identifier',
  level: 'cell',
  keyword: 'zs-identifier',
  on: 'property',
  rank: 3,
  params: shapeSchema,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  caused: true,
  holds: ({ params, fields }) => primitive('conforms', { shape: params }, [cell(fields[0]!)]),
  described: {
    byIdentifier: () => true,
    keywords(element, context) {
      const identifier = context.identifierOf(element);
      if (!identifier) return [];
      const { scheme, ...shape } = shapeOf(identifier);
      const severity = strongestOf(element, identifier);
      const basis = severity === strongestSeverity[element.basis] ? element.basis : identifier.basis;
      return [{ ...headOf(element, 'identifier', '0301'), severity, basis, scheme, ...shape }];
    },
  },
  breaks: {
    values: (_cell, mistakes) => mistakes.misprinted(),
    rarer: (_cell, mistakes) => mistakes.spaced(),
  },
};

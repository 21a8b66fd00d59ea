import type { FormShape, IdentifierShape } from '../value/identifier-shape.js';
import type { Identifier, IdentifierForm } from './model.js';

/** The shape of an identifier of a standard. */
export function shapeOf({ id, title, separator, forms }: Identifier): IdentifierShape {
  return { scheme: id, title, ...(separator && { separator }), forms: forms.map(formShape) };
}

function formShape({ id, pattern, check, strictness, except, parts }: IdentifierForm): FormShape {
  return {
    ...{ id, pattern },
    ...(check && { check }),
    strict: strictness === 'error',
    ...(except && { except }),
    parts: parts.map(({ name, start, length, group, format }) => ({
      name,
      start,
      length,
      ...(group && { group }),
      ...(format && { format }),
    })),
  };
}

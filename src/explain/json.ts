import type { Explanation, Refusal, ValueReading } from './explain.js';

/** An explanation as other programs read it. */
export function explanationJson({ code, readings, refusals, tried }: Explanation): object {
  return {
    code,
    readings: readings.map(({ identifier, alike, values }) => ({
      ...{ identifier: identifier.scheme, title: identifier.title, alike: alike.map(({ scheme }) => scheme) },
      ...{ basis: identifier.basis, source: identifier.source },
      values: values.map(valueJson),
    })),
    ...{ tried, refusals: refusals.map(refusalJson) },
  };
}

function valueJson({ value, form, parts, check, derived }: ValueReading): object {
  return {
    ...{ value, form: form.id },
    parts: parts.map(({ part, value: text, name }) => ({
      ...{
        part: part.name,
        ...(part.group === undefined ? { start: part.start } : { group: part.group }),
        value: text,
        meaning: part.meaning,
        basis: part.basis,
      },
      ...(name !== undefined && { name }),
    })),
    check: check ?? null,
    derived,
  };
}

function refusalJson({ identifier, form, why, expected }: Refusal): object {
  return { identifier: identifier.scheme, form: form.id, why, expected };
}

import { strongestSeverity, type Basis, type CodeList, type DataElement, type DateFormat } from '../standard/model.js';

/** More values than this never become an `enum`: validators look through them one by one. */
const longestEnum = 64;

/** A character that is not a blank as checks understand it. Written out, since `\S` differs between regex engines. */
const notBlank = '[^ \\t\\r\\n\u00a0\u3000]';

const formatPatterns: Record<DateFormat, string> = {
  YYYYMMDD: '[1-9][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])',
  YYYYMM: '[0-9]{4}(0[1-9]|1[0-2])',
  YYYY: '[0-9]{4}',
  PERIOD: '[0-9]{16}',
};

/**
 * The keywords that every JSON Schema validator knows. They refuse only what our own checks refuse as an error, with one
 * exception: a cell of blanks counts as empty for our checks, and is refused here by `maxLength` and `enum`.
 */
export function portableKeywords(element: DataElement, list: CodeList | undefined): Record<string, unknown> {
  // `null` is how many systems write an empty cell.
  const required = isRequired(element);
  const type = required ? 'string' : ['string', 'null'];
  if (strongestSeverity[element.basis] !== 'error') return { type };
  const isShaped = strongestSeverity[representationBasisOf(element)] === 'error';
  return { type, ...(isShaped ? shape(element, required) : required && { pattern: notBlank }), ...values(element, list, required) };
}

/** How the representation of an element is known. */
export function representationBasisOf({ representationBasis, basis }: DataElement): Basis {
  return representationBasis ?? basis;
}

/** Whether an empty cell is an error, so that `required` may say so too. */
export function isRequired({ required, basis }: DataElement): boolean {
  return required && strongestSeverity[basis] === 'error';
}

/** Whether a value outside the list is an error: the list must be known completely, and well. */
export function isClosed(list: CodeList): boolean {
  return list.complete && strongestSeverity[list.basis] === 'error';
}

function shape({ representation, format }: DataElement, required: boolean): Record<string, unknown> {
  if (representation.type === 'C' && !representation.fixed && !format) {
    return { maxLength: representation.length, ...(required && { pattern: notBlank }) };
  }
  const pattern = format ? formatPatterns[format] : shapePattern(representation);
  if (!required) return { pattern: `^(\\s*|${pattern})$` };
  return { pattern: `^(${pattern})$`, ...(representation.type === 'C' && !format && { allOf: [{ pattern: notBlank }] }) };
}

function shapePattern({ type, length, decimals }: DataElement['representation']): string {
  if (type === 'C') return `[\\s\\S]{${length}}`;
  const digits = `-?[0-9]{1,${length}}`;
  return decimals > 0 ? `${digits}(\\.[0-9]{1,${decimals}})?` : digits;
}

function values(element: DataElement, list: CodeList | undefined, required: boolean): Record<string, unknown> {
  if (!list || list.codes.length === 0 || !isClosed(list)) return {};
  const codes = list.codes.map(({ code }) => code);
  const labels = list.codes.flatMap(({ name, aliases }) => [name, ...aliases].filter(Boolean));
  const held = { code: codes, label: labels, either: [...codes, ...labels] }[element.codeColumn];
  const known = [...new Set(held)];
  if (known.length > longestEnum) return {};
  return { enum: required ? known : [...new Set([...known, '']), null] };
}

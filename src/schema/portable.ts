import { blank, placeholderPattern, type PlaceholderWords } from '../value/placeholder-words.js';
import { type FormShape, type IdentifierShape } from '../value/identifier-shape.js';
import { strongestSeverity, type CodeList, type DataElement, type Identifier, type Severity } from '../standard/model.js';
import { isClosed, representationBasisOf } from '../check/described.js';
import { datePatterns, shortDayPattern } from './date-patterns.js';
import { shapeOf } from '../standard/identifier-shape.js';

/** More values than this never become an `enum`: validators look through them one by one. */
const longestEnum = 64;

const notBlank = blank.replace('[', '[^');

/** What an element is beside itself. */
export interface ElementContext {
  list: CodeList | undefined;
  identifier: Identifier | undefined;
  /** Words that stand for no value in it, and how severe such a word is. */
  words: PlaceholderWords;
  wordSeverity: Severity;
}

/**
 * The keywords that every JSON Schema validator knows. They refuse only what our own checks refuse as an error, with one
 * exception: a cell of blanks, or of a word for nothing, counts as empty for our checks, and is refused here by `maxLength` and `enum`.
 */
export function portableKeywords(element: DataElement, context: ElementContext): Record<string, unknown> {
  // `null` is how many systems write an empty cell.
  const required = isRequired(element);
  const type = required ? 'string' : ['string', 'null'];
  if (strongestSeverity[element.basis] !== 'error') return { type };
  const isShaped = strongestSeverity[representationBasisOf(element)] === 'error';
  const known = values(element, context.list, required);
  return {
    type,
    ...(isShaped ? shape(element, required) : required && { pattern: notBlank }),
    ...known,
    ...identifierForms(context.identifier, required),
    ...(known.enum ? {} : wordless(element, context)),
  };
}

/** Whether an empty cell is an error, so that `required` may say so too. */
export function isRequired({ required, basis }: DataElement): boolean {
  return required && strongestSeverity[basis] === 'error';
}

function shape({ representation, format }: DataElement, required: boolean): Record<string, unknown> {
  if (representation.type === 'C' && !representation.fixed && !format) {
    return { maxLength: representation.length, ...(required && { pattern: notBlank }) };
  }
  const pattern = format ? datePatterns[format] : shapePattern(representation);
  if (!required) return { pattern: `^(${blank}*|${pattern})$` };
  return { pattern: `^(${pattern})$`, ...(representation.type === 'C' && !format && { allOf: [{ pattern: notBlank }] }) };
}

function shapePattern({ type, length, decimals }: DataElement['representation']): string {
  if (type === 'C') return `[\\s\\S]{${length}}`;
  // All digits count, those behind the point too: the more of these, the fewer before it.
  const before = (behind: number) => `[0-9]{1,${length - behind}}${behind > 0 ? `\\.[0-9]{${behind}}` : ''}`;
  const forms = Array.from({ length: Math.min(decimals, length - 1) + 1 }, (_, behind) => before(behind));
  return forms.length > 1 ? `-?(${forms.join('|')})` : `-?${forms[0]}`;
}

function values(element: DataElement, list: CodeList | undefined, required: boolean): { enum?: (string | null)[] } {
  if (!list || list.codes.length === 0 || !isClosed(list)) return {};
  const codes = list.codes.map(({ code }) => code);
  const labels = list.codes.flatMap(({ name, aliases }) => [name, ...aliases].filter(Boolean));
  const held = { code: codes, label: labels, either: [...codes, ...labels] }[element.codeColumn];
  const known = [...new Set(held)];
  if (known.length > longestEnum) return {};
  return { enum: required ? known : [...new Set([...known, '']), null] };
}

/** The forms of an identifier, with real dates where these stand in one place. Check characters are beyond any pattern. */
function identifierForms(identifier: Identifier | undefined, required: boolean): Record<string, unknown> {
  if (!identifier || strongestSeverity[identifier.basis] !== 'error') return {};
  const shape = shapeOf(identifier);
  return { anyOf: [...(required ? [] : [{ pattern: `^${blank}*$` }]), ...formsOf(shape)] };
}

function formsOf({ forms, separator }: IdentifierShape): object[] {
  if (separator !== undefined) {
    const one = `(${forms.map(({ pattern }) => `(${pattern})`).join('|')})`;
    return [{ pattern: `^${one}(${escaped(separator)}${one})*$` }];
  }
  return forms.map((form) => ({ pattern: `^(${form.pattern})$`, ...datesOf(form) }));
}

function datesOf({ parts }: FormShape): object {
  const dates = parts.filter(({ format, group }) => format !== undefined && group === undefined);
  if (dates.length === 0) return {};
  return {
    allOf: dates.map(({ start, format }) => ({
      pattern: `^[\\s\\S]{${start - 1}}${format === 'YYMMDD' ? shortDayPattern : datePatterns.YYYYMMDD}`,
    })),
  };
}

/** A word for no value is refused wherever it is an error, and no other keyword refuses it. */
function wordless({ representation, format, required }: DataElement, { words, wordSeverity }: ElementContext): Record<string, unknown> {
  const isFigure = representation.type !== 'C' || format !== undefined;
  if ((!required && (wordSeverity !== 'error' || isFigure)) || words.texts.length + words.runs.length === 0) return {};
  return { not: { type: 'string', pattern: `^${placeholderPattern(words)}$` } };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

import type { Check, Field } from '../../plan/plan.js';
import { codedIn, kindOf, ownCodesIn } from '../kinds.js';
import type { IdentifierShape } from '../../value/identifier-shape.js';
import type { DateFormat } from '../../value/date-format.js';

/** What of a field matters to why a cell of it fails. */
export interface Traits {
  kind: 'moment' | 'day' | 'month' | 'year' | 'period' | 'integer' | 'decimal' | 'text';
  /** Characters of a text, digits of a number. */
  length: number;
  decimals: number;
  fixed: boolean;
  /** What the identifier in it is made of; absent where it holds none. */
  identifier?: {
    small: boolean;
    parted: boolean;
    /** Signs before and behind each of its dates. */ dates: { before: number; behind: number }[];
  };
  /** What of a code list it holds. */
  holds?: 'code' | 'name' | 'either';
  /** Codes of the list with zeros in front of them left out. */
  zeroless?: readonly string[];
}

const kinds: Record<DateFormat, Traits['kind']> = {
  YYYYMMDDHHMMSS: 'moment',
  YYYYMMDD: 'day',
  YYYYMM: 'month',
  YYYY: 'year',
  PERIOD: 'period',
};

/** The traits of a field, as it stands in a record type with these checks. */
export function traitsOf(
  { name, representation, format, shape, zeroless }: Field,
  checks: readonly Pick<Check, 'kind' | 'fields' | 'params'>[],
): Traits {
  const { type, length, decimals, fixed } = representation;
  const holds = holdsOf(checks, name);
  const documents = checks.flatMap((check) => formsIn(check, name));
  const known = shape ?? (documents.length > 0 ? { forms: documents } : undefined);
  return {
    kind: format ? kinds[format] : type === 'I' ? 'integer' : type === 'D' ? 'decimal' : 'text',
    length,
    decimals,
    fixed,
    ...(known && { identifier: anatomyOf(known) }),
    ...(holds && { holds }),
    ...(zeroless && { zeroless }),
  };
}

/** Forms that a check asks of a field. */
function formsIn(check: Pick<Check, 'kind' | 'fields' | 'params'>, name: string): IdentifierShape['forms'] {
  const { forms } = kindOf(check.kind);
  return forms && check.fields[0] === name ? forms(check.params) : [];
}

function holdsOf(checks: readonly Pick<Check, 'kind' | 'fields' | 'params'>[], name: string): Traits['holds'] {
  const holds = ownCodesIn(checks, name)?.holds;
  if (holds === 'code' || holds === 'either') return holds;
  return codedIn(checks, name).length > 0 ? 'name' : undefined;
}

function anatomyOf({ forms, separator }: Pick<IdentifierShape, 'forms' | 'separator'>): NonNullable<Traits['identifier']> {
  const bare = forms.map(({ pattern }) =>
    pattern.replace(/\[[^\]]*\]/g, (set) => (/[a-z]-[a-z]/.test(set) ? 'small' : /[-./·]\]$/.test(set) ? '-' : '')),
  );
  const dates = forms.flatMap(({ parts }) => {
    const whole = Math.max(...parts.map(({ start, length }) => start - 1 + length));
    return parts
      .filter(({ format, group }) => format === 'YYYYMMDD' && group === undefined)
      .map(({ start, length }) => ({ before: start - 1, behind: whole - (start - 1 + length) }));
  });
  return {
    small: bare.some((pattern) => pattern.includes('small')),
    parted: separator !== undefined || bare.some((pattern) => /[-./·]/.test(pattern)),
    dates: dates.filter(({ before, behind }, at) => dates.findIndex((date) => date.before === before && date.behind === behind) === at),
  };
}

import { algorithms } from './algorithm/algorithms.js';
import { isLax, type FormShape, type IdentifierShape, type PartShape } from './identifier-shape.js';
import { isDate, substring } from './runtime.js';

/** What the forms of an identifier say of one value. */
export interface FormReading<Form extends FormShape> {
  /** The first form whose pattern the value matches. */
  form: Form;
  /** Parts that are dates and not of the calendar. */
  falseDates: PartShape[];
  /** Absent where the form has no check character. */
  check?: { found: string; computed: string; holds: boolean };
  /** Whether a wrong check character leaves this value right. */
  lax: boolean;
  conforms: boolean;
}

/** Reads one value; undefined where no form has such values. Says of it what the primitives of identifiers say. */
export function readValue<Form extends FormShape>(forms: readonly Form[], value: string): FormReading<Form> | undefined {
  const form = forms.find(({ pattern }) => whole(pattern).test(value));
  if (!form) return undefined;
  const falseDates = form.parts.filter(
    (part) => part.format !== undefined && !isDate(`${part.format === 'YYMMDD' ? '19' : ''}${partOf(part, value, form)}`),
  );
  const check = checkOf(form, value);
  const lax = isLax(form) && (!form.strict || whole(form.except!).test(value));
  return {
    form,
    falseDates,
    ...(check && { check }),
    lax,
    conforms: falseDates.length === 0 && (check === undefined || check.holds || lax),
  };
}

/** The values that stand in a cell. */
export function valuesOf({ separator }: Pick<IdentifierShape, 'separator'>, cell: string): string[] {
  return separator === undefined ? [cell] : cell.split(separator);
}

/** The text of a part; shorter where the value ends in it. */
export function partOf(
  { start, length, group }: Pick<PartShape, 'start' | 'length' | 'group'>,
  value: string,
  { pattern }: Pick<FormShape, 'pattern'>,
): string {
  if (group !== undefined) return whole(pattern).exec(value)?.[group] ?? '';
  return substring(value, start - 1, start - 1 + length);
}

function checkOf({ check }: FormShape, value: string): FormReading<FormShape>['check'] {
  if (!check) return undefined;
  const algorithm = algorithms[check];
  return { found: value[algorithm.at(value)] ?? '', computed: algorithm.character(value), holds: algorithm.holds(value) };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

import { algorithms } from '../../value/algorithm/algorithms.js';
import { readValue } from '../../value/identifier-reading.js';
import { formCell } from '../identifier-cell.js';
import type { IdentifierShape } from '../../value/identifier-shape.js';

/** What stands in no list of provinces or authorities, the centuries of nobody living, and days to come. */
const impossible = ['99', '00', '16', '29', '17', '21', '0', 'B', 'G', 'T', '20991231'];

/** The value with a part of it that there is not, and the check character that belongs to it. */
export function withPart({ forms }: IdentifierShape, name: string, value: string): string[] {
  return forms.flatMap((form) => {
    const part = form.parts.find((each) => each.name === name);
    if (!part || part.group !== undefined) return [];
    const own = readValue(forms, value)?.form === form ? value : formCell(form, 7, 1);
    const body = own.slice(part.start - 1, part.start - 2 + part.length);
    const wrong = impossible.filter(({ length }) => length === part.length);
    // Of what is longer than all of these it is the last character that is wrong.
    return (wrong.length > 0 ? wrong : Array.from('0123456789X', (last) => body + last))
      .map((text) => own.slice(0, part.start - 1) + text + own.slice(part.start - 1 + part.length))
      .map((text) => (form.check ? completed(form.check, text) : text));
  });
}

/** The value with one character another, so that it has one of some forms, and the check character that belongs to it. */
export function inForms({ forms }: IdentifierShape, named: readonly string[], value: string): string[] {
  return forms
    .filter((form) => named.includes(form.id) && form.check !== undefined)
    .flatMap((form) =>
      [...value]
        .map((_, at) => completed(form.check!, `${value.slice(0, at)}A${value.slice(at + 1)}`))
        .filter((text) => readValue(forms, text)?.form === form),
    );
}

function completed(check: keyof typeof algorithms, text: string): string {
  const at = algorithms[check].at(text);
  return text.slice(0, at) + algorithms[check].character(text) + text.slice(at + 1);
}

/** Digits in full width. */
export function inFullWidth(value: string): string {
  return (value || '123').replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

import type { CodePlan } from './code.js';

/** First and last day of a time of validity, `YYYYMMDD`; empty where it is open. */
export type Span = readonly [from: string, to: string];

/** Stands between the parts of a text, as code and label of a pair, of which none holds it. */
export const partMark = '\u001f';

/** A code and a label of it as one text. */
export function pairText(code: string, label: string): string {
  return `${code}${partMark}${label}`;
}

/** A code list whose codes are the pairs of code and label: each label with the times of its own rows. */
export function pairsOf<Row extends Pick<CodePlan, 'code' | 'names'>>(codes: readonly Row[]): Row[] {
  return codes.flatMap((row) => row.names.map((name) => ({ ...row, code: pairText(row.code, name), names: [name] })));
}

/** The times of each code that was not always valid. A code with a row that tells no days is valid always. */
export function spansByCode(codes: readonly Pick<CodePlan, 'code' | 'validFrom' | 'validTo'>[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  const always = new Set<string>();
  for (const { code, validFrom, validTo } of codes) {
    if (validFrom === '' && validTo === '') always.add(code);
    const known = spans.get(code);
    if (known) known.push([validFrom, validTo]);
    else spans.set(code, [[validFrom, validTo]]);
  }
  for (const code of always) spans.delete(code);
  return spans;
}

/** Whether a day lies in a time of validity, its ends included. */
export function holdsDay([from, to]: Span, day: string): boolean {
  return from <= day && (to === '' || day <= to);
}

import type { CodePlan } from './code.js';

/** What an attribute of a list says of its codes. Of several rows of a code the first that says something counts. */
export function attributeByCode({ codes }: { codes: readonly CodePlan[] }, name: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const { code, attributes } of codes) {
    const value = attributes?.[name];
    if (value && !values.has(code)) values.set(code, value);
  }
  return values;
}

/** What belongs to a group: columns of a list that must equal a field of the group, or a text. */
export interface Belonging {
  attribute: string;
  field?: string;
  text?: string;
}

/** The codes that are asked for, in the order of the list, each with what the group must have; texts are looked at here. */
export function codesAsked(matches: readonly Belonging[], codes: readonly CodePlan[]): { code: string; values: string[] }[] {
  const attributes = matches.map(({ attribute }) => attributeByCode({ codes }, attribute));
  return [...new Set(codes.map(({ code }) => code))]
    .map((code) => ({ code, values: attributes.map((known) => known.get(code) ?? '') }))
    .filter(({ values }) => matches.every(({ text }, at) => text === undefined || text === values[at]));
}

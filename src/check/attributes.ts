import type { CodePlan } from '../plan/plan.js';

/** What an attribute of a list says of its codes. Of several rows of a code the first that says something counts. */
export function attributeByCode({ codes }: { codes: readonly CodePlan[] }, name: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const { code, attributes } of codes) {
    const value = attributes?.[name];
    if (value && !values.has(code)) values.set(code, value);
  }
  return values;
}

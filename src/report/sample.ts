import type { SampleReport } from '../conformance/model.js';

/** Whether a sample has a value of its own for a field; every object has members of other names beside. */
export function hasValue({ values, key }: Pick<SampleReport, 'values' | 'key'>, field: string): boolean {
  return Object.hasOwn(values, field) || Object.hasOwn(key, field);
}

/** What a sample has in a field, be it looked at by the check or a part of the key. */
export function valueIn({ values, key }: Pick<SampleReport, 'values' | 'key'>, field: string): string | undefined {
  if (Object.hasOwn(values, field)) return values[field];
  return Object.hasOwn(key, field) ? key[field] : undefined;
}

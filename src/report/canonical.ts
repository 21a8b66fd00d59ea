import { createHash } from 'node:crypto';
import type { ConformanceReport } from '../conformance/model.js';

/**
 * A value as canonical JSON by RFC 8785: no blanks, keys in the order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them. What is `undefined` is left out. Everyone who does the same gets the same bytes.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** SHA-256, in hexadecimal, of the canonical JSON of a value in UTF-8. */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/**
 * SHA-256 of a report without what two runs over the same may differ in: where package, list of agencies, mapping and waivers lay
 * (`run.package.path`, `run.agencies.list.path`, `run.mapping.file.path`, `waivers.file.path`), and `glossary`, which only explains.
 */
export function reportHash({
  glossary: _,
  waivers,
  run: { package: found, agencies, mapping, ...run },
  ...report
}: ConformanceReport): string {
  return canonicalHash({
    ...report,
    run: {
      ...run,
      ...(found && { package: { ...found, path: undefined } }),
      ...(mapping && { mapping: { ...mapping, file: { ...mapping.file, path: undefined } } }),
      ...(agencies && { agencies: { ...agencies, ...(agencies.list && { list: { ...agencies.list, path: undefined } }) } }),
    },
    ...(waivers && { waivers: { ...waivers, file: { ...waivers.file, path: undefined } } }),
  });
}

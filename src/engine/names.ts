/** A SQL identifier, quoted. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Enumerated type that holds a code list's codes, labels, both, or pairs of code and label. */
export function listType(id: string, what: 'code' | 'label' | 'either' | 'pair'): string {
  return sqlName(`list:${id}:${what}`);
}

/** Stands between code and label of a pair; no code holds it. */
export const pairMark = '\u001f';

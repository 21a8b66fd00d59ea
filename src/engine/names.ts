/** A SQL text literal. Control characters, NUL among them, go through chr(). */
export function sqlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const parts = text.split(/([\u0000-\u001f\u007f])/);
  const pieces = parts
    .filter((part) => part !== '')
    // eslint-disable-next-line no-control-regex -- as above
    .map((part) => (/^[\u0000-\u001f\u007f]$/.test(part) ? `chr(${part.charCodeAt(0)})` : `'${part.replaceAll("'", "''")}'`));
  return pieces.length === 0 ? "''" : pieces.length === 1 ? pieces[0]! : `(${pieces.join(' || ')})`;
}

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

/**
 * A name as part of a file path: no separator, no dot in front, the same on every system. Unlike `%`, the `=` of its
 * escapes means nothing in a URL or an import.
 */
export function fileName(name: string): string {
  return encodeURIComponent(name).replace(/^\./, '%2E').replaceAll('*', '%2A').replaceAll('%', '=');
}

/** A name as an identifier of TypeScript; characters that may not stand in one become `_`. */
export function identifier(name: string): string {
  const safe = name.replace(/[^\p{ID_Continue}$]/gu, '_');
  return /^[\p{ID_Start}$_]/u.test(safe) ? safe : `_${safe}`;
}

/** Text that can stand in a block comment. */
export function commentText(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/**
 * JSON as people and programs are given it: two spaces, LF, a newline at the end. Characters that an editor, a terminal or a script tag would
 * take amiss are written as escapes.
 */
export function printJson(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}

/** Escapes of characters that stand only inside strings: line separators, blanks that cannot be seen, marks of direction. */
export function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u00a0\u2000-\u200f\u2028-\u202f\u2066-\u2069\u3000\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

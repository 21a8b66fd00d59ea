/**
 * JSON as it lies in `schemas/`: two spaces, LF, a newline at the end. Characters that an editor or a script tag would
 * take amiss are written as escapes.
 */
export function printJson(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}

/** JSON of one object whose member `rows` is printed one element a line, so that a changed row is one changed line. */
export function printRows(value: Record<string, unknown>, rows: string): string {
  const lines = (value[rows] as unknown[]).map((row) => `    ${JSON.stringify(row)}`);
  const members = Object.entries(value).map(([name, member]) => {
    const text = name === rows && lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : JSON.stringify(member);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `${escapeInvisible(`{\n${members.join(',\n')}\n}`)}\n`;
}

/** A value as a JavaScript expression that is also safe inside a script tag. */
export function printLiteral(value: unknown): string {
  return escapeInvisible(JSON.stringify(value)).replaceAll('<', '\\u003c');
}

/** Escapes of characters that stand only inside strings: line separators, blanks that cannot be seen, marks of direction. */
function escapeInvisible(json: string): string {
  return json.replace(
    /[\u007f-\u00a0\u2000-\u200f\u2028-\u202f\u2066-\u2069\u3000\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

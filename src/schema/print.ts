import { escapeInvisible } from '../system/json-text.js';

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

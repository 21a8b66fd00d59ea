/** Where the character at `index` of a text stands in its CEL literal, quotes and escapes counted. */
export function inLiteral(literal: string, index: number): number {
  const opening = /^(r?)("""|'''|"|')/i.exec(literal)![0];
  if (/^r/i.test(opening)) return opening.length + index;
  const units = literal.slice(opening.length).match(/\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0-7]{3}|.)|[^]/gis) ?? [];
  return opening.length + units.slice(0, index).join('').length;
}

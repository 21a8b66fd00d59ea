/** SQL of the value of the character at a place, counted from 1: its position in an alphabet, from 0. */
export function sqlValue(x: string, at: number | string, alphabet = '0123456789'): string {
  return `(instr('${alphabet}', substr(${x}, ${at}, 1)) - 1)`;
}

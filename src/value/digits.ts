/** The ASCII digit at a place, or -1. */
export function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** Whether a stretch of text, not empty, is ASCII digits. */
export function onlyDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (digitAt(text, at) < 0) return false;
  return to > from;
}

/** SQL of the value of the character at a place, counted from 1: its position in an alphabet, from 0. */
export function sqlValue(x: string, at: number | string, alphabet = '0123456789'): string {
  return `(instr('${alphabet}', substr(${x}, ${at}, 1)) - 1)`;
}

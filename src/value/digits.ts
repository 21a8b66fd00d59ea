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

/** A text literal that may also stand in a script element. */
export function textLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[<\u2028\u2029\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A regular expression literal that whole texts match. */
export function wholePattern(pattern: string): string {
  return String(new RegExp(`^(?:${pattern})$`, 'u'));
}

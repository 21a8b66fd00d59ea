const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const unseenInLines = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text from outside with what the eye cannot see made visible, `⟨U+001B⟩`: it commands no terminal and turns no text about. */
export function shown(text: string): string {
  return text.replace(unseen, picture);
}

/** Lines with all but their ends made visible. */
export function shownLines(text: string): string {
  return text.replace(unseenInLines, picture);
}

export function picture(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** A text as one word of a shell: as it stands where no shell has a meaning of its own for any of its characters. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text) ? text : shellQuoted(text);
}

/** A text as one word of a shell, in quotes whatever it is. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

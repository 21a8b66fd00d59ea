/** A text literal of PostgreSQL. Without the cast its type is unknown, and which function a call means may be too. */
export function textSql(text: string): string {
  // No text of PostgreSQL holds it, whatever it is written as.
  if (text.includes('\0')) throw new Error('PostgreSQL has no text with NUL in it');
  // A backslash is itself as long as standard_conforming_strings is on, which it is unless somebody turned it off.
  return `'${text.replaceAll("'", "''")}'::text`;
}

/** A value that an expression needs more than once, named. What stands around may have the name too: inside, this one is meant. */
export function named(value: string, made: (name: string) => string): string {
  return `(SELECT ${made('named.value')} FROM (SELECT ${value} AS value) AS named)`;
}

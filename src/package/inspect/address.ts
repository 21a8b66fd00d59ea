/**
 * Whether an address is a file on another machine, written as Windows does (`\\server\share`) or behind `file:`: who
 * follows it opens what is there, and gives that machine the name and the password he is logged in with.
 */
export function opensShare(address: string): boolean {
  const [, scheme, slashes = '', host = ''] = /^[\0-\x20]*(file:)?([\\/]+)([^\\/]*)/i.exec(address.replace(/%(?:2f|5c)/gi, '\\')) ?? [];
  if (!scheme) return slashes.startsWith('\\\\') && host !== '';
  // Behind `file:` two strokes come before the machine, which may be this one, and three before a path.
  return slashes.length === 2 ? host !== '' && !/^(?:localhost|[a-z][:|])$/i.test(host) : slashes.length > 3;
}

/** Whether one of the fields of a word processor is a link to such a file; strokes may be written twice there. */
export function fieldOpensShare(fields: string): boolean {
  return [...fields.matchAll(/\bHYPERLINK\s+(?:"([^"]*)"|(\S+))/gi)].some(([, quoted, bare]) => opensShare(quoted ?? bare ?? ''));
}

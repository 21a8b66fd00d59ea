import { utf8Text } from './utf8-text.js';

/** An object that has a member twice: readers differ in which of them holds. */
export class RepeatedMember extends Error {
  override readonly name = 'RepeatedMember';

  constructor(readonly member: string) {
    super(`the member ${member} stands twice`);
  }
}

/**
 * What JSON in UTF-8 says.
 *
 * @throws SyntaxError when it is none; RepeatedMember when an object in it has a member twice.
 */
export function parseJson(bytes: Buffer): unknown {
  const text = utf8Text(bytes) ?? '';
  const value = JSON.parse(text) as unknown;
  const repeated = repeatedMember(text);
  if (repeated !== undefined) throw new RepeatedMember(repeated);
  return value;
}

/** The first member that an object has twice, in a text that is JSON. */
function repeatedMember(text: string): string | undefined {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') last = token;
    else {
      const name = JSON.parse(last) as string;
      if (open.at(-1)!.has(name)) return name;
      open.at(-1)!.add(name);
    }
  }
  return undefined;
}

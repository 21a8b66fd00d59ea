import { InputFault } from '../system/fault.js';
import { utf8Text } from './utf8-text.js';

/**
 * What a file of JSON in UTF-8 says.
 *
 * @param path The file, as it is told.
 * @throws SyntaxError when it is no JSON; InputFault when an object in it has a member twice: readers differ in which of them holds.
 */
export function parseJson(bytes: Buffer, path: string): unknown {
  const text = utf8Text(bytes) ?? '';
  const value = JSON.parse(text) as unknown;
  const member = repeatedMember(text);
  if (member !== undefined) throw new InputFault('command.json-repeated', { path, member });
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

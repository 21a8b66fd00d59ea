import { placePath } from '../dataset/agency-model.js';

/** The path of a file as lists have it, where it stays within the folder of the list; undefined for any other. */
export function pathWithin(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- such a name is no file that anyone hands over
  if (/[\u0000-\u001f]/.test(text) || /^[a-z]:/i.test(text) || text.length > 1000) return undefined;
  const path = placePath(text);
  const parts = path.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..') ? path : undefined;
}

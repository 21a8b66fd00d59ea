import type { Content } from '../content.js';

const chunk = 2 ** 20;

/** What fills a file up and tells nothing: NULs and white space. */
const filling = /[^\0\t\n\f\r ]/;

/** How many bytes stand behind the end of what a file is, as a report has them; empty where they but fill it up. */
export function trailingOf(content: Content, end: number): string {
  for (let at = end; at < content.size; at += chunk) if (filling.test(content.read(at, chunk).toString('latin1'))) return String(content.size - end);
  return '';
}

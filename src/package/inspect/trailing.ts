import type { Content } from '../content.js';

const chunk = 2 ** 20;

/** What fills a file up and tells nothing: NULs and white space. */
const filling = /[^\0\t\n\f\r ]/;

/** How many bytes stand behind the end of what a file is, as a report has them; empty where they but fill it up. */
export function trailingOf(content: Content, end: number): string {
  for (let at = end; at < content.size; at += chunk)
    if (filling.test(content.read(at, chunk).toString('latin1'))) return String(content.size - end);
  return '';
}

/** The mark of UTF-8 that some writers put first. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** How many bytes stand before what a file is, which starts near its beginning; none where they but fill it up. */
export function leadingOf(content: Content, start: number): number {
  const head = content.read(0, start);
  const marked = head.subarray(0, 3).equals(byteOrderMark) ? head.subarray(3) : head;
  return filling.test(marked.toString('latin1')) ? start : 0;
}

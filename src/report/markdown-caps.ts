import type { Paragraph } from 'mdast';
import { grouped } from '../message/grouped.js';
import { emphasis, paragraph } from './markdown-nodes.js';
import type { Names } from './names.js';

/** Longest lists of the Markdown report; the JSON report has the rest. */
export const most = { findings: 200, details: 50, samples: 5, divisions: 50, open: 200 };

/** Says that a list was cut, where it was. */
export function capped(total: number, shown: number, { say }: Names, message: 'capped' | 'capped.worst' = 'capped'): Paragraph[] {
  return total > shown ? [paragraph(emphasis(say(message, { shown: grouped(shown), total: grouped(total) })))] : [];
}

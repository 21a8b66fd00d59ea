import { messages } from '../message/messages.js';
import { dimensions } from '../score/indicators.js';
import type { Bilingual } from '../message/model.js';

/** The words of reports: names of their parts, columns, severities, outcomes, decisions, bases, dimensions and indicators. */
export function reportWords(): { text: Bilingual; source?: string }[] {
  const own = Object.entries(messages)
    .filter(([code]) => /^report\.(?:section|severity|outcome|decision|basis|term)\./.test(code))
    .map(([, text]) => ({ text }));
  const scored = dimensions.flatMap(({ name, indicators }) => [name, ...indicators.map((indicator) => indicator.name)]);
  return [...own, ...scored.map((text) => ({ text, source: 'GB/T 36344-2018' }))];
}

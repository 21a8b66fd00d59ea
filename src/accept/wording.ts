import { say, type Language } from '../message/messages.js';
import type { AcceptanceItem, Judged } from '../standard/acceptance/model.js';

/** How items are spoken of, on forms and in reports. */

export function pointsText(points: number | undefined, language: Language): string {
  return points === undefined ? say('accept.points.unknown', language) : say('accept.points', language, { points });
}

export function judgedText(judged: Judged, language: Language): string {
  return say(`accept.judged.${judged}`, language);
}

/** What an item loses points for: `每处扣 1 分，至多 3 分`. */
export function deductionText({ deduction: { unit, each = 0, cap } }: Pick<AcceptanceItem, 'deduction'>, language: Language): string {
  if (unit === 'whole') return say('accept.deduction.whole', language);
  const text = say(`accept.deduction.${unit}`, language, { each });
  return cap === undefined ? text : text + say('accept.deduction.cap', language, { cap });
}

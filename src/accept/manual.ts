import { sumOfPoints, type AcceptanceItem } from '../standard/acceptance/model.js';
import type { Answer } from './answers.js';
import { bilingual } from '../message/bilingual.js';
import type { ManualResult } from './model.js';
import type { Bilingual } from '../message/model.js';

/** What a person's answer says of an item. */
export function judgeByAnswer(item: AcceptanceItem, answer: Answer): { result: ManualResult; reason: Bilingual } {
  const { role, date, remark } = answer;
  const awarded = awardedBy(item, answer);
  const [given, value] = valueOf(answer);
  return { result: { given, value, ...(awarded !== undefined && { awarded }), role, date, remark }, reason: reasonOf(answer) };
}

function awardedBy({ points, deduction: { each = 0, cap } }: AcceptanceItem, answer: Answer): number | undefined {
  if (points === undefined) return undefined;
  if (answer.points !== undefined) return Math.min(answer.points, points);
  if (answer.failed !== undefined) return sumOfPoints([points, -Math.min(each * answer.failed, cap ?? points, points)]);
  return answer.met === true ? points : 0;
}

function valueOf({ met, points, failed }: Answer): [ManualResult['given'], boolean | number] {
  if (points !== undefined) return ['points', points];
  if (failed !== undefined) return ['failed', failed];
  return ['met', met === true];
}

function reasonOf({ met, points, failed, role, date }: Answer): Bilingual {
  if (points !== undefined) return bilingual('accept.reason.points', { points, role, date });
  if (failed !== undefined) return bilingual('accept.reason.places', { failed, role, date });
  return bilingual(met === true ? 'accept.reason.met' : 'accept.reason.unmet', { role, date });
}

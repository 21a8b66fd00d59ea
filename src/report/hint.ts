import { kindNamed } from '../check/kinds.js';
import type { Bilingual } from '../message/model.js';
import type { Check, Plan } from '../plan/plan.js';
import { visible } from './cell.js';
import type { Masker } from './masker.js';

/** What a sample row of a check is told beside its values, as its kind tells it; of checks over many rows, what their note says. */
export function hintOf(
  check: Check,
  values: Readonly<Record<string, string>>,
  plan: Plan,
  note?: string,
  masker: Pick<Masker, 'text'> = { text: (text) => text },
): Bilingual | undefined {
  return kindNamed(check.kind)?.hint?.({
    check,
    values,
    plan,
    visible: (text) => visible(masker.text(text)),
    ...(note !== undefined && { note }),
  });
}

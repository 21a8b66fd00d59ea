import { listedIds } from '../message/punctuation.js';
import { dimensionIds } from '../standard/indicator.js';
import type { Profile } from '../standard/model.js';
import { InputFault } from '../system/fault.js';

/** What a threshold may measure, beside the failures of one check; `score.` is followed by `total` or a dimension. */
export const measures: ReadonlySet<string> = new Set([
  'score.total',
  ...dimensionIds.map((dimension) => `score.${dimension}`),
  'records.clean',
  'failed.error',
  'failed.warning',
  'unevaluated.error',
  'unevaluated.delivered',
  'rows.unreadable',
  'files.unread',
  'files.unproven',
  'tables.missing',
  'manifest.differences',
]);

/** What stands before the id of a check whose failures a threshold measures. */
const ofCheck = 'failed.';

/** The check of which a threshold measures the failures; undefined where it measures something else. */
export function measuredCheck(measure: string): string | undefined {
  return measures.has(measure) || !measure.startsWith(ofCheck) ? undefined : measure.slice(ofCheck.length);
}

/**
 * A check that nobody knows would never fail, and nothing would be decided by it.
 *
 * @param knows Whether there is a check of an id.
 * @throws InputFault where a threshold of a profile measures what there is not. A check that is to decide by itself and that the standard has not is told by the lint of profiles.
 */
export function mustKnow({ id, thresholds }: Profile, knows: (check: string) => boolean): void {
  for (const { measure } of thresholds) {
    const check = measuredCheck(measure);
    if (check === undefined ? measures.has(measure) : knows(check)) continue;
    throw new InputFault('score.unknown-measure', { profile: id, measure, known: listedIds([...measures]) });
  }
}

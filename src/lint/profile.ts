import { wordsInParams } from '../message/bilingual.js';
import { listedIds } from '../message/punctuation.js';
import { checkIdsOf, cellCheckKinds } from '../check/check-ids.js';
import { dimensionIds, indicatorIds } from '../standard/indicator.js';
import { measuredCheck, measures } from '../score/measures.js';
import type { Report } from '../standard/message.js';
import type { Profile, Standard } from '../standard/model.js';
import { lintProfileParameters } from './parameters.js';
import { placeIn, reportRepeats } from './subject.js';
import { lintText } from './text.js';

/** A profile: for this standard, with weights, measures and checks that exist. */
export function examineProfile(profile: Profile, standard: Standard, report: Report): void {
  if (profile.standard !== standard.id) {
    report('profile-standard', placeIn(profile, ''), { value: profile.standard, expected: standard.id });
  }
  for (const id of Object.keys(profile.dimensionWeights)) {
    if (dimensionIds.includes(id)) continue;
    report('unknown-dimension', placeIn(profile, id), { value: id, ...wordsInParams('known', dimensionIds) }, id.length);
  }
  for (const id of Object.keys(profile.indicatorWeights)) {
    if (indicatorIds.includes(id)) continue;
    report('unknown-indicator', placeIn(profile, id), { value: id, ...wordsInParams('known', indicatorIds) }, id.length);
  }
  reportRepeats(profile.thresholds, ({ id }) => id, { rule: 'duplicate-threshold', header: 'id' }, report);
  const checks = checkIdsOf(standard);
  for (const threshold of profile.thresholds) {
    const { id, measure } = threshold;
    lintText(threshold, threshold.text, id, report);
    const check = measuredCheck(measure);
    if (measure === '' || measures.has(measure) || (check !== undefined && checks.has(check))) continue;
    report('unknown-measure', placeIn(threshold, 'measure'), { value: measure, ...wordsInParams('known', measures) }, measure.length);
  }
  lintProfileParameters(profile, standard, report);
  for (const blocking of profile.blocking) {
    const { check } = blocking;
    lintText(blocking, blocking.text, check, report);
    if (check === '' || checks.has(check)) continue;
    report('unknown-check', placeIn(blocking, 'check'), { value: check, kinds: listedIds(cellCheckKinds) }, check.length);
  }
}

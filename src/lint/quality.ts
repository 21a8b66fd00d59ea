import { listedIds } from '../message/punctuation.js';
import type { VFileMessage } from 'vfile-message';
import type { Language } from '../message/messages.js';
import { cellCheckKinds, checkIdsOf, structureChecks } from '../check/check-ids.js';
import { placeIn, reportRepeats } from './subject.js';
import { lintText } from './text.js';
import { collect, inLanguage, inOrder, type Report } from '../standard/message.js';
import type { Standard } from '../standard/model.js';
import { standardAndCheck, type QualityRule } from '../standard/quality/model.js';

/**
 * Everything wrong with rules of one file, the messages of reading it included, as `lintStandard`: checks that no standard
 * has, rules of which it is not said what they lack.
 *
 * @param standards By id; checks of others are taken as they are.
 */
export function lintQualityRules(
  rules: readonly QualityRule[],
  standards: ReadonlyMap<string, Standard>,
  messages: readonly VFileMessage[],
  language: Language = 'zh',
): VFileMessage[] {
  const found = [...messages];
  const report = collect(found);
  const known = new Map([...standards].map(([id, standard]) => [id, checkIdsOf(standard)]));
  reportRepeats(rules, ({ id }) => id, { rule: 'duplicate-quality-rule', header: 'id' }, report);
  for (const rule of rules) {
    lintText(rule, rule.text, rule.id, report);
    lintChecks(rule, known, report);
    const { extent, checks, lacks, note } = rule;
    if ((extent === 'none') !== (checks.length === 0)) report('quality-extent', placeIn(rule, 'extent'), { value: rule.id });
    if ((extent === 'whole') !== (lacks.length === 0)) report('quality-lacks', placeIn(rule, 'lacks'), { value: rule.id });
    if (extent !== 'whole' || note.zh !== '' || note.en !== '') lintText(rule, note, rule.id, report, { zh: 'note', en: 'noteEn' });
  }
  return inOrder(found).map((message) => inLanguage(message, language));
}

function lintChecks(rule: QualityRule, known: ReadonlyMap<string, ReadonlySet<string>>, report: Report): void {
  for (const named of rule.checks) {
    const { standard, check } = standardAndCheck(named);
    const own = known.get(standard);
    if (!own) report('unknown-standard', placeIn(rule, 'checks', named), { value: standard }, named.length);
    else if (!own.has(check) && !structureChecks.includes(check)) {
      report('unknown-check', placeIn(rule, 'checks', named), { value: named, kinds: listedIds(cellCheckKinds) }, named.length);
    }
  }
}

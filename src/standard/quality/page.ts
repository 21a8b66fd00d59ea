import { labelled, listed } from '../../message/punctuation.js';
import type { RootContent } from 'mdast';
import { say, type Language } from '../../message/messages.js';
import { phrasesOf } from '../../message/phrases.js';
import { headingOf } from '../cell.js';
import { code, codes, heading, pageOf, paragraph, table, text, type PageCell } from '../markdown-page.js';
import { isPossible, lacks, type QualityRule } from './model.js';

/** How many rules are held, and what the others lack. `whole` + `part` + `none` = `rules`. */
export interface QualityCounts {
  rules: number;
  whole: number;
  part: number;
  none: number;
  /** Of those not held: what could be on the record types there are. */
  possible: number;
  /** Rules that are not held whole, by what they lack; a rule may lack several things. */
  lacking: { part: number; none: number }[];
}

export function qualityCounts(rules: readonly QualityRule[]): QualityCounts {
  const many = (is: (rule: QualityRule) => boolean) => rules.filter(is).length;
  const of = (extent: QualityRule['extent']) => many((rule) => rule.extent === extent);
  return {
    rules: rules.length,
    whole: of('whole'),
    part: of('part'),
    none: of('none'),
    possible: many(isPossible),
    lacking: lacks.map((lack) => ({
      part: many((rule) => rule.extent === 'part' && rule.lacks.includes(lack)),
      none: many((rule) => rule.extent === 'none' && rule.lacks.includes(lack)),
    })),
  };
}

/** The page that accounts for every rule of data quality: counts, then a table for each group. Chinese by default. */
export function renderQualityPage(rules: readonly QualityRule[], language: Language = 'zh'): string {
  const phrase = phrasesOf('coverage.quality', language);
  const counts = qualityCounts(rules);
  const groups = [...new Set(rules.map(headingOf))];
  const children: RootContent[] = [
    heading(1, phrase('title')),
    paragraph(phrase('generated')),
    paragraph(phrase('what')),
    heading(2, say('coverage.totals', language)),
    table([
      [say('coverage.item', language), say('coverage.count', language)],
      ...(['rules', 'whole', 'part', 'none', 'possible'] as const).map((name) => [phrase(`count.${name}`), String(counts[name])]),
    ]),
    paragraph(phrase('lacking')),
    table([
      [phrase('column.lacks'), phrase('column.part'), phrase('column.none')],
      ...lacks.map((lack, at) => [phrase(`lack.${lack}`), String(counts.lacking[at]!.part), String(counts.lacking[at]!.none)]),
    ]),
    ...groups.flatMap((group) => [
      heading(2, group),
      table([
        (['rule', 'text', 'extent', 'checks', 'note'] as const).map((column) => phrase(`column.${column}`)),
        ...rules.filter((rule) => headingOf(rule) === group).map((rule) => rowOf(rule, language)),
      ]),
    ]),
  ];
  return pageOf(children);
}

function rowOf(rule: QualityRule, language: Language): PageCell[] {
  const { id, extent, checks, note } = rule;
  const phrase = phrasesOf('coverage.quality', language);
  const lacking = listed(
    rule.lacks.map((lack) => phrase(`lack.${lack}`)),
    language,
  );
  const why = lacking === '' || note[language] === '' ? lacking + note[language] : labelled(lacking, note[language], language);
  return [[code(id)], rule.text[language], phrase(`extent.${extent}`), checks.length > 0 ? codes(checks, language) : [text('–')], why];
}

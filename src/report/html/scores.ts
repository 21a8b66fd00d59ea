import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { indicatorOf } from '../../score/indicators.js';
import { grouped } from '../../message/grouped.js';
import type { Amount } from '../../value/amount.js';
import { amountIn, amountWords } from '../amount.js';
import { lowestFirst, type Digest } from '../digest.js';
import { points, share } from '../figure.js';
import { isScant, scantRows } from '../coverage.js';
import type { ConformanceReport, Score } from '../../conformance/model.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { linked } from './glossary.js';
import { bars, heat } from './chart.js';
import { places } from './places.js';
import { cappedNote, dataTable, folded, scrolled, section } from './parts.js';

/** The scores of the whole and of the tables. */
export function scores(report: ConformanceReport, names: Names, caps: Caps): Element {
  const { scores, run } = report;
  const { say } = names;
  const byTable = scores.byTable.map((score) => ({
    name: names.table(score.table),
    link: `#?table=${encodeURIComponent(score.table)}`,
    score,
    scant: scantRows(report, score),
    amount: amountIn(report, ({ table }) => table === score.table),
  }));
  return section(
    'scores',
    say('section.scores'),
    h('p.note', say('scores.note', { profile: names.title(run.profile.title) })),
    ...chart(scores, names),
    ...picture(say('heat.tables'), byTable, byTable.length, names, caps),
    folded(say('indicators.title'), indicatorTable(scores, names)),
    ...(byTable.length > 0 ? [folded(say('tables.scores'), scoreTable(say('tables.scores'), say('term.table'), byTable, names))] : []),
  );
}

/** Bars of the whole and its dimensions; none where there is nothing to show. */
function chart({ total, dimensions }: Score, { say, dimension }: Names): Element[] {
  if (total === undefined) return [h('p.note', say('unscored'))];
  const rows = dimensions.map(({ id, score, weight }) => ({
    name: weight === 0 && score !== undefined ? say('dimension.unweighted', { name: dimension(id) }) : dimension(id),
    score,
  }));
  return [
    h('figure', [
      h('figcaption', say('bars.title')),
      bars(say('bars.title'), [{ name: say('term.total'), score: total, strong: true }, ...rows]),
    ]),
  ];
}

/** The scores of divisions and agencies, the lowest first. */
export function divisions(report: ConformanceReport, digest: Digest, names: Names, caps: Caps): Element {
  const { byDivision, byAgency } = report.scores;
  const { say } = names;
  if (byDivision.length === 0) return section('divisions', say('section.divisions'), h('p', say('divisions.none')));

  // What is not shown is not added up: agencies times groups are many.
  const divisions = lowestFirst(byDivision).slice(0, Math.max(caps.scores, caps.heat));
  const lowest = divisions.map((score) => ({
    name: names.division(score.division),
    link: `#?division=${names.divisionPlace(score.division)}`,
    score,
    scant: scantRows(report, { division: score.division }),
    amount: amountIn(report, ({ division }) => division === score.division),
  }));
  const shown = lowestFirst(byAgency).slice(0, caps.scores);
  const agencies = shown.map((score) => ({
    name: [h('span.data', names.agency(score.agency) || say('term.division.none')), h('small', names.division(score.division))],
    link: score.agency === '' ? '' : `#?agency=${names.agencyPlace(score)}`,
    score,
    scant: scantRows(report, score),
    amount: amountIn(report, ({ division, agency }) => division === score.division && agency === score.agency),
  }));
  return section(
    'divisions',
    say('section.divisions'),
    ...picture(say('heat.divisions'), lowest, byDivision.length, names, caps),
    ...places(report, digest, names),
    folded(
      say('divisions.title'),
      scoreTable(say('divisions.title'), say('term.division'), lowest.slice(0, caps.scores), names),
      ...cappedNote(caps.scores, byDivision.length, names, 'capped.worst'),
    ),
    folded(
      say('agencies.title'),
      scoreTable(say('agencies.title'), say('term.agency'), agencies, names),
      ...cappedNote(caps.scores, byAgency.length, names, 'capped.worst'),
    ),
  );
}

interface Row {
  name: Child;
  /** Address of the findings in it; empty where there is none. */
  link: string;
  score: Score;
  /** Records of it that were mostly not looked at. */
  scant: number;
  /** What is at stake in it. */
  amount: Amount | undefined;
}

/** A heat picture of the first of so many scores. */
function picture(title: string, rows: { name: string; score: Score; scant: number }[], all: number, names: Names, caps: Caps): Element[] {
  const { say } = names;
  if (rows.every(({ score }) => score.total === undefined)) return [];
  const shown = rows.slice(0, caps.heat);
  const dimensions = rows[0]!.score.dimensions;
  return [
    h('figure', [
      h('figcaption', title),
      scrolled(
        heat(
          title,
          [say('term.total'), ...dimensions.map(({ id }) => names.dimension(id))],
          shown.map(({ name, score, scant }) => ({
            name: scant > 0 ? `${name} (${say('scant.short')})` : name,
            scores: [score.total, ...score.dimensions.map((each) => each.score)],
          })),
          { title: say('heat.legend'), none: say('heat.none') },
        ),
      ),
      ...cappedNote(shown.length, all, names, 'capped.worst'),
    ]),
  ];
}

function scoreTable(caption: string, what: string, rows: Row[], names: Names): Element {
  const { say, language } = names;
  const dimensions = rows[0]?.score.dimensions ?? [];
  const valued = rows.some(({ amount }) => amount);
  return dataTable(
    caption,
    [
      { title: what },
      { title: say('term.total'), kind: 'n' },
      ...dimensions.map(({ id }) => ({ title: names.dimension(id), kind: 'n' as const })),
      { title: say('term.rows'), kind: 'n' },
      { title: say('term.clean.short'), kind: 'n' },
      ...(valued ? [{ title: say('term.amount'), kind: 'n' as const }] : []),
    ],
    rows.map(({ name, link, score, scant, amount }) => ({
      cells: [
        link === '' ? name : h('a', { href: link }, name),
        scant > 0 ? [points(score.total), h('small', say('scant.short'))] : points(score.total),
        ...score.dimensions.map((dimension) => points(dimension.score)),
        grouped(score.rows),
        isScant(score, scant) ? '—' : share(score.clean, score.rows),
        ...(valued ? [amount ? amountWords(amount, language) : ''] : []),
      ],
    })),
  );
}

function indicatorTable({ dimensions }: Score, names: Names): Element {
  const { say } = names;
  return dataTable(
    say('indicators.title'),
    [
      { title: say('term.indicator') },
      { title: say('term.dimension') },
      { title: say('term.checked'), kind: 'n' },
      { title: say('term.met'), kind: 'n' },
      { title: say('term.value'), kind: 'n' },
      { title: say('term.weight'), kind: 'n' },
    ],
    dimensions.flatMap((dimension) =>
      dimension.indicators
        .filter(({ checked }) => checked > 0)
        .map(({ id, checked, met, value, weight }) => ({
          cells: [
            indicatorOf(id)?.direction === 'lower'
              ? [...linked(names.indicator(id), names), h('small', say('indicator.lower'))]
              : linked(names.indicator(id), names),
            linked(names.dimension(dimension.id), names),
            grouped(checked),
            grouped(met),
            value === undefined ? '—' : String(value),
            String(weight),
          ],
        })),
    ),
  );
}

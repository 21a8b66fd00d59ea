import { listedInBoth } from '../message/punctuation.js';
import type { Decision } from '../conformance/model.js';
import { gapsOf, type Grade, type ItemList } from '../standard/acceptance/model.js';
import { grouped } from '../message/grouped.js';
import { bilingual } from '../message/bilingual.js';
import type { AcceptanceReport, Ground, ItemResult, ReportUsed, Total } from './model.js';
import type { Bilingual } from '../message/model.js';

const ranks: Record<Decision, number> = { return: 0, conditional: 1, accept: 2 };

/**
 * The grade of a total, or why there is none. The only place that gives one: never from a list that is not complete,
 * whatever it says of itself, and never while an item is unevaluated.
 */
export function gradeOf(list: ItemList, total: Total, open: readonly ItemResult[]): Pick<AcceptanceReport, 'grade' | 'noGrade'> {
  const gaps = gapsOf(list);
  if (gaps.length > 0) {
    const words = gaps.map((gap) => bilingual(`accept.gap.${gap}`));
    const text = bilingual('accept.no-grade.incomplete', {
      gaps: listedInBoth(words),
    });
    return { noGrade: { code: 'accept.no-grade.incomplete', text } };
  }
  if (open.length > 0) {
    return { noGrade: { code: 'accept.no-grade.unevaluated', text: bilingual('accept.no-grade.unevaluated', openIn(open, total)) } };
  }
  const { id, name, bound = 0, then } = gradeAt(list, total.awarded);
  return { grade: { id, name, bound, then } };
}

/** The verdict: the worst of what the blocking items, the reports, the grade, and what is missing allow. */
export function verdictOf(
  list: ItemList,
  items: readonly ItemResult[],
  reports: readonly ReportUsed[],
  total: Total,
  graded: Pick<AcceptanceReport, 'grade' | 'noGrade'>,
): AcceptanceReport['verdict'] {
  const open = items.filter(({ outcome }) => outcome === 'unevaluated');
  const grounds: Ground[] = [
    ...blocked(list, items),
    ...reports.map(({ decision, path, sentence }): Ground => ({
      decision,
      kind: 'report',
      subject: path,
      text: bilingual('accept.ground.report', { path, sentence }),
    })),
    ...ofGrade(list, total, graded, open),
  ];
  // Sorting is stable: of equal ones the blocking items come first, then the reports.
  grounds.sort((a, b) => ranks[a.decision] - ranks[b.decision]);
  const decision = grounds[0]?.decision ?? 'conditional';
  // An acceptance rests on its grade; anything worse has decided by itself.
  const deciding = decision === 'accept' ? grounds.find(({ kind }) => kind === 'grade') : grounds[0];
  return { decision, sentence: withScant(deciding, reports), grounds };
}

/** The sentence that decided. Where records of the reports were mostly not looked at, it says so; that of a report does already. */
function withScant(deciding: Ground | undefined, reports: readonly ReportUsed[]): Bilingual {
  const sentence = deciding?.text ?? bilingual('accept.ground.nothing');
  const rows = reports.reduce((sum, { scant = 0 }) => sum + scant, 0);
  return rows === 0 || deciding?.kind === 'report' ? sentence : bilingual('verdict.scant', { sentence, rows: grouped(rows) });
}

function blocked({ blocking }: ItemList, items: readonly ItemResult[]): Ground[] {
  return blocking.flatMap(({ item, text }): Ground[] => {
    const found = items.find(({ id }) => id === item);
    if (!found || found.outcome === 'full' || found.outcome === 'unevaluated') return [];
    const awarded = found.awarded === undefined ? '–' : found.awarded;
    return [
      {
        decision: 'return',
        kind: 'blocking',
        subject: item,
        text: bilingual('accept.ground.blocking', { item, text: bare(text), awarded, points: found.points ?? '–' }),
      },
    ];
  });
}

function ofGrade(
  list: ItemList,
  total: Total,
  { grade, noGrade }: Pick<AcceptanceReport, 'grade' | 'noGrade'>,
  open: readonly ItemResult[],
): Ground[] {
  const { awarded, points, best } = total;
  if (grade) {
    const { text } = list.grades.find(({ id }) => id === grade.id)!;
    return [
      {
        decision: grade.then,
        kind: 'grade',
        subject: grade.id,
        text: bilingual('accept.ground.grade', { name: grade.name, awarded, points, text: bare(text) }),
      },
    ];
  }
  if (gapsOf(list).length > 0) {
    return [{ decision: 'conditional', kind: 'list', subject: list.id, text: bilingual('accept.ground.list', { reason: noGrade!.text }) }];
  }
  const highest = gradeAt(list, best);
  if (highest.then === 'return') {
    return [
      {
        decision: 'return',
        kind: 'unevaluated',
        subject: highest.id,
        text: bilingual('accept.ground.out-of-reach', { ...openIn(open, total), best, name: highest.name }),
      },
    ];
  }
  return [
    {
      decision: 'conditional',
      kind: 'unevaluated',
      subject: '',
      text: bilingual('accept.ground.unevaluated', { ...openIn(open, total), awarded }),
    },
  ];
}

/** The best grade that points are enough for. The list is complete, so the last starts at 0. */
function gradeAt({ grades }: ItemList, points: number): Grade {
  return grades.find(({ bound = 0 }) => points >= bound)!;
}

function openIn(open: readonly ItemResult[], { points, evaluated }: Total): { count: number; points: number } {
  return { count: open.length, points: Math.round((points - evaluated) * 100) / 100 };
}

/** A text without its full stop, as more follows it. */
function bare({ zh, en }: Bilingual): Bilingual {
  const cut = (text: string) => text.trim().replace(/[。.]+$/, '');
  return { zh: cut(zh), en: cut(en) };
}

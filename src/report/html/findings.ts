import type { Element } from 'hast';
import { h } from 'hastscript';
import { severities, type Severity } from '../../standard/model.js';
import { grouped } from '../../message/grouped.js';
import type { CheckReport, ConformanceReport } from '../../conformance/model.js';
import { behindVerdict } from '../deciding.js';
import type { Digest } from '../digest.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { filterForm } from './filter.js';
import { finding } from './finding.js';
import { cappedNote, section, severityMark } from './parts.js';
import { distributions } from './distributions.js';
import { stretches } from './stretches.js';

/** So few findings stand open from the start. */
const mostOpen = 12;

/** So many tables stand open from the start, where all findings are too many. */
const openTables = 3;

/** What was found, by table, with the bar that narrows it: first what decides the verdict, then the gravest. */
export function findings(report: ConformanceReport, digest: Digest, names: Names, caps: Caps): Element {
  const { say } = names;
  const all = digest.findings;
  if (all.length === 0) return section('findings', say('section.findings'), h('p', say('findings.none')));
  const behind = new Set(behindVerdict(report, digest));
  // Findings that decide come before all others, so these are what a cap leaves.
  const shown = [...all.filter((check) => behind.has(check)), ...all.filter((check) => !behind.has(check))].slice(0, caps.findings);
  const allowed = allowances(shown, caps.samples);
  const elements = new Map(
    shown.map((check, place) => [
      check,
      finding(check, names, { rows: allowed[place]!, place, deciding: behind.has(check), open: all.length <= mostOpen }),
    ]),
  );
  // In the order of their first findings, so that what decides comes first.
  const tables = [...new Set(shown.map(({ table }) => table))];
  return section(
    'findings',
    say('section.findings'),
    filterForm(report, shown, all.length, names, caps),
    ...cappedNote(sum(allowed), sum(shown.map(({ samples }) => samples.length)), names, 'capped.samples'),
    ...tables.map((table, place) => {
      const own = shown.filter((check) => check.table === table);
      const open = all.length <= mostOpen || place < openTables;
      return group(
        { table, shown: own, all: all.filter((check) => check.table === table) },
        [
          ...stretches(table, report, names),
          ...distributions(table, report, names, caps),
          h('noscript', {}, ...own.map((check) => elements.get(check)!)),
        ],
        open,
        names,
      );
    }),
    h('div', { id: 'flat' }),
    h('p', { id: 'no-match', hidden: true }, say('filter.nothing')),
    ...cappedNote(shown.length, all.length, names),
    ...(shown.some((check) => isMoreThanListed(check)) ? [h('p.note', say('filter.places'))] : []),
  );
}

/** Whether a check failed in more places than a report names. */
function isMoreThanListed({ divisions, divisionsFailed, agencies = [], agenciesFailed = 0 }: CheckReport): boolean {
  return divisionsFailed > divisions.length || agenciesFailed > agencies.length;
}

interface Group {
  table: string;
  shown: readonly CheckReport[];
  /** Those that the page leaves out too. */
  all: readonly CheckReport[];
}

/** The findings of a table; what they are is read by the page when it is shown. */
function group({ table, shown, all }: Group, content: Element[], open: boolean, names: Names): Element {
  const countIn = (checks: readonly CheckReport[], severity: Severity) => checks.filter((check) => check.severity === severity).length;
  const counts = severities
    .map((severity) => ({ severity, shown: countIn(shown, severity), total: countIn(all, severity) }))
    .filter(({ total }) => total > 0);
  return h('details.group', { open }, [
    h('summary', [
      h('h3', names.table(table)),
      h(
        'span.counts',
        counts.flatMap(({ severity, ...count }) => [h('span', [severityMark(severity, names), ` ${countText(count, names)}`]), ' ']),
      ),
    ]),
    ...content,
  ]);
}

function countText({ shown, total }: { shown: number; total: number }, { say }: Names): string {
  return shown === total ? grouped(total) : say('group.count', { shown: grouped(shown), total: grouped(total) });
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** How many sample rows each finding may show: as it has, from the first on, while the budget lasts. */
function allowances(findings: CheckReport[], budget: number): number[] {
  let left = budget;
  return findings.map(({ samples }) => {
    const rows = Math.min(samples.length, left);
    left -= rows;
    return rows;
  });
}

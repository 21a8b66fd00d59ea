import type { Element } from 'hast';
import { h } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import type { CheckReport, ConformanceReport } from '../../conformance/model.js';
import type { Digest } from '../digest.js';
import type { Names } from '../names.js';
import { dataTable } from './parts.js';
import { stepOf } from './chart.js';

const mostChecks = 8;
const mostDivisions = 20;

/** Which divisions fail which checks: those with the most failing records, each leading to its findings. */
export function places(report: ConformanceReport, { findings }: Digest, names: Names): Element[] {
  const { say } = names;
  const checks = findings
    .filter(({ divisions }) => divisions.length > 0)
    .sort((a, b) => b.failed - a.failed)
    .slice(0, mostChecks);
  const failed = new Map<string, number>();
  for (const check of checks)
    for (const { division, failed: more } of check.divisions) failed.set(division, (failed.get(division) ?? 0) + more);
  const divisions = [...failed].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostDivisions);
  if (divisions.length < 2) return [];
  const rows = rowsOf(report);
  return [
    h('figure', [
      h('figcaption', say('places.title')),
      h('p.note', say('places.note')),
      dataTable(
        say('places.title'),
        [
          { title: say('term.division') },
          ...checks.map(({ id, table }) => ({ title: `${names.table(table)} ${id}`, kind: 'check' as const })),
        ],
        divisions.map(([division]) => ({
          cells: [
            h('a', { href: `#?division=${names.divisionPlace(division)}` }, names.division(division)),
            ...checks.map((check) => cellOf(check, division, rows)),
          ],
        })),
      ),
    ]),
  ];
}

function cellOf({ divisions, table }: CheckReport, division: string, rows: ReadonlyMap<string, number>): Element | string {
  const found = divisions.find((each) => each.division === division);
  if (!found) return '·';
  const all = rows.get(JSON.stringify([table, division])) ?? 0;
  return h('span', { className: ['heat-cell', stepOf(all > 0 ? 100 - (found.failed / all) * 100 : 0)] }, grouped(found.failed));
}

/** Records by table and division. */
function rowsOf({ groups }: ConformanceReport): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { table, division, rows: more } of groups) {
    const name = JSON.stringify([table, division]);
    rows.set(name, (rows.get(name) ?? 0) + more);
  }
  return rows;
}

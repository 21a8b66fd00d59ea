import { weigher } from '../score/score.js';
import { standing } from '../score/waived.js';
import { owedTables } from '../plan/table.js';
import type { CheckReport, ConformanceReport, InputReport, TableReport } from '../conformance/model.js';
import { isBehind } from './deciding.js';
import { openChecks, type OpenCheck } from '../conformance/unevaluated.js';

/** What a verdict rests on in the first place, for who reads no further. */
export type Decisive =
  | { of: 'check'; check: CheckReport }
  | { of: 'unevaluated'; check: CheckReport | OpenCheck }
  | { of: 'input'; problem: InputReport['problems'][number] }
  | { of: 'tables'; tables: TableReport[] };

/** The first thing behind the ground that decided; undefined on accept, and where no single thing stands behind it. */
export function decisive({ verdict, checks, unevaluated, tables, run, scores }: ConformanceReport): Decisive | undefined {
  const measure = verdict.broken[0]?.measure;
  if (measure === undefined) return undefined;
  const cellsOf = weigher(tables);
  const cells = (check: CheckReport) => standing(check) * cellsOf(check);
  const worst = (which: (check: CheckReport) => boolean) => {
    const failed = checks.filter((check) => check.outcome === 'fail' && which(check)).sort((a, b) => cells(b) - cells(a));
    return failed[0] && ({ of: 'check', check: failed[0] } as const);
  };
  const [lowest] = scores.dimensions.filter(({ score, weight }) => score !== undefined && weight > 0).sort((a, b) => a.score! - b.score!);
  switch (measure) {
    case 'records':
      return { of: 'tables', tables: tables.filter(({ present }) => present) };
    case 'tables.missing':
      return { of: 'tables', tables: owedTables(tables, run.only).filter(({ present }) => !present) };
    case 'files.unread':
    case 'files.unproven': {
      const unread = run.inputs.filter(({ leftOut, partly }) => (leftOut || partly === true) === (measure === 'files.unread'));
      const problem = unread.flatMap(({ problems }) => problems).find(({ remark }) => !remark);
      return problem && { of: 'input', problem };
    }
    case 'unevaluated.error':
    case 'unevaluated.delivered': {
      const given = new Set(tables.filter(({ present }) => present || measure === 'unevaluated.error').map(({ id }) => id));
      const broke = checks.filter(({ outcome }) => outcome === 'error');
      const check = [...openChecks({ unevaluated }), ...broke].find(({ severity, table }) => severity === 'error' && given.has(table));
      return check && { of: 'unevaluated', check };
    }
    default:
      // What lowers the whole is looked for in the lowest dimension.
      return worst((check) => isBehind(measure, check) && (measure !== 'score.total' || check.indicator.startsWith(lowest?.id ?? '')));
  }
}

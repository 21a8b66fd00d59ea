import type { Language } from '../message/messages.js';
import type { Stage } from '../standard/model.js';
import type { Outcome } from '../engine/tally.js';
import type { Plan } from '../plan/plan.js';
import { isWithoutList } from './differences.js';
import type { CheckReport, PropertiesReport, PropertyReport } from '../conformance/model.js';

/** The code list of a standard that holds the items of the four properties: authentic, complete, usable, safe. */
const itemsList = 'four-property-items';

/** Prefix of the ids in the list; those of another stage differ in nothing else, unless they stand in the list too. */
const listed = 'GD';

/** The words of an item in a language: Chinese ones where there are no others. */
export function itemIn(language: Language, item: Pick<PropertyReport, 'name' | 'property' | 'group' | 'english'>) {
  const { name, property, group } = language === 'en' && item.english ? item.english : item;
  return { name, property, group };
}

/** A check, evaluated or not. */
type AnyCheck = Pick<CheckReport, 'id' | 'table' | 'severity' | 'failed' | 'waived'> & { outcome: Outcome };

type Item = Pick<PropertyReport, 'id' | 'name' | 'property' | 'group' | 'english' | 'by'> & { patterns: string[] };

/**
 * The items of one stage, each answered by the checks that its row names: it fails when one of them fails, and passes
 * only when one passes and none that is named by its id is open. What a person must see too stays unevaluated.
 *
 * @param stage Prefix of the items' ids: GD (filing), YJ (hand-over), CQ (long-term keeping).
 * @returns Nothing where the standard has no such items.
 */
export function propertiesOf(plan: Plan, checks: readonly AnyCheck[], stage: Stage = listed): PropertiesReport | undefined {
  const items = itemsOf(plan, stage);
  if (items.length === 0) return undefined;
  const present = new Set(checks.filter(({ table, outcome }) => table === '' || outcome !== 'unevaluated').map(({ table }) => table));
  return { stage, items: items.map((item) => itemReport(item, checks, present)) };
}

function itemsOf(plan: Plan, stage: Stage): Item[] {
  const rows = (plan.allCodes.get(itemsList)?.codes ?? []).flatMap(({ code, names, en, attributes = {} }): Item[] => {
    // `YJ-x-y` stands for items that nobody has spelt out.
    if (!/^[A-Z]+(-\d+)+$/.test(code)) return [];
    const by = attributes['by'] === 'person' || attributes['by'] === 'both' ? attributes['by'] : 'tool';
    const patterns = (attributes['checks'] ?? '')
      .split(/[；;]/)
      .map((each) => each.trim())
      .filter(Boolean);
    const [name = '', property = '', group = ''] = [names[0], attributes['property'], attributes['group']];
    const english = { name: en ?? name, property: attributes['property_en'] ?? property, group: attributes['group_en'] ?? group };
    return [{ id: code, name, property, group, ...(en && { english }), by, patterns }];
  });
  const own = new Map(rows.filter(({ id }) => id.startsWith(`${stage}-`)).map((row) => [row.id, row]));
  const mirrored = rows
    .filter(({ id }) => id.startsWith(`${listed}-`))
    .map((row) => ({ ...row, id: `${stage}${row.id.slice(listed.length)}` }));
  const extra = [...own.values()].filter(({ id }) => !mirrored.some((row) => row.id === id));
  return [...mirrored.map((row) => own.get(row.id) ?? row), ...extra];
}

function itemReport({ patterns, ...item }: Item, checks: readonly AnyCheck[], present: ReadonlySet<string>): PropertyReport {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const matched = checks.filter((check) => !isWithoutList(check) && patterns.some((pattern) => fits(pattern, check.id)));
  const count = (outcome: CheckReport['outcome']) => matched.filter((check) => check.outcome === outcome).length;
  const failed = matched.filter((check) => check.outcome === 'fail' && check.failed > (check.waived ?? 0));
  const failing = failed.filter(({ severity }) => severity === 'error' || severity === 'warning');
  // A doubt is for a person to settle. Of a pattern, only the columns that are there are asked; a check that is named must have run.
  const open =
    failed.length > failing.length ||
    matched.some(({ id, table, outcome }) => outcome === 'error' || (outcome === 'unevaluated' && exact.has(id) && present.has(table)));
  const tool =
    failing.length > 0
      ? 'fail'
      : open
        ? 'unevaluated'
        : count('pass') > 0
          ? 'pass'
          : count('not-applicable') > 0
            ? 'not-applicable'
            : 'unevaluated';
  const outcome = tool === 'fail' || item.by === 'tool' ? tool : 'unevaluated';
  return {
    ...item,
    outcome,
    ...(item.by !== 'person' && { tool }),
    checks: [...new Set(matched.map(({ id }) => id))],
    failing: [...new Set(failing.map(({ id }) => id))],
    failed: failing.reduce((sum, check) => sum + check.failed - (check.waived ?? 0), 0),
  };
}

/** `*` stands for anything. */
function fits(pattern: string, id: string): boolean {
  if (!pattern.includes('*')) return pattern === id;
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.at(-1) ?? '';
  return id.startsWith(start) && id.endsWith(end) && id.length >= start.length + end.length;
}

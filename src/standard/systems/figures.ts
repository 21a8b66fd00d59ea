import type { ItemList } from '../acceptance/model.js';
import type { Severity, Standard } from '../model.js';
import { standardAndCheck, type QualityRule } from '../quality/model.js';
import { qualityCounts, type QualityCounts } from '../quality/page.js';
import type { PlanSystem, SystemsTable } from './model.js';

/** A standard, and how many checks its plan has on its own record types. */
export interface CountedStandard {
  standard: Standard;
  checks: Readonly<Record<Severity, number>>;
}

/** Everything that the page of systems is counted from. */
export interface SystemsInput {
  table: SystemsTable;
  /** By id; those that the table names are all there. */
  standards: ReadonlyMap<string, CountedStandard>;
  /** By id, and so are these. */
  lists: ReadonlyMap<string, ItemList>;
  rules: readonly QualityRule[];
  /** Whether there is a file or folder of that path. */
  isThere(path: string): boolean;
}

/** What some standards have together. */
export interface SystemFigures {
  recordTypes: number;
  checks: number;
  /** Rules of data quality of which they hold the whole, or a part, alone or with others. */
  whole: number;
  part: number;
}

/** What the standards of those ids have, each counted once. */
export function figuresOf(ids: readonly string[], { standards, rules }: SystemsInput): SystemFigures {
  const own = new Set(ids);
  const counted = [...own].map((id) => standards.get(id)!);
  const held = qualityCounts(rules.filter(({ checks }) => checks.some((named) => own.has(standardAndCheck(named).standard))));
  return {
    recordTypes: sum(counted.map(({ standard }) => standard.recordTypes.length)),
    checks: sum(counted.map(({ checks }) => allOf(checks))),
    whole: held.whole,
    part: held.part,
  };
}

/** What the whole table comes to. */
export interface SystemsTotals extends SystemFigures {
  systems: number;
  /** Systems of which some standard yields checks. */
  running: number;
  standards: number;
  supports: number;
  /** All known rules of data quality, whosoever holds them. */
  quality: QualityCounts;
}

export function totalsOf(input: SystemsInput): SystemsTotals {
  const { systems, supports } = input.table;
  const ids = [...new Set(systems.flatMap(({ standards }) => standards))];
  return {
    ...figuresOf(ids, input),
    systems: systems.length,
    running: systems.filter(({ standards }) => figuresOf(standards, input).checks > 0).length,
    standards: ids.length,
    supports: supports.length,
    quality: qualityCounts(input.rules),
  };
}

/** The system that names a standard first. */
export function firstOf(standard: string, { table }: SystemsInput): PlanSystem {
  return table.systems.find(({ standards }) => standards.includes(standard))!;
}

/** Checks of any severity. */
export function allOf(checks: Readonly<Record<Severity, number>>): number {
  return sum(Object.values(checks));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

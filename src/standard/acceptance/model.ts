import type { Basis, Place, Severity } from '../model.js';
import type { Bilingual } from '../../message/model.js';

/** How an item is judged: by checks of this tool, by a person who looks at evidence, or by both. */
export type Judged = 'automatic' | 'manual' | 'both';

/** What an item loses points for: `whole` loses all of them, the others so many a check, a row or a place that failed. */
export type DeductionUnit = 'whole' | 'check' | 'row' | 'place';

/** How many points each failure takes. */
export interface Deduction {
  unit: DeductionUnit;
  /** Points a unit; absent for `whole`. */
  each?: number;
  /** Most points that are taken; absent means all of them. */
  cap?: number;
}

/** A section of a list of items. */
export interface ItemSection {
  id: string;
  title: Bilingual;
  /** Sum of the points of its items, as the list states it. */
  points?: number;
  place: Place;
}

/** One item of an acceptance: what is asked, what it is worth, and how it is judged. */
export interface AcceptanceItem {
  id: string;
  section: string;
  /** What is asked. */
  text: Bilingual;
  /** Most points; absent where they are not known. */
  points?: number;
  judged: Judged;
  /** Check ids, patterns of them (`*.required`, `T04/*.code`), or four-property items, of one stage (`GD-1-1`) or any (`1-1`, `1-*`). */
  checks: string[];
  deduction: Deduction;
  /** Whether whoever judges must name a file as evidence. */
  evidence: boolean;
  /** How a person judges it; empty where a tool does alone. */
  guidance: Bilingual;
  source: string;
  basis: Basis;
  place: Place;
}

/** A grade, from how many points on, and the decision that goes with it. */
export interface Grade {
  id: string;
  name: Bilingual;
  /** Fewest points it takes; absent where they are not known. */
  bound?: number;
  then: 'accept' | 'conditional' | 'return';
  /** The sentence that decides. */
  text: Bilingual;
  place: Place;
}

/** An item that must have all of its points: else the verdict is return. */
export interface BlockingItem {
  item: string;
  text: Bilingual;
  place: Place;
}

/** A list of acceptance items, with their points and the grades. */
export interface ItemList {
  id: string;
  title: Bilingual;
  /** `example`: of this project, no authority stands behind it. */
  status: string;
  /** Id of the standard whose checks it names. */
  standard: string;
  /** False where items, points or bounds are not all known: then no report names a grade. */
  complete: boolean;
  /** Points of all items, as the list states it. */
  total?: number;
  /** Severities of failed checks that cost points. */
  scored: Severity[];
  hash: string;
  sections: ItemSection[];
  items: AcceptanceItem[];
  /** The best first. */
  grades: Grade[];
  blocking: BlockingItem[];
}

/** What is lacking for a grade: items without points, bounds, grades, or a total that the points add up to. */
export function gapsOf(
  list: Pick<ItemList, 'complete' | 'total' | 'items' | 'grades'>,
): ('complete' | 'items' | 'points' | 'grades' | 'bounds' | 'total')[] {
  const { complete, total, items, grades } = list;
  return [
    ...(complete ? [] : (['complete'] as const)),
    ...(items.length > 0 ? [] : (['items'] as const)),
    ...(items.every(({ points }) => points !== undefined) ? [] : (['points'] as const)),
    ...(grades.length > 0 ? [] : (['grades'] as const)),
    ...(grades.every(({ bound }) => bound !== undefined) && (grades.length === 0 || grades.at(-1)!.bound === 0)
      ? []
      : (['bounds'] as const)),
    ...(total !== undefined && total > 0 && sumOfPoints(items.map(({ points }) => points)) === total ? [] : (['total'] as const)),
  ];
}

/** A sum of points, which have two decimals at most; absent ones count nothing. */
export function sumOfPoints(points: readonly (number | undefined)[]): number {
  return points.reduce<number>((sum, each) => sum + Math.round((each ?? 0) * 100), 0) / 100;
}

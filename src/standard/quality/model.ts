import type { Place } from '../model.js';
import type { Bilingual } from '../../message/model.js';

/** How far a rule is held by checks. */
export type Extent = 'whole' | 'part' | 'none';

/**
 * What a rule lacks, or why it is not held: record types; a reference list; a parameter by date; a kind of rule; data of
 * others; a column; nobody knows what is right; no data can tell; left out because its source is too weak or contradicted.
 */
export const lacks = ['records', 'list', 'parameter', 'kind', 'file', 'column', 'unknown', 'undecidable', 'left-out'] as const;
export type Lack = (typeof lacks)[number];

/** One rule of data quality that is known, and what becomes of it. */
export interface QualityRule {
  id: string;
  text: Bilingual;
  extent: Extent;
  /** Checks that hold it: an id of the main standard, or `archives:A131`. */
  checks: string[];
  /** Empty where it is held whole. */
  lacks: Lack[];
  note: Bilingual;
  place: Place;
}

/** The standard whose checks are named without it. */
const mainStandard = 'gbt-40217-2021';

/** A named check, taken apart. */
export function standardAndCheck(named: string): { standard: string; check: string } {
  const at = named.indexOf(':');
  return at < 0 ? { standard: mainStandard, check: named } : { standard: named.slice(0, at), check: named.slice(at + 1) };
}

/** Whether nothing but a list, a parameter or a kind of rule keeps a rule from being held on the record types there are. */
export function isPossible({ extent, lacks: own }: QualityRule): boolean {
  return extent === 'none' && own.every((lack) => lack === 'list' || lack === 'parameter' || lack === 'kind');
}

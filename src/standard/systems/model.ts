import type { Place } from '../model.js';
import type { Bilingual } from '../../message/model.js';

/** One system of the plan, and what this project has of it. Paths are from the folder that holds the standards' folder, with `/`. */
export interface PlanSystem {
  number: string;
  title: Bilingual;
  /** Numbers of the points of the plan that name it; empty where none is known. */
  points: string[];
  /** Ids of standards. */
  standards: string[];
  /** Ids of lists of acceptance items. */
  lists: string[];
  examples: string[];
  /** Pages that tell how it is used. */
  guides: string[];
  unknown: Bilingual;
  place: Place;
}

/** A standard that belongs to no system, but is used by others. */
interface Support {
  standard: string;
  purpose: Bilingual;
  place: Place;
}

/** What the table of systems says. */
export interface SystemsTable {
  systems: PlanSystem[];
  supports: Support[];
}

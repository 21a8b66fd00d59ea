import type { Groups } from '../../standard/model.js';
import { sqlName } from '../names.js';

/** What is kept of a record type beside the words: sound cells, and flags of filled but unsound ones. */
export interface Kept {
  fields: string[];
  flagged: string[];
  /** Paths by which records are related: kept in their one form, with a mark of how each is written. */
  paths: string[];
  /** Parts of keys that have a form (`person(AAC002)`), kept in it. */
  forms: string[];
  /** Keys, in parts, of which a hash is kept. */
  hashed: (readonly string[])[];
  /** Whether a hash over the whole row is. */
  whole: boolean;
  /** Parts of the key of which it is kept whether a personal field of the row holds the same. */
  persons: string[];
  /** Fields that tell division and agency. */
  groups: Groups;
}

/** Column of a kept field's unsound flag. */
export const unsound = (field: string) => sqlName(`unsound:${field}`);
/** Column that tells whether a personal field of the row holds the same as a part of its key. */
export const ofPerson = (field: string) => sqlName(`person:${field}`);

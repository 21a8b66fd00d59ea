import { stat } from 'node:fs/promises';
import { firstBytes } from '../system/bytes.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { looksLikeEep } from './eep-name.js';
import type { PackageSource } from './model.js';

/** The record type that tells of every file of a package; undefined where a standard is not about packages. */
export function inventoryOf(plan: Plan): TablePlan | undefined {
  return plan.tables.find(({ alias }) => alias === 'PackageInventory');
}

/**
 * Whether a path is a package by a standard: a folder, a ZIP or an XML file, where the standard has an inventory of files.
 * A single CSV is a catalogue without its package, and is checked as such.
 */
export async function isPackage(plan: Plan, inputs: readonly string[]): Promise<boolean> {
  const [input] = inputs;
  if (input === undefined || inputs.length > 1 || !inventoryOf(plan)) return false;
  return (await packageKind(input)) !== undefined;
}

/** First bytes of a ZIP, and of an empty one. */
const zipMarks = ['PK\x03\x04', 'PK\x05\x06'];

/** In what way a path is a package: a folder, a ZIP, or one EEP file; undefined where it is none. */
export async function packageKind(path: string): Promise<PackageSource['kind'] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  if (!found?.isFile()) return undefined;
  const head = await firstBytes(path, 4096).catch(() => Buffer.alloc(0));
  if (zipMarks.includes(head.toString('latin1', 0, 4)) && !/\.(xlsx|docx)$/i.test(path)) return 'zip';
  return looksLikeEep(head) ? 'eep' : undefined;
}

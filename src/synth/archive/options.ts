import type { Check, TablePlan } from '../../plan/plan.js';
import type { FaultRequest } from '../fault/request.js';
import type { Header } from '../header.js';
import type { Cells } from '../source.js';
import type { PlacedFile } from './inventory.js';
import type { FaultVolume } from './plant.js';
import type { Item } from './world.js';

export interface PackageOptions {
  /** Files of content. */
  rows: number;
  seed: number;
  faults?: FaultRequest;
  header?: Header;
  /** Folder that the package and, with faults, its ledger are written to. */
  out: string;
  /** One ZIP in place of a folder. */
  zip?: boolean;
  /** False: catalogues alone, without the files they tell of. Default true. */
  content?: boolean;
  /** The metadata of records as EEP files (DA/T 48) in place of one CSV. */
  eep?: boolean;
  onProgress?(table: TablePlan, rows: number): void;
  signal?: AbortSignal;
}

export type WriteOptions = Pick<PackageOptions, 'header' | 'content' | 'eep' | 'onProgress' | 'signal'>;

/** The rows and files of one volume, sound or with a fault; the items of a sound one, in the order of their rows. */
export type Unit = { rows(table: string): readonly Cells[]; files: readonly PlacedFile[]; items?: readonly Item[]; fault?: FaultVolume };

/** What goes wrong in a package. */
export interface PackageFaults {
  volumes: readonly FaultVolume[];
  /** Checks that are to fail on the form. */
  form: readonly Check[];
}

import type { Depth } from './job.js';
import type { PackageLimits } from './limits.js';
import type { Algorithm } from './model.js';

/** How far the reading of a package is. */
export interface PackageProgress {
  files: number;
  bytes: number;
  allFiles: number;
  allBytes: number;
}

/** How a package is read. */
export interface PackageOptions {
  /** File (path in the package, or name) to record type, where a person has said it. */
  tables?: Readonly<Record<string, string>>;
  limits?: Partial<PackageLimits>;
  /** Default `full`. */
  inspect?: Depth;
  /** Digests beside SHA-256 and those that the package's own lists name. */
  algorithms?: readonly Algorithm[];
  /** Most files of catalogues and metadata that are opened, EEP files aside. */
  catalogues?: number;
  /** Worker threads; default one a core. */
  workers?: number;
  /** Absolute paths that are no part of a package though they lie in it. */
  except?: readonly string[];
  /** File in which results are kept as they come. */
  journal?: string;
  /** Go on from what the journal holds. */
  resume?: boolean;
  /** Names the program in the journal. */
  tool?: string;
  signal?: AbortSignal;
  /** Told how far it is. */
  onProgress?(progress: PackageProgress): void;
}

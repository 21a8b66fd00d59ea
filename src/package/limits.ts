/** What a package may be at most. A breach is told of and never ends a run by itself. */
export interface PackageLimits {
  /** Files and folders' entries in all. */
  files: number;
  /** Bytes in all, unpacked. */
  bytes: number;
  /** Unpacked bytes to one packed byte, of an entry of a ZIP and of the whole. */
  ratio: number;
  /** Folders within folders. */
  depth: number;
  /** Characters of one name. */
  name: number;
  /** Seconds for the inspection of one file. */
  seconds: number;
  /** Bytes of one file up to which its inside is inspected. */
  inspected: number;
}

export const usualLimits: PackageLimits = {
  files: 5_000_000,
  bytes: 16 * 2 ** 40,
  ratio: 200,
  depth: 32,
  name: 255,
  seconds: 60,
  inspected: 2 ** 30,
};

/** Below this size nothing is a bomb: a short run of one character packs as well as one. */
export const leastBomb = 10 * 2 ** 20;

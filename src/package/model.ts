/** What is known of the files of a package before and after they are read. */

import type { MessageCode } from '../message/messages.js';
import type { SourceFile } from '../dataset/model.js';

/** The path, within itself, of the package as a whole. */
export const wholePackage = '.';

/** What is the matter with a file; one that has a fault is not sound. */
export type Fault =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'link'
  | 'special'
  | 'outside'
  | 'bad-name'
  | 'long-name'
  | 'deep'
  | 'bomb'
  | 'method'
  | 'checksum'
  | 'unreadable'
  | 'changed'
  | 'slow'
  | 'duplicate'
  | 'case-duplicate'
  | 'form-duplicate';

/** Use of a file in the package. */
export type Role = 'catalogue' | 'metadata' | 'content' | 'notes' | 'other' | 'surplus';

export type ColourMode = 'bilevel' | 'grey' | 'colour';

/** Where the bytes of an entry lie, as plain data that a worker can be told. */
export type Location =
  /** A file below the package's folder; `bytes` is its path in hexadecimal where that is no UTF-8. */
  { kind: 'file'; path: string; bytes?: string } | { kind: 'zip'; header: number; packed: number; method: number; crc: number };

/** One entry met on the walk. */
export interface Entry {
  /** Relative to the package, `/` between, unprintable characters made visible. */
  path: string;
  size: number;
  /** Tells whether the entry is the one that was read before: as `stampOf` gives it, or checksum and place in a ZIP. */
  stamp: string;
  /** Set where the entry must not or cannot be opened. */
  fault?: Fault;
  location: Location;
}

/** Something of the package as a whole that a person must be told. */
export interface PackageProblem {
  /** Message code of `src/message`; what it says does not name the package, which may lie elsewhere when it is verified. */
  code: MessageCode;
  params: Record<string, string | number>;
  /** Whether something of the package was not read, or must not be. */
  leftOut: boolean;
  /** Set where nothing is lost or in doubt: told, and counted as no fault. */
  remark?: true;
}

/** How a package may lie on a disk. */
export const packageKinds = ['folder', 'zip', 'eep'] as const;

/** The two ways in which a package lies on a disk; both are walked in one pass, with bounded memory. */
export interface PackageSource {
  kind: (typeof packageKinds)[number];
  /** Absolute path. */
  path: string;
  /** The one file that it lies in; absent where it is a folder. */
  packed?: SourceFile;
  /** Tells whether the package is the one a journal was kept of. */
  identity: string;
  /** Every entry but folders. Breaches of limits that end the walk become problems. */
  walk(problems: PackageProblem[]): AsyncGenerator<Entry>;
}

export const algorithms = ['sha256', 'sm3', 'sha1', 'md5'] as const;
export type Algorithm = (typeof algorithms)[number];

/** What was found in a file; empty or undefined where it was not looked for or does not apply. */
export interface Inspection {
  format: string;
  opens: boolean | undefined;
  fault: Fault | '';
  pages: string;
  /** How many of its pages, images or other parts were not looked at. */
  unseen: string;
  /** Bytes before its beginning and behind its end, where they are more than filling. */
  trailing: string;
  textLayer: boolean | undefined;
  /** Whether it has pages that are images, whose resolution and colour were not measured. */
  pictured: boolean;
  /** How many electronic signatures it carries, none of which is proven here. */
  signatures: string;
  /** Whether bytes were appended to it behind the last signature. */
  appended: boolean;
  /** How many things that it shows lie outside of it. */
  outside: string;
  /** Code of the message for what this program wrote itself. */
  own: string;
  encrypted: boolean | undefined;
  macro: boolean | undefined;
  executable: boolean | undefined;
  resolution: string;
  colourMode: ColourMode | '';
}

/** What was measured of one file. */
export interface Measured extends Inspection {
  digests: Partial<Record<Algorithm, string>>;
}

export const nothingFound: Inspection = {
  ...{ format: '', opens: undefined, fault: '', pages: '', unseen: '', trailing: '', textLayer: undefined },
  ...{ pictured: false, signatures: '', appended: false, outside: '', own: '' },
  ...{ encrypted: undefined, macro: undefined, executable: undefined, resolution: '', colourMode: '' },
};

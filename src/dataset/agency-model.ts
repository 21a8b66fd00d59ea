/** How the agency of a file is told whose records may not name it: by the folder it lies in, by its own name, or by a list. */
export type AgencySource = { by: 'folder' | 'file' } | AgencyList;

/** A list of agencies, with the folders or files of each. */
export interface AgencyList {
  by: 'list';
  path: string;
  size: number;
  sha256: string;
  entries: AgencyEntry[];
}

/** What the place of a file says of all its records. */
export interface PlacedAgency {
  agency: string;
  division?: string;
  /** What the list calls it. */
  name?: string;
}

export interface AgencyEntry extends PlacedAgency {
  /** Folder or file within the input, parted by `/`. */
  path: string;
  line: number;
}

/** A path as entries have it. */
export function placePath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
}

/** A value that the place of a file gives to all its records, for a field that it has no column for. */
export interface GivenValue {
  field: string;
  value: string;
}

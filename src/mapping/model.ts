/** A heading, and the element that its columns hold. */
export interface MappedColumn {
  heading: string;
  element: string;
  /** Where it stands in its file, from 1. */
  line: number;
  column: number;
}

/** A text that stands in cells of an element, and the one that is read in its place. */
export interface MappedValue {
  element: string;
  value: string;
  to: string;
  line: number;
  column: number;
}

/** What a file of mappings says of one record type. */
export interface MappedTable {
  /** As its author named it. */
  table: string;
  columns: MappedColumn[];
  values: MappedValue[];
  line: number;
  column: number;
}

/** A file of mappings as read. */
export interface MappingFile {
  /** As the user named it. */
  path: string;
  size: number;
  sha256: string;
  /** Id of the standard it is for, where it says so. */
  standard?: { id: string; line: number; column: number };
  tables: MappedTable[];
}

/** The same held against a standard: record types and elements by id. */
export interface Mapping {
  file: Pick<MappingFile, 'path' | 'size' | 'sha256'>;
  columns: (MappedColumn & { table: string })[];
  values: (MappedValue & { table: string })[];
}

/** What lies in the input: files, the record types found in them, and how columns were matched. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030';
export type Format = 'csv' | 'xml';

export interface SourceFile {
  /** As the user named it, relative to the folder given where there is one. */
  path: string;
  /** Absolute path. */
  absolute: string;
  size: number;
  format: Format;
}

export interface ColumnMatch {
  /** Position in the file, from 0. */
  index: number;
  /** As the file has it. */
  header: string;
  /** Field name of the standard (`AAC002`), absent for an extra column. */
  field?: string;
  by?: 'code' | 'label';
}

/** A CSV text as DuckDB reads it: UTF-8, one header line. XML is staged into this form first. */
export interface CsvSource {
  path: string;
  delimiter: ',' | '\t' | '|';
  /** Column names as positions `c0`, `c1`, … are given by the engine; this is how many there are. */
  width: number;
  /** Byte offset where the first record starts (after header and byte order mark). */
  dataOffset: number;
  /** Position of the column that holds the line in the original file (staged XML), if any. */
  lineColumn?: number;
}

/** One file's share of a record type. */
export interface TablePart {
  file: SourceFile;
  source: CsvSource;
  columns: ColumnMatch[];
  /** Fields of the record type that the file lacks. */
  missing: string[];
  /** Headers that match no field. */
  extra: string[];
}

export interface DatasetTable {
  /** Record type id, `T02`. */
  table: string;
  /** How the record type was recognised. */
  matchedBy: 'option' | 'file-name' | 'header' | 'xml';
  parts: TablePart[];
}

/** A fault of one file found before its records are read: the file is left out, and the report says so. */
export interface FileProblem {
  path: string;
  /** Message code of `src/message`. */
  code: string;
  params: Record<string, string | number>;
  /** Line in the file, where one is known. */
  line?: number;
}

export interface Dataset {
  files: SourceFile[];
  tables: DatasetTable[];
  problems: FileProblem[];
  /** Removes staged files. */
  close(): Promise<void>;
}

/** What one pass over the bytes of a file tells. */
export interface FileScan {
  size: number;
  sha256: string;
  encoding: Encoding | 'unknown';
  /** Records as a person counts them: header and blank lines left out. */
  records: number;
  /** True when each record stands on one line and none is blank, so line = ordinal + 1 + header line. */
  regular: boolean;
  /** Line on which a quoted value opens that is never closed. */
  unclosedQuoteLine?: number;
  hasNul: boolean;
  /** Every 512th record: its ordinal (from 0), byte offset and line (from 1). */
  index: RecordIndex;
}

export interface RecordIndex {
  step: number;
  offsets: number[];
  lines: number[];
}

/** A record as it stands in the file. */
export interface LocatedRecord {
  ordinal: number;
  /** Line a person finds in the file, from 1. */
  line: number;
  /** Cells as text, unquoted. */
  cells: string[];
}

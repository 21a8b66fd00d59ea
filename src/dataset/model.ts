import type { Field } from '../plan/plan.js';
import type { AgencySource, GivenValue, PlacedAgency } from './agency-model.js';
import type { dataFormats } from './data-formats.js';
import type { Delimiter } from './delimiter.js';
import type { FileProblem } from './file-problem.js';
import type { Ending } from './ending.js';
import type { LeftOut } from './left-out.js';
import type { ManyLines } from './quoted-lines.js';
import type { Signs } from './signs.js';
import type { Traces } from './traces.js';

/** What lies in the input: files, the record types found in them, and how columns were matched. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'gb18030';
/** Encodings that are read by way of a copy in UTF-8; one in UTF-8 itself where its header is in GB18030. */
export type Decoder = 'gb18030' | 'utf-16le' | 'utf-16be' | 'utf-8';

export type Format = (typeof dataFormats)[number] | 'measured';

export interface SourceFile {
  /** As the user named it, relative to the folder given where there is one. */
  path: string;
  /** Absolute path. */
  absolute: string;
  size: number;
  /** Of what is in it, where it is packed. */
  format: Format;
  packed?: 'gzip';
  /** Tells whether it is still the file that was found; absent where this program wrote it. */
  stamp?: string;
  /** Known after opening where the file was then read whole (XML, other encodings); for CSV in UTF-8 `scanFile` tells it. */
  sha256?: string;
  encoding?: Encoding;
  /** What stands behind its text; known after opening. */
  ending?: Ending;
}

export interface ColumnMatch {
  /** Position in the file, from 0. */
  index: number;
  /** As the file has it. */
  header: string;
  /** Field name of the standard (`AAC002`), absent for an extra column. */
  field?: string;
  /** `-spaced`: white space inside the heading was left aside; `-marked`: so were quotes, stars, a table's name and the like around it. `synonym`: another spelling that its standard tells; `map`: a mapping says so. */
  by?: 'code' | 'label' | 'code-spaced' | 'label-spaced' | 'code-marked' | 'label-marked' | 'synonym' | 'map';
  /** Texts in its cells, and what a mapping says they are read as. */
  replaced?: NonNullable<Field['replaced']>;
}

/** How the matched record type was recognised; `measured` where this program wrote the records itself. */
export type MatchedBy = 'option' | 'file-name' | 'header' | 'xml' | 'layout' | 'measured';

/** A CSV text as DuckDB reads it: UTF-8. XML is staged into this form first, without a header line; other encodings with it. */
export interface CsvSource {
  path: string;
  delimiter: Delimiter;
  /** Column names as positions `c0`, `c1`, … are given by the engine; this is how many there are. */
  width: number;
  /** Rows to skip before the first record, blank lines counted: `skip` of DuckDB's `read_csv`. */
  skip: number;
  /** Byte offset where the first record starts (after header and byte order mark). */
  dataOffset: number;
  /** Line of the file, from 1, at which `dataOffset` stands. */
  dataLine: number;
  /** Byte offset at which the text ends, where that is not the end of the file. */
  textEnd?: number;
  /** Set when lines end with LF; then DuckDB wants `new_line='\n'`, else a CR in a quoted cell stops it. */
  newline?: 'lf';
  /** Line ends of what stands above the first record; where the records have others, DuckDB must read a copy. */
  headNewline?: Newline;
  /** Set where rows of blanks and delimiters are to be passed over, which DuckDB takes for records. */
  blankRows?: true;
  /** Set where DuckDB must read a copy, since it would not find the first record. */
  copied?: true;
  /** Set where the text is read as it lies, and is not UTF-8: every offset is one in it. */
  encoding?: 'gb18030';
  /** How the text was decoded, where it is a copy of a file in another encoding: what could not be is marked in it. */
  decoder?: Decoder;
  /** Position of the column that holds the line in the original file (staged files), if any. */
  lineColumn?: number;
  /** Position of the column that names the file a record came from, where each came from one of its own. */
  fileColumn?: number;
}

/** A line that says how many rows there are. */
export interface DeclaredRows {
  line: number;
  rows: number;
}

/** One file's share of a record type. */
export interface TablePart {
  file: SourceFile;
  source: CsvSource;
  matchedBy: MatchedBy;
  columns: ColumnMatch[];
  /** Fields of the record type that the file lacks, and its place does not give. */
  missing: string[];
  /** What the place of the file gives to all its records. */
  given?: GivenValue[];
  /** The agency that the place of the file tells, whatever its records say. */
  placed?: PlacedAgency;
  /** Headers that match no field. */
  extra: string[];
  /** Records that could not be read and are not in `source`. */
  leftOut?: LeftOut;
  /** Lines above the header that say how many rows there are. */
  declared?: DeclaredRows[];
  /** Traces in `source` that are told of already, as cells of the sheet. */
  noted?: { exponents: number; errors: number };
}

export interface DatasetTable {
  /** Record type id, `T02`. */
  table: string;
  parts: TablePart[];
}

/** A list of what is handed over, that lies among the files: as it is told, and where it is. */
export type ManifestFile = Pick<SourceFile, 'path' | 'absolute'>;

/** A file, and the record types in it that are not judged. */
export interface AsideFile {
  path: string;
  tables: string[];
}

export interface Dataset {
  /** Files of a known format, by path; those left out are among them. */
  files: SourceFile[];
  /** In the order of the plan. */
  tables: DatasetTable[];
  problems: FileProblem[];
  /** Lists of what is handed over, which are no data; absent where there are none. */
  manifests?: ManifestFile[];
  /** What told the agency of files whose records may not name it, where that was asked for. */
  agencies?: AgencySource;
  /** Files that hold record types that are not judged, of which nothing was read beyond what tells that; absent where all are judged. */
  aside?: AsideFile[];
  /** Removes staged files. */
  close(): Promise<void>;
}

/** How records end. `mixed`: not all alike, or breaks inside cells that DuckDB does not bear with them; see `readable.ts`. */
export type Newline = 'none' | 'lf' | 'crlf' | 'cr' | 'mixed';

/** What one pass over the bytes of a file tells. */
export interface FileScan {
  size: number;
  sha256: string;
  encoding: Encoding | 'unknown';
  /** Set where the text, or some of its lines, may be in GB18030; only `evidenceOf` the whole file decides. */
  doubt: boolean;
  /** Of a text that was scanned as it lies: whether every line is in its encoding, and nothing is to be told of that. */
  isPlain?: boolean;
  /** Records as a person counts them: header and rows of blanks and delimiters left out. */
  records: number;
  /** Rows of blanks and delimiters; lines without a byte are not counted. */
  blank: number;
  /** Line of the first of them. */
  blankLine?: number;
  /** True when each record stands on one line and none is blank, so line = ordinal + dataLine. */
  regular: boolean;
  newline: Newline;
  /** Records whose quoting is broken: text after a closing quote, or a quote never closed. */
  malformed: number;
  /** Line on which a quoted value opens that is never closed. */
  unclosedQuoteLine?: number;
  /** Stray quotes that would have swallowed the records after them, and quoted cells that may have. */
  swallowing: ManyLines;
  doubtful: ManyLines;
  /** Bytes of the longest record. */
  longest: number;
  signs: Signs;
  traces: Traces;
  /** The line on which the text ends. */
  lastLine: number;
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

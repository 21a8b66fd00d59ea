import type { ConformanceReport, Decision } from '../conformance/model.js';
import type { CodeScope } from '../standard/model.js';
import type { Bilingual } from '../message/model.js';

/** Version of the form of a certificate; another major one is not read. */
export const certificateVersion = '1.0';

/**
 * What a report says of which data, by which rules: enough to make it again and compare. The clock is not in it, so the
 * same data, rules and options give the same bytes. Published as `schemas/certificate.schema.json`.
 */
export interface Certificate {
  format: 'zhunsheng-certificate';
  version: typeof certificateVersion;
  tool: { name: string; version: string };
  /** The check it certifies; of an acceptance every check that it rests on. */
  checks: CertifiedCheck[];
  /** Absent in the certificate of a check. */
  acceptance?: CertifiedAcceptance;
}

/** Path, bytes and SHA-256 of a file. */
export interface CertifiedFile {
  path: string;
  size: number;
  sha256: string;
}

/** What a certificate holds of a check of data. */
export interface CertifiedCheck {
  /** `YYYY-MM-DD`, taken as today. */
  asOf: string;
  standard: { id: string; number: string; edition: string; hash: string };
  profile: { id: string; hash: string };
  codeLists: { id: string; hash: string }[];
  codeScope: CodeScope;
  /** The files that hold tables; of a package its catalogues. */
  inputs: CertifiedFile[];
  /** Digest over all files of a package, and how it was read. */
  package?: Omit<NonNullable<ConformanceReport['run']['package']>, 'path'>;
  waivers?: CertifiedFile;
  /** The mapping of headings and values. */
  mapping?: CertifiedFile;
  /** What told the agency of files without a column for it. */
  agencies?: { by: 'folder' | 'file' | 'list'; list?: CertifiedFile };
  /** `stage`: whose four-property items were answered, where they were; `only`: the record types that alone were judged, where not all were. */
  options: { samples: number; masked: boolean; tables: Record<string, string>; stage?: string; only?: string[] };
  result: CertifiedResult;
  /** SHA-256 of the canonical report, see docs/certificates.md. */
  report: { sha256: string };
}

/** The result that anyone must get who checks again. */
export interface CertifiedResult {
  decision: Decision;
  sentence: Bilingual;
  /** 0 to 100; absent when nothing could be scored. */
  score?: number;
  dimensions: { id: string; score?: number }[];
  rows: number;
  clean: number;
  /** How many checks came out so. */
  outcomes: Record<'pass' | 'fail' | 'not-applicable' | 'unevaluated' | 'error', number>;
  /** Failed rows that waivers cover. */
  waived: number;
}

/** What a certificate holds of an acceptance. */
export interface CertifiedAcceptance {
  /** `YYYY-MM-DD`, taken as today. */
  asOf: string;
  items: { id: string; hash: string };
  answers?: { path: string; sha256: string };
  /** Files that answers point at. */
  evidence: CertifiedFile[];
  /** The reports of the checks, in the order of `checks`. */
  reports: { path: string; sha256: string }[];
  result: { decision: Decision; sentence: Bilingual; points: number; awarded: number; grade?: string };
  /** SHA-256 of the canonical report of the acceptance. */
  report: { sha256: string };
}

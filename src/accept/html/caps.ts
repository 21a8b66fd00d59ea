/** Longest lists of the document. */
export interface Caps {
  findings: number;
  /** Sample rows of all findings together. */
  samples: number;
  /** Groups of unevaluated checks, and waivers. */
  others: number;
  evidence: number;
}

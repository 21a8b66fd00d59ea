/** Longest lists of an HTML report. */
export interface Caps {
  findings: number;
  /** Sample rows of all findings together; the gravest findings keep theirs. */
  samples: number;
  /** Passed checks. */
  others: number;
  /** Groups of unevaluated checks. */
  open: number;
  /** Rows of the tables of divisions and agencies. */
  scores: number;
  /** Rows of a heat picture. */
  heat: number;
  files: number;
  /** Files whose columns are listed. */
  columns: number;
  /** Divisions to choose from in the filter. */
  options: number;
  /** Columns of a table of which the distribution is drawn. */
  distributions: number;
}

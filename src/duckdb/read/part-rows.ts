/** The rows of a file: those of a relation, or some of one that several files share. */
export interface PartRows {
  /** Relation of them; `rowid` is the place of each among those of the file that were accepted. */
  relation: string;
  /** The table that holds them, and the `rowid` in it of the first. */
  table: string;
  from: number;
}

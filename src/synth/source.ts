/** A record: field name to cell. */
export type Cells = Record<string, string>;

/** A small closed set of records about entities of its own, which no other record refers to. */
export interface Story {
  records(table: string): Cells[];
  /** Records of the export itself that the story refers to. */
  shared(table: string): Cells[];
  /** True where a story cannot be cut down: what is counted and summed in it belongs together. */
  whole?: boolean;
}

/** Where the rows of an export come from. Rows are computed, not kept, so memory does not grow with their number. */
export interface RowSource {
  /** Cells of each row, in the order of the table's fields. */
  rows(table: string): Iterable<string[]>;
  /** The table whose rows are as many as asked; none where all tables have as many. */
  largest?: string | undefined;
  /** About how many rows a table has. */
  estimate(table: string): number;
  /** Record types that tell what was found of something else, so that no cell of theirs can be edited. */
  measured?: ReadonlySet<string>;
  /** Fields that name something of one story alone, so that records which have one in common are all of that story. */
  closed?: ReadonlySet<string>;
  /** Whether faults of what should be there are rows that are left out, where no change of a cell breaks the check alone. */
  leavesOut?: true;
  /** Kinds of stories there are. */
  stories: number;
  /** So many of them, the first, have no record that is advised against; all where this is not told. */
  soundStories?: number;
  /** Stories of different numbers have no key in common. */
  story(kind: number, number: number): Story;
}

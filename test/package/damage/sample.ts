/** A sound file, of which damaged ones are made. */
export interface Sample {
  /** As the first column of its table has it. */
  name: string;
  /** Tells the extension. */
  path: string;
  bytes: Buffer;
  /** Set where the format lets nothing follow its end. */
  closed?: true;
}

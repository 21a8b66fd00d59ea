import type { Cover, EvidenceFile } from './model.js';

/** What a person says of one item; one of `met`, `points` and `failed` is there. */
export interface Answer {
  item: string;
  /** Whether it is met: all points or none. */
  met?: boolean;
  points?: number;
  /** How many places fail, where the item loses points a place. */
  failed?: number;
  evidence: EvidenceFile[];
  /** Role of who judged, never a name. */
  role: string;
  /** `YYYY-MM-DD` */
  date: string;
  remark: string;
}

/** A form that people filled in. Items that it leaves empty have no answer. */
export interface Answers {
  /** As the user named it. */
  path: string;
  format: 'yaml' | 'xlsx';
  sha256: string;
  cover: Cover;
  answers: Answer[];
}

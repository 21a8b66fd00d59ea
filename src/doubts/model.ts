import type { TextParams } from '../system/fault.js';
import type { Amount } from '../value/amount.js';

/** What an agency found out about a doubt. */
export const outcomes = ['confirmed', 'refuted', 'corrected', 'recovered'] as const;
export type Outcome = (typeof outcomes)[number];

/** An answer that is whole: with evidence and a date, and a sum where money was recovered. */
export interface Answer {
  id: string;
  outcome: Outcome;
  /** As it is written; empty where nothing was. */
  recovered: string;
}

/** What is wrong with an answer, or a list: a message code and its parameters. */
export interface AnswerProblem {
  code:
    | 'doubts.problem.outcome'
    | 'doubts.problem.evidence'
    | 'doubts.problem.date'
    | 'doubts.problem.recovered'
    | 'doubts.problem.twice'
    | 'doubts.answers-unreadable';
  params: TextParams;
  /** Id of the doubt, where it is one. */
  id?: string;
}

/** The answers of lists that came back. */
export interface Answers {
  answers: Answer[];
  problems: AnswerProblem[];
  /** Lists that were read. */
  lists: number;
}

/** What there is of one agency: its doubts, and what it answered. */
export interface AgencyDoubts {
  agency: string;
  /** In its list: all but those that it refuted. */
  doubts: number;
  amount: Amount;
  /** The list, relative to the folder; absent where nothing is to be asked. */
  files?: string[];
  answered: Record<Outcome, number>;
  /** The sum that was recovered, as it is written. */
  recovered: string;
  /** Answers that lack something. */
  faulty: number;
  /** Doubts without an answer. */
  open: number;
  /** Said to be put right or recovered, and still in the data. */
  again: number;
}

/** What `zhunsheng doubts` did. */
export interface DoubtsResult {
  standard: string;
  asOf: string;
  out: string;
  agencies: AgencyDoubts[];
  /** Answers whose doubt is not in the data any more. */
  gone: number;
  problems: AnswerProblem[];
  /** Whether lists that came back were given. */
  asked: boolean;
}

import type { Hoist } from './hoist.js';

/** How SQL names things. */
export interface SqlScope {
  /** The cell of a field as VARCHAR, NULL when missing; of another record type (`T4`) where one is named. */
  cell(field: string, table?: string): string;
  /** Whether a field is filled, never NULL; of another record type where one is named. */
  filled(field: string, table?: string): string;
  /** Whether a field holds a word that stands for no value, never NULL. */
  placeholder(field: string): string;
  /** The cell as exact DECIMAL; NULL where it is none. */
  decimal(field: string, table?: string): string;
  /** A name for the value of an expression over own cells that is needed more than once. */
  hoist: Hoist;
  /** Whether values stand in a code list: a `code`, a `label`, `either`, or a `pair` of code and label. Never NULL where the values are not. */
  inList(id: string, what: 'code' | 'label' | 'either' | 'pair', ...values: string[]): string;
  /** What an attribute of a code list says of a code; empty text where it says nothing. Never NULL. */
  attribute(id: string, name: string, code: string): string;
  /** Whether a code of a list was valid on one of the days, numbers `YYYYMMDD`; true for what is no code of it. */
  validOn(id: string, code: string, days: string[]): string;
  /**
   * Whether a label is one that a code of a list had on one of the days, numbers `YYYYMMDD`; one that it ever had where the
   * date is none, or the code was not valid then.
   *
   * @param date `is` tells whether there is a date: not true where it is NULL.
   */
  pairOn(id: string, code: string, label: string, date: { is: string; days: string[] }): string;
}

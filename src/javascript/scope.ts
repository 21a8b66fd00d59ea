import type { ParameterShape } from '../value/parameter.js';

/** What of a code list has times of validity. */
export type Spanned = 'code' | 'pair';

/** How JavaScript names things. */
export interface JavaScriptScope {
  /** The cell of a field, of another record type where one is named, as an expression of type string; `''` when missing. */
  cell(field: string, table?: string): string;
  /** Whether a field is filled; whether it holds a word that stands for no value. */
  filled(field: string, table?: string): string;
  placeholder(field: string): string;
  /** A function of `src/value/runtime.ts`, by name. */
  runtime(name: string): string;
  /** An expression of type `ReadonlyMap<string, readonly string[]>`: a code list's codes to their labels. */
  codeList(id: string): string;
  /** The values of a parameter, as `readyValues` makes them. */
  parameter(asked: ParameterShape): string;
  /** An expression of type `ReadonlyMap<string, string>`: the codes of a list to what an attribute says of them. */
  codeAttribute(id: string, name: string): string;
  /**
   * An expression of type `ReadonlyMap<string, readonly Span[]>`: the codes of a list that were not always valid, or its pairs
   * of code and label, to when they were.
   */
  codeSpans(id: string, of: Spanned): string;
}

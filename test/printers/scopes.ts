import type { SqlScope } from '../../src/duckdb/expression/scope.js';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import type { JavaScriptScope } from '../../src/javascript/scope.js';

const unasked = (what: string) => (): never => {
  throw new Error(`nobody asks for ${what} here`);
};

/** Cells are variables of their field's name, all of them filled. */
export function javaScriptScope(own: Partial<JavaScriptScope> = {}): JavaScriptScope {
  return {
    cell: (field) => field,
    filled: () => 'true',
    placeholder: () => 'false',
    runtime: (name) => `runtime.${name}`,
    parameter: unasked('a parameter'),
    codeList: unasked('a code list'),
    codeAttribute: unasked('an attribute'),
    codeSpans: unasked('times of codes'),
    ...own,
  };
}

/** Cells are columns of their field's name, all of them filled. */
export function sqlScope(own: Partial<SqlScope> = {}): SqlScope {
  return {
    cell: (field) => field,
    filled: () => 'true',
    placeholder: () => 'false',
    decimal: unasked('a number'),
    hoist: inPlace,
    inList: unasked('a code list'),
    attribute: unasked('an attribute'),
    validOn: unasked('times of codes'),
    pairOn: unasked('times of labels'),
    ...own,
  };
}

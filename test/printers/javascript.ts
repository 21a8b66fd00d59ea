import { choice, truth } from '../../src/expression/make.js';
import type { ExpressionNode } from '../../src/expression/tree.js';
import { toJavaScript } from '../../src/javascript/printer.js';
import { namesByCode, spansOf } from '../../src/javascript/record-code.js';
import type { CodeListPlan } from '../../src/plan/plan.js';
import { attributeByCode } from '../../src/value/attributes.js';
import { valueRows } from '../../src/value/parameter.js';
import { knownWords } from '../../src/value/placeholder-words.js';
import * as runtime from '../../src/value/runtime.js';
import { attributesOf, hexOf, kindOfValue, unitDecimals, type Runner, type TestList, type Value } from './runner.js';
import { javaScriptScope } from './scopes.js';

/** Runs JavaScript here. */
export function javaScriptRunner(lists: readonly TestList[]): Runner {
  const held = Object.fromEntries(
    (lists as readonly CodeListPlan[]).map((list) => [
      list.id,
      {
        names: namesByCode(list),
        code: spansOf(list, 'code'),
        pair: spansOf(list, 'pair'),
        attributes: Object.fromEntries(attributesOf(list).map((name) => [name, attributeByCode(list, name)])),
      },
    ]),
  );
  const ofList = (id: string, what: string) => `lists[${JSON.stringify(id)}].${what}`;
  return {
    name: 'JavaScript',
    takes: () => true,
    close: () => Promise.resolve(),
    run(nodes, { columns, rows }) {
      const places = new Map(columns.map(({ name }, place) => [name, place]));
      const cell = (name: string) => `row[${places.get(name)}]`;
      const words = columns.map(({ nothings }) => nothings && knownWords(nothings));
      const isWord = (name: string) =>
        words[places.get(name)!] ? `runtime.isPlaceholder(${cell(name)}, words[${places.get(name)}])` : 'false';
      const scope = javaScriptScope({
        cell,
        filled: (name) => `(runtime.filled(${cell(name)}) && !${isWord(name)})`,
        placeholder: isWord,
        parameter: (asked) => `runtime.readyValues(${JSON.stringify(valueRows(asked))})`,
        codeList: (id) => ofList(id, 'names'),
        codeSpans: (id, of) => ofList(id, of),
        codeAttribute: (id, name) => ofList(id, `attributes[${JSON.stringify(name)}]`),
      });
      const code = nodes.map((node) => toJavaScript(kindOfValue(node) === 'number' ? inUnits(node) : node, scope));
      const all = new Function('runtime', 'lists', 'words', 'row', `"use strict"; return [${code.join(',\n')}];`) as (
        ...given: unknown[]
      ) => unknown[];
      return Promise.resolve(
        rows.map((row) =>
          all(runtime, held, words, row).map((value): Value => (typeof value === 'string' ? hexOf(value) : (value as Value))),
        ),
      );
    },
  };
}

/** A number counts in what the finest one in an expression counts in. */
function inUnits(node: ExpressionNode): ExpressionNode {
  return choice(truth(true), node, { kind: 'number', type: 'decimal', text: `0.${'0'.repeat(unitDecimals)}` });
}

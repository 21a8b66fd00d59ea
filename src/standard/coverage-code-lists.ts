import { bracketed, clauses, listedWords } from '../message/punctuation.js';
import type { RootContent } from 'mdast';
import { say, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { bases, type Basis, type Code, type CodeList, type Standard } from './model.js';
import { code, heading, paragraph, table } from './markdown-page.js';

/**
 * The code lists of a standard that is made of them: how large, how known, of which generation; and the values that
 * contradict each other.
 */
export function codeListSections(standard: Standard, language: Language): RootContent[] {
  const lists = standard.codeLists;
  if (standard.kind !== 'code' || lists.length === 0) return [];
  const phrase = phrasesOf('coverage', language);
  const all = lists.flatMap(({ codes }) => codes);
  const conflicts = lists.flatMap((list) => conflictsOf(list).map((rows) => ({ list, rows })));
  return [
    heading(2, phrase('lists')),
    paragraph(phrase('lists.sum', { lists: lists.length, codes: all.length, conflicts: conflicts.length })),
    table([
      [phrase('basis'), phrase('count')],
      ...bases.map((basis) => [basisName(basis, language), String(all.filter((each) => each.basis === basis).length)]),
    ]),
    table([
      (['list', 'list-title', 'source', 'basis', 'complete', 'count', 'of-generations'] as const).map((column) => phrase(column)),
      ...lists.map((list) => [
        [code(list.id)],
        list.title,
        list.source,
        basisName(list.basis, language),
        phrase(list.complete ? 'yes' : 'no'),
        String(list.codes.length),
        generations(list, language),
      ]),
    ]),
    ...(conflicts.length === 0
      ? []
      : [
          heading(2, phrase('conflicts')),
          paragraph(phrase('conflicts.what')),
          table([
            (['list', 'code', 'conflict', 'values'] as const).map((column) => phrase(column)),
            ...conflicts.map(({ list, rows }) => [
              [code(list.id)],
              [code(rows[0]!.code)],
              kindOf(rows, language),
              rows.map((row) => value(row, language)).join(' | '),
            ]),
          ]),
        ]),
  ];
}

/**
 * Codes of a list that mean different things in different generations or places, or that sources of one generation name
 * differently. Tables of many code types are not compared: there one code has many meanings by right.
 */
export function conflictsOf({ codes }: CodeList): Code[][] {
  const rows = new Map<string, Code[]>();
  for (const each of codes) if (each.type === undefined) rows.set(each.code, [...(rows.get(each.code) ?? []), each]);
  return [...rows.values()].filter((same) => same.some(({ conflict }) => conflict) || differAcross(same));
}

/** Whether two rows of different generations or places have different names. Rows of one scope that differ in time do not count. */
function differAcross(rows: readonly Code[]): boolean {
  const scoped = rows.filter(({ generation }) => generation !== undefined);
  return new Set(scoped.map(({ name }) => name)).size > 1 && new Set(scoped.map(scopeOf)).size > 1;
}

function scopeOf({ generation, place }: Code): string {
  return [generation, place].filter(Boolean).join(' ');
}

function kindOf(rows: readonly Code[], language: Language): string {
  const declared = [...new Set(rows.flatMap(({ conflict }) => (conflict ? [conflict] : [])))];
  return listedWords((declared.length > 0 ? declared : (['scope'] as const)).map((kind) => say(`coverage.conflict.${kind}`, language)));
}

function value(row: Code, language: Language): string {
  const scope = scopeOf(row) || say('coverage.national', language);
  return bracketed(row.name || '–', clauses([scope, row.source], 'zh'), 'zh');
}

function generations({ codes }: CodeList, language: Language): string {
  const counts = new Map<string, number>();
  for (const { generation } of codes) counts.set(generation ?? '', (counts.get(generation ?? '') ?? 0) + 1);
  if (counts.size === 1 && counts.has('')) return '–';
  return listedWords([...counts].map(([generation, count]) => `${generation || say('coverage.national', language)} ${count}`));
}

function basisName(basis: Basis, language: Language): string {
  return say(`report.basis.${basis}`, language);
}

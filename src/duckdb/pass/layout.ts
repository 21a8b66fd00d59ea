import { keyField } from '../../value/key-part.js';
import { decidedOf, kindOf, questionOf, whenOf } from '../../check/kinds.js';
import type { Terms } from '../../check/kind.js';
import type { Check, TablePlan } from '../../plan/plan.js';

/** Bits of one 64-bit word, and a bit's place: word and value. */
export interface Bit {
  word: number;
  value: bigint;
}

/**
 * Where a pass puts what it finds: a bit a field (filled, dirty), a bit a check (failed), a bit a condition (holds),
 * a bit a check that parameters decide (open: one of them is not known).
 * All counts come from these words afterwards, whatever the share of failing rows.
 */
export interface Layout {
  filled: Map<string, Bit>;
  /** Fields whose cell holds a word that stands for no value: the bits of `filled`, in words of their own. */
  dirty: Map<string, Bit>;
  failed: Map<string, Bit>;
  holds: Map<string, Bit>;
  open: Map<string, Bit>;
  words: Record<Prefix, number>;
}

const wordBits = 64;

const prefixes = ['filled', 'dirty', 'failed', 'holds', 'open'] as const;
type Prefix = (typeof prefixes)[number];

/** Lays out the bits of the record checks of a table that can be evaluated: those with a condition, and those that parameters decide, by id. */
export function layOut(
  table: TablePlan,
  checks: readonly Check[],
  { conditional, opening }: Record<'conditional' | 'opening', ReadonlySet<string>>,
): Layout {
  const filled = bits(table.fields.map(({ name }) => name));
  const dirty = new Map(table.fields.filter(({ nothings }) => nothings).map(({ name }) => [name, filled.get(name)!]));
  // A check that asks for words fails by what its field has in `dirty`.
  const failed = bits(checks.filter(({ kind }) => kindOf(kind).asks !== 'word').map(({ id }) => id));
  const holds = bits(checks.filter(({ id }) => conditional.has(id)).map(({ id }) => id));
  const open = bits(checks.filter(({ id }) => opening.has(id)).map(({ id }) => id));
  return {
    filled,
    dirty,
    failed,
    holds,
    open,
    words: { filled: wordsFor(filled), dirty: wordsFor(dirty), failed: wordsFor(failed), holds: wordsFor(holds), open: wordsFor(open) },
  };
}

/** The same of checks whose conditions are known by the terms of the table. */
export function layoutOf(table: TablePlan, checks: readonly Check[], terms: Terms): Layout {
  const idsOf = (asked: typeof whenOf) => new Set(checks.filter((check) => asked(check, terms) !== undefined).map(({ id }) => id));
  return layOut(table, checks, { conditional: idsOf(whenOf), opening: idsOf(decidedOf) });
}

/** Columns that hold the words of a layout. */
export function wordNames({ words }: Layout): string[] {
  return prefixes.flatMap((prefix) => Array.from({ length: words[prefix] }, (_, word) => `${prefix}${word}`));
}

function bits(names: readonly string[]): Map<string, Bit> {
  return new Map(names.map((name, index) => [name, { word: Math.floor(index / wordBits), value: 1n << BigInt(index % wordBits) }]));
}

function wordsFor(bits: ReadonlyMap<string, Bit>): number {
  return Math.max(-1, ...[...bits.values()].map(({ word }) => word)) + 1;
}

/** Record checks that a pass evaluates row by row. */
export function isRowCheck(check: Check): boolean {
  return check.level === 'cell' || check.level === 'record';
}

/** The fields of its record that a check cannot do without. */
export function ownFields(check: Check): string[] {
  const optional = kindOf(check.kind).optional?.(check.params) ?? [];
  return [...new Set([...check.fields, ...check.operands])].filter((field) => !optional.includes(field));
}

/** Every field a check looks at, for the question whether the file has them. */
export function fieldsNeeded(check: Check, terms: Terms): { own: string[]; others: { table: string; field: string }[] } {
  const own = new Set(ownFields(check));
  const others: { table: string; field: string }[] = [];
  for (const keep of questionOf(check, terms)?.keeps ?? []) {
    for (const field of [...(keep.keys ?? []).map(keyField), ...keep.fields]) {
      if (keep.table === check.table) own.add(field);
      else others.push({ table: keep.table, field });
    }
  }
  return { own: [...own], others };
}

/** SQL condition over the words: all bits of a set are on, or (`any`) at least one. */
export function hasBits(prefix: string, wanted: readonly Bit[], how: 'all' | 'any' | 'none'): string[] {
  const byWord = new Map<number, bigint>();
  for (const { word, value } of wanted) byWord.set(word, (byWord.get(word) ?? 0n) | value);
  return [...byWord].map(([word, value]) => {
    const masked = `(${prefix}${word} & ${value}::UBIGINT)`;
    if (how === 'all') return `${masked} = ${value}::UBIGINT`;
    return how === 'any' ? `${masked} <> 0` : `${masked} = 0`;
  });
}

/** Condition over the words that a check applies to a row; `parts` are the files that have its columns, when not all have. */
export function appliesSql(check: Check, layout: Layout, parts?: readonly number[]): string {
  return joined([...groundsSql(check, layout, parts), ...hasBits('holds', bitsOf(layout.holds, [check.id]), 'all')]);
}

/** Condition over the words that a check would apply to a row, or might, but that parameters are not known; undefined where it asks for none. */
export function opensSql(check: Check, layout: Layout, parts?: readonly number[]): string | undefined {
  const open = bitsOf(layout.open, [check.id]);
  return open.length > 0 ? joined([...groundsSql(check, layout, parts), ...hasBits('open', open, 'all')]) : undefined;
}

/** What must hold of a row before a condition is asked of it. */
function groundsSql(check: Check, layout: Layout, parts?: readonly number[]): string[] {
  return [
    ...hasBits('filled', bitsOf(layout.filled, check.operands), 'all'),
    ...hasBits('failed', bitsOf(layout.failed, check.after), 'none'),
    ...(kindOf(check.kind).written ? [writtenSql(check, layout)] : []),
    ...(parts ? [`part IN (${parts.join(', ')})`] : []),
  ];
}

function bitsOf(map: ReadonlyMap<string, Bit>, names: readonly string[]): Bit[] {
  return names.map((name) => map.get(name)).filter((bit) => bit !== undefined);
}

function joined(conditions: readonly string[]): string {
  return conditions.length > 0 ? conditions.join(' AND ') : 'true';
}

/** Condition over the words that a cell is not blank: filled, or with a word that stands for no value. */
export function writtenSql(check: Check, layout: Layout): string {
  return `(${[...hasBits('filled', [layout.filled.get(check.fields[0]!)!], 'any'), dirtySql(check, layout)].join(' OR ')})`;
}

/** Condition over the words that the cell of a check's first field holds a word that stands for no value. */
export function dirtySql({ fields }: Check, { dirty }: Layout): string {
  const bit = dirty.get(fields[0]!);
  return bit ? hasBits('dirty', [bit], 'any')[0]! : 'false';
}

/** Condition over the words that a check failed on a row. */
export function failedSql(check: Check, layout: Layout): string {
  const bit = layout.failed.get(check.id);
  return bit ? hasBits('failed', [bit], 'any')[0]! : dirtySql(check, layout);
}

import { createHash } from 'node:crypto';
import type { CodeListDocument, CodeMore } from '../compile/compile.js';
import { present } from '../standard/cell.js';
import type { Basis, Code, CodeList } from '../standard/model.js';

/** A code: itself, its names with the list's own first, validity, how it is known, and what else is told of it. */
export type CodeRow = [
  code: string,
  names: string[],
  from: string,
  to: string,
  basis: Basis,
  source: string,
  note: string,
  more?: CodeMore,
];

/** A code list as it lies in `schemas/`, with the SHA-256 of its rows. */
export function codeListDocument(list: CodeList): CodeListDocument & { basis: Basis; note?: string; codes: CodeRow[] } {
  const { id, title, english, source, basis, complete, note } = list;
  const codes = list.codes.map(codeRow);
  return { id, title, ...(english && { english }), source, basis, complete, ...(note && { note }), sha256: hashOf(codes), codes };
}

/** What a schema says of a code list instead of listing it. */
export function codeListDigest(list: CodeList): { size: number; sha256: string } {
  return { size: list.codes.length, sha256: hashOf(list.codes.map(codeRow)) };
}

function codeRow({ code, name, aliases, validFrom, validTo, basis, source, note, ...rest }: Code): CodeRow {
  const { en, successors, generation, place, type, conflict, attributes } = rest;
  const more: CodeMore = present({ en, successors, generation, place, type, conflict, attributes });
  const names = [name, ...aliases].filter(Boolean);
  const row = [code, names, validFrom, validTo, basis, source, note] as const;
  return Object.keys(more).length > 0 ? [...row, more] : [...row];
}

function hashOf(codes: CodeRow[]): string {
  return createHash('sha256').update(JSON.stringify(codes)).digest('hex');
}

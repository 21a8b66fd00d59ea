import { FileFault } from '../dataset/file-fault.js';
import { matchColumns, type MatchedColumns } from '../dataset/match.js';
import type { Delimiter } from '../dataset/delimiter.js';
import { behindLines } from '../dataset/head-rows.js';
import { looksLikeValues } from '../dataset/table-head.js';
import { topOfTable } from '../dataset/top-of-table.js';
import { inBoth, inParams, nameIn } from '../message/bilingual.js';
import type { FileProblem } from '../dataset/file-problem.js';
import type { TablePlan } from '../plan/plan.js';
import { encodingOf } from './encoding-of.js';

/** Bytes in which a header is looked for. */
export const headSize = 256 * 1024;

const lineFeed = 10;

/** The header of a file, matched with its record type. */
export interface Head extends MatchedColumns {
  encoding: 'utf-8' | 'gb18030';
  delimiter: Delimiter;
  width: number;
  /** Where the first record begins in the bytes of the file, and its line. */
  dataOffset: number;
  dataLine: number;
  problems: FileProblem[];
}

/**
 * Reads the header of a file of a record type.
 *
 * @throws {FileFault} It cannot be read.
 */
export function readHead(path: string, table: TablePlan, bytes: Uint8Array, isWhole: boolean): Head {
  if (bytes.length === 0) throw new FileFault('dataset.empty', { path });
  const encoding = encodingOf(bytes, isWhole);
  if (!encoding) throw new FileFault('browser.bytes', { path });
  const text = encoding === 'utf-8' ? bytes : decoded(bytes, isWhole);
  const top = topOfTable(path, [table], { bytes: text, offset: marksIn(text), isWhole });
  const { delimiter, width, header, dataLine } = top;
  if (encoding === 'gb18030' && delimiter === '|') throw new FileFault('browser.bar', { path });
  const cells = header.cells.slice(0, width);
  const matched = matchColumns(table, cells, path, header.line);
  const known = table.fields.length - matched.missing.length;
  const name = inParams(
    'name',
    inBoth((language) => nameIn(language, table.name, table.english)),
  );
  if (known === 0)
    throw looksLikeValues(cells)
      ? new FileFault('dataset.no-header', { path }, header.line)
      : new FileFault('browser.no-column', { path, ...name });
  const few: FileProblem = {
    path,
    code: 'browser.few-columns',
    params: { path, ...name, known, all: table.fields.length },
    leftOut: false,
  };
  return {
    ...{ encoding, delimiter, width, dataLine },
    ...matched,
    dataOffset: encoding === 'utf-8' ? top.dataOffset : behindLines(bytes, dataLine - 1),
    problems: [...top.problems, ...(known * 2 < table.fields.length ? [few] : [])],
  };
}

/** A head in GB18030 as UTF-8, without the line that may be cut. */
function decoded(bytes: Uint8Array, isWhole: boolean): Uint8Array {
  const end = isWhole ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
  return new TextEncoder().encode(new TextDecoder('gb18030').decode(bytes.subarray(0, end)));
}

/** The bytes of the marks of byte order at the start of a text: a program that adds one may do so to a text that has it. */
function marksIn(text: Uint8Array): number {
  let offset = 0;
  while (text[offset] === 0xef && text[offset + 1] === 0xbb && text[offset + 2] === 0xbf) offset += 3;
  return offset;
}

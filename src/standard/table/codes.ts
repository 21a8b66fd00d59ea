import { cellOf, present, remember, type RowReader } from '../cell.js';
import type { DraftCode } from '../draft.js';
import { basisSpellings, conflictSpellings, generationSpellings } from '../spelling.js';
import { readDay } from './day.js';
import { header, type TableKind } from './kind.js';

export const codeHeaders = {
  code: header('代码', 'code', 'key'),
  name: header('名称', 'name', 'key'),
  aliases: header('别名', 'aliases'),
  en: header('英文', 'en'),
  validFrom: header('起', 'from'),
  validTo: header('止', 'to'),
  successors: header('继任', 'successors'),
  generation: header('代', 'generation'),
  place: header('地方', 'place'),
  type: header('类别', 'type'),
  conflict: header('冲突', 'conflict'),
  basis: header('依据', 'basis'),
  source: header('来源', 'source'),
  note: header('备注', 'note'),
};

export type CodeHeader = keyof typeof codeHeaders;

/** Codes that stand in Markdown, under the heading of their list. */
export const codeTable: TableKind<CodeHeader> = {
  title: { zh: '代码', en: 'codes' },
  headers: codeHeaders,
  heading: { zh: '代码表 aac004 性别', en: 'Code list aac004', found: ({ codeList }) => codeList !== undefined },
  read(row, { section, target }) {
    const { id, place } = section.codeList!;
    const listed = target.codes.get(id) ?? { place, codes: [] };
    target.codes.set(id, listed);
    listed.codes.push(readCode(row));
  },
};

/**
 * One code, from a row of Markdown or CSV. Dates become the whole days on which validity starts and ends.
 *
 * @param attributes What the columns beyond the known ones say of it.
 */
export function readCode(row: RowReader<CodeHeader>, attributes: Record<string, string> = {}): DraftCode {
  const successors = readList(row, 'successors');
  const optional = {
    en: row.text('en') || undefined,
    successors: successors.length > 0 ? successors : undefined,
    generation: row.oneOf('generation', generationSpellings),
    place: row.text('place') || undefined,
    type: row.text('type') || undefined,
    conflict: row.oneOf('conflict', conflictSpellings),
    attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
    basis: row.oneOf('basis', basisSpellings),
  };
  const code = {
    code: row.filled('code'),
    // Of some codes no name was seen; `-` says so.
    name: cellOf(row.row, 'name').text === '-' ? '' : row.filled('name'),
    aliases: readList(row, 'aliases'),
    validFrom: readDay(row, 'validFrom', 'from'),
    validTo: readDay(row, 'validTo', 'to'),
    source: row.text('source'),
    note: row.text('note'),
  };
  return remember({ ...code, ...present(optional) }, row.row);
}

/** Values parted by semicolons: names may hold commas. */
function readList(row: RowReader<CodeHeader>, header: CodeHeader): string[] {
  return row
    .text(header)
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

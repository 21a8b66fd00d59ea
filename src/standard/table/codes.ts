import { remember, type RowReader } from '../cell.js';
import type { DraftCode } from '../draft.js';
import { basisSpellings, boundary } from '../spelling.js';
import { header, type TableKind } from './kind.js';

export const codeHeaders = {
  code: header('代码', 'code', 'key'),
  name: header('名称', 'name', 'key'),
  aliases: header('别名', 'aliases'),
  validFrom: header('起', 'from'),
  validTo: header('止', 'to'),
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

/** One code, from a row of Markdown or CSV. Dates become the whole days on which validity starts and ends. */
export function readCode(row: RowReader<CodeHeader>): DraftCode {
  const code = {
    code: row.filled('code'),
    name: row.filled('name'),
    aliases: row
      .text('aliases')
      .split(/[；;]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    validFrom: readDay(row, 'validFrom', 'from'),
    validTo: readDay(row, 'validTo', 'to'),
    source: row.text('source'),
    note: row.text('note'),
  };
  const basis = row.oneOf('basis', basisSpellings);
  return remember(basis ? { ...code, basis } : code, row.row);
}

function readDay(row: RowReader<CodeHeader>, header: CodeHeader, end: 'from' | 'to'): string {
  const text = row.text(header);
  if (text === '') return '';
  const day = boundary(text, end);
  if (day === undefined) row.fault('date-unreadable', header, { value: text });
  return day ?? '';
}

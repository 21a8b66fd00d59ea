import { wordsInParams } from '../../message/bilingual.js';
import { remember, type RowReader } from '../cell.js';
import type { Term, TermOrigin } from '../model.js';
import { basisSpellings, standingSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';

/** In the order of an entry of GB/T 20001.1. */
const headers = {
  id: header('术语号', 'concept', 'key'),
  term: header('术语', 'term', 'key'),
  english: header('英文', 'english', 'needed'),
  abbreviations: header('缩略', 'abbreviation'),
  admitted: header('许用', 'admitted'),
  admittedEn: header('英文许用', 'admitted en'),
  deprecated: header('拒用', 'deprecated'),
  deprecatedEn: header('英文拒用', 'deprecated en'),
  field: header('领域', 'field'),
  definition: header('定义', 'definition'),
  definitionEn: header('英文定义', 'definition en'),
  note: header('注', 'note'),
  noteEn: header('英文注', 'note en'),
  broader: header('上位', 'broader'),
  narrower: header('下位', 'narrower'),
  related: header('相关', 'related'),
  otherBroader: header('其他上位', 'other broader'),
  otherRelated: header('其他相关', 'other related'),
  standard: header('标准', 'standard'),
  clause: header('条款', 'clause'),
  standing: header('出现', 'standing'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'needed'),
};

type TermHeader = keyof typeof headers;

/** Terminological entries: one concept a row. */
export const termTable: TableKind<TermHeader> = {
  title: { zh: '术语条目', en: 'terminological entries' },
  headers,
  read(row, { target }) {
    row.filled('source');
    row.filled('basis');
    const term: Term = {
      id: row.filled('id'),
      zh: { preferred: row.filled('term'), admitted: several(row, 'admitted'), deprecated: several(row, 'deprecated') },
      en: { preferred: row.text('english'), admitted: several(row, 'admittedEn'), deprecated: several(row, 'deprecatedEn') },
      abbreviations: several(row, 'abbreviations'),
      field: row.text('field'),
      definition: { zh: row.text('definition'), en: row.text('definitionEn') },
      note: { zh: row.text('note'), en: row.text('noteEn') },
      broader: row.list('broader'),
      narrower: row.list('narrower'),
      related: row.list('related'),
      otherBroader: row.list('otherBroader'),
      otherRelated: row.list('otherRelated'),
      origins: originsOf(row),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      place: row.row.place,
    };
    target.terms.push(remember(term, row.row));
  },
};

/** Standard, clause and standing of each source, paired by position; each may be empty as a whole. */
function originsOf(row: RowReader<TermHeader>): TermOrigin[] {
  const sources = parts(row, 'source');
  const paired = (name: TermHeader) => {
    const found = parts(row, name);
    if (row.text(name) === '' || found.length === sources.length) return found;
    row.fault('term-origins', name, { found: found.length, sources: sources.length });
    return [];
  };
  const [standards, clauses, standings] = [paired('standard'), paired('clause'), paired('standing')];
  return sources.map((source, index) => {
    const written = standings[index] ?? '';
    const known = Object.hasOwn(standingSpellings, written);
    if (written !== '' && !known) {
      row.fault('cell-value', 'standing', { value: written, ...wordsInParams('allowed', Object.keys(standingSpellings)) });
    }
    const standing = known ? { standing: standingSpellings[written]! } : {};
    return { standard: standards[index] ?? '', clause: clauses[index] ?? '', ...standing, source };
  });
}

/** Several terms in a cell, parted by semicolons, for an English term may hold a comma. */
function several(row: RowReader<TermHeader>, name: TermHeader): string[] {
  return parts(row, name).filter((part) => part !== '');
}

/** The parts of a cell by `；`; a semicolon of ASCII may stand inside the name of a source. */
function parts(row: RowReader<TermHeader>, name: TermHeader): string[] {
  return row
    .text(name)
    .split('；')
    .map((part) => part.trim());
}

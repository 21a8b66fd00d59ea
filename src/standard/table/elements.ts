import { present, remember, type RowReader } from '../cell.js';
import type { DataElement, Representation } from '../model.js';
import { parseRepresentation } from '../representation.js';
import { basisSpellings, codeColumnSpellings, formatSpellings, pathSpellings, personalSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';
import type { DateFormat } from '../../value/date-format.js';

const headers = {
  id: header('标识符', 'id', 'key'),
  name: header('名称', 'name', 'key'),
  label: header('中文注释', 'label', 'key'),
  representation: header('表示', 'representation', 'key'),
  representationBasis: header('表示依据', 'representation basis'),
  format: header('格式', 'format'),
  code: header('代码', 'code'),
  codeList: header('代码表', 'code list'),
  codeColumn: header('代码列', 'holds'),
  labelOf: header('对应代码', 'label of'),
  required: header('非空', 'required'),
  identifier: header('标识规则', 'identifier'),
  personal: header('个人信息', 'personal'),
  basis: header('依据', 'basis'),
  note: header('说明', 'note'),
};

/** Stands in where a representation cannot be read, so that the rest of the standard can still be examined. */
const anyText: Representation = { text: '', type: 'C', fixed: false, length: 1_000_000, decimals: 0 };

/** Data elements: one row each. */
export const elementTable: TableKind<keyof typeof headers> = {
  title: { zh: '数据元', en: 'data elements' },
  headers,
  read(row, { section, target }) {
    const id = row.filled('id');
    const name = row.filled('name');
    const label = row.filled('label');
    const printed = row.filled('representation');
    const representation = parseRepresentation(printed);
    if (printed && !representation) row.fault('representation-unreadable', 'representation', { value: printed });
    const format = row.oneOf<DateFormat | 'path'>('format', { ...formatSpellings, ...pathSpellings });
    const optional = {
      ...(format === 'path' ? { isPath: true as const } : { format }),
      ...readCodeList(row),
      representationBasis: row.oneOf('representationBasis', basisSpellings),
      labelOf: row.text('labelOf') || undefined,
      ...readIdentifier(row),
      personal: row.oneOf('personal', personalSpellings),
    };
    const element = {
      id,
      name,
      label,
      representation: representation ?? { ...anyText, text: printed },
      isCode: row.yes('code'),
      codeColumn: row.oneOf('codeColumn', codeColumnSpellings) ?? 'code',
      required: row.yes('required'),
      note: row.text('note'),
      clause: section.clause,
      basis: row.oneOf('basis', basisSpellings) ?? 'text',
      place: row.row.place,
    };
    target.elements.push(remember({ ...element, ...present(optional) }, row.row));
  },
};

/** `citizen-id`, or `AAA029：01 citizen-id、16 hmt-residence-permit` where the code in another field tells the kind of number. */
function readIdentifier(
  row: RowReader<keyof typeof headers>,
): Pick<Partial<DataElement>, 'documents'> & { identifier: string | undefined } {
  const text = row.text('identifier');
  const [code, list] = text.split(/[:：]/).map((each) => each.trim());
  if (list === undefined) return { identifier: text || undefined };
  const cases = list.split(/[、,，]/).map((each) => each.trim().split(/\s+/));
  if (code === '' || cases.some((each) => each.length !== 2)) {
    row.fault('cell-value', 'identifier', { value: text, allowed: 'citizen-id、AAA029：01 citizen-id' });
    return { identifier: undefined };
  }
  return {
    identifier: undefined,
    documents: { code: code!, cases: cases.map(([kind, identifier]) => ({ code: kind!, identifier: identifier! })) },
  };
}

/** `gbt-2260`, or `gbt-2260 @ AAE035、AAE036` where codes must have been valid on the record's own date. */
function readCodeList(row: RowReader<keyof typeof headers>): { codeList: string | undefined; codeDates: string[] | undefined } {
  const [list = '', dates] = row
    .text('codeList')
    .split('@')
    .map((part) => part.trim());
  const codeDates = dates
    ?.split(/[、,，]/)
    .map((date) => date.trim())
    .filter(Boolean);
  return { codeList: list || undefined, codeDates };
}

import { cellOf, remember, type RowReader } from '../cell.js';
import type { RuleRow } from '../model.js';
import { basisSpellings, severitySpellings, tableNumber } from '../spelling.js';
import { header, type TableKind } from './kind.js';

/** The columns that every table of rules ends with. */
export const tail = {
  amount: header('涉及金额', 'amount'),
  severity: header('严重程度', 'severity', 'key'),
  indicator: header('质量指标', 'indicator', 'needed'),
  clause: header('条款', 'clause', 'needed'),
  basis: header('依据', 'basis', 'needed'),
  zh: header('中文说明', 'zh', 'needed'),
  en: header('英文说明', 'en', 'needed'),
  adviceZh: header('处理建议', 'advice'),
  adviceEn: header('英文建议', 'advice en'),
};

const recordHeaders = {
  id: header('编号', 'id', 'key'),
  tables: header('表', 'tables', 'key'),
  when: header('适用条件', 'when'),
  requirement: header('要求', 'requirement', 'key'),
  ...tail,
};

const setHeaders = {
  id: header('编号', 'id', 'key'),
  method: header('方式', 'method', 'key'),
  tables: header('表', 'tables', 'key'),
  key: header('键', 'key', 'key'),
  other: header('对照表', 'other'),
  otherKey: header('对照键', 'other key'),
  when: header('适用条件', 'when'),
  requirement: header('要求', 'requirement'),
  ...tail,
};

type Common = keyof typeof recordHeaders;

/** Rules over one record. */
export const recordRuleTable: TableKind<Common> = {
  title: { zh: '单条记录的规则', en: 'rules over one record' },
  headers: recordHeaders,
  read(row, { target }) {
    row.filled('requirement');
    target.rules.push(remember({ ...readCommon(row), key: [], otherKey: [] }, row.row));
  },
};

/** Rules over many records of one or two record types. */
export const setRuleTable: TableKind<keyof typeof setHeaders> = {
  title: { zh: '多条记录的规则', en: 'rules over many records' },
  headers: setHeaders,
  read(row, { target }) {
    const method = row.filled('method');
    if (method === '') return;
    const other = row.text('other');
    const between = other ? { other: tableNumber(other) } : {};
    const rule = { ...readCommon(row), method, key: row.list('key'), otherKey: row.list('otherKey'), ...between };
    target.rules.push(remember(rule, row.row));
  },
};

/** What every row of a table of rules says. */
export function readCommon(row: RowReader<Common>): Omit<RuleRow, 'key' | 'otherKey'> {
  row.filled('tables');
  row.filled('severity');
  row.filled('basis');
  const when = row.expression('when');
  const requirement = row.expression('requirement');
  const amount = row.expression('amount');
  const places: RuleRow['places'] = {};
  if (when) places.when = cellOf(row.row, 'when').place;
  if (requirement) places.requirement = cellOf(row.row, 'requirement').place;
  if (amount) places.amount = cellOf(row.row, 'amount').place;
  return {
    id: row.filled('id'),
    tables: row.list('tables').map(tableNumber),
    when,
    requirement,
    amount,
    severity: row.oneOf('severity', severitySpellings) ?? 'info',
    indicator: row.text('indicator'),
    clause: row.text('clause'),
    basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
    text: { zh: row.text('zh'), en: row.text('en') },
    advice: { zh: row.text('adviceZh'), en: row.text('adviceEn') },
    place: row.row.place,
    places,
  };
}

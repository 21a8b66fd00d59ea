import { cellOf, remember, type Cell, type RowReader } from '../cell.js';
import type { ParameterRow, Profile } from '../model.js';
import { comparisonSpellings, thenSpellings, unitSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';
import { parameterTable } from './parameters.js';
import { wordedTable } from './worded.js';

/** A profile while it is read. The cells of its weights stand beside it by id, for the model has no place for them. */
export interface ProfileDraft {
  profile: Pick<Profile, 'dimensionWeights' | 'indicatorWeights' | 'thresholds' | 'blocking'>;
  /** Values that hold before those of the standard. */
  parameters: ParameterRow[];
  weights: Map<string, Cell>;
}

function weightTable(zh: string, en: string, weights: 'dimensionWeights' | 'indicatorWeights'): TableKind<'id' | 'weight', ProfileDraft> {
  return {
    title: { zh: `${zh}权重`, en: `${en} weights` },
    headers: { id: header(zh, en, 'key'), weight: header('权重', 'weight', 'key') },
    read(row, { target }) {
      // The name may follow the number, for a person to read: `0101 数据标准`.
      const id = row.filled('id').split(/\s/)[0]!;
      const weight = readNumber(row, 'weight');
      if (id === '' || weight === undefined) return;
      target.profile[weights][id] = weight;
      target.weights.set(id, cellOf(row.row, 'id'));
    },
  };
}

const thresholdHeaders = {
  id: header('编号', 'id', 'key'),
  measure: header('对象', 'measure', 'key'),
  comparison: header('比较', 'comparison', 'key'),
  value: header('值', 'value', 'key'),
  unit: header('单位', 'unit', 'needed'),
  then: header('结论', 'then', 'needed'),
  zh: header('中文说明', 'zh', 'needed'),
  en: header('英文说明', 'en', 'needed'),
};

const thresholdTable: TableKind<keyof typeof thresholdHeaders, ProfileDraft> = {
  title: { zh: '门槛', en: 'thresholds' },
  headers: thresholdHeaders,
  read(row, { target }) {
    for (const name of ['comparison', 'unit', 'then'] as const) row.filled(name);
    const value = readNumber(row, 'value');
    const comparison = row.oneOf('comparison', comparisonSpellings);
    const unit = row.oneOf('unit', unitSpellings);
    const then = row.oneOf('then', thenSpellings);
    if (value === undefined || !comparison || !unit || !then) return;
    const threshold = {
      id: row.filled('id'),
      measure: row.filled('measure'),
      comparison,
      value,
      unit,
      then,
      text: { zh: row.text('zh'), en: row.text('en') },
      place: row.row.place,
    };
    target.profile.thresholds.push(remember(threshold, row.row));
  },
};

const blockingTable = wordedTable(
  'check',
  { zh: '否决检查', en: 'blocking checks' },
  { check: header('否决检查', 'blocking check', 'key'), zh: header('中文说明', 'zh', 'key'), en: header('英文说明', 'en', 'key') },
  ({ profile }: ProfileDraft) => profile.blocking,
);

/** The tables of a profile. */
export const profileTables: readonly TableKind<string, ProfileDraft>[] = [
  weightTable('维度', 'dimension', 'dimensionWeights'),
  weightTable('指标', 'indicator', 'indicatorWeights'),
  thresholdTable,
  blockingTable,
  parameterTable,
];

function readNumber<Name extends string>(row: RowReader<Name>, name: Name): number | undefined {
  const text = row.filled(name);
  if (text === '') return undefined;
  if (/^\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Number(text);
  row.fault('number-unreadable', name, { value: text, form: '0, 12.5, 100 …' });
  return undefined;
}

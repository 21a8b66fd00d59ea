import type { Bilingual } from '../message/model.js';

/** The dimensions and indicators of GB/T 36344-2018. Its Chinese names; the English ones are translations made here. */
export interface Dimension {
  id: string;
  name: Bilingual;
  indicators: readonly Indicator[];
}

export interface Indicator {
  id: string;
  name: Bilingual;
  /** `lower`: the standard counts what is wrong, and X is turned to 1 - A / B so that more is better everywhere. */
  direction: 'higher' | 'lower';
}

export const dimensions: readonly Dimension[] = [
  dimension('01', '规范性', 'Conformity', [
    indicator('0101', '数据标准', 'Data standard'),
    indicator('0102', '数据模型', 'Data model'),
    indicator('0103', '元数据', 'Metadata'),
    indicator('0104', '业务规则', 'Business rules'),
    indicator('0105', '权威参考数据', 'Authoritative reference data'),
    indicator('0106', '安全规范', 'Security norms'),
  ]),
  dimension('02', '完整性', 'Completeness', [
    indicator('0201', '数据元素完整性', 'Completeness of elements'),
    indicator('0202', '数据记录完整性', 'Completeness of records'),
  ]),
  dimension('03', '准确性', 'Accuracy', [
    indicator('0301', '数据内容正确性', 'Correct content'),
    indicator('0302', '数据格式合规性', 'Correct format'),
    indicator('0303', '数据重复率', 'Duplicate rate', 'lower'),
    indicator('0304', '数据唯一性', 'Uniqueness'),
    indicator('0305', '脏数据出现率', 'Dirty data rate', 'lower'),
  ]),
  dimension('04', '一致性', 'Consistency', [
    indicator('0401', '相同数据一致性', 'Same data agree'),
    indicator('0402', '关联数据一致性', 'Related data agree'),
  ]),
  dimension('05', '时效性', 'Timeliness', [
    indicator('0501', '基于时间段的正确性', 'Right in a period'),
    indicator('0502', '基于时间点及时性', 'In time at a point'),
    indicator('0503', '时序性', 'Order in time'),
  ]),
  dimension('06', '可访问性', 'Accessibility', [indicator('0601', '可访问', 'Reachable'), indicator('0602', '可用性', 'Usable')]),
];

/** What a word for no value counts in, where `required` tells of it. */
export const dirtyIndicator = '0305';

const byId = new Map(dimensions.flatMap(({ indicators }) => indicators.map((each) => [each.id, each] as const)));

/** The indicator of that id; undefined when GB/T 36344 has none. */
export function indicatorOf(id: string): Indicator | undefined {
  return byId.get(id);
}

/** The dimension of that id; undefined when GB/T 36344 has none. */
export function dimensionOf(id: string): Dimension | undefined {
  return dimensions.find((each) => each.id === id);
}

function dimension(id: string, zh: string, en: string, indicators: Indicator[]): Dimension {
  return { id, name: { zh, en }, indicators };
}

function indicator(id: string, zh: string, en: string, direction: Indicator['direction'] = 'higher'): Indicator {
  return { id, name: { zh, en }, direction };
}

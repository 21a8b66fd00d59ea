import type { Bilingual } from './model.js';

/** The six quality dimensions of GB/T 36344-2018, by their two-digit id. */
export const dimensions: ReadonlyMap<string, Bilingual> = new Map([
  ['01', { zh: '规范性', en: 'conformity' }],
  ['02', { zh: '完整性', en: 'completeness' }],
  ['03', { zh: '准确性', en: 'accuracy' }],
  ['04', { zh: '一致性', en: 'consistency' }],
  ['05', { zh: '时效性', en: 'timeliness' }],
  ['06', { zh: '可访问性', en: 'accessibility' }],
]);

/** The indicators of GB/T 36344-2018, by their four-digit id; the first two digits are the dimension. */
export const indicators: ReadonlyMap<string, Bilingual> = new Map([
  ['0101', { zh: '数据标准', en: 'data standard' }],
  ['0102', { zh: '数据模型', en: 'data model' }],
  ['0103', { zh: '元数据', en: 'metadata' }],
  ['0104', { zh: '业务规则', en: 'business rules' }],
  ['0105', { zh: '权威参考数据', en: 'authoritative reference data' }],
  ['0106', { zh: '安全规范', en: 'security norms' }],
  ['0201', { zh: '数据元素完整性', en: 'completeness of elements' }],
  ['0202', { zh: '数据记录完整性', en: 'completeness of records' }],
  ['0301', { zh: '数据内容正确性', en: 'correct content' }],
  ['0302', { zh: '数据格式合规性', en: 'correct format' }],
  ['0303', { zh: '数据重复率', en: 'duplicate rate' }],
  ['0304', { zh: '数据唯一性', en: 'uniqueness' }],
  ['0305', { zh: '脏数据出现率', en: 'dirty data rate' }],
  ['0401', { zh: '相同数据一致性', en: 'same data agree' }],
  ['0402', { zh: '关联数据一致性', en: 'related data agree' }],
  ['0501', { zh: '基于时间段的正确性', en: 'right in a period' }],
  ['0502', { zh: '基于时间点及时性', en: 'in time at a point' }],
  ['0503', { zh: '时序性', en: 'order in time' }],
  ['0601', { zh: '可访问', en: 'reachable' }],
  ['0602', { zh: '可用性', en: 'usable' }],
]);

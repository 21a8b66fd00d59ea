import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import type { Generation } from '../value/code.js';
import type { DateFormat } from '../value/date-format.js';
import type { Basis, Code, DataElement, EnglishName, IdentifierPart, Personal, Severity, Standing, Threshold } from './model.js';

/** The spellings the grammar accepts for each closed set of values. */

export const basisSpellings: Readonly<Record<string, Basis>> = {
  text: 'text',
  cited: 'cited',
  practice: 'practice',
  derived: 'derived',
  recalled: 'recalled',
  原文: 'text',
  引用: 'cited',
  实践: 'practice',
  推导: 'derived',
  记忆: 'recalled',
};

export const severitySpellings: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  doubt: 'doubt',
  info: 'info',
  错误: 'error',
  警告: 'warning',
  疑点: 'doubt',
  提示: 'info',
};

export const formatSpellings: Readonly<Record<string, DateFormat>> = {
  YYYYMMDDHHMMSS: 'YYYYMMDDHHMMSS',
  YYYYMMDD: 'YYYYMMDD',
  YYYYMM: 'YYYYMM',
  YYYY: 'YYYY',
  PERIOD: 'PERIOD',
};

/** What stands in the column of keys where a record type has none. */
export const noKeySpellings: readonly string[] = ['无', 'none'];

/** How bad it is that a key is there twice, or that it may be. */
export const keyRepeatsSpellings: Readonly<Record<string, Severity | 'none'>> = { ...severitySpellings, 否: 'none', none: 'none' };

/** What stands in the column of formats for a path of a file. */
export const pathSpellings: Readonly<Record<string, 'path'>> = { 路径: 'path', PATH: 'path' };

export const codeColumnSpellings: Readonly<Record<string, DataElement['codeColumn']>> = {
  code: 'code',
  label: 'label',
  either: 'either',
  代码: 'code',
  名称: 'label',
  任一: 'either',
};

export const generationSpellings: Readonly<Record<string, Generation>> = {
  'ldt-92-2013': 'ldt-92-2013',
  'lb101-2000': 'lb101-2000',
  'medical-platform': 'medical-platform',
  'organisation-type': 'organisation-type',
  'resident-pension': 'resident-pension',
  local: 'local',
  医保平台: 'medical-platform',
  机构类型: 'organisation-type',
  居民养老: 'resident-pension',
  地方: 'local',
};

export const conflictSpellings: Readonly<Record<string, NonNullable<Code['conflict']>>> = {
  wording: 'wording',
  meaning: 'meaning',
  source: 'source',
  文字: 'wording',
  含义: 'meaning',
  出处: 'source',
};

export const checkSpellings: Readonly<Record<string, CheckAlgorithm>> = {
  gb11643: 'gb11643',
  gb32100: 'gb32100',
  gb11714: 'gb11714',
  'mod11-10': 'mod11-10',
  luhn: 'luhn',
  'base-code': 'base-code',
  'hk-id': 'hk-id',
  'tw-id': 'tw-id',
};

export const partFormatSpellings: Readonly<Record<string, NonNullable<IdentifierPart['format']>>> = {
  YYYYMMDD: 'YYYYMMDD',
  YYMMDD: 'YYMMDD',
};

/** What a part of an identifier is confined to, where its values are not listed. */
export const confinedSpellings: Readonly<Record<string, 'list' | 'past'>> = {
  代码表: 'list',
  'code list': 'list',
  不晚于数据: 'past',
  'not after the data': 'past',
};

export const personalSpellings: Readonly<Record<string, Personal>> = {
  id: 'id',
  name: 'name',
  phone: 'phone',
  account: 'account',
  address: 'address',
};

export const comparisonSpellings: Readonly<Record<string, Threshold['comparison']>> = {
  '>=': '>=',
  '<=': '<=',
  '≥': '>=',
  '≤': '<=',
};

export const unitSpellings: Readonly<Record<string, Threshold['unit']>> = {
  percent: 'percent',
  rows: 'rows',
  points: 'points',
};

export const thenSpellings: Readonly<Record<string, Threshold['then']>> = {
  return: 'return',
  conditional: 'conditional',
  退回: 'return',
  有条件接收: 'conditional',
};

/** What an English name is the name of. */
export const namedSpellings: Readonly<Record<string, EnglishName['of']>> = {
  table: 'table',
  element: 'element',
  list: 'list',
  表: 'table',
  数据元: 'element',
  代码表: 'list',
};

export const standingSpellings: Readonly<Record<string, Standing>> = {
  entry: 'entry',
  heading: 'heading',
  title: 'title',
  named: 'named',
  assigned: 'assigned',
  条目: 'entry',
  章条: 'heading',
  标准名称: 'title',
  提及: 'named',
  归入: 'assigned',
};

/** `2`, `表 2`, `T2` or `T02` as a record type's number, `2`; other text as it is. */
export function tableNumber(text: string): string {
  const number = /^(?:表|T)?\s*(\d{1,3})$/i.exec(text);
  return number ? String(Number(number[1])) : text;
}

/**
 * A year, month or day as the whole day `YYYYMMDD` on which a span starts or ends: `1983` starts on
 * `19830101` and ends on `19831231`. Undefined when it is none of these.
 */
export function boundary(text: string, end: 'from' | 'to'): string | undefined {
  const parts = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? (end === 'from' ? 1 : 12) : Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = parts[3] === undefined ? (end === 'from' ? 1 : last) : Number(parts[3]);
  if (day < 1 || day > last) return undefined;
  return [parts[1], String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('');
}

import { sqlText } from '../duckdb/expression/text.js';
import type { ColourMode, Fault, Role } from './model.js';

/** The words of the standard, with which its rules and catalogues compare what was found; said where the rows of the inventory are made. */
export const faultWords: Readonly<Record<Fault, string>> = {
  empty: '空文件',
  truncated: '截断',
  damaged: '损坏',
  encrypted: '加密',
  link: '符号链接',
  special: '特殊文件',
  outside: '路径越界',
  'bad-name': '名称不合法',
  'long-name': '名称过长',
  deep: '嵌套过深',
  bomb: '压缩炸弹',
  method: '压缩方法不支持',
  checksum: '校验和不符',
  unreadable: '无法读取',
  changed: '读取时变动',
  slow: '检查超时',
  duplicate: '重名',
  'case-duplicate': '仅大小写不同',
  'form-duplicate': '仅写法不同',
};

export const roleWords: Readonly<Record<Role, string>> = {
  catalogue: '目录',
  metadata: '元数据',
  content: '内容',
  notes: '说明',
  other: '其他',
  surplus: '多余',
};

export const colourWords: Readonly<Record<ColourMode, string>> = { bilevel: '黑白二值', grey: '灰度', colour: '彩色' };

/** SQL for the word that stands for an id, or for a truth value; empty where there is none. */
export const wordSql = (id: string, words: Readonly<Record<string, string>>): string =>
  `CASE ${id} ${Object.entries(words)
    .map(([each, word]) => `WHEN ${sqlText(each)} THEN ${sqlText(word)}`)
    .join(' ')} ELSE '' END`;

/** SQL for the answer that a truth value is; empty where nothing is known. */
export const answerSql = (truth: string): string => `CASE ${truth} WHEN true THEN '是' WHEN false THEN '否' ELSE '' END`;

import { wordsInParams } from '../../message/bilingual.js';
import type { VFileMessage } from 'vfile-message';
import { remember } from '../cell.js';
import { readTableFile } from '../table-file.js';
import { header, type TableKind } from '../table/kind.js';
import type { Extent, Lack, QualityRule } from './model.js';

const headers = {
  id: header('规则', 'rule', 'key'),
  zh: header('内容', 'zh', 'key'),
  en: header('英文内容', 'en', 'key'),
  extent: header('程度', 'extent', 'needed'),
  checks: header('检查', 'checks', 'needed'),
  lacks: header('缺少', 'lacks', 'needed'),
  note: header('说明', 'note', 'needed'),
  noteEn: header('英文说明', 'note en', 'needed'),
};

const extentSpellings: Record<string, Extent> = { 全部: 'whole', 部分: 'part', 没有: 'none', whole: 'whole', part: 'part', none: 'none' };

const lackSpellings: Record<string, Lack> = {
  记录: 'records',
  代码表: 'list',
  参数: 'parameter',
  种类: 'kind',
  外部数据: 'file',
  列: 'column',
  来源未见: 'unknown',
  看不出: 'undecidable',
  不采用: 'left-out',
};

/** A list of rules of data quality: one row each. */
const qualityRuleTable: TableKind<keyof typeof headers, QualityRule[]> = {
  title: { zh: '质量规则', en: 'rules of data quality' },
  headers,
  read(row, { target }) {
    const lacks = row.list('lacks').flatMap((text): Lack[] => {
      const lack = new Map(Object.entries(lackSpellings)).get(text);
      if (!lack) row.fault('cell-value', 'lacks', { value: text, ...wordsInParams('allowed', Object.keys(lackSpellings)) });
      return lack ? [lack] : [];
    });
    const rule = {
      id: row.filled('id'),
      text: { zh: row.text('zh'), en: row.text('en') },
      extent: row.oneOf('extent', extentSpellings) ?? 'none',
      checks: row.list('checks'),
      lacks,
      note: { zh: row.text('note'), en: row.text('noteEn') },
      place: row.row.place,
    };
    target.push(remember(rule, row.row));
  },
};

/**
 * Reads one file of rules of data quality. What cannot be read becomes a message with its place, and the rest is still
 * read; throws `InputFault` only when the file cannot be read.
 */
export async function readQualityRules(file: string): Promise<{ rules: QualityRule[]; messages: VFileMessage[] }> {
  const rules: QualityRule[] = [];
  const messages = await readTableFile(file, [qualityRuleTable], rules, 'standard.quality-unreadable');
  return { rules, messages };
}

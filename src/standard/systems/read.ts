import type { VFileMessage } from 'vfile-message';
import { remember } from '../cell.js';
import { header, type TableKind } from '../table/kind.js';
import { readTableFile } from '../table-file.js';
import type { SystemsTable } from './model.js';

const systemHeaders = {
  number: header('编号', 'number', 'key'),
  zh: header('系统', 'system', 'key'),
  en: header('英文名称', 'system en', 'needed'),
  points: header('工作要点', 'points', 'needed'),
  standards: header('标准', 'standards', 'key'),
  lists: header('项目表', 'item lists'),
  examples: header('样例', 'examples', 'needed'),
  guides: header('用法', 'guides', 'needed'),
  unknown: header('不知道的', 'not known', 'needed'),
  unknownEn: header('英文', 'not known en', 'needed'),
};

/** The systems: one row each. */
const systemTable: TableKind<keyof typeof systemHeaders, SystemsTable> = {
  title: { zh: '系统', en: 'systems' },
  headers: systemHeaders,
  read(row, { target }) {
    const system = {
      number: row.filled('number'),
      title: { zh: row.text('zh'), en: row.text('en') },
      points: row.list('points'),
      standards: row.list('standards'),
      lists: row.list('lists'),
      examples: row.list('examples'),
      guides: row.list('guides'),
      unknown: { zh: row.text('unknown'), en: row.text('unknownEn') },
      place: row.row.place,
    };
    target.systems.push(remember(system, row.row));
  },
};

const supportHeaders = {
  standard: header('支撑标准', 'supporting standard', 'key'),
  zh: header('用途', 'purpose', 'key'),
  en: header('英文用途', 'purpose en', 'needed'),
};

/** The standards that others are supported by. */
const supportTable: TableKind<keyof typeof supportHeaders, SystemsTable> = {
  title: { zh: '支撑标准', en: 'supporting standards' },
  headers: supportHeaders,
  read(row, { target }) {
    const support = {
      standard: row.filled('standard'),
      purpose: { zh: row.text('zh'), en: row.text('en') },
      place: row.row.place,
    };
    target.supports.push(remember(support, row.row));
  },
};

/**
 * Reads the table of systems. What cannot be read becomes a message with its place, and the rest is still read; throws
 * `InputFault` only when the file cannot be read.
 */
export async function readSystems(file: string): Promise<{ table: SystemsTable; messages: VFileMessage[] }> {
  const table: SystemsTable = { systems: [], supports: [] };
  const messages = await readTableFile(file, [systemTable, supportTable], table, 'standard.systems-unreadable');
  return { table, messages };
}

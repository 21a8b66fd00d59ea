import { nameIn } from '../../message/bilingual.js';
import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { visible } from '../../report/cell.js';
import type { AcceptanceReport } from '../model.js';
import type { AcceptanceNames } from '../names.js';

/** The note under a list that was cut; nothing where it was not. */
export function capped(shown: number, total: number, { phrase: tell }: AcceptanceNames): Element[] {
  return total > shown ? [h('p.note', tell('capped', { shown: grouped(shown), total: grouped(total) }))] : [];
}

/** The record type of a finding and the report that has it, which is named only where there are several. */
export function whereOf(
  { tableName, tableEnglish, report: position }: { tableName: string; tableEnglish?: string; report: number },
  { run }: AcceptanceReport,
  { say, language }: AcceptanceNames,
): Child {
  const table = tableName === '' ? say('term.dataset') : nameIn(language, tableName, tableEnglish);
  return run.reports.length > 1 ? [table, h('small', visible(run.reports[position]?.path ?? ''))] : table;
}

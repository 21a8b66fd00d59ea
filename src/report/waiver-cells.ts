import { clauses, labelled } from '../message/punctuation.js';
import { grouped } from '../message/grouped.js';
import { visible } from './cell.js';
import type { WaiverReport } from '../conformance/model.js';
import type { Names } from './names.js';

type Words = Pick<Names, 'say' | 'language' | 'table'>;

/** What a table tells of a waiver after its check: scope, reason, approver, date, expiry, and how many rows it covers. */
export function waiverCells(waiver: WaiverReport, names: Words): string[] {
  const { reason, approver, date, expires, failed } = waiver;
  return [
    visible(scopeOf(waiver, names)),
    visible(reason),
    visible(approver),
    date,
    expires,
    failed > 0 ? grouped(failed) : names.say('waivers.unused'),
  ];
}

/** The scope of a waiver in one line; `all` where it has no part. */
function scopeOf({ scope: { table, division, agency, file, row, key } }: Pick<WaiverReport, 'scope'>, names: Words): string {
  const { say, language } = names;
  const said = ([term, text]: readonly ['table' | 'division' | 'agency' | 'file' | 'row' | 'record', string]) =>
    labelled(say(`term.${term}`), text, language);
  const parts = [
    ...(table === undefined ? [] : [['table', names.table(table)] as const]),
    ...(division === undefined ? [] : [['division', division] as const]),
    ...(agency === undefined ? [] : [['agency', agency] as const]),
    ...(file === undefined ? [] : [['file', file] as const]),
    ...(row === undefined ? [] : [['row', String(row)] as const]),
    ...Object.values(key ?? {}).map((value) => ['record', value] as const),
  ];
  return clauses(parts.map(said), language) || say('waivers.all');
}

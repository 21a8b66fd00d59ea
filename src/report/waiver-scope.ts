import type { WaiverReport } from './model.js';
import type { Names } from './names.js';

/** The scope of a waiver in one line; `all` where it has no part. */
export function scopeOf({ scope: { table, division, agency, file } }: Pick<WaiverReport, 'scope'>, names: Pick<Names, 'say' | 'language' | 'table'>): string {
  const { say, language } = names;
  const said = ([term, text]: readonly [string, string]) => (language === 'zh' ? `${say(`term.${term}`)}：${text}` : `${say(`term.${term}`)}: ${text}`);
  const parts = [
    ...(table === undefined ? [] : [['table', names.table(table)] as const]),
    ...(division === undefined ? [] : [['division', division] as const]),
    ...(agency === undefined ? [] : [['agency', agency] as const]),
    ...(file === undefined ? [] : [['file', file] as const]),
  ];
  return parts.map(said).join(language === 'zh' ? '；' : '; ') || say('waivers.all');
}

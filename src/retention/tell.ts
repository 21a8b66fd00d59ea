import { say, type Language, type MessageCode } from '../message/messages.js';
import { visible } from '../report/cell.js';
import { sayCode } from '../message/code-text.js';
import { remarks, unreckoned, type RetentionResult } from './model.js';
import { likelyText } from './similar.js';
import { listComma } from '../message/list-comma.js';

/** What a run says on the screen. */
export function tellRetention(result: RetentionResult, language: Language): string {
  const told = (code: string, params = {}) => say(`retention.${code}` as MessageCode, language, params);
  const tables = result.tables.flatMap(({ name, rows, unreadable, status, remarks: found, missing, near }) => [
    told('table', { name, rows, ...status }),
    ...(unreadable > 0 ? [`  ${told('unreadable', { count: unreadable })}`] : []),
    ...(missing.length > 0 ? [`  ${told('missing', { list: missing.join(listComma[language]) })}`] : []),
    ...(near.length > 0
      ? [
          `  ${told('near', { pairs: near.map(({ header, label }) => `${visible(header)} → ${label}`).join(language === 'zh' ? '；' : '; ') })}`,
        ]
      : []),
    ...remarks
      .filter((remark) => found[remark] > 0)
      .map((remark) => `  ${told(`remark.${remark}`)}${language === 'zh' ? '：' : ': '}${told('rows', { count: found[remark] })}`),
  ]);
  const titles = result.unclassified.map(({ title, rows, materials }) => {
    const list = likelyText(materials, language);
    return `  ${visible(title)} (${rows}) → ${list || told('none-like')}`;
  });
  const lost = unreckoned(result);
  return [
    told('heading', { asOf: result.asOf }),
    ...result.problems.map(({ path, code, params }) => withPath(visible(path), visible(sayCode(code, language, params)))),
    ...tables,
    ...(titles.length > 0 ? [told('unclassified'), ...titles] : []),
    ...(lost.files + lost.rows > 0 ? [told('incomplete', lost)] : []),
    ...(result.out === undefined ? [] : [told('written', { path: result.out, count: result.listed })]),
    told('appraisal'),
    '',
  ].join('\n');
}

/** Most of what is told of a file names it; what does not is told behind its name. */
function withPath(path: string, text: string): string {
  return text.includes(path) ? text : `${path} ${text}`;
}

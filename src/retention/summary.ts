import { clauses, labelled, listed } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { visible } from '../report/cell.js';
import { remarks, uncounted, type RetentionResult } from './model.js';
import { likelyText } from './similar.js';

/** What a run says on the screen. */
export function retentionSummary(result: RetentionResult, language: Language): string {
  const phrase = phrasesOf('retention', language);
  const tables = result.tables.flatMap(({ name, rows, unreadable, status, remarks: found, missing, near }) => [
    phrase('table', { name, rows, ...status }),
    ...(unreadable > 0 ? [`  ${phrase('unreadable', { count: unreadable })}`] : []),
    ...(missing.length > 0 ? [`  ${phrase('missing', { list: listed(missing, language) })}`] : []),
    ...(near.length > 0
      ? [
          `  ${phrase('near', {
            pairs: clauses(
              near.map(({ header, label }) => `${visible(header)} → ${label}`),
              language,
            ),
          })}`,
        ]
      : []),
    ...remarks
      .filter((remark) => found[remark] > 0)
      .map((remark) => `  ${labelled(phrase(`remark.${remark}`), phrase('rows', { count: found[remark] }), language)}`),
  ]);
  const titles = result.unclassified.map(({ title, rows, materials }) => {
    const list = likelyText(materials, language);
    return `  ${visible(title)} (${rows}) → ${list || phrase('none-like')}`;
  });
  const lost = uncounted(result);
  return [
    phrase('heading', { asOf: result.asOf }),
    ...result.problems.map(({ path, code, params }) => withPath(visible(path), visible(say(code, language, params)))),
    ...tables,
    ...(titles.length > 0 ? [phrase('unclassified'), ...titles] : []),
    ...(lost.files + lost.rows > 0 ? [phrase('incomplete', lost)] : []),
    ...(result.out === undefined ? [] : [phrase('written', { path: result.out, count: result.listed })]),
    phrase('appraisal'),
    '',
  ].join('\n');
}

/** Most of what is told of a file names it; what does not is told behind its name. */
function withPath(path: string, text: string): string {
  return text.includes(path) ? text : `${path} ${text}`;
}

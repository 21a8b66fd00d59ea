import { describe, expect, it } from 'vitest';
import { isMessageCode, messages, say, type MessageCode } from '../../src/message/messages.js';

/** Words that end as plurals do, and are none: what one thing does. */
const verbs = new Set(
  'is has was says does holds declares names ends lacks starts breaks nests refers applies asks gives looks contains needs this as its exists differs contradicts unpacks inflates uses takes loses stands reads counts awaits seems goes repeats passes times less previous'.split(
    ' ',
  ),
);

/** Places of a text in which the number one is told as many. */
function wrong(text: string): string[] {
  const found = [...text.matchAll(/(?<![\w.])1(?: [a-z-]+){0,3}/g)].map(([phrase]) => phrase);
  return found.filter((phrase) => {
    const [first = '', second = ''] = phrase.split(' ').slice(1);
    const noun = ['more', 'planted', 'merged', 'such', 'zero', 'doubtful', 'failing', 'sample', 'check', 'byte'].includes(first)
      ? second
      : first;
    return (
      (/[a-z]s$/.test(noun) && !verbs.has(noun)) ||
      ['were', 'are', 'have', 'hold', 'look', 'stand', 'entries'].includes(noun) ||
      /\b[a-z]+ (?:were|are|have)$/.test(phrase.split(' ').slice(0, 3).join(' '))
    );
  });
}

const codes = Object.keys(messages).filter(isMessageCode);
/** Parameters that are no counts, whatever stands behind them. */
const places = new Set(['path', 'folder', 'file', 'other', 'sheet', 'cell', 'line', 'lines', 'header', 'column']);
const paramsOf = (code: MessageCode) => [...messages[code].en.matchAll(/\{([\w.-]+)/g)].map(([, name]) => name!);

describe('a message with a count', () => {
  it('tells one as one', () => {
    const told = codes.flatMap((code) => {
      const names = paramsOf(code);
      const found = names
        .filter((name) => !places.has(name))
        .flatMap((name) => wrong(say(code, 'en', Object.fromEntries(names.map((each) => [each, each === name ? '1' : '§'])))));
      return found.length > 0 ? [`${code}: ${found.join('; ')}`] : [];
    });
    expect(told).toEqual([]);
  });

  it('tells none and two as many, and leaves no notation behind', () => {
    for (const code of codes) {
      for (const language of ['zh', 'en'] as const) {
        for (const count of [0, 1, 2, '1,234']) {
          const text = say(code, language, Object.fromEntries(paramsOf(code).map((name) => [name, count])));
          expect([code, text.match(/\{[\w.-]*\|/)]).toEqual([code, null]);
        }
      }
    }
    expect(say('command.summary.read', 'en', { files: 0, tables: 1, rows: '1,234', unreadable: 0 })).toBe(
      'Checked 0 files, 1 table, 1,234 rows (0 more could not be read)',
    );
    expect(say('dataset.row-total', 'en', { path: 'a', count: 1, lines: '9' })).toBe(
      '1 row of a looks like a total (line 9); it is no record and was not checked. Remove it; if one is a record, complete its key.',
    );
    expect(say('dataset.row-total', 'en', { path: 'a', count: 2, lines: '9' })).toContain(
      '2 rows of a look like a total (line 9); they are no records and were not checked.',
    );
  });
});

import { clauses, listed } from '../message/punctuation.js';
import { say, type Language, type MessageCode } from '../message/messages.js';
import type { TermEntry } from './document.js';
import { useKinds, type Use } from './use.js';
import { standardTitle } from './words.js';

/** One entry as people read it in a terminal, its parts in the order of GB/T 20001.1. `titleOf` gives the term of an id. */
export function termText(entry: TermEntry, titleOf: (id: string) => string, language: Language): string {
  const { zh, en, field, note, definition } = entry;
  const part = (code: MessageCode, value: string) =>
    value === '' ? [] : [`  ${say('term.part', language, { part: say(code, language), value })}`];
  const list = (values: readonly string[]) => listed(values, language);
  const related = (ids: readonly string[], others: readonly string[]) =>
    list([...ids.map(titleOf), ...others.map((word) => say('term.no-entry', language, { word }))]);
  return [
    entry.id,
    `  ${field === '' ? zh.preferred : `${zh.preferred} 〈${field}〉`}  ${en.preferred || say('term.unknown', language)}`,
    ...part('term.abbreviations', list(entry.abbreviations)),
    ...part('term.admitted', list([...zh.admitted, ...en.admitted])),
    ...part('term.deprecated', list([...zh.deprecated, ...en.deprecated])),
    ...part(
      'term.definition',
      definition[language] === '' ? say('term.unknown', language) : say('term.own-words', language, { text: definition[language] }),
    ),
    ...part('term.broader', related(entry.broader, entry.otherBroader)),
    ...part('term.narrower', list(entry.narrower.map(titleOf))),
    ...part('term.related', related(entry.related, entry.otherRelated)),
    ...part('term.note', note[language]),
    ...entry.origins.flatMap((origin) => [
      ...part('term.standard', standardTitle(origin, language)),
      ...part('term.source', origin.source),
    ]),
    ...part('term.basis', say(`report.basis.${entry.basis}`, language)),
    ...part('term.used', usesText(entry.uses, language)),
    '',
  ].join('\n');
}

/** More uses of one kind than this are counted in a terminal. */
const mostUses = 12;

function usesText(uses: readonly Use[], language: Language): string {
  const parts = useKinds.flatMap((kind) => {
    const ids = uses.filter((use) => use.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return [];
    const shown = listed(ids.slice(0, mostUses), language);
    const more = ids.length > mostUses ? say('term.more', language, { count: ids.length - mostUses }) : '';
    return [say('term.used-kind', language, { kind: say(`term.use.${kind}`, language), ids: `${shown}${more}` })];
  });
  return parts.length === 0 ? say('term.unused', language) : clauses(parts, language);
}

/** `基本养老保险  basic old-age insurance  (id)`: one entry in a list. */
export function termLine({ id, zh, en, field }: TermEntry): string {
  return `  ${zh.preferred}${field === '' ? '' : ` 〈${field}〉`}  ${en.preferred || '—'}  (${id})`;
}

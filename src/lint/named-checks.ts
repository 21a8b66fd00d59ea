import { checkIdsOf, structureChecks } from '../check/check-ids.js';
import { rulesOf } from '../check/key-rules.js';
import { codeListOf } from '../standard/lookup.js';
import type { Standard } from '../standard/model.js';

/** The code list of a standard that names the items of the four-property check. */
const propertyItemList = 'four-property-items';

/** A check as items name it: its id, and the record type it runs on; empty for the whole data set. */
export interface NamedCheck {
  id: string;
  table: string;
}

/**
 * Whether a check is among those that a word of an item names: `R012`, `DIGEST.required`, `*.required`, and with a
 * record type before it `T04/*.required`. `*` stands for any characters.
 */
export function names(word: string, { id, table }: NamedCheck): boolean {
  const at = word.indexOf('/');
  if (at >= 0 && word.slice(0, at) !== table) return false;
  return matches(word.slice(at + 1), id);
}

/**
 * Whether an item of the four-property check is among those that a word names: `GD-1-7` of one stage, `1-7` of whatever
 * stage a report has, `1-*` all of a property.
 */
export function namesProperty(word: string, id: string): boolean {
  return matches(word, id) || matches(word, id.replace(/^[A-Z]+-/, ''));
}

/** Whether a word with `*` for any characters is a text. */
function matches(word: string, text: string): boolean {
  const parts = word.split('*');
  if (parts.length === 1) return word === text;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  // The leftmost place for each part in between leaves the most room for the others.
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > text.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}

/** Every check that a standard yields, on each of its record types, and the ids of its four-property items. */
export function nameableOf(standard: Standard): { checks: NamedCheck[]; properties: string[] } {
  const cellChecks = [...checkIdsOf(standard)];
  const ofColumns = standard.recordTypes.flatMap(({ id: table, columns }) => {
    const elements = new Set(columns.map(({ element }) => element));
    return cellChecks.filter((id) => elements.has(id.split('.')[0]!)).map((id) => ({ id, table }));
  });
  const ofRules = standard.recordTypes.flatMap((type) => rulesOf(standard, type).map(({ id }) => ({ id, table: type.id })));
  const everywhere = structureChecks.flatMap((id) =>
    ['', ...standard.recordTypes.map(({ id: table }) => table)].map((table) => ({ id, table })),
  );
  return {
    checks: [...ofColumns, ...ofRules, ...everywhere],
    properties: codeListOf(standard, propertyItemList)?.codes.map(({ code }) => code) ?? [],
  };
}

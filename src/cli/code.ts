import { listedIds } from '../message/punctuation.js';
import { listsIn, nearestLists, readList, type ListEntry } from '../code/catalogue.js';
import { daysOf, entriesOf, headOf, lookUp } from '../code/look-up.js';
import { renderAll, renderFound, renderHead, renderLists } from '../code/render.js';
import { referencesOf } from '../code/references.js';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import { exitCodes } from './exit.js';
import { codesFolder } from './locations.js';
import { printJson } from '../system/json-text.js';
import { print as printed } from './print.js';

export interface Options {
  on?: string;
  generation?: string;
  place?: string;
  all?: boolean;
  json?: boolean;
}

export async function printCode(id: string | undefined, value: string | undefined, options: Options, language: Language): Promise<number> {
  const on = options.on === undefined ? undefined : daysOf(options.on);
  if (options.on !== undefined && !on) throw new InputFault('code.bad-day', { day: options.on });
  const lists = await listsIn(codesFolder());
  const print = (data: unknown, text: () => string) => printed(options.json ? printJson(data) : text());
  if (id === undefined) {
    print(
      lists.map(({ id, title, standard }) => ({ id, title, standard })),
      () => renderLists(lists),
    );
    return exitCodes.conforms;
  }
  const entry = entryOf(id, lists);
  const document = await readList(entry);
  if (value === undefined) {
    const head = headOf(document);
    const entries = options.all ? entriesOf(document) : [];
    print({ ...head, ...(options.all && { codes: entries }) }, () => renderHead(head, language) + renderAll(entries));
    return exitCodes.conforms;
  }
  const { generation, place } = options;
  mustBeKnown('generation', generation, document);
  mustBeKnown('place', place, document);
  const found = lookUp(document, value, {
    ...(generation !== undefined && { generation }),
    ...(place !== undefined && { place }),
    ...(on && { on }),
  });
  const missing = () =>
    `${say('code.not-found', language, { list: id, value })}\n${document.complete ? '' : `${say('code.incomplete-reminder', language)}\n`}`;
  const spell = await referencesOf(entry, lists);
  const spelled = () => found.map((each) => ({ ...each, references: spell(each.entry.source) }));
  print(spelled(), () => (found.length === 0 ? missing() : renderFound(found, options.on, spell, language)));
  return found.some(({ valid = true }) => valid) ? exitCodes.conforms : exitCodes.fails;
}

/** What narrows a look-up must be something that the list has: else a code is missing for no fault of its own. */
function mustBeKnown(what: 'generation' | 'place', value: string | undefined, document: Parameters<typeof entriesOf>[0]): void {
  if (value === undefined) return;
  const known = [...new Set(entriesOf(document).flatMap((entry) => entry[what] ?? []))].sort();
  if (known.includes(value)) return;
  throw known.length === 0
    ? new InputFault(`code.without-${what}`, { value, list: document.id })
    : new InputFault(`code.unknown-${what}`, { value, list: document.id, known: listedIds(known) });
}

function entryOf(id: string, lists: readonly ListEntry[]): ListEntry {
  const found = lists.find((list) => list.id === id.toLowerCase());
  if (found) return found;
  const near = nearestLists(id, lists).map((list) => `${list.id} ${list.title}`);
  throw near.length > 0 ? new InputFault('code.no-list-near', { id, near: listedIds(near) }) : new InputFault('code.no-list', { id });
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { InputFault } from '../../system/fault.js';
import { remember, type Cell } from '../cell.js';
import { decode, hashOf, reasonOf } from '../folder.js';
import { FrontMatter } from '../front-matter.js';
import { parseMarkdown } from '../markdown.js';
import { collect, type Report } from '../message.js';
import type { Place } from '../model.js';
import { readBlocks } from '../read.js';
import type { AcceptanceItem, ItemList } from './model.js';
import { itemListTables, type ItemListDraft } from './tables.js';

const statuses = ['example', 'draft', 'current', 'superseded'];

/**
 * Reads one list of acceptance items. What cannot be read becomes a message with its place, and the rest is still read;
 * throws `InputFault` only when the file cannot be read.
 */
export async function readItemList(file: string): Promise<{ list: ItemList; messages: VFileMessage[] }> {
  const messages: VFileMessage[] = [];
  const report = collect(messages);
  const name = basename(file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputFault('accept.list-unreadable', { file, detail: reasonOf(cause) }, { cause });
  });
  const start = { file: name, line: 1, column: 1 };
  const markdown = parseMarkdown(name, decode(bytes, name, start, report) ?? '');
  const draft: ItemListDraft = { list: { sections: [], items: [], grades: [], blocking: [] }, guidance: [] };
  readBlocks(markdown, itemListTables, draft, report);
  const head = FrontMatter.of(name, markdown, ['id', 'title', 'status', 'standard', 'complete', 'total', 'scored'], report);
  const total = totalIn(head);
  if (total === undefined && head.optional('total') !== undefined)
    report('front-matter-field', head.placeOf('total'), { field: 'total', form: '100' });
  const list: ItemList = {
    id: head.id('example'),
    title: head.title(),
    status: head.oneOf('status', statuses),
    standard: head.text('standard', 'archives'),
    complete: head.flag('complete'),
    ...(total !== undefined && { total }),
    scored: head.severities('scored'),
    hash: hashOf(new Map([[name, bytes]])),
    ...draft.list,
    items: withGuidance(draft, report),
  };
  const cells = new Map(['complete', 'total', 'standard'].map((field) => [field, cellAt(head.placeOf(field))]));
  return { list: remember(list, { place: start, heading: '', cells }), messages };
}

function totalIn(head: FrontMatter): number | undefined {
  const text = head.optional('total') ?? '';
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

function cellAt(place: Place): Cell {
  return { text: '', place, literal: false, code: false };
}

/** Items with the words on how they are judged, which stand in tables of their own. */
function withGuidance({ list, guidance }: ItemListDraft, report: Report): AcceptanceItem[] {
  const known = new Set(list.items.map(({ id }) => id));
  const words = new Map<string, ItemListDraft['guidance'][number]>();
  for (const each of guidance) {
    if (each.item !== '' && !known.has(each.item)) report('unknown-item', each.place, { value: each.item }, each.item.length);
    else if (words.has(each.item)) report('duplicate-guidance', each.place, { value: each.item }, each.item.length);
    else words.set(each.item, each);
  }
  // Each item keeps the place of its cells, which the lint asks for.
  for (const item of list.items as AcceptanceItem[]) item.guidance = words.get(item.id)?.text ?? { zh: '', en: '' };
  return list.items as AcceptanceItem[];
}

import { Document, isSeq, type Node } from 'yaml';
import type { Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import type { ReturnedList, TakenWaiver } from './model.js';

/** Waivers as a file that `check --waivers` reads, above each the lines that it is of. The same waivers give the same text. */
export function waiverYaml(waivers: readonly TakenWaiver[], lists: readonly ReturnedList[], language: Language): string {
  const say = phrasesOf('waivers', language);
  const document = new Document(
    waivers.map(({ check, scope, reason, approver, date, expires }) => ({ check, scope, reason, approver, date, expires })),
  );
  document.commentBefore = comment([say('head'), ...lists.map(({ list, sha256 }) => say('head.list', { list, hash: sha256 }))]);
  const items: Node[] = isSeq<Node>(document.contents) ? document.contents.items : [];
  for (const [at, item] of items.entries()) {
    item.spaceBefore = at > 0;
    item.commentBefore = comment(waivers[at]!.sources.map((source) => say('source', { ...source })));
  }
  return document.toString({ lineWidth: 0 });
}

/** Lines behind `#`; what they hold of names has no line end, for it was made visible. */
function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n');
}

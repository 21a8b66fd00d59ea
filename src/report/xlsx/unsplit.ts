import type { ConformanceReport } from '../../conformance/model.js';
import { say, type Language } from '../../message/messages.js';

/** What is told where a list was to be parted by agency and no agency has one of its own: none is known, or none has a line. */
export function unsplitText({ groups }: Pick<ConformanceReport, 'groups'>, language: Language): string {
  const isAnyKnown = groups.some(({ agency }) => agency !== '');
  const params = { nobody: say('xlsx.sheet.nobody', language) };
  return say(isAnyKnown ? 'xlsx.split.none' : 'xlsx.split.unknown', language, params);
}

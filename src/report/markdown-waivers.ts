import type { RootContent } from 'mdast';
import { visible } from './cell.js';
import { code, heading, paragraph, strong, table } from './markdown-nodes.js';
import type { ConformanceReport } from '../conformance/model.js';
import type { Names } from './names.js';
import { waiverCells } from './waiver-cells.js';

/** Every waiver the report was made with, used or not, at most so many; nothing where there was no file of them. */
export function waivers({ waivers }: ConformanceReport, names: Names, most: number): RootContent[] {
  if (!waivers) return [];
  const { say } = names;
  const { file, entries } = waivers;
  return [
    heading(2, say('section.waivers')),
    paragraph(say('waivers.note')),
    paragraph(strong(say('term.waiver.file')), ' ', visible(file.path), ' ', code(file.sha256)),
    entries.length === 0
      ? paragraph(say('waivers.none'))
      : table(
          [
            say('term.check'),
            ...(['scope', 'reason', 'approver', 'date', 'expires', 'failed'] as const).map((term) => say(`term.waiver.${term}`)),
          ],
          entries.slice(0, most).map((waiver) => [code(waiver.check), ...waiverCells(waiver, names)]),
        ),
  ];
}

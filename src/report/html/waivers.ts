import type { Element } from 'hast';
import { h } from 'hastscript';
import { visible } from '../cell.js';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { waiverCells } from '../waiver-cells.js';
import type { Caps } from './caps.js';
import { cappedNote, dataTable, facts, section } from './parts.js';

/** Every waiver the report was made with, used or not; nothing where there was no file of them. */
export function waivers({ waivers }: ConformanceReport, names: Names, caps: Caps): Element[] {
  if (!waivers) return [];
  const { say } = names;
  const { file, entries } = waivers;
  const shown = entries.slice(0, caps.others);
  const title = say('section.waivers');
  return [
    section(
      'waivers',
      title,
      h('p.note', say('waivers.note')),
      facts([[say('term.waiver.file'), [visible(file.path), ' ', h('code.hash', file.sha256)]]]),
      entries.length === 0
        ? h('p', say('waivers.none'))
        : dataTable(
            title,
            [
              { title: say('term.check'), kind: 'code' },
              ...(['scope', 'reason', 'approver', 'date', 'expires'] as const).map((term) => ({
                title: say(`term.waiver.${term}`),
                ...(term === 'reason' && { kind: 'long' as const }),
              })),
              { title: say('term.waiver.failed'), kind: 'n' },
            ],
            shown.map((waiver) => ({
              cells: [waiver.check, ...waiverCells(waiver, names)],
            })),
          ),
      ...cappedNote(shown.length, entries.length, names),
    ),
  ];
}

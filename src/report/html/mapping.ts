import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ConformanceReport } from '../../conformance/model.js';
import { visible } from '../cell.js';
import { mappingHead, mappingRows } from '../mapping-rows.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { cappedNote, dataTable, facts, section } from './parts.js';

/** The mapping a report was made with; nothing where there was none. */
export function mapping({ run: { mapping: found } }: ConformanceReport, names: Names, caps: Caps): Element[] {
  if (!found) return [];
  const { say } = names;
  const title = say('section.mapping');
  const rows = mappingRows(found, names);
  return [
    section(
      'mapping',
      title,
      h('p.note', say('mapping.note')),
      facts([[say('term.mapping.file'), [visible(found.file.path), ' ', h('code.hash', found.file.sha256)]]]),
      dataTable(
        title,
        mappingHead(names).map((head) => ({ title: head })),
        rows.slice(0, caps.others).map((cells) => ({ cells })),
      ),
      ...cappedNote(caps.others, rows.length, names),
    ),
  ];
}

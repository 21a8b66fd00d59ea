import type { RootContent } from 'mdast';
import type { ConformanceReport } from '../conformance/model.js';
import { visible } from './cell.js';
import { mappingHead, mappingRows } from './mapping-rows.js';
import { code, heading, paragraph, strong, table } from './markdown-nodes.js';
import type { Names } from './names.js';

/** The mapping a report was made with, at most so many lines of it; nothing where there was none. */
export function mapping({ run: { mapping: found } }: ConformanceReport, names: Names, most: number): RootContent[] {
  if (!found) return [];
  const { say } = names;
  return [
    heading(2, say('section.mapping')),
    paragraph(say('mapping.note')),
    paragraph(strong(say('term.mapping.file')), ' ', visible(found.file.path), ' ', code(found.file.sha256)),
    table(mappingHead(names), mappingRows(found, names).slice(0, most)),
  ];
}

import { listedIds } from '../message/punctuation.js';
import type { RootContent } from 'mdast';
import { grouped } from '../message/grouped.js';
import { code, heading, paragraph, table } from './markdown-nodes.js';
import type { ConformanceReport } from '../conformance/model.js';
import type { Names } from './names.js';
import { itemIn } from './properties.js';

/** The items of the four properties and what answers each; nothing where the standard has none. */
export function properties({ properties }: ConformanceReport, { say, language }: Names): RootContent[] {
  if (!properties) return [];
  return [
    heading(2, say('section.properties')),
    paragraph(say(`properties.stage.${properties.stage}`), ' ', say('properties.note')),
    table(
      [
        say('term.property.item'),
        say('term.property'),
        say('term.property.name'),
        say('term.outcome'),
        say('term.property.by'),
        say('term.failed'),
        say('term.checks'),
      ],
      properties.items.map(({ id, outcome, by, failed, failing, checks, ...item }) => [
        code(id),
        itemIn(language, item).property,
        itemIn(language, item).name,
        say(`outcome.${outcome}`),
        say(`properties.by.${by}`),
        failed > 0 ? grouped(failed) : '',
        failing.length > 0 ? listedIds(failing) : say('open.count', { count: checks.length }),
      ]),
    ),
  ];
}

import { listedIds } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { itemIn } from '../properties.js';
import { dataTable, section } from './parts.js';

/** The items of the four properties and what answers each; nothing where the standard has none. */
export function properties({ properties }: ConformanceReport, names: Names): Element[] {
  if (!properties) return [];
  const { say, language } = names;
  const title = say('section.properties');
  return [
    section(
      'properties',
      title,
      h('p.note', say(`properties.stage.${properties.stage}`)),
      h('p.note', say('properties.note')),
      dataTable(
        title,
        [
          { title: say('term.property.item'), kind: 'code' },
          { title: say('term.property') },
          { title: say('term.property.name'), kind: 'long' },
          { title: say('term.outcome') },
          { title: say('term.property.by') },
          { title: say('term.failed'), kind: 'n' },
          { title: say('term.checks'), kind: 'long' },
        ],
        properties.items.map(({ id, outcome, by, failed, failing, checks, ...item }) => ({
          cells: [
            id,
            itemIn(language, item).property,
            itemIn(language, item).name,
            outcome === 'fail' ? h('strong', say('outcome.fail')) : say(`outcome.${outcome}`),
            say(`properties.by.${by}`),
            failed > 0 ? grouped(failed) : '',
            failing.length > 0 ? listedIds(failing) : say('open.count', { count: checks.length }),
          ],
        })),
      ),
    ),
  ];
}

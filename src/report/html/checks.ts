import type { Element } from 'hast';
import { h } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import type { Digest } from '../digest.js';
import type { Names } from '../names.js';
import type { Caps } from './caps.js';
import { cappedNote, dataTable, folded, section } from './parts.js';

/** No more check ids than this are listed for one reason. */
const mostIds = 60;

/** What could not be evaluated, by table and reason. */
export function openChecks(digest: Digest, names: Names, caps: Caps): Element {
  const { say, language } = names;
  const { open } = digest;
  const others = partlyAsked(digest, names, caps);
  if (open.length === 0) return section('open', say('section.open'), h('p', say('open.none')), ...others);
  return section(
    'open',
    say('section.open'),
    h('p.note', say('open.note')),
    dataTable(
      say('section.open'),
      [{ title: say('term.table') }, { title: say('term.reason') }, { title: say('term.checks'), kind: 'long' }],
      open.slice(0, caps.open).map(({ table, reason, checks }) => ({
        cells: [
          names.table(table),
          reason[language],
          folded(
            say('open.count', { count: grouped(checks.length) }),
            h(
              'p.ids',
              checks.slice(0, mostIds).flatMap(({ id }) => [h('code', id), ' ']),
            ),
            ...cappedNote(mostIds, checks.length, names),
          ),
        ],
      })),
    ),
    ...cappedNote(caps.open, open.length, names),
    ...others,
  );
}

/** Checks that were not asked of all rows that they are about. */
function partlyAsked({ partly }: Digest, names: Names, caps: Caps): Element[] {
  const { say, language } = names;
  if (partly.length === 0) return [];
  const rows = partly.flatMap((check) =>
    check.uncompared.map((each) => ({
      cells: [check.id, names.table(check.table), grouped(each.rows), each.message[language]],
    })),
  );
  return [
    h('h3', say('section.partly')),
    h('p.note', say('partly.note')),
    dataTable(
      say('section.partly'),
      [
        { title: say('term.check'), kind: 'code' },
        { title: say('term.table') },
        { title: say('term.uncompared'), kind: 'n' },
        { title: say('term.reason'), kind: 'long' },
      ],
      rows.slice(0, caps.open),
    ),
    ...cappedNote(caps.open, rows.length, names),
  ];
}

/** What passed, and what nothing applied to. */
export function otherChecks({ others }: Digest, names: Names, caps: Caps): Element {
  const { say, language } = names;
  return section(
    'others',
    say('section.others'),
    folded(
      say('checks.open', { count: grouped(others.length) }),
      dataTable(
        say('section.others'),
        [
          { title: say('term.check'), kind: 'code' },
          { title: say('term.table') },
          { title: say('term.expected'), kind: 'long' },
          { title: say('term.severity') },
          { title: say('term.outcome') },
          { title: say('term.applicable'), kind: 'n' },
        ],
        others.slice(0, caps.others).map((check) => ({
          cells: [
            check.id,
            names.table(check.table),
            check.expected[language],
            say(`severity.${check.severity}`),
            say(`outcome.${check.outcome}`),
            grouped(check.applicable),
          ],
        })),
      ),
      ...cappedNote(caps.others, others.length, names),
    ),
  );
}

import { clauses, labelled, listed } from '../../message/punctuation.js';
import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import { visible } from '../cell.js';
import { size } from '../figure.js';
import type { ConformanceReport, InputReport, TableReport } from '../../conformance/model.js';
import type { Names } from '../names.js';
import { sayCode, namesLine } from '../../message/code-text.js';
import type { Caps } from './caps.js';
import { cappedNote, dataTable, facts, folded, section } from './parts.js';

type FileOfTable = TableReport['files'][number];

/** The files given, what is wrong with them, and how their columns were matched. */
export function files({ tables, run }: ConformanceReport, names: Names, caps: Caps): Element {
  const { say, language } = names;
  const matched = tables.flatMap((table) => table.files.map((file) => ({ table, file })));
  const absent = tables.filter(({ present }) => !present);
  const tablesOf = (path: string) => [
    ...new Set(matched.filter(({ file }) => file.path === path).map(({ table }) => names.table(table.id))),
  ];
  return section(
    'files',
    say('section.files'),
    dataTable(
      say('section.files'),
      [{ title: say('term.file'), kind: 'long' }, { title: say('term.table') }, { title: say('term.problems'), kind: 'long' }],
      run.inputs.slice(0, caps.files).map((input) => ({
        cells: [
          [visible(input.path), h('small', input.encoding === 'unknown' ? size(input.size) : `${size(input.size)} · ${input.encoding}`)],
          listed(tablesOf(input.path), language) || '—',
          problems(input, names),
        ],
      })),
    ),
    ...cappedNote(caps.files, run.inputs.length, names),
    ...(absent.length > 0
      ? [
          facts([
            [
              say('tables.absent'),
              listed(
                absent.map(({ id }) => names.table(id)),
                language,
              ),
            ],
          ]),
        ]
      : []),
    ...matched.slice(0, caps.columns).map(({ table, file }) => columns(table, file, names)),
    ...cappedNote(caps.columns, matched.length, names),
  );
}

function problems({ problems, leftOut }: InputReport, { language, say }: Names): Child {
  if (problems.length === 0) return '—';
  return [
    ...(leftOut ? [h('strong', say('file.left-out'))] : []),
    // What is only told comes behind what is a fault, and is marked as such.
    ...[...problems.filter(({ remark }) => !remark), ...problems.filter(({ remark }) => remark)].map(({ code, params, line, remark }) =>
      h('p', [
        ...(remark ? [h('small.remark', say('file.remark'))] : []),
        ...(line === undefined || namesLine(code) ? [] : [say('file.line', { line }), ' ']),
        visible(sayCode(code, language, params)),
      ]),
    ),
  ];
}

function columns(table: TableReport, file: FileOfTable, names: Names): Element {
  const { say, language } = names;
  const matched = file.columns.filter(({ field }) => field !== undefined).length;
  return folded(
    [
      h('b', names.table(table.id)),
      h(
        'span.where',
        [
          visible(file.path),
          say(`matched.${file.matchedBy}`),
          say('columns.title', { matched, missing: file.missing.length, extra: file.extra.length }),
        ].join(' · '),
      ),
    ],
    facts([
      [say('term.rows'), grouped(table.rows)],
      [say('term.unreadable'), table.unreadable > 0 ? grouped(table.unreadable) : ''],
      [
        say('term.missing'),
        listed(
          file.missing.map(({ field }) => names.field(field)),
          language,
        ),
      ],
      [
        say('term.given'),
        clauses(
          (file.given ?? []).map(({ field, value }) => labelled(names.field(field), visible(value), language)),
          language,
        ),
      ],
      [say('term.extra'), listed(file.extra.map(visible), language)],
    ]),
    dataTable(
      say('term.columns'),
      [
        { title: say('term.column'), kind: 'n' },
        { title: say('term.header') },
        { title: say('term.field') },
        { title: say('term.matched') },
      ],
      file.columns.map(({ index, header, field, by }) => ({
        cells: [
          String(index + 1),
          h('span.data', visible(header)),
          field ? [h('code', field), ` ${names.label(field)}`] : '—',
          by ? say(`by.${by}`) : '—',
        ],
      })),
    ),
  );
}

import type { Element, ElementContent } from 'hast';
import { h, type Child } from 'hastscript';
import type { Severity } from '../../standard/model.js';
import { grouped } from '../../message/grouped.js';
import { visible } from '../cell.js';
import type { Names } from '../names.js';

/** A table of more columns and more than a few rows lies across the sheet on paper. */
const most = { columns: 9, rows: 5 };

/** A table with scopes on its heads, and a caption that is seen only where asked. Numbers stand in columns of kind `n`. */
export function dataTable(
  caption: string,
  columns: { title: string; kind?: 'n' | 'code' | 'short' | 'long' | 'check' }[],
  rows: { cells: Child[]; attributes?: Record<string, string> }[],
  seen: 'seen' | 'unseen' = 'unseen',
): Element {
  const kindOf = (column: number) => columns[column]?.kind;
  return scrolled(
    h('table', { className: columns.length > most.columns && rows.length > most.rows ? 'wide' : undefined }, [
      h('caption', { className: seen }, caption),
      h(
        'thead',
        h(
          'tr',
          columns.map(({ title, kind }) => h('th', { scope: 'col', className: kind }, title)),
        ),
      ),
      h(
        'tbody',
        rows.map(({ cells, attributes }) =>
          h(
            'tr',
            attributes ?? {},
            cells.map((cell, column) => cellOf(column, cell, kindOf(column))),
          ),
        ),
      ),
    ]),
  );
}

/** What may be wider than the page: its edges tell so, and the keyboard reaches it. */
export function scrolled(child: Element): Element {
  return h('div.scroll', { tabIndex: 0 }, child);
}

function cellOf(column: number, cell: Child, kind: string | undefined): Element {
  if (column === 0) return h('th', { scope: 'row', className: kind }, cell);
  return h('td', { className: kind }, cell);
}

/** Terms and what is said of them, one a line, or `minor` ones in a row; those with nothing to say are left out. */
export function facts(pairs: [term: string, text: Child][], weight: 'facts' | 'minor' = 'facts'): Element {
  return h(
    'dl',
    { className: weight },
    pairs.filter(([, text]) => !isNothing(text)).map(([term, text]) => h('div', [h('dt', term), h('dd', text)])),
  );
}

function isNothing(text: Child): boolean {
  return text === '' || (Array.isArray(text) && text.every((part) => part === ''));
}

/** A severity by word and form, so that colour is never all. */
export function severityMark(severity: Severity, { say }: Pick<Names, 'say'>): Element {
  return h('span', { className: ['mark', severity] }, say(`severity.${severity}`));
}

/** A value from the data. */
export function cell(value: string | undefined, { say }: Pick<Names, 'say'>): ElementContent | string {
  if (value === undefined) return '';
  return value === '' ? h('i.nothing', say('term.nothing')) : h('span.data', visible(value));
}

/**
 * A fold whose content the page reads only when it is opened: to a page with scripts the content of a `noscript` is but a text.
 * Without scripts it stands there as it is. A fold within it is a plain one: such texts do not nest.
 */
export function folded(title: Child, ...children: Child[]): Element {
  return h('details', [h('summary', title), h('noscript', {}, ...children)]);
}

/** The note under a list that was cut; nothing where it was not. */
export function cappedNote(
  shown: number,
  total: number,
  { say }: Pick<Names, 'say'>,
  message: 'capped' | 'capped.samples' | 'capped.worst' = 'capped',
): Element[] {
  return total > shown ? [h('p.note', say(message, { shown: grouped(shown), total: grouped(total) }))] : [];
}

/** A section with its heading; the id is what the contents point to. */
export function section(id: string, title: string, ...children: Child[]): Element {
  return h('section', { id, ariaLabelledBy: `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...children);
}

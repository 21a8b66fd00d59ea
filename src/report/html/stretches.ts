import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { grouped } from '../../message/grouped.js';
import type { ConformanceReport } from '../../conformance/model.js';
import { visible } from '../cell.js';
import { share } from '../figure.js';
import type { Names } from '../names.js';

/** No more files of a table are drawn: those with the most records with errors. */
const mostFiles = 5;

/** Of fewer records a stretch there is nothing to see. */
const leastRows = 10;

const width = 480;
const height = 36;

/** Where in its files the records of a table are that have errors: a batch that broke stands out. */
export function stretches(table: string, { tables }: ConformanceReport, names: Names): Element[] {
  const { say } = names;
  const files = (tables.find(({ id }) => id === table)?.files ?? []).flatMap(({ path, stretches }) =>
    stretches ? [{ path, ...stretches }] : [],
  );
  const worst = files.map((file) => ({ ...file, all: file.failed.reduce((sum, count) => sum + count, 0) })).sort((a, b) => b.all - a.all);
  const drawn = worst.filter(({ rows, failed }) => rows >= leastRows * failed.length).slice(0, mostFiles);
  if (drawn.length === 0) return [];
  return [
    h('figure.stretches', [
      h('figcaption', say('stretches.title')),
      ...drawn.map((file) => {
        const most = Math.max(...file.failed);
        const at = file.failed.indexOf(most);
        const text = say('stretches.most', {
          from: grouped(firstOf(at, file) + 1),
          to: grouped(firstOf(at + 1, file)),
          failed: grouped(most),
          all: grouped(file.all),
          share: share(most, file.all),
        });
        return h('div', [h('span.data', visible(file.path)), bars(file.failed, most, text), h('small', text)]);
      }),
    ]),
  ];
}

/** How many records stand before a stretch. */
function firstOf(stretch: number, { rows, failed }: { rows: number; failed: readonly number[] }): number {
  return Math.ceil((stretch * rows) / failed.length);
}

function bars(counts: readonly number[], most: number, text: string): Element {
  const step = width / counts.length;
  const round = (figure: number) => Math.round(figure * 10) / 10;
  const path = counts.map((count, at) => {
    const tall = count === 0 ? 0 : Math.max(1, round((count / most) * height));
    return tall === 0 ? '' : `M${round(at * step)} ${height}v-${tall}h${round(step - 1)}v${tall}`;
  });
  return s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabel: text }, [
    s('path', { className: 'ground', d: `M0 ${height}h${width}` }),
    s('path', { d: path.join('') }),
  ]);
}

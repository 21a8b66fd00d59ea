import type { FileProblem } from '../dataset/model.js';
import type { ReadPart } from './read.js';

/** What the reading of a file showed and is told once of the whole file. */
export function readProblems({ part: { file, source }, scan, accepted, aside, unread }: ReadPart): FileProblem[] {
  const { path } = file;
  const problem = (code: string, line: number | undefined, params: FileProblem['params']): FileProblem => ({
    path,
    code,
    params: { path, ...(line !== undefined && { line }), ...params },
    ...(line !== undefined && { line }),
    leftOut: false,
  });
  const { swallowing, doubtful } = scan;
  const [cause, ...others] = unread.causes.keys();
  const wholly = accepted === 0 && unread.total > 1 && others.length === 0;
  const width = source.lineColumn === undefined ? source.width : source.lineColumn;
  return [
    ...aside.map(({ kind, count, lines }) => problem(`dataset.row-${kind}`, lines[0], { count, lines: [...lines, ...(count > lines.length ? ['…'] : [])].join('、') })),
    ...(swallowing.count > 0 ? [problem('dataset.quote-swallowing', swallowing.line, { count: swallowing.count, rows: swallowing.lines })] : []),
    ...(doubtful.count > 0 ? [problem('dataset.quote-doubtful', doubtful.line, { count: doubtful.count, lines: doubtful.lines })] : []),
    ...(wholly && cause === 'too-many-cells' ? [problem('dataset.all-too-wide', undefined, { rows: unread.total, width })] : []),
    ...(wholly && cause === 'too-few-cells' ? [problem('dataset.all-too-narrow', undefined, { rows: unread.total, width })] : []),
  ];
}

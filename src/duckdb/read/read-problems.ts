import { wordsInParams } from '../../message/bilingual.js';
import { asideKinds } from '../pass/aside.js';
import type { ReadPart } from './part.js';
import type { Aside } from './take-aside.js';
import { mostNamedLines, type Below } from './unread.js';
import type { FileProblem } from '../../dataset/file-problem.js';

/** What the reading of a file showed and is told once of the whole file. */
export function readProblems({ part: { file, source }, scan, accepted, aside, unread }: ReadPart): FileProblem[] {
  const { path } = file;
  const problem = (code: FileProblem['code'], line: number | undefined, params: FileProblem['params']): FileProblem => ({
    path,
    code,
    params: { path, ...(line !== undefined && { line }), ...params },
    ...(line !== undefined && { line }),
    leftOut: false,
  });
  const { swallowing, doubtful } = scan;
  // A last line cut short is one of those that are too narrow.
  const [cause, ...others] = [...unread.causes.keys()].filter((each) => each !== 'cut-short');
  const wholly = accepted === 0 && unread.total > 1 && others.length === 0;
  const width = source.lineColumn === undefined ? source.width : source.lineColumn;
  return [
    ...withBelow(aside, unread.below).map(({ kind, count, lines }) =>
      problem(`dataset.row-${kind}`, lines[0], { count, ...wordsInParams('lines', [...lines, ...(count > lines.length ? ['…'] : [])]) }),
    ),
    ...(scan.blank > 0 ? [{ ...problem('dataset.row-blank', scan.blankLine, { count: scan.blank }), remark: true as const }] : []),
    ...(swallowing.count > 0
      ? [problem('dataset.quote-swallowing', swallowing.line, { count: swallowing.count, rows: swallowing.lines })]
      : []),
    ...(doubtful.count > 0 ? [problem('dataset.quote-doubtful', doubtful.line, { count: doubtful.count, lines: doubtful.lines })] : []),
    ...(wholly && cause === 'too-many-cells' ? [problem('dataset.all-too-wide', undefined, { rows: unread.total, width })] : []),
    ...(wholly && cause === 'too-few-cells' ? [problem('dataset.all-too-narrow', undefined, { rows: unread.total, width })] : []),
  ];
}

/** A file beside others of its record type that has a header only: the table as a whole has records, so that nothing else tells of it. */
export function emptyFile({ part: { file, matchedBy }, accepted, unread }: ReadPart): FileProblem[] {
  if (accepted + unread.total > 0 || matchedBy === 'measured') return [];
  return [{ path: file.path, code: 'dataset.no-records', params: { path: file.path }, leftOut: false, remark: true }];
}

/** Rows of another table are told together, whether or not they have as many cells as this one. */
function withBelow(aside: readonly Aside[], { headers, rows, lines }: Below): Aside[] {
  const others: Aside[] = [
    { kind: 'header-other', count: headers.length, lines: headers.map(({ line }) => line) },
    { kind: 'beneath', count: rows, lines },
  ];
  const kinds = [...new Set([...aside, ...others].map(({ kind }) => kind))].sort((a, b) => asideKinds.indexOf(a) - asideKinds.indexOf(b));
  return kinds.flatMap((kind) => {
    const those = [...aside, ...others].filter((each) => each.kind === kind && each.count > 0);
    const sorted = those.flatMap((each) => each.lines).sort((a, b) => a - b);
    return those.length === 0
      ? []
      : [{ kind, count: those.reduce((sum, { count }) => sum + count, 0), lines: sorted.slice(0, mostNamedLines) }];
  });
}

/** Files of the input with the same bytes, records among them: told of each but the first. */
export function sameContents(parts: readonly ReadPart[]): FileProblem[] {
  const first = new Map<string, string>();
  const repeats = new Map<string, FileProblem>();
  const filled = parts.filter(({ part: { file }, accepted, unread }) => file.stamp !== undefined && accepted + unread.total > 0);
  for (const {
    part: {
      file: { path, sha256 },
    },
    scan,
  } of filled.sort((a, b) => (a.part.file.path < b.part.file.path ? -1 : 1))) {
    const digest = sha256 ?? scan.sha256;
    const other = first.get(digest);
    if (other === undefined) first.set(digest, path);
    else if (other !== path)
      repeats.set(path, { path, code: 'dataset.same-content', params: { path, other }, leftOut: false, remark: true });
  }
  return [...repeats.values()];
}

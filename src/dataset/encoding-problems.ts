import type { MessageCode } from '../message/messages.js';
import { endingProblem } from './ending.js';
import type { Evidence } from '../encoding/evidence.js';
import { lineAt } from './locate.js';
import type { Decoder, FileScan, TablePart } from './model.js';
import type { Met } from './signs.js';
import type { Utf8Copy } from './utf8-copy.js';
import type { FileProblem } from './file-problem.js';

/** What is to be told of the encoding of a file that was read by way of a copy. */
export function encodingProblems(path: string, decoder: Decoder, { evidence, foreignHeader, falseMark }: Utf8Copy): FileProblem[] {
  const [own, other] = decoder === 'utf-8' ? ['UTF-8', 'GB18030'] : ['GB18030', 'UTF-8'];
  const remark = (code: MessageCode, params: FileProblem['params']): FileProblem => ({ path, code, params, leftOut: false, remark: true });
  return [
    ...(foreignHeader ? [remark('dataset.header-encoding', { path, header: other, rows: own })] : []),
    ...(falseMark ? [remark('dataset.mark-false', { path, encoding: own })] : []),
    ...(evidence ? [...doubtOf(path, evidence), ...(decoder === 'gb18030' ? rareOf(path, evidence) : [])] : []),
  ];
}

/** Told where bytes are as plausible in UTF-8 as in GB18030, and may have been read as other characters. */
export function doubtOf(path: string, evidence: Evidence): FileProblem[] {
  if (!evidence.isDoubtful) return [];
  const [taken, other] = evidence.encoding === 'utf-8' ? ['UTF-8', 'GB18030'] : ['GB18030', 'UTF-8'];
  return [{ path, code: 'dataset.encoding-doubt', params: { path, lines: evidence.lines.either, taken, other }, leftOut: false }];
}

/** Told where a text is GB18030 only by characters that Chinese text has hardly any of: it may be Big5, Shift_JIS or Latin-1. */
export function rareOf(path: string, { rare }: Evidence): FileProblem[] {
  if (!rare.isTold) return [];
  const { lines, first: line } = rare;
  return [{ path, code: 'dataset.encoding-rare', params: { path, lines, line }, line, leftOut: false }];
}

/** What the scan met in the text of a part that is seen otherwise elsewhere, or not at all. What only the source could mend is a remark: it was read as it is. */
export async function signProblems(
  { file: { path, ending }, source, noted }: TablePart,
  { signs, traces, index, lastLine }: FileScan,
): Promise<FileProblem[]> {
  const problem = async (code: MessageCode, { count, offset }: Met, isRemark: boolean): Promise<FileProblem[]> => {
    if (count <= 0) return [];
    const line = await lineAt(source.path, index, offset, source);
    return [{ path, code, params: { path, count, line }, line, leftOut: false, ...(isRemark && { remark: true as const }) }];
  };
  return [
    ...(await problem('dataset.marks-inside', signs.marks, false)),
    ...(await problem('dataset.lost-characters', signs.lost, true)),
    ...(await problem('dataset.nul-inside', signs.nul, true)),
    ...(await problem('dataset.private-use', signs.privateUse, true)),
    ...(await problem('dataset.exponents', without(traces.exponents, noted?.exponents), false)),
    ...(await problem('dataset.spreadsheet-errors', without(traces.errors, noted?.errors), false)),
    ...(await problem('dataset.question-marks', traces.questions, false)),
    ...(await problem('dataset.dressed', traces.dressed, false)),
    ...(ending ? [endingProblem(path, ending, lastLine)] : []),
  ];
}

function without({ count, offset }: Met, known = 0): Met {
  return { count: count - known, offset };
}

import type { Evidence } from './evidence.js';
import type { Decoder, FileProblem } from './model.js';
import type { Utf8Copy } from './utf8-copy.js';

/** What is to be told of the encoding of a file that was read by way of a copy. */
export function encodingProblems(path: string, decoder: Decoder, { evidence, foreignHeader, falseMark }: Utf8Copy): FileProblem[] {
  const [own, other] = decoder === 'utf-8' ? ['UTF-8', 'GB18030'] : ['GB18030', 'UTF-8'];
  return [
    ...(foreignHeader ? [{ path, code: 'dataset.header-encoding', params: { path, header: other, rows: own }, leftOut: false, remark: true as const }] : []),
    ...(falseMark ? [{ path, code: 'dataset.mark-false', params: { path, encoding: own }, leftOut: false, remark: true as const }] : []),
    ...(evidence ? doubtOf(path, evidence) : []),
  ];
}

/** Told where bytes are as plausible in UTF-8 as in GB18030, and may have been read as other characters. */
export function doubtOf(path: string, evidence: Evidence): FileProblem[] {
  if (!evidence.isDoubtful) return [];
  const [taken, other] = evidence.encoding === 'utf-8' ? ['UTF-8', 'GB18030'] : ['GB18030', 'UTF-8'];
  return [{ path, code: 'dataset.encoding-doubt', params: { path, lines: evidence.lines.either, taken, other }, leftOut: false }];
}

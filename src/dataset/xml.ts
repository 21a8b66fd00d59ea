import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import type { Plan } from '../plan/plan.js';
import { chunks, firstBytes } from '../system/bytes.js';
import { looksLike, unitsOf } from './encoding.js';
import { rareOf } from './encoding-problems.js';
import { endingOf, endingProblem } from './ending.js';
import { evidenceOf, Gb18030Check } from '../encoding/evidence.js';
import { FileFault } from './file-fault.js';
import { headSize } from './header.js';
import type { SourceFile, TablePart } from './model.js';
import { Utf8Check } from './utf8.js';
import { xmlEncoding, type XmlEncoding } from './xml-encoding.js';
import { xmlProblem } from './xml-oddities.js';
import { RecordReader, type RecordElements } from './xml-records.js';
import type { FileProblem } from './file-problem.js';

export type { RecordElements };

const xmlChunk = 256 * 1024;

export interface StagedXml {
  file: SourceFile;
  /** Record type id to its part. */
  parts: Map<string, TablePart>;
  /** What is to be told of a file that was read. */
  problems: FileProblem[];
}

/** How a file is staged. */
export interface HowToStage {
  /** Folder in which files are staged. */
  folder: string;
  /** Name for staged files, unique among those of the run. */
  name: string;
  /** Elements of an XML file that stand for records, where they do not bear the names of record types. */
  elements?: RecordElements;
  /** Told the bytes read so far. */
  onRead?(read: number): void;
}

/**
 * Reads an XML file of the standard in one pass and stages each record type in it as a CSV file. A record is an element
 * with a record type's Chinese name, at any depth; its children are the fields. Nothing of a broken file is kept.
 *
 * @throws {FileFault} The file has a document type, is not well-formed, not in its encoding, too deep, or without records.
 */
export async function stageXml(plan: Plan, file: SourceFile, { folder, name, onRead, elements }: HowToStage): Promise<StagedXml> {
  const sample = await firstBytes(file.absolute, headSize);
  const ending = await endingOf(file.absolute, file.size, unitsOf(looksLike(sample)));
  const stage = (encoding: XmlEncoding) =>
    stageXmlAs(encoding, { ...file, ...(ending && { ending }) }, new RecordReader(plan, file.path, folder, name, elements), onRead);
  const taken = xmlEncoding(file.path, sample);
  const first = await stage(taken).catch((error: unknown) => {
    if (error instanceof FileFault && ofWrongEncoding.has(error.code)) return error;
    throw error;
  });
  const { decoder: own } = taken;
  if (own === 'utf-16le' || own === 'utf-16be' || (!(first instanceof FileFault) && !first.doubt)) return kept(first);
  const { encoding, disguised } = await evidenceOf(file.absolute);
  if (encoding !== own && taken.encoding !== 'utf-8-bom') return kept(await stage(xmlEncoding(file.path, sample, encoding)));
  const { lines, first: line } = disguised[own];
  if (lines > 0)
    throw new FileFault(
      'dataset.xml-mixed',
      { path: file.path, lines, line, encoding: own.toUpperCase(), other: own === 'utf-8' ? 'GB18030' : 'UTF-8' },
      line,
    );
  return kept(first);
}

/** Faults that a sound file has when it is read in the wrong encoding. */
const ofWrongEncoding = new Set<string>([
  'dataset.xml-bytes',
  'dataset.xml-broken',
  'dataset.xml-ampersand',
  'dataset.xml-angle',
  'dataset.xml-truncated',
  'dataset.xml-no-records',
]);

function kept<T>(staged: T | FileFault): T {
  if (staged instanceof FileFault) throw staged;
  return staged;
}

/** Stages in one encoding; `doubt` tells that it may be the wrong one, for all of the file or some of its lines. */
async function stageXmlAs(
  { decoder: label, encoding, mismatch }: XmlEncoding,
  file: SourceFile,
  reader: RecordReader,
  onProgress?: (read: number) => void,
): Promise<StagedXml & { doubt: boolean }> {
  const decoder = new TextDecoder(label, { fatal: true });
  const hash = createHash('sha256');
  const watch = label === 'gb18030' ? new Gb18030Check() : new Utf8Check();
  let read = 0;
  const { ending, ...bare } = file;
  const end = ending?.offset ?? Infinity;
  try {
    for await (const chunk of chunks(file.absolute, 0, Infinity, xmlChunk)) {
      hash.update(chunk);
      watch.push(chunk);
      reader.write(decode(decoder, label, chunk.subarray(0, Math.max(0, end - read)), reader));
      await reader.flush();
      onProgress?.((read += chunk.length));
    }
    watch.end();
    reader.write(decode(decoder, label, undefined, reader));
    const { line } = reader;
    const parts = await reader.finish();
    const problems = [...reader.remarks(), ...(ending ? [endingProblem(file.path, ending, line)] : [])];
    if (watch instanceof Gb18030Check) problems.push(...rareOf(file.path, watch.evidence));
    if (mismatch)
      problems.unshift(xmlProblem(file.path, 'dataset.xml-encoding-mismatch', { declared: mismatch, actual: encoding.toUpperCase() }));
    const whole: SourceFile = { ...bare, sha256: hash.digest('hex'), encoding };
    return { file: whole, parts: new Map([...parts].map(([id, part]) => [id, { file: whole, ...part }])), problems, doubt: watch.doubt };
  } catch (error) {
    await reader.discard();
    throw error;
  }
}

function decode(decoder: TextDecoder, label: string, chunk: Buffer | undefined, reader: RecordReader): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const good = new TextDecoder(label).decode(chunk).split('\ufffd')[0]!;
    const line = reader.line + good.split('\n').length - 1;
    throw new FileFault('dataset.xml-bytes', { path: reader.path, encoding: label.toUpperCase(), line, records: reader.records }, line);
  }
}

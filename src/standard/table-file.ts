import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { InputFault } from '../system/fault.js';
import { decode, reasonOf } from './folder.js';
import { parseMarkdown } from './markdown.js';
import { collect } from './message.js';
import { readBlocks } from './read.js';
import type { TableKind } from './table/kind.js';

/**
 * Reads the tables of one Markdown file that lies beside the standards and is part of none. What cannot be read becomes a message
 * with its place, and the rest is still read; throws `InputFault` with the code `unreadable` only when the file cannot be read.
 */
export async function readTableFile<Target>(
  file: string,
  kinds: readonly TableKind<string, Target>[],
  target: Target,
  unreadable: 'standard.quality-unreadable' | 'standard.systems-unreadable',
): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = [];
  const report = collect(messages);
  const name = basename(file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new InputFault(unreadable, { file, detail: reasonOf(cause) }, { cause });
  });
  readBlocks(parseMarkdown(name, decode(bytes, name, { file: name, line: 1, column: 1 }, report) ?? ''), kinds, target, report);
  return messages;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { refusal } from '../dataset/file-fault.js';
import { utf8Text } from '../encoding/utf8-text.js';
import { InputFault } from '../system/fault.js';
import type { Language } from '../message/messages.js';
import type { ItemList } from '../standard/acceptance/model.js';
import { collect, inLanguage, inOrder, type Report } from '../standard/message.js';
import type { Answers } from './answers.js';
import type { RawAnswers } from './raw-answers.js';
import { readSheet } from './read-sheet.js';
import { readYaml } from './read-yaml.js';
import { settle } from './settle.js';

/** No form is larger. */
const mostBytes = 8_000_000;

/**
 * Reads a form that people filled in, YAML or XLSX by its name, and hashes the files it names as evidence, which lie
 * beside it. What will not do is told with its place, lines and columns from 1, and left out; so are empty answers.
 *
 * @param asOf `YYYY-MM-DD`; nothing may have been judged after it.
 * @throws InputFault when the file cannot be read or is neither.
 */
export async function readAnswers(
  path: string,
  list: ItemList,
  asOf: string,
  language: Language = 'zh',
): Promise<{ answers: Answers; messages: VFileMessage[] }> {
  const kind = extname(path).toLowerCase();
  if (!['.yaml', '.yml', '.xlsx'].includes(kind)) throw new InputFault('accept.answers-kind', { path });
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  const messages: VFileMessage[] = [];
  const report = collect(messages);
  const raw = await rawAnswers(path, kind, bytes, report);
  if (raw.cover.size === 0 && raw.items.length === 0 && messages.length === 0) report('answer-empty', { file: path, line: 1, column: 1 });
  const settled = await settle(raw, { list, asOf, folder: dirname(path), report });
  const answers: Answers = {
    path,
    format: kind === '.xlsx' ? 'xlsx' : 'yaml',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...settled,
  };
  return { answers, messages: inOrder(messages).map((message) => inLanguage(message, language)) };
}

async function rawAnswers(path: string, kind: string, bytes: Buffer, report: Report): Promise<RawAnswers> {
  const start = { file: path, line: 1, column: 1 };
  const nothing: RawAnswers = { cover: new Map(), items: [] };
  if (bytes.length > mostBytes) {
    report('answer-too-large', start, { most: mostBytes });
    return nothing;
  }
  if (kind === '.xlsx') return readSheet(path, bytes, report);
  const text = utf8Text(bytes);
  if (text !== undefined) return readYaml(path, text, report);
  report('file-encoding', start, { file: path });
  return nothing;
}

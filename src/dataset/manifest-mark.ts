import { basename } from 'node:path';
import { spreadsheetText } from '../encoding/utf8-text.js';

/** The name under which a list is written where nobody says another. */
export const manifestName = '交接清单.csv';

/** What the first cell of a list is, or the first key of one in YAML; behind it stands the version of its form. */
export const manifestMarks = ['交接清单', 'manifest'];

/** What headings call the columns of a list, the word in each language first. */
export const manifestHeadings = {
  file: ['file', '文件', '文件名'],
  table: ['table', '数据表', '表', '表号'],
  name: ['name', '表名', '数据表名称'],
  rows: ['rows', '行数', '记录数'],
  bytes: ['bytes', '字节数', '大小'],
  sha256: ['sha256', 'SHA-256', '摘要'],
  column: ['column', '列', '数据项'],
  sum: ['sum', '合计'],
  least: ['minimum', '最小值', 'min'],
  greatest: ['maximum', '最大值', 'max'],
} as const;

export type ManifestColumn = keyof typeof manifestHeadings;

/** The column of a list that a heading names. */
export function manifestColumn(heading: string): ManifestColumn | undefined {
  const bare = heading.trim().toLowerCase();
  return (Object.keys(manifestHeadings) as ManifestColumn[]).find((each) =>
    manifestHeadings[each].some((word: string) => word.toLowerCase() === bare),
  );
}

const ownName = /^交接清单\.(csv|ya?ml)$/i;
const isYaml = /\.ya?ml$/i;
const csvMark = new RegExp(`^"?(?:${manifestMarks.join('|')})"?[,;\\t]"?\\d+"?[,;\\t\\r\\n]`);
const yamlMark = new RegExp(`^(?:${manifestMarks.join('|')})[ \\t]*:`, 'm');

/**
 * Whether a text is a list of what is handed over with the files beside it: by its first cell, by its heading, or by the name that such lists have.
 *
 * @param head The first bytes of the file.
 */
export function isManifest(path: string, head: Buffer): boolean {
  if (ownName.test(basename(path))) return true;
  const text = firstLines(head)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (isYaml.test(path)) return yamlMark.test(text);
  return csvMark.test(text) || isHeading(text.split(/\r?\n/, 1)[0]!);
}

/** Bytes in which a list tells that it is one. */
const beginning = 2 ** 13;

/** The whole lines at the beginning of a text: in the middle of a character it would be in no encoding. */
function firstLines(head: Buffer): string {
  const part = head.subarray(0, beginning);
  const lines = part.subarray(0, part.lastIndexOf('\n') + 1);
  return spreadsheetText(lines.length > 0 ? lines : part) ?? '';
}

/** A heading that names files with their digests and how much each holds. */
function isHeading(line: string): boolean {
  const named = new Set(line.split(/[,;\t]/).map((cell) => manifestColumn(cell.replaceAll('"', ''))));
  return !named.has(undefined) && named.has('file') && named.has('sha256') && (named.has('rows') || named.has('bytes'));
}

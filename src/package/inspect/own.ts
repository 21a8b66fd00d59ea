import { isOwnParquet, ownText, parquetTail } from '../../dataset/own-files.js';
import { finalPath } from '../../system/atomic-write.js';
import { headSize, type Content } from '../content.js';
import { textFormats } from './text.js';

/** The code of the message for what this program wrote in an earlier run, told by what is in it (workbooks are told by a part of theirs); empty for any other file. */
export function ownOf(content: Content, path: string, format: string): string {
  if (finalPath(path) !== undefined) return 'dataset.own-half';
  if (format === 'PARQUET')
    return isOwnParquet(content.read(Math.max(0, content.size - parquetTail), parquetTail)) ? 'dataset.own-findings' : '';
  return textFormats.has(format) ? (ownText(content.read(0, headSize)) ?? '') : '';
}

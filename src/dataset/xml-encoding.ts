import { looksLike } from './encoding.js';
import type { TextEncoding } from '../encoding/evidence.js';
import { FileFault } from './file-fault.js';
import { binaryFault } from './header.js';
import type { Encoding } from './model.js';

export interface XmlEncoding {
  /** Name for `TextDecoder`. */
  decoder: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  encoding: Encoding;
  /** Declared name, where the bytes are plainly in another encoding. */
  mismatch?: string;
}

/**
 * The encoding of an XML file: by byte order mark, else by declaration, else UTF-8. Where the bytes contradict the
 * declaration, the bytes win. Blanks in a name do not count: the standard itself prints `GB 18030`.
 *
 * @param actual Encoding of the whole file, where more than its beginning has been looked at.
 * @throws {FileFault} The file is empty, no text, or declares an encoding that is not read.
 */
export function xmlEncoding(path: string, sample: Buffer, actual?: TextEncoding): XmlEncoding {
  if (sample.length === 0) throw new FileFault('dataset.empty', { path });
  const looks = looksLike(sample);
  if (looks.as === 'binary') throw binaryFault(path, looks.what);
  if (looks.as === 'utf-32') throw new FileFault('dataset.xml-encoding', { path, encoding: 'UTF-32' });
  if (looks.as === 'utf-16') return { decoder: looks.order === 'LE' ? 'utf-16le' : 'utf-16be', encoding: 'utf-16' };
  if (looks.as === 'utf-8' && looks.marked) return { decoder: 'utf-8', encoding: 'utf-8-bom' };

  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(sample.toString('latin1', 0, 1024))?.[1];
  const name = (declared ?? 'UTF-8').toUpperCase().replace(/[\s_-]/g, '');
  if (!['UTF8', 'USASCII', 'ASCII', 'GB18030', 'GBK', 'GB2312'].includes(name)) {
    throw new FileFault('dataset.xml-encoding', { path, encoding: declared ?? '' });
  }
  const isAscii = !sample.some((byte) => byte >= 0x80);
  const declaredGb = name.startsWith('GB');
  const gb = actual ? actual === 'gb18030' : isAscii ? declaredGb : looks.as === 'gb18030';
  return {
    decoder: gb ? 'gb18030' : 'utf-8',
    encoding: gb ? 'gb18030' : 'utf-8',
    ...(gb !== declaredGb && { mismatch: declared ?? 'UTF-8' }),
  };
}

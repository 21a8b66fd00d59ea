import { digest, digestNames } from './digest.js';
import type { Content } from './content.js';
import type { Cells } from '../source.js';

/** A file as it is written, and what a reader will find in it. */
export interface PlacedFile {
  /** Relative to the package. */
  path: string;
  content: Content;
  /** What is found, where it is not what the content tells. */
  found?: Cells;
  /** The path as it is told, where it holds what cannot be printed. */
  shown?: string;
  /** Where the file is not: a row has no file then. */
  missing?: true;
}

/** The use of files that are handed over. */
export const contentRole = '内容';

/** Files that are told of and not opened have nothing but their size. */
export const unread: Cells = Object.fromEntries(
  [
    'FORMATFOUND',
    'OPENS',
    'PAGES',
    'TEXTLAYER',
    'ENCRYPTED',
    'MACRO',
    'EXECUTABLE',
    'RESOLUTION',
    'COLOURMODE',
    'MD5',
    'SHA1',
    'SHA256',
    'SM3',
  ].map((name) => [name, '']),
);

/** The row of the inventory that a file will have, by field name. */
export function inventoryRow({ path: written, shown: path = written, content, found }: PlacedFile, role: string): Cells {
  const isImage = content.resolution !== undefined;
  const isPages = content.format === 'PDF' || content.format === 'OFD';
  return {
    FILEPATH: path,
    CONTENTPATH: role === contentRole ? path : '',
    FILESIZE: String(content.bytes.length),
    EXTENSION: content.extension,
    ROLE: role,
    FORMATFOUND: content.format,
    FORMATOFNAME: content.format,
    OPENS: '是',
    FAULT: '',
    PAGES: String(content.pages),
    TEXTLAYER: isPages ? '是' : '',
    ENCRYPTED: isPages ? '否' : '',
    MACRO: isPages ? '否' : '',
    EXECUTABLE: '否',
    RESOLUTION: isImage ? String(content.resolution) : '',
    COLOURMODE: content.colourMode ?? '',
    ...Object.fromEntries(
      Object.keys(digestNames).map((name) => [name.replace('-', ''), digest(content, name as keyof typeof digestNames)]),
    ),
    ...found,
  };
}

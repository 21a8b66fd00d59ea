/** What is known of the files of a package before and after they are read. */

import type { MessageCode } from '../message/messages.js';
import type { SourceFile } from '../dataset/model.js';

/** The path, within itself, of the package as a whole. */
export const wholePackage = '.';

/** Words of the column FAULT; a file that has one is not sound. */
export const faults = {
  empty: '空文件',
  truncated: '截断',
  damaged: '损坏',
  encrypted: '加密',
  link: '符号链接',
  special: '特殊文件',
  outside: '路径越界',
  badName: '名称不合法',
  longName: '名称过长',
  deep: '嵌套过深',
  bomb: '压缩炸弹',
  method: '压缩方法不支持',
  checksum: '校验和不符',
  unreadable: '无法读取',
  changed: '读取时变动',
  slow: '检查超时',
  duplicate: '重名',
  caseDuplicate: '仅大小写不同',
  formDuplicate: '仅写法不同',
} as const;

export type Fault = (typeof faults)[keyof typeof faults];

/** Use of a file in the package, as the column ROLE has it. */
export type Role = '目录' | '元数据' | '内容' | '说明' | '其他' | '多余';

/** Where the bytes of an entry lie, as plain data that a worker can be told. */
export type Location =
  /** A file below the package's folder; `bytes` is its path in hexadecimal where that is no UTF-8. */
  { kind: 'file'; path: string; bytes?: string } | { kind: 'zip'; header: number; packed: number; method: number; crc: number };

/** One entry met on the walk. */
export interface Entry {
  /** Relative to the package, `/` between, unprintable characters made visible. */
  path: string;
  size: number;
  /** Tells whether the entry is the one that was read before: as `stampOf` gives it, or checksum and place in a ZIP. */
  stamp: string;
  /** Set where the entry must not or cannot be opened. */
  fault?: Fault;
  location: Location;
}

/** Something of the package as a whole that a person must be told. */
export interface PackageProblem {
  /** Message code of `src/message`; what it says does not name the package, which may lie elsewhere when it is verified. */
  code: MessageCode;
  params: Record<string, string | number>;
  /** Whether something of the package was not read, or must not be. */
  leftOut: boolean;
  /** Set where nothing is lost or in doubt: told, and counted as no fault. */
  remark?: true;
}

/** The two ways in which a package lies on a disk; both are walked in one pass, with bounded memory. */
export interface PackageSource {
  kind: 'folder' | 'zip' | 'eep';
  /** Absolute path. */
  path: string;
  /** The one file that it lies in; absent where it is a folder. */
  packed?: SourceFile;
  /** Tells whether the package is the one a journal was kept of. */
  identity: string;
  /** Every entry but folders. Breaches of limits that end the walk become problems. */
  walk(problems: PackageProblem[]): AsyncGenerator<Entry>;
}

export const algorithms = ['sha256', 'sm3', 'sha1', 'md5'] as const;
export type Algorithm = (typeof algorithms)[number];

/** What was found in a file; empty where it was not looked for or does not apply. */
export interface Inspection {
  format: string;
  opens: '是' | '否' | '';
  fault: Fault | '';
  pages: string;
  /** How many of its pages, images or other parts were not looked at. */
  unseen: string;
  /** Bytes before its beginning and behind its end, where they are more than filling. */
  trailing: string;
  textLayer: '是' | '否' | '';
  /** Whether it has pages that are images, whose resolution and colour were not measured. */
  pictured: '是' | '';
  /** How many electronic signatures it carries, none of which is proven here. */
  signatures: string;
  /** Whether bytes were appended to it behind the last signature. */
  appended: '是' | '';
  /** How many things that it shows lie outside of it. */
  outside: string;
  /** Code of the message for what this program wrote itself. */
  own: string;
  encrypted: '是' | '否' | '';
  macro: '是' | '否' | '';
  executable: '是' | '否' | '';
  resolution: string;
  colourMode: '黑白二值' | '灰度' | '彩色' | '';
}

/** What was measured of one file. */
export interface Measured extends Inspection {
  digests: Partial<Record<Algorithm, string>>;
}

export const nothingFound: Inspection = {
  ...{ format: '', opens: '', fault: '', pages: '', unseen: '', trailing: '', textLayer: '' },
  ...{ pictured: '', signatures: '', appended: '', outside: '', own: '' },
  ...{ encrypted: '', macro: '', executable: '', resolution: '', colourMode: '' },
};

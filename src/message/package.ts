import type { Bilingual } from '../standard/model.js';

/** What is said of packages of electronic archives: the walk, limits, progress. */
export const packageMessages = {
  'package.too-many-files': {
    zh: '{path} 中的文件超过 {limit} 个，只检查了前 {limit} 个。如确属正常，请用 --limit-files 放宽。',
    en: '{path} holds more than {limit} files; only the first {limit} were checked. If that is right, raise --limit-files.',
  },
  'package.too-many-bytes': {
    zh: '{path} 的总大小超过 {limit} 字节，超出部分未检查。如确属正常，请用 --limit-bytes 放宽。',
    en: '{path} is larger than {limit} bytes in all; what goes beyond was not checked. If that is right, raise --limit-bytes.',
  },
  'command.step.package': {
    zh: '正在读取移交包 … {files} / {allFiles} 个文件，{bytes} / {allBytes}，每秒 {rate}{left}',
    en: 'Reading the package … {files} of {allFiles} files, {bytes} of {allBytes}, {rate} a second{left}',
  },
} satisfies Record<string, Bilingual>;

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
  'package.bomb': {
    zh: '{path} 解压后将超过 {bytes} 字节，是压缩包 {packed} 字节的 {limit} 倍以上，疑为压缩炸弹，其后未检查。如确属正常，请用 --limit-ratio 放宽。',
    en: '{path} would unpack to more than {bytes} bytes, over {limit} times its own {packed}: perhaps a zip bomb, and the rest was not checked. If that is right, raise --limit-ratio.',
  },
  'package.zip-broken': {
    zh: '{path} 不是完整的 ZIP 文件，其目录读不出来或中途出错，余下部分未检查。请重新打包或重新传输。',
    en: '{path} is no whole ZIP file: its directory cannot be read, or breaks off; the rest was not checked. Pack or transfer it again.',
  },
  'command.step.package': {
    zh: '正在读取移交包 … {files} / {allFiles} 个文件，{bytes} / {allBytes}，每秒 {rate}{left}',
    en: 'Reading the package … {files} of {allFiles} files, {bytes} of {allBytes}, {rate} a second{left}',
  },
} satisfies Record<string, Bilingual>;

import { manifestMarks } from '../dataset/manifest-mark.js';

/** What a list says once: its mark, and what it was made by, for whom, and of when; the word in each language. */
export const onceWords = {
  mark: [manifestMarks[1]!, manifestMarks[0]!],
  standard: ['standard', '标准'],
  edition: ['edition', '标准版本'],
  sender: ['sender', '提供方'],
  period: ['period', '数据期间'],
} as const;

/** What a list in YAML calls its files, and the columns of one. */
export const filesWords = ['files', '文件'] as const;
export const columnsWords = ['columns', '列'] as const;

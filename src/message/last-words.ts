/** Told before the table of messages is loaded. */
export const beginningWords = { zh: '开始检查{what}', en: 'Check begun:{what}' };

/** Told even where the table of messages cannot be opened any more: they stand in a file that needs no other. */
export const errorWords = { zh: '错误：{message}', en: 'Error: {message}' };

export const noHandles = {
  zh: '系统不允许再打开文件（{reason}）。请放宽打开文件数的上限（如 ulimit -n 1024），或先结束其他程序，再运行一次',
  en: 'The system lets no more files be opened ({reason}). Raise the limit of open files, for example with ulimit -n 1024, or end other programs, and run again',
};

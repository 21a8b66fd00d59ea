import type { Bilingual } from './model.js';

/** What is told where a part of the program is lacking: a file of its own, or a package that an install may leave out and the work that asks for it. */
export const optionalMessages = {
  'optional.lacking': {
    zh: '{work}要用 {packages}，这里没有安装，请在安装本程序的文件夹里运行 {command}',
    en: '{work} needs {packages}, not installed here: run {command} in the folder where this program is installed',
  },
  'program.part-missing': {
    zh: '读不到本程序自己的文件 {path}（系统提示 {reason}），安装不完整，没有检查任何数据。请重新安装；在源码里请运行 npm run build',
    en: 'A file of this program itself, {path}, cannot be read (the system says {reason}): the install is not whole, and nothing was checked. Install it again; in a checkout, run npm run build',
  },
  'optional.engine': { zh: '检查数据', en: 'Checking data' },
  'optional.inspection': { zh: '查看移交包里的文件', en: 'Looking into the files of a package' },
  'optional.workbooks': { zh: '写 XLSX ', en: 'Writing XLSX' },
  'optional.synth': { zh: '合成移交包', en: 'Making a package of archives' },
  'optional.search': { zh: '查找术语', en: 'Looking up terms' },
  'optional.skos': { zh: '把术语导出为 SKOS ', en: 'Exporting terms as SKOS' },
  'optional.tbx': { zh: '把术语导出为 TBX ', en: 'Exporting terms as TBX' },
  'optional.types': { zh: '由标准生成 TypeScript 类型', en: 'Making TypeScript types of a standard' },
} satisfies Record<string, Bilingual>;

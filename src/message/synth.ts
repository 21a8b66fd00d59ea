import type { Bilingual } from './model.js';

/** What `zhunsheng synth` says of packages of electronic archives. */
export const synthMessages = {
  'command.synth.zip': { zh: '档案移交包：打成一个 ZIP', en: 'package of archives: one ZIP in place of a folder' },
  'command.synth.catalogues-only': {
    zh: '档案移交包：只写目录，不写电子文件',
    en: 'package of archives: catalogues alone, without the files they tell of',
  },
  'command.synth.eep': {
    zh: '档案移交包：元数据写成 EEP 封装包（DA/T 48），每件一个，不写 CSV',
    en: 'package of archives: metadata as EEP files (DA/T 48), one a record, in place of a CSV',
  },
  'command.synth.package-there': {
    zh: '{path} 已经存在。请换一个 --out 文件夹，或先把它移走',
    en: '{path} is there already. Choose another folder for --out, or move it away first',
  },
  'command.synth.not-a-package': {
    zh: '标准 {standard} 不是档案移交包的标准，不能用 {option}',
    en: 'The standard {standard} is not about packages of archives, so {option} cannot be used',
  },
  'command.synth.crowded': {
    zh: '{table} 只有一行，检查 {id} 的错误与其他错误放不到一起；单独植入请用 --faults {id}=1',
    en: '{table} has one row, on which the fault of the check {id} does not fit beside the others; to plant it alone, use --faults {id}=1',
  },
  'command.synth.whole-package': {
    zh: '档案移交包各目录相互对应，不能用 --tables 只生成一部分',
    en: 'The catalogues of a package belong together; --tables cannot make some of them',
  },
} satisfies Record<string, Bilingual>;

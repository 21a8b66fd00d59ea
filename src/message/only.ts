/** What is said where only some record types are judged, as was asked. */
export const onlyMessages = {
  'only.unknown': {
    zh: '标准 {standard} 中没有“{type}”这个表。请写表的编号、中文表名或英文别名，有这些：{tables}',
    en: 'The standard {standard} has no record type "{type}". Write an id, a Chinese name or an alias of these: {tables}',
  },
  'only.none': {
    zh: '没有写是哪个表。请写表的编号、中文表名或英文别名，有这些：{tables}',
    en: 'No record type was named. Write an id, a Chinese name or an alias of these: {tables}',
  },
  'only.package': {
    zh: '{path} 是档案移交包，各目录和文件相互对应，不能只判定其中的表。去掉 --only',
    en: '{path} is a package of archives, whose catalogues and files belong together. Leave --only out',
  },
  'only.nothing': {
    zh: '--only 指名的表（{tables}）没有文件；给出的文件中有 {files} 个属于其他表，没有读。请给出这些表的文件，或用 --table 文件=数据表 指明',
    en: 'There is no file of what --only names ({tables}); files given that are of other record types and were not read: {files}. Give files of these, or name them with --table FILE=RECORDTYPE',
  },
  'only.report': {
    zh: '{path} 是用 --only 只判定了一部分表（{tables}）的报告，不能作为验收的依据。请去掉 --only 重新检查',
    en: 'The report {path} judged some record types only ({tables}, by --only), and no acceptance can rest on it. Check again without --only',
  },
  'only.line': {
    zh: '只判定了这些表：{tables}。其余 {aside} 张表没有判定，{checks} 项与其他表的核对没有进行，{files} 个文件属于其他表没有读',
    en: 'Only these record types were judged: {tables}. Left aside: {aside} {aside|record type|record types} not judged, {checks} {checks|check|checks} against other tables not asked, {files} {files|file|files} of other tables not read',
  },
  'only.verdict': {
    zh: '{sentence}只判定了 {tables} 张表，另有 {aside} 张没有判定，结论不代表全部数据。',
    en: '{sentence} Only {tables} {tables|record type was|record types were} judged and {aside} {aside|was|were} not: this is no judgement of the whole.',
  },
  'only.tables': { zh: '导出应包含 --only 指名的数据表', en: 'The export must have every record type that --only names' },
} as const;

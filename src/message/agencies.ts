/** What is said of agencies that the place of a file tells. */
export const agencyMessages = {
  'agencies.no-field': {
    zh: '标准 {standard} 没有说哪个数据元表示经办机构，不能由文件的位置补出。去掉 --agencies，或换一项标准',
    en: 'The standard {standard} does not say which element is the agency, so the place of a file cannot supply it. Leave --agencies out, or take another standard',
  },
  'agencies.package': {
    zh: '{path} 是档案移交包，其中的文件不按经办机构分开。去掉 --agencies',
    en: '{path} is a package of archives, whose files are not parted by agency. Leave --agencies out',
  },
  'agencies.too-large': {
    zh: '机构清单 {path} 超过 {most} 字节，不像机构清单。请检查 --agencies',
    en: 'The list of agencies {path} is larger than {most} {most|byte|bytes}, which no such list is. Check --agencies',
  },
  'agencies.encoding': {
    zh: '机构清单 {path} 不是 UTF-8 或 GB18030 的文本。请另存为 CSV 后再给出',
    en: 'The list of agencies {path} is no text in UTF-8 or GB18030. Save it as CSV and give it again',
  },
  'agencies.syntax': {
    zh: '机构清单 {path} 第 {line} 行：引号没有配对，读不成表格。请改正这一行的引号',
    en: 'List of agencies {path}, line {line}: quotes do not match, so it cannot be read as a table. Correct the quotes of that line',
  },
  'agencies.heading': {
    zh: '机构清单 {path} 的第一行没有「{names}」中的任何一栏。第一行写：位置,经办机构编码,行政区划代码,经办机构',
    en: 'The first line of the list of agencies {path} has none of the columns {names}. Write as the first line: path,agency,division,name',
  },
  'agencies.no-path': {
    zh: '机构清单 {path} 第 {line} 行没有写文件夹或文件。补上，或删去这一行',
    en: 'List of agencies {path}, line {line}: no folder or file is named. Supply it, or remove the line',
  },
  'agencies.no-agency': {
    zh: '机构清单 {path} 第 {line} 行：{wanted} 没有经办机构编码。补上编码',
    en: 'List of agencies {path}, line {line}: {wanted} has no code of an agency. Supply the code',
  },
  'agencies.twice': {
    zh: '机构清单 {path} 第 {line} 行：{wanted} 在第 {before} 行已经写过。留一行',
    en: 'List of agencies {path}, line {line}: {wanted} stands on line {before} already. Keep one of the two',
  },
  'agencies.unused': {
    zh: '机构清单第 {line} 行：没有收到经办机构 {agency} 的文件（{path}）。催要数据，或从清单里删去',
    en: 'List of agencies, line {line}: nothing was handed in by the agency {agency} ({path}). Ask for its data, or take it off the list',
  },
  'agencies.unknown.folder': {
    zh: '{path} 没有经办机构的列，从它所在的文件夹名也看不出编码（名称里应正好有一个含数字的编码），所以它的记录没有经办机构。改文件夹名，或用机构清单',
    en: '{path} has no column of the agency, and the name of its folder tells no code (it must hold exactly one word with a digit), so its records have no agency. Rename the folder, or give a list of agencies',
  },
  'agencies.unknown.file': {
    zh: '{path} 没有经办机构的列，从文件名也看不出编码（名称里除表号外应正好有一个含数字的编码），所以它的记录没有经办机构。改文件名，或用机构清单',
    en: '{path} has no column of the agency, and its name tells no code (beside the record type it must hold exactly one word with a digit), so its records have no agency. Rename the file, or give a list of agencies',
  },
  'agencies.unknown.list': {
    zh: '{path} 没有经办机构的列，机构清单里也没有它，所以它的记录没有经办机构。把它或它的文件夹写进清单',
    en: '{path} has no column of the agency, and the list of agencies does not name it, so its records have no agency. Write it or its folder into the list',
  },
  'check.agency.expected': {
    zh: '记录写的经办机构和区划，应与文件的位置（文件夹名、文件名或机构清单）说的相同',
    en: 'The agency and division of a record must be those that the place of its file tells (folder, file name or list of agencies)',
  },
  'check.agency.found': {
    zh: '记录写的经办机构或区划与文件的位置说的不同；按记录写的算',
    en: 'the record names another agency or division than the place of its file; the record is taken at its word',
  },
  'check.agency.advice': {
    zh: '汇总人员核对：文件放错了文件夹的，移到对的位置；记录有误的，由导出的机构更正',
    en: 'Whoever gathers the data checks: a file in the wrong folder is moved, a wrong record is corrected by the agency that exported it',
  },
  'report.term.agencies': { zh: '经办机构', en: 'Agencies' },
  'report.agencies.folder': {
    zh: '没有经办机构列的文件由文件夹名补出：{files} 个文件，{agencies} 家机构',
    en: 'of files without a column for it, by the name of the folder: {files} {files|file|files}, {agencies} {agencies|agency|agencies}',
  },
  'report.agencies.file': {
    zh: '没有经办机构列的文件由文件名补出：{files} 个文件，{agencies} 家机构',
    en: 'of files without a column for it, by the name of the file: {files} {files|file|files}, {agencies} {agencies|agency|agencies}',
  },
  'report.agencies.list': {
    zh: '没有经办机构列的文件由机构清单 {path} 补出：{files} 个文件，{agencies} 家机构',
    en: 'of files without a column for it, by the list {path}: {files} {files|file|files}, {agencies} {agencies|agency|agencies}',
  },
  'report.term.given': { zh: '由位置补出', en: 'Given by its place' },
  'command.summary.agencies': { zh: '经办机构：{text}', en: 'Agencies: {text}' },
  'command.check.agencies': {
    zh: '文件里没有经办机构列时由什么补出：folder（文件夹名）、file（文件名）或机构清单 CSV',
    en: 'what tells the agency of files that have no column for it: folder (its name), file (its name), or a list of agencies (CSV)',
  },
  'command.verify.agencies': {
    zh: '机构清单；默认是证书写明的路径',
    en: 'the list of agencies; default: the path that the certificate names',
  },
  'verify.needs-agencies': {
    zh: '证书用到机构清单 {path}，在此处找不到。请用 --agencies 给出它',
    en: 'The certificate was made with the list of agencies {path}, which is not here. Name it with --agencies',
  },
  'verify.differs.agencies': {
    zh: '经办机构的来源不同：证书为 {said}，现为 {found}',
    en: 'What tells the agencies is another: {said} in the certificate, {found} now',
  },
} as const;

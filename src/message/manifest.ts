import type { Bilingual } from './model.js';

const told = (zh: string, en: string): Bilingual => ({ zh: `{place}：${zh}`, en: `{place}: ${en}` });
const fromNow = {
  zh: '弄清哪一个是对的；文件对，请提供方重写清单，清单对，请重新提供文件',
  en: 'Find out which of them is right: have the list written again, or the file supplied again',
};
const rewrite = {
  zh: '请提供方改正清单，或用 zhunsheng manifest 重新写出',
  en: 'Have the list corrected, or written again with zhunsheng manifest',
};

/** What is said of lists of what is handed over: the command that writes them, and how they differ from what is there. */
export const manifestMessages = {
  'command.manifest.description': {
    zh: '给一批数据写交接清单（文件、数据表、行数、字节数、SHA-256、合计），放在数据旁边，check 会拿它核对',
    en: 'write a list of what is handed over (files, record types, rows, bytes, SHA-256, sums), to lie beside the data; check holds it against them',
  },
  'command.manifest.paths': { zh: '文件或文件夹，格式同 check', en: 'files or folders, in every format that check reads' },
  'command.manifest.standard': { zh: '所依据的标准；缺省用评定方案的标准', en: 'the standard; default: that of the profile' },
  'command.manifest.profile': { zh: '评定方案，编号或 Markdown 文件', en: 'profile, by id or Markdown file' },
  'command.manifest.table': {
    zh: '文件=表，如 people.csv=T02；只写 T02，就是所有文件；可多次给出；缺省按文件名或表头识别',
    en: 'file=record type, people.csv=T02; T02 alone is for all files; repeatable; default: by the name of the file or its header',
  },
  'command.manifest.sum': {
    zh: '写出这些列的合计，逗号分隔；缺省是所有金额列',
    en: 'columns of which the sum is told, parted by commas; default: all amounts',
  },
  'command.manifest.range': {
    zh: '写出这些列的最小值和最大值，逗号分隔；个人信息的列不行；缺省没有',
    en: 'columns of which minimum and maximum are told, parted by commas, none of them personal; default: none',
  },
  'command.manifest.sender': { zh: '提供方，写进清单', en: 'who hands the data over, as the list tells it' },
  'command.manifest.period': {
    zh: '数据期间，如 202401-202412，写进清单',
    en: 'period of the data, such as 202401-202412, as the list tells it',
  },
  'command.manifest.out': {
    zh: '写到哪个文件，.csv 或 .yaml；缺省是数据旁边的 交接清单.csv',
    en: 'the file to write, .csv or .yaml; default: 交接清单.csv beside the data',
  },
  'command.manifest.force': { zh: '覆盖已有的文件', en: 'write over a file that is there' },
  'command.manifest.memory': { zh: '内存上限，如 4G；缺省是本机的一半', en: 'limit of memory, such as 4G; default: half of the machine' },
  'command.manifest.temp': { zh: '临时文件放在哪个文件夹', en: 'folder for temporary files' },
  'command.manifest.interrupted': { zh: '已中断，没有写出交接清单', en: 'Interrupted: no list was written' },

  'manifest.written': {
    zh: '交接清单：{file}（{files} 个文件，{rows} 行）',
    en: 'List: {file} ({files} {files|file|files}, {rows} {rows|row|rows})',
  },
  'manifest.next': {
    zh: '与数据放在一起交出；收到的人运行 {called} check {path}，就拿它核对',
    en: 'Hand it over with the data; whoever gets them runs {called} check {path}, which holds the list against them',
  },
  'manifest.not-listed': { zh: '没有列入清单：{reason}', en: 'Not in the list: {reason}' },
  'manifest.unsummed': {
    zh: '{file} 的{column}有 {rows} 个单元格不是数（或日期），不在合计、最小值、最大值里',
    en: '{file}: {rows} {rows|cell|cells} of {column} are no number (or date), and are in no sum, minimum or maximum',
  },
  'manifest.uncounted': {
    zh: '{file} 的{column}没有数成，清单里没有它的合计、最小值、最大值',
    en: '{file}: {column} could not be counted, so the list has no sum, minimum or maximum of it',
  },
  'manifest.nothing-readable': {
    zh: '{inputs} 中没有一个文件可以检查，因此没有写出清单。各文件的原因：',
    en: 'No file of {inputs} can be checked, so no list was written. Why, file by file:',
  },
  'manifest.outside': {
    zh: '{file} 不在清单所在的文件夹 {folder} 里，清单里写不了它的位置。用 --out 把清单写到所有数据的上一级文件夹',
    en: '{file} does not lie within the folder of the list, {folder}, so its place cannot be told. Write the list into a folder above all data with --out',
  },
  'manifest.ending': { zh: '清单写成 .csv 或 .yaml，不能写成 {path}', en: 'A list is written as .csv or .yaml, not as {path}' },
  'manifest.input': {
    zh: '{path} 是要写进清单的数据，清单不能写在它上面。换一个 --out',
    en: '{path} is data that the list is of. Give another --out',
  },
  'manifest.package': {
    zh: '{path} 是档案移交包，包里自带电子文件清单和摘要，不写交接清单',
    en: '{path} is a package of archives, which has lists and digests of its own; no list is written of it',
  },
  'manifest.unknown-column': {
    zh: '给出的文件所属的表中没有“{column}”这一列。请写数据元的标识符（如 {example}）或中文名称',
    en: 'No record type of the files given has a column "{column}". Write the code of an element (such as {example}) or its name',
  },
  'manifest.not-told': {
    zh: '{column}不能写进清单：个人信息、号码、主键的合计和最小、最大值就是某个人的值；合计只能是数，最小、最大值只能是数或日期',
    en: '{column} may not stand in a list: a sum, minimum or maximum of what is personal, an identifier or a key is the value of somebody. Sums are of numbers, minimum and maximum of numbers or dates',
  },

  'dataset.manifest': {
    zh: '{path} 是交接清单，不作为数据读，用来核对其他文件',
    en: '{path} is a list of what is handed over; it is no data, and the other files are held against it',
  },
  'check.manifest.expected': {
    zh: '送检的文件应与随附的交接清单一致',
    en: 'The files must be what the list handed over with them declares',
  },
  'check.manifest.found': { zh: '与交接清单不一致', en: 'not what the list declares' },
  'check.manifest.advice': {
    zh: '逐条弄清是清单错了还是文件错了，改正后重新提交',
    en: 'Find out of each whether list or file is wrong, and hand them over again',
  },
  'command.summary.count.manifest': {
    zh: '核对了 {applicable} 项，{failed} 项不一致',
    en: '{failed} of {applicable} {applicable|fact|facts} compared differ',
  },
  'command.summary.difference': { zh: '{message}。{advice}', en: '{message}. {advice}' },
  'command.summary.differences.more': {
    zh: '另有 {more} 处不一致，见报告',
    en: '{more} more {more|difference|differences}; see the report',
  },
  'manifest.aside': {
    zh: '清单列出的 {count} 个文件（如 {file}）属于没有要求判定的表，没有核对',
    en: '{count} {count|file|files} of the list (such as {file}) are of record types that were not to be judged, and were not compared',
  },

  'manifest.place': { zh: '{list} 第 {line} 行，{file}', en: '{list}, line {line}, {file}' },
  'manifest.place.none': { zh: '{list}，{file}', en: '{list}, {file}' },
  'manifest.more.found': {
    zh: '其余 {count} 处不一致，没有逐条列出',
    en: '{count} more {count|difference|differences}, not told one by one',
  },
  'manifest.more.advice': { zh: '先处理已列出的，再检查一次', en: 'Deal with those that are told, then check again' },

  'manifest.list.found': { zh: '清单 {list}：{fault}', en: 'The list {list}: {fault}' },
  'manifest.list.advice': rewrite,
  'manifest.standard.found': told(
    '清单依据的标准是 {declared}，检查依据的是 {found}',
    'the list was made by {declared}, and the check is by {found}',
  ),
  'manifest.standard.advice': {
    zh: '用清单依据的标准检查（--standard），或请提供方重写清单',
    en: 'Check by the standard of the list (--standard), or have the list written again',
  },
  'manifest.missing.found': told('清单列有这个文件，文件夹里没有', 'the list declares this file, and it is not there'),
  'manifest.missing.advice': { zh: '请提供方补交这个文件', en: 'Have the file supplied' },
  'manifest.unchecked.found': told(
    '清单列有这个文件，它在文件夹里，但没有送检，没有核对',
    'the list declares this file; it is there, but was not given to be checked, and was not compared',
  ),
  'manifest.unchecked.advice': { zh: '把它一起送检', en: 'Give it to be checked with the others' },
  'manifest.undeclared.found': told('文件在文件夹里，清单没有列', 'the file is there, and the list does not declare it'),
  'manifest.undeclared.advice': {
    zh: '问提供方是否该交；该交，请重写清单，不该交，请拿走',
    en: 'Ask whether it is meant to be handed over: have it listed, or take it away',
  },
  'manifest.unread.found': told(
    '这个文件没有读成，数据表、行数、合计没有核对',
    'the file could not be read: record type, rows and sums were not compared',
  ),
  'manifest.unread.advice': {
    zh: '按“文件与列”一节所列原因处理后重新检查',
    en: 'Deal with the reason given under “Files and columns”, then check again',
  },
  'manifest.bytes.found': told('清单写 {declared} 字节，实际 {found} 字节', '{declared} {declared|byte|bytes} declared, {found} found'),
  'manifest.bytes.advice': fromNow,
  'manifest.sha256.found': told(
    'SHA-256 清单写 {declared}，实际 {found}：内容不是写清单时的内容',
    'SHA-256 {declared} declared, {found} found: the contents are not those that were listed',
  ),
  'manifest.sha256.advice': fromNow,
  'manifest.table.found': told('清单写的数据表是 {declared}，识别为 {found}', 'declared as {declared}, recognised as {found}'),
  'manifest.table.advice': {
    zh: '弄清是哪张表：清单对，用 --table 文件=数据表 指明；识别对，请重写清单',
    en: 'Find out which it is: name it with --table FILE=RECORDTYPE, or have the list written again',
  },
  'manifest.table-unknown.found': told(
    '清单写的数据表“{declared}”标准里没有，没有核对',
    'the standard has no record type "{declared}", which the list declares; it was not compared',
  ),
  'manifest.table-unknown.advice': rewrite,
  'manifest.rows.found': told('清单写 {declared} 行，实际 {found} 行', '{declared} {declared|row|rows} declared, {found} found'),
  'manifest.rows.advice': fromNow,
  'manifest.column.found': told(
    '清单写到的列在这个文件里没有，没有核对',
    'the file has not the column that the list speaks of; it was not compared',
  ),
  'manifest.column.advice': fromNow,
  'manifest.personal.found': told(
    '清单写了{column}的合计或最小、最大值，这一列不能这样写，没有核对',
    'the list tells a sum, minimum or maximum of {column}, of which none may be told; it was not compared',
  ),
  'manifest.personal.advice': { zh: '请提供方从清单中删去这一列', en: 'Have the column taken out of the list' },
  'manifest.uncounted.found': told('{column}没有数成，没有核对', '{column} could not be counted, and was not compared'),
  'manifest.uncounted.advice': { zh: '合计只能是数；否则请重新检查', en: 'Sums are of numbers only; else check again' },
  'manifest.sum.found': told('{column}的合计，清单写 {declared}，实际 {found}', 'sum of {column}: {declared} declared, {found} found'),
  'manifest.sum.advice': fromNow,
  'manifest.least.found': told(
    '{column}的最小值，清单写 {declared}，实际 {found}',
    'minimum of {column}: {declared} declared, {found} found',
  ),
  'manifest.least.advice': fromNow,
  'manifest.greatest.found': told(
    '{column}的最大值，清单写 {declared}，实际 {found}',
    'maximum of {column}: {declared} declared, {found} found',
  ),
  'manifest.greatest.advice': fromNow,

  'manifest.fault.too-large': {
    zh: '有 {bytes} 字节，超过 {most}，没有读',
    en: 'it has {bytes} {bytes|byte|bytes}, more than {most}, and was not read',
  },
  'manifest.fault.unreadable': { zh: '打不开', en: 'it cannot be opened' },
  'manifest.fault.encoding': { zh: '编码既不是 UTF-8 也不是 GB18030', en: 'it is in neither UTF-8 nor GB18030' },
  'manifest.fault.csv': { zh: 'CSV 读不懂，引号没有成对', en: 'the CSV cannot be read: quotes are not in pairs' },
  'manifest.fault.yaml': { zh: 'YAML 读不懂，或不是清单的样子', en: 'the YAML cannot be read, or is not in the form of a list' },
  'manifest.fault.no-heading': { zh: '没有“文件”这一列', en: 'it has no column “file”' },
  'manifest.fault.unknown-column': { zh: '有不认识的列“{heading}”', en: 'it has a column “{heading}”, which is not known' },
  'manifest.fault.column-twice': { zh: '“{heading}”这一列有两个', en: 'it has the column “{heading}” twice' },
  'manifest.fault.cell-beyond': { zh: '有单元格不在任何一列里', en: 'a cell stands in no column' },
  'manifest.fault.unknown-key': { zh: '有不认识的项“{key}”', en: 'it has an entry “{key}”, which is not known' },
  'manifest.fault.empty': { zh: '没有列出一个文件', en: 'it lists no file' },
  'manifest.fault.no-file': { zh: '没有写是哪个文件', en: 'no file is named' },
  'manifest.fault.path': {
    zh: '文件的位置不是从清单所在的文件夹写起的（绝对路径、盘符、“..”）',
    en: 'the path of a file is not one from the folder of the list (absolute, with a drive, or with “..”)',
  },
  'manifest.fault.twice': { zh: '同一个文件、同一列与第 {before} 行重复', en: 'the same file and column stand in line {before} already' },
  'manifest.fault.number': { zh: '“{heading}”不是数', en: 'what stands under “{heading}” is no number' },
  'manifest.fault.digest': { zh: 'SHA-256 不是 64 位十六进制数', en: 'the SHA-256 is not of 64 hexadecimal digits' },
  'manifest.fault.no-column': { zh: '有合计或最小、最大值，没有写是哪一列', en: 'a sum, minimum or maximum is told, and no column named' },
  'manifest.fault.nothing': { zh: '写了列，没有写合计、最小值或最大值', en: 'a column is named, and no sum, minimum or maximum told' },
  'manifest.fault.more': { zh: '还有 {count} 处读不懂', en: '{count} more {count|thing|things} cannot be read' },
} satisfies Record<string, Bilingual>;

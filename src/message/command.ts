import type { Bilingual } from './model.js';
import { errorWords, noHandles } from './last-words.js';

/** What the command line says. */
export const commandMessages = {
  'command.description': {
    zh: '准绳：按国家社会保险标准检查数据，评分，出具符合性报告。',
    en: 'Zhunsheng, the plumb line: checks data against China’s social-insurance standards, scores it, writes conformance reports.',
  },
  'command.exit-codes': {
    zh: '退出码：0 符合；1 不符合；2 输入或命令有误；3 程序故障；130 被中断。',
    en: 'Exit codes: 0 conforms; 1 does not; 2 the input or the command is at fault; 3 a fault of the program; 130 interrupted.',
  },
  'command.see-help': { zh: '（加 --help 查看用法）', en: '(add --help to see the usage)' },
  'command.usage.usage': { zh: '用法：', en: 'Usage:' },
  'command.usage.arguments': { zh: '参数：', en: 'Arguments:' },
  'command.usage.options': { zh: '选项：', en: 'Options:' },
  'command.usage.global-options': { zh: '通用选项：', en: 'Global options:' },
  'command.usage.commands': { zh: '命令：', en: 'Commands:' },
  'command.usage.some-options': { zh: '[选项]', en: '[options]' },
  'command.usage.some-command': { zh: '[命令]', en: '[command]' },
  'command.usage.choices': { zh: '可选 {choices}', en: 'choices: {choices}' },
  'command.usage.default': { zh: '缺省为 {value}', en: 'default: {value}' },
  'command.usage.remarks': { zh: '{text}（{remarks}）', en: '{text} ({remarks})' },
  'command.usage.missing-argument': { zh: '缺少参数 <{argument}>', en: 'the argument <{argument}> is missing' },
  'command.usage.missing-option': { zh: '缺少选项 {option}', en: 'the option {option} is missing' },
  'command.usage.missing-value': { zh: '选项 {option} 后面缺少内容', en: 'the option {option} needs a value' },
  'command.usage.no-choice': {
    zh: '选项 {option} 不能是“{value}”，可选 {choices}',
    en: 'the option {option} cannot be "{value}"; choose from {choices}',
  },
  'command.usage.bad-value': { zh: '选项 {option} 不能是“{value}”：{reason}', en: 'the option {option} cannot be "{value}": {reason}' },
  'command.usage.unknown-option': { zh: '没有 {option} 这个选项', en: 'there is no option {option}' },
  'command.usage.unknown-command': { zh: '没有 {command} 这个命令', en: 'there is no command {command}' },
  'command.usage.too-many-arguments': { zh: '有多余的参数', en: 'there are too many arguments' },
  'command.usage.suggestion': { zh: '。是不是 {words}？', en: '. Is {words} meant?' },
  'command.option.help': { zh: '显示帮助', en: 'show help' },
  'command.option.version': { zh: '显示版本', en: 'show the version' },
  'command.option.lang': { zh: '界面与报告的语言；缺省随系统', en: 'language of messages and reports; default: that of the system' },
  'command.option.no-color': {
    zh: '不用颜色（环境变量 NO_COLOR 也可）；管道和文件里从不用',
    en: 'no colours (NO_COLOR in the environment does the same); pipes and files never have any',
  },
  'command.error': errorWords,
  'command.program-fault': {
    zh: '程序故障：{message}。这不是数据的错。请设置环境变量 ZHUNSHENG_DEBUG=1 重新运行，并把输出发给开发者。',
    en: 'Fault of the program: {message}. The data is not to blame. Run again with ZHUNSHENG_DEBUG=1 set and send the output to the developers.',
  },
  'command.interrupted': { zh: '已中断，没有写出任何报告。', en: 'Interrupted; no report was written.' },
  'command.not-a-number': { zh: '应为不小于 {least} 的整数', en: 'expected a whole number of at least {least}' },
  'command.not-a-day': {
    zh: '应为实际存在的日期，形如 2024-12-31，年份为 1000 至 9999',
    en: 'expected a real date such as 2024-12-31, of the years 1000 to 9999',
  },
  'command.memory-range': {
    zh: '应在 {least} 与本机内存 {most} 之间',
    en: 'expected at least {least}, and no more than the {most} that this machine has',
  },
  'command.not-memory': { zh: '应为大小，形如 4G 或 512M', en: 'expected an amount such as 4G or 512M' },
  'command.not-some-of': { zh: '应为以逗号分隔的 {words}', en: 'expected some of {words}, parted by commas' },
  'command.no-match': {
    zh: '没有与 {pattern} 相符的文件，也没有叫这个名字的。* 和 ? 代表文件名里的任意字符，** 代表任意层文件夹；请检查写法，或直接写文件名',
    en: 'Nothing matches {pattern}, and no file has that name. * and ? stand for any characters of a name, ** for folders at any depth; check the pattern, or name the file',
  },
  'command.pattern-links': {
    zh: '通配符不进入指向文件夹的链接，这些没有看：{links}。要检查，请直接写出来',
    en: 'A pattern does not enter links to folders; these were not looked into: {links}. Name those that are to be checked',
  },
  'command.stdin-terminal': {
    zh: '“-”是标准输入，可是没有东西送进来。请写成 {called} check - --table T02 < 文件，或接在另一个命令的 | 后面',
    en: '"-" is standard input, yet nothing is fed to it. Write {called} check - --table T02 < FILE, or put it behind the | of another command',
  },
  'command.stdin-unread': {
    zh: '标准输入读不出来：{reason}。请检查送进来的是不是文件',
    en: 'Standard input cannot be read: {reason}. See whether what is fed to it is a file',
  },
  'command.stdin-certificate': {
    zh: '标准输入（-）不能出证书：读过就没有了，别人无法凭证书重新核对。请先存成文件，再加 --certificate 检查',
    en: 'No certificate is made of standard input (-): it is gone once read, and nobody could verify the certificate. Save it as a file, then check that with --certificate',
  },
  'command.stdin-agencies': {
    zh: '标准输入（-）没有文件夹和文件名，不能用 --agencies {by} 补出经办机构。请先存成文件，或给出机构清单',
    en: 'Standard input (-) has neither a folder nor a name, which --agencies {by} asks for. Save it as a file, or give a list of agencies',
  },
  'command.stdin-check-only': {
    zh: '只有 check 能读标准输入（-）：这个命令要的是以后还能再读的文件。请先存成文件；文件名就叫 - 的，写 ./-',
    en: 'Only check reads standard input (-): this command needs files that can be read again. Save it as a file; a file that is named - is written ./-',
  },
  'command.bad-table': {
    zh: '--table {pair} 读不懂，应写成 文件=记录类型，例如 a.csv=T11；所有文件都是一张表的，只写 T11',
    en: '--table {pair} cannot be read; write FILE=RECORDTYPE, for example a.csv=T11, or T11 alone where all files are of one record type',
  },
  'command.two-tables': {
    zh: '--table 给了两个不带文件名的表：{first}、{second}。请只留一个，或写成 文件=记录类型，例如 a.csv=T11',
    en: '--table names two record types without a file: {first}, {second}. Keep one, or write FILE=RECORDTYPE, for example a.csv=T11',
  },
  'command.table-of-package': {
    zh: '归档包里的文件不都是一张表，--table 不能只写 {type}。请写成 文件=记录类型，例如 目录.csv={type}',
    en: 'The files of a package are not all of one record type, so --table cannot say {type} alone. Write FILE=RECORDTYPE, for example catalogue.csv={type}',
  },
  'command.no-schemas': {
    zh: '在 {folder} 中没有标准 {standard} 的模式文件。请检查 --standard，或先运行 zhunsheng standard build',
    en: 'There are no schemas of the standard {standard} in {folder}. Check --standard, or run zhunsheng standard build first',
  },
  'command.half-placed': {
    zh: '{folder} 中的模式文件只更新了一半（生成时被强行终止），不能使用。请运行 zhunsheng standard build，它会接着完成',
    en: 'The schemas in {folder} were replaced in part only: the run that did it was killed. Run zhunsheng standard build, which goes on from there',
  },
  'command.not-an-id': {
    zh: '{option} 不能是“{id}”：这里写编号，不含路径分隔符。文件请写以 .md 结尾的路径（--standard 只能写编号）',
    en: '{option} cannot be "{id}": an id holds no separators of paths. A file is named by a path that ends in .md (--standard takes an id only)',
  },
  'command.no-standard': {
    zh: '{path} 中没有标准（找不到含 YAML 前言的 README.md）。请给出标准所在的文件夹',
    en: '{path} holds no standard (no README.md with YAML front matter). Give the folder of a standard',
  },
  'command.no-profile': {
    zh: '找不到评定方案 {profile}。请给出 standards/profiles 中的名称，或 .md 文件的路径',
    en: 'There is no profile {profile}. Give a name from standards/profiles, or the path of an .md file',
  },
  'command.no-profile-of': {
    zh: '没有标准 {standard} 的评定方案。请查对 --standard，或用 --profile 给出一个（.md 文件的路径）',
    en: 'There is no profile for the standard {standard}. Check --standard, or give one with --profile (the path of an .md file)',
  },
  'command.profiles-of': {
    zh: '标准 {standard} 有几个评定方案：{profiles}。请用 --profile 选一个',
    en: 'There are several profiles for the standard {standard}: {profiles}. Choose one with --profile',
  },
  'command.bad-profile': {
    zh: '评定方案 {profile} 第 {place} 处有错：{reason}。请用 zhunsheng standard lint 查看',
    en: 'The profile {profile} has an error at {place}: {reason}. See zhunsheng standard lint',
  },
  'command.unknown-parameter': {
    zh: '评定方案给出参数 {name} 的值，标准 {standard} 没有规则用它。请照标准的参数表写名字，或删去这一行',
    en: 'The profile gives a value of parameter {name}, for which no rule of {standard} asks. Write the name as the standard has it, or remove the row',
  },
  'command.parameter-twice': {
    zh: '评定方案里参数 {name} 在同一地方、同一时间有两个值。请改“起”“止”，使每一天只有一个值',
    en: 'The profile has two values of parameter {name} at one time in one place. Change the first and last days so that each day has one',
  },
  'command.report-contradicts': {
    zh: '{path} 自相矛盾（{count} 处），不是 zhunsheng check 写出的样子，没有使用。请给出没有改动过的 report.json，或重新检查。前几处：',
    en: '{path} contradicts itself (places: {count}), which no report made by zhunsheng check does, and was not used. Give a report.json that nobody has changed, or check again. The first of them:',
  },
  'command.bad-report': {
    zh: '{path} 不是可用的符合性报告：{reason}。请给出 zhunsheng check 生成的 report.json',
    en: '{path} is no usable conformance report: {reason}. Give a report.json made by zhunsheng check',
  },
  'command.report-version': {
    zh: '{path} 是 {version} 版的符合性报告，本程序读写的是 {known} 版。请用本程序重新检查数据，生成新的 report.json',
    en: '{path} is a conformance report of version {version}; this program reads and writes version {known}. Check the data again with this program for a new report.json',
  },
  'command.findings-format': {
    zh: '--findings {path} 应以 .parquet 或 .csv 结尾',
    en: '--findings {path} must end in .parquet or .csv',
  },
  'command.not-json': {
    zh: '{path} 不是可用的符合性报告：它不是 JSON（须为 UTF-8）。请给出 zhunsheng check 生成的 report.json',
    en: '{path} is no usable conformance report: it is not JSON in UTF-8. Give a report.json made by zhunsheng check',
  },
  'command.json-repeated': {
    zh: '{path} 里有一处两次写了“{member}”，以哪一个为准不得而知。请给出 zhunsheng 写出的原文件',
    en: '{path} has the member “{member}” twice in one place, and which of them holds is not known. Give the file as zhunsheng wrote it',
  },
  'command.findings-folder': {
    zh: '--findings {path} 是一个文件夹。请给出文件名，例如 {path}/findings.csv',
    en: '--findings {path} is a folder. Give the name of a file, such as {path}/findings.csv',
  },
  'command.findings-input': {
    zh: '--findings {path} 是要检查的数据，不能覆盖。请换一个文件名',
    en: '--findings {path} is data to be checked and must not be overwritten. Give another name',
  },
  'command.no-folder': { zh: '文件夹 {path} 不存在，请先建立', en: 'The folder {path} does not exist; make it first' },
  'command.not-a-folder': {
    zh: '{path} 是文件，不是文件夹。请改为一个文件夹的名称',
    en: '{path} is a file and no folder. Name a folder in its place',
  },
  'command.no-plain-file': {
    zh: '{path} 不是普通文件（是设备、管道或套接字），不能被结果替换。请换一个文件名；不要结果时不写该选项',
    en: '{path} is no plain file (a device, a pipe or a socket) and is not replaced by a result. Give the name of a file, or leave the option out where no result is wanted',
  },
  'command.no-memory': {
    zh: '内存不够。请用 --memory 放宽上限，或换一台内存更大的机器',
    en: 'There is too little memory. Raise the limit with --memory, or use a machine with more',
  },
  'command.no-space': {
    zh: '{path} 所在的磁盘已满。请腾出空间，或用 --temp 另选存放临时文件的文件夹',
    en: 'The disk of {path} is full. Free some space, or choose another folder for temporary files with --temp',
  },
  'command.no-handles': noHandles,
  'command.folder-gone': {
    zh: '当前文件夹已经不在了（被删除或改名）。请用 cd 进入一个还在的文件夹，再运行一次',
    en: 'The current folder is there no more (it was removed or renamed). Change to one that is, with cd, and run again',
  },
  'command.unwritable': {
    zh: '{path} 写不进去：{reason}。请检查权限与磁盘空间',
    en: '{path} cannot be written: {reason}. Check permissions and disk space',
  },
  'command.refused': {
    zh: '系统拒绝了操作（{path}，{reason}）。请检查权限与磁盘，再运行一次',
    en: 'The system refused ({path}, {reason}). Check permissions and disks, and run again',
  },
  'command.unknown-fault': {
    zh: '没有名为 {id} 的检查。可用的检查：{some} 等，见 schemas/',
    en: 'No check is named {id}. There are {some} and others, see schemas/',
  },
  'command.no-planter': {
    zh: '{table} 的检查 {id} 没有植入错误：没有哪个值能让它适用而不通过',
    en: 'No fault was planted for the check {id} of {table}: no value makes it apply and fail',
  },

  'command.step.open': { zh: '正在读入 {path} … {percent}%', en: 'Taking in {path} … {percent}%' },
  'command.step.read': { zh: '正在检查 {table} … {percent}%{rows}{left}', en: 'Checking {table} … {percent}%{rows}{left}' },
  'command.step.compare': { zh: '正在核对 {table} … {percent}%{left}', en: 'Comparing {table} … {percent}%{left}' },
  'command.rows-done': { zh: '，{rows} 行', en: ', {rows} {rows|row|rows}' },
  'command.time-left': { zh: '，约剩 {time}', en: ', about {time} left' },

  'command.check.description': {
    zh: '检查文件或文件夹，给出评分、结论和报告',
    en: 'check files or folders; give the score, the verdict and the report',
  },
  'command.check.paths': {
    zh: '数据文件（{formats}，CSV 和 XML 可以是 gzip 压缩的；名称以 {endings} 结尾的文本都当作 CSV）或文件夹；通配符（"导出/*.csv"，** 为任意层文件夹）；- 为标准输入；也可以是一个移交包（文件夹，{packages}）',
    en: 'data files ({formats}, CSV and XML packed with gzip too; text with a name in {endings} counts as CSV) or folders; patterns ("export/*.csv", ** for folders at any depth); - for standard input; or one package of archives (folder, {packages})',
  },
  'command.check.standard': { zh: '所依据的标准；缺省为评定方案的标准', en: 'the standard to check against; default: that of the profile' },
  'command.check.profile': {
    zh: '评定方案（权重、门槛、否决项）；缺省为标准的评定方案，未给标准时为 default',
    en: 'the profile: weights, thresholds, blocking checks; default: that of the standard, or "default" where none is named',
  },
  'command.check.out': { zh: '报告写入的文件夹', en: 'folder the reports are written to' },
  'command.check.format': {
    zh: '报告格式，几个用逗号隔开；xlsx 是整改清单',
    en: 'formats of the report, parted by commas; xlsx is the rectification list',
  },
  'command.check.print': {
    zh: 'HTML 报告打印什么：签署页，或全文',
    en: 'what of the HTML report is printed: the sheets to sign, or everything',
  },
  'command.check.as-of': {
    zh: '检查以哪一天为“今天”；要使结果可重复，请写明',
    en: 'the day taken as today; give it where a run is to be repeated',
  },
  'command.check.today': { zh: '今天', en: 'today' },
  'command.check.findings': {
    zh: '把全部有问题的行写入此文件（.parquet 或 .csv）',
    en: 'write every failing row to this file (.parquet or .csv)',
  },
  'command.check.samples': { zh: '每项发现列出的样例行数', en: 'sample rows shown for each finding' },
  'command.check.fail-on': {
    zh: '出现何种严重程度时退出码为 1；never 只报告',
    en: 'severity from which the exit code is 1; never only reports',
  },
  'command.check.unmask': { zh: '不遮蔽个人信息（慎用）', en: 'show personal data as it stands (take care)' },
  'command.check.table': {
    zh: '指定某个文件的记录类型，例如 a.csv=T11（可重复）；只写 T11，就是所有没有另外指定的文件',
    en: 'the record type of a file, for example a.csv=T11 (repeatable); T11 alone is that of all files not named',
  },
  'command.check.table-input': {
    zh: '{table}；有标准输入（-）的，只是标准输入',
    en: '{table}; where standard input (-) is given, of it only',
  },
  'command.check.only': {
    zh: '只判定这些表，例如 T02 或 T02,T05（编号、中文表名或别名；可重复）；报告写明其余没有判定',
    en: 'judge these record types alone, for example T02 or T02,T05 (ids, Chinese names or aliases; repeatable); the report says that the rest was not judged',
  },
  'command.check.memory': {
    zh: '内存上限；缺省为本机的一半（移交包先少用，不够时才多用）',
    en: 'limit of memory; default half of the machine, of which a package begins with little and takes more where it must',
  },
  'command.check.temp': { zh: '存放临时文件的文件夹', en: 'folder for temporary files' },
  'command.check.quiet': {
    zh: '只写结论、判定依据和没有读的文件；不显示进度。退出码不变，报告照写',
    en: 'print only the verdict, what decided it and what was not read; no progress. Exit code and reports are as ever',
  },
  'command.check.json': { zh: '把 JSON 报告输出到标准输出', en: 'print the JSON report to standard output' },

  'command.score.description': {
    zh: '用另一评定方案对已有报告重新评分，不再读数据',
    en: 'score an existing report again with a profile, without reading the data',
  },
  'command.score.report': { zh: 'zhunsheng check 生成的 report.json', en: 'a report.json made by zhunsheng check' },
  'command.score.profile': { zh: '评定方案；缺省为报告所依标准的评定方案', en: 'the profile; default: that of the standard of the report' },
  'command.score.out': { zh: '重新评分的报告写入的文件夹', en: 'folder the new reports are written to' },
  'command.score.format': { zh: '报告格式', en: 'formats of the report' },
  'command.score.print': {
    zh: 'HTML 报告打印什么：签署页，或全文',
    en: 'what of the HTML report is printed: the sheets to sign, or everything',
  },
  'command.score.json': { zh: '把 JSON 报告输出到标准输出', en: 'print the JSON report to standard output' },

  'command.standard.description': { zh: '检查标准的写法，生成模式文件', en: 'check how standards are written; build their schemas' },
  'command.standard.lint': { zh: '检查标准的 Markdown，逐处指出问题', en: 'check the Markdown of standards and point at each problem' },
  'command.standard.build': {
    zh: '由标准生成 schemas/、覆盖表与系统一览',
    en: 'make schemas/, the coverage tables and the page of systems from standards',
  },
  'command.standard.path': {
    zh: '一个标准的文件夹，或放有多个标准的文件夹；缺省为 standards/',
    en: 'folder of one standard, or of several; default standards/',
  },
  'command.standard.lint-format': { zh: '输出格式', en: 'format of the output' },
  'command.standard.out': { zh: '模式文件写入的文件夹', en: 'folder the schemas are written to' },
  'command.standard.coverage': { zh: '覆盖表写入的文件夹', en: 'folder the coverage tables are written to' },
  'command.standard.docs': { zh: '系统一览（systems.md）写入的文件夹', en: 'folder the page of systems (systems.md) is written to' },
  'command.standard.check': {
    zh: '只比较，不写入；有出入时退出码为 1',
    en: 'compare only, write nothing; exit code 1 where something differs',
  },
  'command.standard.built': { zh: '{id}：写入 {count} 个文件', en: '{id}: {count} {count|file|files} written' },
  'command.standard.same': { zh: '{id}：与标准一致', en: '{id}: as the standard yields it' },
  'command.standard.differs': {
    zh: '{file} 与标准不一致。请运行 zhunsheng standard build 并检查差异',
    en: '{file} is not what the standard yields. Run zhunsheng standard build and look at the difference',
  },
  'command.standard.has-errors': {
    zh: '标准 {id} 有 {count} 处错误，未生成。请先运行 zhunsheng standard lint',
    en: 'The standard {id} has {count} {count|error|errors} and was not built. Run zhunsheng standard lint first',
  },

  'command.synth.description': {
    zh: '生成一致的模拟数据，可植入错误并附台账',
    en: 'make a consistent synthetic export, with planted faults and their ledger if asked',
  },
  'command.synth.standard': { zh: '所依据的标准', en: 'the standard' },
  'command.synth.rows': { zh: '最大的表的行数', en: 'rows of the largest table' },
  'command.synth.seed': { zh: '随机种子；同一种子得到同样的数据', en: 'seed; the same seed gives the same data' },
  'command.synth.faults': {
    zh: '植入的错误：all，或 检查=个数（逗号分隔）',
    en: 'faults to plant: all, or CHECK=COUNT parted by commas',
  },
  'command.synth.out': { zh: '写入的文件夹', en: 'folder to write to' },
  'command.synth.tables': { zh: '只生成这些记录类型（逗号分隔）', en: 'only these record types, parted by commas' },
  'command.synth.header': {
    zh: '表头：code 数据元名称，label 中文注释，mixed 混用',
    en: 'column headings: element codes, Chinese labels, or a mixture',
  },
  'command.synth.step': { zh: '正在生成 {table} … {rows} 行', en: 'Making {table} … {rows} {rows|row|rows}' },
  'command.synth.interrupted': {
    zh: '已中断；写完的文件保留，没写完的已删去。',
    en: 'Interrupted; finished files are kept, unfinished ones removed.',
  },
  'command.synth.unknown-table': {
    zh: '标准 {standard} 没有记录类型 {name}。请写编号（T11）、表名或别名',
    en: 'The standard {standard} has no record type {name}. Give a number (T11), a name or an alias',
  },
  'command.synth.needs-tables': {
    zh: '检查 {id} 要用的表不在 --tables 之内。请把它们加上，或去掉 --tables',
    en: 'The check {id} needs record types that --tables leaves out. Add them, or drop --tables',
  },
  'command.synth.done': {
    zh: '写入 {files} 个文件，{rows} 行，植入 {faults} 处错误：{folder}',
    en: '{files} {files|file|files}, {rows} {rows|row|rows}, {faults} planted {faults|fault|faults} written to {folder}',
  },
  'command.synth.bad-faults': {
    zh: '--faults {text} 读不懂，应为 all 或 检查=个数，例如 AAC002.identifier=3',
    en: '--faults {text} cannot be read; write all, or CHECK=COUNT such as AAC002.identifier=3',
  },
  'command.exists': {
    zh: '{path} 已经存在，可能有人填过，没有覆盖。请另选 --out，或确认后加 --force',
    en: '{path} is there already and may have been filled in; it was not written over. Choose another --out, or add --force to replace it',
  },
} satisfies Record<string, Bilingual>;

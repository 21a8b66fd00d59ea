import type { Bilingual } from './model.js';

/** What is said of the input: paths, files, workbooks, XML. */
export const datasetMessages = {
  'dataset.path-missing': {
    zh: '找不到 {path}。请检查路径是否写对。',
    en: '{path} does not exist. Check the path.',
  },
  'dataset.path-denied': {
    zh: '没有权限读取 {path}。请让管理员开放读取权限，或把文件复制到可以读取的位置。',
    en: 'No permission to read {path}. Ask for read access, or copy it to a place you can read.',
  },
  'dataset.path-folder': {
    zh: '{path} 是一个文件夹，这里要给出一个文件。请写上文件名。',
    en: '{path} is a folder, where a file is asked for. Name the file in it.',
  },
  'dataset.path-in-file': {
    zh: '找不到 {path}：路径中间的一段是文件，不是文件夹。请检查路径是否写对。',
    en: '{path} does not exist: a part of the path is a file and no folder. Check the path.',
  },
  'dataset.path-unreadable': {
    zh: '无法读取 {path}（系统提示 {reason}）。请检查磁盘和路径后重试。',
    en: '{path} cannot be read (the system says {reason}). Check the disk and the path, then try again.',
  },
  'dataset.nothing-found': {
    zh: '{inputs} 中没有可以检查的文件。请指定 CSV、XLSX 或 XML 文件，或含有这些文件的文件夹。',
    en: 'There is no file to check in {inputs}. Name CSV, XLSX or XML files, or a folder that holds some.',
  },
  'dataset.nothing-readable': {
    zh: '{inputs} 中没有一个文件能检查，因此没有评分和结论，也没有写出报告。各文件的原因：',
    en: 'Not one file of {inputs} can be checked, so there is no score and no verdict, and no report was written. Why, file by file:',
  },
  'dataset.nothing-readable.more': { zh: '……另有 {more} 条，不逐一列出', en: '… and {more} more, which are not told one by one' },
  'dataset.no-such-file': {
    zh: '--table 指定的文件 {file} 不在输入之中。请写成与输入一致的路径，或只写文件名。',
    en: 'The file {file} given with --table is not among the inputs. Write its path as in the inputs, or its bare name.',
  },
  'dataset.no-such-record-type': {
    zh: '标准中没有“{type}”这个表。请写表的编号（{first} 至 {last}）、中文表名或英文别名；只说一个文件的，写成 文件=记录类型。',
    en: 'The standard has no record type "{type}". Write its id ({first} to {last}), its Chinese name or its alias; for one file, FILE=RECORDTYPE.',
  },
  'dataset.staging-failed': {
    zh: '无法写入临时文件 {path}（系统提示 {reason}）。请检查磁盘空间，或换一个临时文件夹。',
    en: 'The temporary file {path} cannot be written (the system says {reason}). Check the free space, or use another temporary folder.',
  },

  'dataset.link': {
    zh: '{path} 是符号链接，指向 {target}，文件夹内的链接不跟随。如需检查，请直接指定目标路径。',
    en: '{path} is a symbolic link to {target}; links inside folders are not followed. To check the target, name it directly.',
  },
  'dataset.not-a-file': {
    zh: '{path} 是设备或管道，不是普通文件，未读取。请先另存为文件。',
    en: '{path} is a device or a pipe, not a plain file, and was not read. Save it as a file first.',
  },
  'dataset.name-bytes': {
    zh: '{path} 的名称不是 UTF-8 编码，无法打开，未检查。请改名后再检查。',
    en: 'The name of {path} is not UTF-8, so the file cannot be opened and was not checked. Rename it, then check again.',
  },
  'dataset.folder-not-searched': {
    zh: '{path} 是操作系统或工具自己的文件夹，没有搜索。其中若有数据，请移出来再检查。',
    en: 'The folder {path} is one that systems and tools keep for themselves, and was not searched. Move data out of it, if it has any, and check again.',
  },
  'dataset.debris': {
    zh: '有 {count} 个操作系统或办公软件留下的文件（如 {path}），不是数据，没有检查。',
    en: 'Files that systems and office programs leave behind, which are no data and were not checked: {count}, such as {path}.',
  },
  'dataset.named-twice': { zh: '{path} 给出了不止一次，只检查一次。', en: '{path} was given more than once; it is checked once.' },
  'dataset.same-file': {
    zh: '{path} 与 {other} 是同一个文件（硬链接，或经不同路径给出），只检查一次。',
    en: '{path} is the same file as {other}, by a hard link or by another path; it is checked once.',
  },
  'dataset.backup-name': {
    zh: '{path} 按名称像是备份、副本、临时文件或隐藏文件，但内容是数据，已读取，记录与其他文件一并计算。若不是要检查的，请移出文件夹再检查。',
    en: 'By its name {path} is a backup, a copy, a temporary or a hidden file; it holds data, was read, and its records count with those of the other files. If it is not meant, move it out of the folder and check again.',
  },
  'dataset.same-content': {
    zh: '{path} 与 {other} 的内容一个字节也不差（SHA-256 相同），两个都读了，记录计算了两次。若是重复给出，请只留一个再检查。',
    en: '{path} and {other} are alike to the byte (the same SHA-256); both were read, and their records count twice. If one was given by mistake, leave it out and check again.',
  },
  'dataset.name-differs': {
    zh: '{path} 按名称应是 {promised}，内容却是 {format}，已按内容读取。请改正扩展名。',
    en: 'By its name {path} is {promised}, by its content {format}; it was read by its content. Correct the extension.',
  },
  'dataset.own-ledger': {
    zh: '{path} 是 zhunsheng synth 写出的植入错误台账，不是数据，没有检查。',
    en: '{path} is a ledger of planted faults, written by zhunsheng synth; it is no data and was not checked.',
  },
  'dataset.own-repairs': {
    zh: '{path} 是 zhunsheng repair 写出的修正清单，不是数据，没有检查。',
    en: '{path} is a ledger of repairs, written by zhunsheng repair; it is no data and was not checked.',
  },
  'dataset.own-findings': {
    zh: '{path} 是以前一次检查写出的问题明细，不是数据，没有检查。',
    en: '{path} holds the findings of an earlier check; it is no data and was not checked.',
  },
  'dataset.own-report': {
    zh: '{path} 是本程序以前写出的报告，不是数据，没有检查。',
    en: '{path} is a report that this program wrote earlier; it is no data and was not checked.',
  },
  'dataset.own-certificate': {
    zh: '{path} 是本程序以前写出的证书或签名，不是数据，没有检查。',
    en: '{path} is a certificate or a signature that this program wrote earlier; it is no data and was not checked.',
  },
  'dataset.own-list': {
    zh: '{path} 是文件摘要清单或保管期限清单，不是数据，没有检查。',
    en: '{path} is a list of digests or of retention periods; it is no data and was not checked.',
  },
  'dataset.own-journal': {
    zh: '{path} 是被中断的检查留下的记录（--resume 用），不是数据，没有检查。',
    en: '{path} is what an interrupted check has kept for --resume; it is no data and was not checked.',
  },
  'dataset.own-half': {
    zh: '{path} 是本程序没有写完的文件，不是数据，没有检查。',
    en: '{path} is a file that this program has not written to its end; it is no data and was not checked.',
  },
  'dataset.changed': {
    zh: '{path} 在读取期间有变动（被写入、替换、移走或改名），其结果不可信，未检查。请等写完之后再检查一次。',
    en: '{path} changed while it was being read (written to, replaced, moved or renamed): what was read of it cannot be trusted, and it was left out. Check again when nobody writes to it.',
  },
  'dataset.engine-fault': {
    zh: '{path} 没能读到底（{reason}），未检查。请检查磁盘，重新导出或复制后再检查；若仍如此，请把这句话发给开发者。',
    en: '{path} could not be read to its end ({reason}) and was not checked. Check the disk, export or copy it again; if that is of no use, send this sentence to the developers.',
  },
  'dataset.unknown-format': {
    zh: '{path} 既不像 CSV，也不像 XML 或 XLSX，未检查。',
    en: '{path} looks like neither CSV nor XML nor XLSX and was not checked.',
  },
  'dataset.packed': {
    zh: '{path} 是 {what} 压缩文件，没有解压，未检查。请先解压，再检查其中的文件。',
    en: '{path} is packed with {what}, was not unpacked and was not checked. Unpack it, then check what it holds.',
  },
  'dataset.gzip-cut': {
    zh: '{path} 是 gzip 压缩文件，但不完整，后面的内容没有了，未检查。请重新传送或重新压缩。',
    en: '{path} is packed with gzip and cut short: what follows is not there, and nothing of it was checked. Send or pack it again.',
  },
  'dataset.gzip-broken': {
    zh: '{path} 是 gzip 压缩文件，但已损坏，解不开，未检查。请重新传送或重新压缩。',
    en: '{path} is packed with gzip and damaged, so that it cannot be unpacked, and nothing of it was checked. Send or pack it again.',
  },
  'dataset.gzip-bomb': {
    zh: '{path} 是 gzip 压缩文件，解开后超过 1 GiB，且超过压缩前的 {ratio} 倍，不像导出的数据，未检查。如果确实是数据，请解压后再检查。',
    en: '{path} is packed with gzip and would unpack to more than 1 GiB and more than {ratio} times its size, as no export does, and was not checked. If it is data, unpack it, then check what it holds.',
  },
  'dataset.database': {
    zh: '{path} 是 {what} 数据文件，这种格式还不能读，未检查。请从中把每张表导出为 CSV（UTF-8）。',
    en: '{path} is a data file of the format {what}, which is not read yet, and was not checked. Export each table of it as CSV in UTF-8.',
  },
  'dataset.dump': {
    zh: '{path} 是数据库导出或备份的转储文件（{what}），里面不是可以直接读的表，未检查。请从原库把每张表导出为 CSV（UTF-8）；只有转储文件的，先恢复到数据库（imp、impdp、dimp、pg_restore 等）再导出。',
    en: '{path} is a dump or a backup of a database ({what}) and no table that can be read, and was not checked. Export each table as CSV in UTF-8 from the database; where there is but the dump, restore it first (imp, impdp, dimp, pg_restore and the like).',
  },
  'dataset.json': {
    zh: '{path} 是 {what}，这种格式还不能读，未检查。请导出为 CSV（UTF-8）、XML 或 XLSX。',
    en: '{path} is {what}, which is not read yet, and was not checked. Export it as CSV in UTF-8, XML or XLSX.',
  },
  'dataset.binary': {
    zh: '{path} 是 {what} 文件，不是文本，未检查。请提供 CSV、XML 或 XLSX。',
    en: '{path} is a {what} file, not text, and was not checked. Provide CSV, XML or XLSX.',
  },
  'dataset.binary-unknown': {
    zh: '{path} 不是文本文件，或其编码无法识别，未检查。请提供 UTF-8 编码的 CSV 或 XML。',
    en: '{path} is no text, or text in an unknown encoding, and was not checked. Provide CSV or XML in UTF-8.',
  },
  'dataset.spreadsheet': {
    zh: '{path} 是 {what} 表格文件，未检查。请在表格软件中另存为 XLSX 或“CSV UTF-8（逗号分隔）”，每张表一个文件。',
    en: '{path} is a spreadsheet, {what}, and was not checked. Save each sheet as XLSX or "CSV UTF-8 (comma delimited)".',
  },
  'dataset.xlsx-encrypted': {
    zh: '{path} 是设了密码的工作簿，未检查。请打开后取消密码再另存。',
    en: '{path} is a workbook behind a password, and was not checked. Open it, take the password away and save it again.',
  },
  'dataset.xlsx-broken': {
    zh: '{path} 不是能打开的 XLSX 表格，未检查。请在表格软件中打开后另存，或改交 CSV UTF-8。',
    en: '{path} is no XLSX workbook that opens, and was not checked. Open and save it again, or deliver CSV UTF-8.',
  },
  'dataset.xlsx-large': {
    zh: '{path} 解压后超过 {megabytes} MiB，未检查。这样大的表请改交 CSV UTF-8。',
    en: '{path} unpacks to more than {megabytes} MiB and was not checked. Deliver a table of that size as CSV UTF-8.',
  },
  'dataset.xlsx-far': {
    zh: '{path} 有单元格远在别处（{cell}），整张表会大得无法读取，未检查。请删去数据之外的单元格，或改交 CSV UTF-8。',
    en: '{path} has a cell so far from the others ({cell}) that the sheet is too large to be read, and was not checked. Delete the cells outside the data, or deliver CSV UTF-8.',
  },
  'dataset.xlsx-bomb': {
    zh: '{path} 解压后大得反常，或标记多得反常（{cell}），像是压缩炸弹，未检查。请在表格软件中打开后另存，或改交 CSV UTF-8。',
    en: '{path} inflates beyond all reason, or holds more tags than any sheet ({cell}), as a bomb does, and was not checked. Open and save it again, or deliver CSV UTF-8.',
  },
  'dataset.return-read': {
    zh: '{path} 是填好的报表（表号 {form}，报告期 {period}，区划 {division}，单位 {unit}）：第 {line} 行是栏号，读到 {rows} 行、{columns} 栏，一格一条记录。',
    en: '{path} is a return as it is filled in (form {form}, period {period}, division {division}, unit {unit}): line {line} has the column codes; {rows} {rows|row|rows} and {columns} {columns|column|columns} read, a record for each cell.',
  },
  'dataset.return-read-sheet': {
    zh: '{path} 的“{sheet}”是填好的报表（表号 {form}，报告期 {period}，区划 {division}，单位 {unit}）：第 {line} 行是栏号，读到 {rows} 行、{columns} 栏，一格一条记录。',
    en: 'The sheet "{sheet}" of {path} is a return as it is filled in (form {form}, period {period}, division {division}, unit {unit}): row {line} has the column codes; {rows} {rows|row|rows} and {columns} {columns|column|columns} read, a record for each cell.',
  },
  'dataset.return-period-range': {
    zh: '{path} 写的是季度、半年或起止的一段（{places}），不是这张表的一期；没有折成哪一期，也没有猜，报告期按没有写处理。请在表头写明一期，如“{example}”；确是季报、半年报的，按主管部门的规定写那一期的年月。',
    en: '{path} names a quarter, a half-year or a stretch ({places}), which is no period of this form; it was not made into one, nothing was guessed, and the period counts as not said. Write one period above the cells, such as "{example}"; for a return of quarters, the month that whoever issues the form has laid down.',
  },
  'dataset.return-period-unclear': {
    zh: '{path} 写的报告期读不出是哪一期（{places}），没有猜，报告期按没有写处理。请改写成“{example}”的样子。',
    en: '{path} says of its period what is not understood ({places}); nothing was guessed, and the period counts as not said. Write it as "{example}".',
  },
  'dataset.return-period-several': {
    zh: '{path} 写着不同的报告期（{places}），哪个作数没有猜，报告期按没有写处理。请改成一致，或在表头写明“{example}”的样子。',
    en: '{path} names different periods ({places}); none was taken, and the period counts as not said. Make them one, or write above the cells which it is, as in "{example}".',
  },
  'dataset.return-lacking': {
    zh: '{path} 第 {line} 行的栏号上方没有写明{what}，说不清是哪一份报表。请写在表头里，如{examples}。',
    en: '{path} does not say {what} above the column codes (line {line}), so there is no telling which return it is. Write it there, such as {examples}.',
  },
  'dataset.return-unknown-form': {
    zh: '{path} 的表号“{form}”没有写进标准：只查了写法，没有查行、列和关系。请核对表号；没有写错的，由主管部门把这张表写进标准。',
    en: 'The form "{form}" of {path} is not written down in the standard: only how its cells are written was looked at, no rows, columns and relations. Check the number of the form; where it is right, whoever issues the form writes it into the standard.',
  },
  'dataset.return-units': {
    zh: '{path} 有 {count} 行的计量单位与表头或栏目写的不同，首见于 {cell}（{unit}，表头或栏目是 {other}）；以行里写的为准。请改成一致。',
    en: '{count} {count|row|rows} of {path} {count|has|have} another unit than the head or the heading of the column, first {cell} ({unit}, where the head has {other}); the row counts. Make them one.',
  },
  'dataset.return-beside': {
    zh: '{path} 从 {cell} 起，右边并排还有一份表，自己没有写表号，没有读。请移到下面或另一张工作表，写上自己的表头。',
    en: 'In {path} another table stands beside the first, from {cell} on; it does not say which form it is, and was not read. Move it below, or to a sheet of its own, with a head of its own.',
  },
  'dataset.return-large': {
    zh: '{path} 像是填好的报表（表号 {form}），但有 {size} KiB，超过 {most} KiB，没有检查。请删去表外的内容，或一份报表一个文件，或交长表（一格一行）。',
    en: '{path} looks like a return as it is filled in (form {form}), but has {size} KiB, more than {most}, and was not checked. Delete what is no part of it, make a file of each return, or deliver the long form (a row for each cell).',
  },
  'dataset.return-uncolumned': {
    zh: '{path} 像是填好的报表（表号 {form}）：第 {line} 行起有行号，却没有一行栏号，未检查。请在栏目下面加一行栏号：名称一栏写甲，行号一栏写乙，其余各栏写表样的栏号。',
    en: '{path} looks like a return as it is filled in (form {form}): row codes stand from line {line} on, but no row has the column codes, and it was not checked. Add one below the headings: 甲 for the names, 乙 for the row codes, and the code that the form gives to each other column.',
  },
  'dataset.return-uncoded': {
    zh: '{path} 第 {line} 行有数却没有行号（{cells}；这样的行共 {count} 行），没有读。数很可能错了一行，或行号漏填：请对照表样把数和行号对齐。',
    en: 'Line {line} of {path} has numbers but no row code ({cells}; {count} such {count|row|rows} in all), and was not read. The numbers have most likely slipped by a row, or the code was left out: bring numbers and codes together as the form has them.',
  },
  'dataset.return-stray': {
    zh: '{path} 有 {count} 个数所在的栏没有栏号（{cells}），没有读。请对照表样补上栏号，或把数移到自己的栏。',
    en: '{count} {count|number|numbers} of {path} {count|stands|stand} in a column without a code ({cells}), and {count|was|were} not read. Fill in the column code, or move them to their own column.',
  },
  'dataset.return-typed': {
    zh: '{path} 的“{sheet}”里 {count} 格是手工填的数，而同一行或同一栏的合计是公式（{cells}）：合计可能被改写。请恢复公式，或核对后说明。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|cell was|cells were} typed where other totals of the row or the column are formulas ({cells}): a total may have been typed over. Put the formula back, or check the number and say why.',
  },
  'dataset.xlsx-sheets': {
    zh: '{path} 只读了“{sheet}”这张表；别的表里也有内容，没有读：{sheets}。其中若有要检查的数据，请每张表另存为一个文件。',
    en: 'Of {path} only the sheet "{sheet}" was read; others hold something too, and were not: {sheets}. Save each that has data to be checked as a file of its own.',
  },
  'dataset.xlsx-hidden-sheets': {
    zh: '{path} 只读了“{sheet}”这张表；隐藏的表里也有内容，没有读：{sheets}。其中若有要检查的数据，请取消隐藏并每张表另存为一个文件；否则请删去。',
    en: 'Of {path} only the sheet "{sheet}" was read; hidden sheets hold something too, and were not: {sheets}. Unhide those with data to be checked and save each as a file of its own; delete the others.',
  },
  'dataset.xlsx-only-hidden': {
    zh: '{path} 看得见的表都是空的，只有隐藏的表有内容（{sheets}），未检查。要检查的，请取消隐藏后再存。',
    en: 'The sheets of {path} that can be seen are empty; only hidden ones hold something ({sheets}), and nothing was checked. Unhide what is to be checked, and save it again.',
  },
  'dataset.xlsx-error': {
    zh: '{path} 的“{sheet}”有 {count} 个单元格是表格软件的错误值（{values}），首见于 {cell}；错误值照原样作为内容检查，不当作空。请改正公式或填入正确的值。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|cell|cells} {count|is an error|are errors} of the spreadsheet ({values}), first {cell}; their text is checked as it stands, not taken for empty. Mend the formulas, or put in the right values.',
  },
  'dataset.xlsx-formula': {
    zh: '{path} 的“{sheet}”有 {count} 个单元格只有公式，没有存下算出的值，首见于 {cell}；不知道值是什么，按公式的文字检查，不当作空。请用表格软件打开、重新计算后保存，或改为数值再交。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|cell|cells} {count|has|have} a formula and no result beside it, first {cell}; the value is not known, so the text of the formula is checked, not taken for empty. Open the file in a spreadsheet program, let it reckon and save it, or deliver values.',
  },
  'dataset.xlsx-text': {
    zh: '{path} 的“{sheet}”有 {count} 个单元格指向文件里没有的文本，首见于 {cell}；内容已经丢失，不当作空。文件可能损坏，请重新导出。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|cell|cells} {count|names|name} a text that the file does not have, first {cell}; what they held is lost, and they are not taken for empty. The file may be damaged: export it again.',
  },
  'dataset.xlsx-digits': {
    zh: '{path} 的“{sheet}”里，{column} 列有 {count} 个单元格把超过 15 位的号码存成了数字，首见于 {cell}；第 15 位以后的数字已经丢失，无法找回，不能当号码检查。请从源头按文本格式重新导出这一列。',
    en: 'In the sheet "{sheet}" of {path}, column {column}, {count} {count|cell|cells} {count|holds|hold} a number of more than 15 digits, first {cell}; a spreadsheet keeps no digit after the fifteenth, so digits are lost and the number cannot be checked. Export the column again as text from its source.',
  },
  'dataset.xlsx-twice': {
    zh: '{path} 的“{sheet}”有 {count} 个单元格写了两次，内容不同，首见于 {cell}；以先写的为准。请用表格软件打开、核对后另存。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|cell|cells} {count|stands|stand} twice with different contents, first {cell}; the one written first counts. Open the file in a spreadsheet program, compare, and save it again.',
  },
  'dataset.xlsx-disorder': {
    zh: '{path} 的“{sheet}”的行号有 {count} 处重复、倒退或自相矛盾，首见于 {cell}；各行照文件中的先后读取。请用表格软件打开、核对后另存。',
    en: 'In the sheet "{sheet}" of {path} the numbers of rows repeat, go back or contradict each other in {count} {count|place|places}, first {cell}; rows were read in the order of the file. Open it in a spreadsheet program, compare, and save it again.',
  },
  'dataset.xlsx-merged': {
    zh: '{path} 的“{sheet}”的数据行里有 {count} 处合并单元格，首见于 {cell}；合并后的值只算在左上角的单元格，其余按空检查。请取消合并，逐行填写。',
    en: 'The rows of the sheet "{sheet}" of {path} have {count} merged {count|area|areas}, first {cell}; the value of an area counts for its first cell only, and the others are checked as empty. Unmerge them and fill in each row.',
  },
  'dataset.xlsx-hidden': {
    zh: '{path} 的“{sheet}”有隐藏的内容，已一并检查：隐藏行 {rows} 行（首行 {first}），隐藏列 {columns} 列（{names}）。不该上报的，请删去后再交。',
    en: 'The sheet "{sheet}" of {path} has hidden contents, which were checked with the others: {rows} {rows|row|rows} (first {first}) and {columns} {columns|column|columns} ({names}). Delete those that are not to be delivered.',
  },
  'dataset.xlsx-scaled': {
    zh: '{path} 的“{sheet}”有 {count} 个数按百分比或千位缩放显示，首见于 {cell}；按存下的数检查（如显示 25% 的是 0.25）。请核对单位。',
    en: 'In the sheet "{sheet}" of {path} {count} {count|number|numbers} {count|is|are} shown as percentages or in thousands, first {cell}; they are checked as they are held (0.25 where 25% is shown). Make sure of the unit.',
  },
  'dataset.xlsx-short-dates': {
    zh: '{path} 的“{sheet}”里，{column} 列有 {count} 个日期只显示到年或月，首见于 {cell}；按存下的完整日期检查。请核对没有显示的月、日。',
    en: 'In the sheet "{sheet}" of {path}, column {column}, {count} {count|date|dates} {count|is|are} shown without their day or month, first {cell}; they are checked whole, as they are held. Make sure of what is not shown.',
  },
  'dataset.empty': {
    zh: '{path} 是空文件，连表头也没有。请重新导出。',
    en: '{path} is empty; it has not even a header. Export it again.',
  },
  'dataset.xml-encoding': {
    zh: '{path} 声明的编码“{encoding}”不受支持，未检查。请转换为 UTF-8 或 GB18030。',
    en: '{path} declares the encoding "{encoding}", which is not read, and was not checked. Convert it to UTF-8 or GB18030.',
  },
  'dataset.xml-encoding-mismatch': {
    zh: '{path} 声明的编码是 {declared}，内容却是 {actual}；已按 {actual} 读取。请改正文件首行的声明。',
    en: '{path} declares {declared}, but its bytes are {actual}; it was read as {actual}. Correct the declaration on its first line.',
  },
  'dataset.xml-bytes': {
    zh: '{path} 第 {line} 行附近有不属于 {encoding} 编码的字节；此前读到的 {records} 条记录不采用，整个文件未检查。请重新导出。',
    en: 'Near line {line}, {path} has bytes that are not {encoding}; the {records} {records|record|records} read before {records|is|are} dropped and the file was not checked. Export it again.',
  },
  'dataset.xml-mixed': {
    zh: '{path} 是 {encoding} 编码，但有 {lines} 行是 {other}，首见于第 {line} 行；读成 {encoding} 会变成别的字，整个文件未检查。请统一编码后重新导出。',
    en: '{path} is in {encoding}, yet {lines} of its lines {lines|is|are} in {other}, first line {line}; read as {encoding} they would be other characters, so the file was not checked. Export all of it in one encoding.',
  },
  'dataset.xml-doctype': {
    zh: '{path} 第 {line} 行含有 DOCTYPE 声明。为防止实体攻击，这样的文件一律不读。请删去 DOCTYPE 后再检查。',
    en: '{path} has a DOCTYPE at line {line}. Such files are never read, as a guard against entity attacks. Remove the DOCTYPE, then check again.',
  },
  'dataset.xml-ampersand': {
    zh: '{path} 第 {line} 行有一个不成对的“&”，XML 里不能直接写；此前读到的 {records} 条记录不采用，整个文件未检查。请把文字里的 & 写成 &amp;（导出程序应自动转换），再重新导出。',
    en: 'Line {line} of {path} has a bare "&", which XML does not allow; the {records} {records|record|records} read before {records|is|are} dropped and the file was not checked. Write &amp; for each & in a text (the export should do so by itself), and export it again.',
  },
  'dataset.xml-angle': {
    zh: '{path} 第 {line} 行第 {column} 列附近有一个“<”不是标签的开头，XML 里不能直接写；此前读到的 {records} 条记录不采用，整个文件未检查。请把文字里的 < 写成 &lt;（导出程序应自动转换），再重新导出。',
    en: 'Near line {line}, column {column}, {path} has a "<" that begins no tag, which XML does not allow; the {records} {records|record|records} read before {records|is|are} dropped and the file was not checked. Write &lt; for each < in a text (the export should do so by itself), and export it again.',
  },
  'dataset.xml-attribute-root': {
    zh: '{path} 的根元素带有属性（{names}），其值没有读。属于数据的，请写成记录里的字段元素。',
    en: 'The root element of {path} has attributes ({names}), whose values were not read. Write what is data as a field element of a record.',
  },
  'dataset.xml-broken': {
    zh: '{path} 第 {line} 行第 {column} 列起不是合法的 XML（标签不配对，或有不允许的字符、实体、前缀）；此前读到的 {records} 条记录不采用，整个文件未检查。请修正或重新导出。',
    en: '{path} is not well-formed XML from line {line}, column {column} on (tags that do not match, or a character, entity or prefix that is not allowed); the {records} {records|record|records} read before {records|is|are} dropped and the file was not checked. Correct it or export it again.',
  },
  'dataset.xml-truncated': {
    zh: '{path} 在第 {line} 行中断，缺少结束标签 {tag}，可能没有传完；此前读到的 {records} 条记录不采用，整个文件未检查。请重新传输或导出。',
    en: '{path} breaks off at line {line} without the end tag of {tag}; perhaps it was cut in transfer. The {records} {records|record|records} read before {records|is|are} dropped and the file was not checked. Transfer or export it again.',
  },
  'dataset.xml-depth': {
    zh: '{path} 第 {line} 行的元素嵌套超过 {depth} 层，不是标准的接口文件，未检查（已读 {records} 条记录，不采用）。',
    en: 'At line {line}, {path} nests elements deeper than {depth} {depth|level|levels}; that is no interface file of the standard, and it was not checked ({records} {records|record|records} read before {records|is|are} dropped).',
  },
  'dataset.xml-piece': {
    zh: '{path} 第 {line} 行附近有一处文本、标签或注释超过 {megabytes} MiB，未检查（已读 {records} 条记录，不采用）。',
    en: 'Near line {line}, a text, tag or comment of {path} is longer than {megabytes} MiB; the file was not checked ({records} {records|record|records} read before {records|is|are} dropped).',
  },
  'dataset.xml-include': {
    zh: '{path} 有 {count} 处用 XInclude 引用别的文件（首见于第 {line} 行：{names}）；引用的内容没有读。请把内容写进文件，或把被引用的文件一并送检。',
    en: '{path} refers to other files by XInclude in {count} {count|place|places}, first at line {line} ({names}); what they hold was not read. Put it into the file, or deliver those files too.',
  },
  'dataset.xml-no-field': {
    zh: '{path} 中“{table}”的 {count} 条记录（首见于第 {line} 行）没有一个元素是该表的数据项（见到的是：{names}），这些记录未检查。数据项应写成记录的子元素，以其中文名或代码为元素名，不写成属性。',
    en: 'Of the {count} {count|record|records} of "{table}" in {path}, the first at line {line}, no element is a data element of it (found: {names}), and these records were not checked. Write each data element as a child element of the record, under its Chinese name or code, not as an attribute.',
  },
  'dataset.no-records': {
    zh: '{path} 只有表头，没有记录。若本应有记录，请重新导出。',
    en: '{path} has a header and no records. If there should be some, export it again.',
  },
  'dataset.xml-no-records': {
    zh: '{path} 是合法的 XML，但没有标准中任何一个表的记录（记录元素应以中文表名命名）。',
    en: '{path} is well-formed XML but holds no record of any record type of the standard (record elements bear its Chinese name).',
  },
  'dataset.xml-namespace': {
    zh: '{path} 中 {count} 条记录的命名空间（{names}）与标准不同，首见于第 {line} 行；记录照常检查。请改用标准的命名空间。',
    en: '{count} {count|record|records} of {path} {count|is|are} in another namespace ({names}) than the standard’s, first at line {line}; they are checked all the same. Use the standard’s namespace.',
  },
  'dataset.xml-repeated': {
    zh: '{path} 中有 {count} 处同一条记录里字段重复（{names}），首见于第 {line} 行；以第一个为准。请删去多余的字段。',
    en: 'In {count} {count|place|places} of {path} a field stands twice in a record ({names}), first at line {line}; the first one counts. Remove the others.',
  },
  'dataset.xml-nested': {
    zh: '{path} 中有 {count} 处字段里又嵌套了元素（{names}），首见于第 {line} 行；字段应只含文本，已取其中的文本。',
    en: 'In {count} {count|place|places} of {path} an element stands inside a field ({names}), first at line {line}; fields hold text only, and their text was taken.',
  },
  'dataset.xml-attribute': {
    zh: '{path} 中有 {count} 处值写在元素的属性里（{names}），首见于第 {line} 行；属性没有检查。请把值写成字段元素。',
    en: 'In {count} {count|place|places} of {path} a value stands in an attribute of an element ({names}), first at line {line}; attributes were not checked. Write the value as a field element.',
  },
  'dataset.xml-blank': {
    zh: '{path} 中有 {count} 条记录（{names}）什么也没有写，首见于第 {line} 行；不算记录。如非有意，请补全或删去。',
    en: '{count} {count|record|records} of {path} ({names}) {count|holds|hold} nothing, first at line {line}; {count|it counts|they count} as none. Fill {count|it|them} in, or remove {count|it|them}.',
  },
  'dataset.xml-commented': {
    zh: '{path} 的注释（<!-- -->）里有 {count} 个记录或数据项（{names}），首见于第 {line} 行；注释里的不是数据，没有检查。要用的请去掉注释记号，不用的请删去。',
    en: '{count} {count|record or field|records or fields} ({names}) of {path} {count|stands|stand} in a comment (<!-- -->), first at line {line}; what is in a comment is no data and was not checked. Take the marks away where it counts; delete it where it does not.',
  },
  'dataset.xml-nil': {
    zh: '{path} 有 {count} 个元素（{names}）用 xsi:nil="true" 说自己是空的，里面却有内容，首见于第 {line} 行；按内容检查。别的程序会当作空：请去掉 xsi:nil，或删去内容。',
    en: '{count} {count|element|elements} ({names}) of {path} {count|says|say} by xsi:nil="true" that {count|it holds|they hold} nothing and {count|has|have} contents, first at line {line}; the contents were checked. Other programs take {count|it|them} for empty: take xsi:nil away, or the contents.',
  },
  'dataset.xml-stray': {
    zh: '{path} 中有 {count} 处内容不在任何记录的字段里（位于 {names}），首见于第 {line} 行；这些内容没有检查。请检查表名和层次。',
    en: 'In {count} {count|place|places} of {path} text stands outside the fields of any record (in {names}), first at line {line}; it was not checked. Check table names and nesting.',
  },
} satisfies Record<string, Bilingual>;

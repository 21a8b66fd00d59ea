import type { Bilingual } from './model.js';

/** What is said of how a table is laid out: delimiters, its header, rows that are no records, its record type. */
export const tableLayoutMessages = {
  'dataset.delimiter': {
    zh: '{path} 的表头似乎用“{delimiter}”分隔。请改用逗号、制表符或竖线分隔后重新导出。',
    en: 'The header of {path} seems to have "{delimiter}" for its delimiter. Export it with commas, tabs or vertical bars.',
  },
  'dataset.one-cell': {
    zh: '{path} 的每一行都挤在一个单元格里，其中以“{delimiter}”分隔各列，未检查。请在表格软件中用“分列”拆开，或去掉整行外面的引号，再重新导出。',
    en: 'Each row of {path} stands in one cell, in which "{delimiter}" parts the columns, and was not checked. Part it with "text to columns" of a spreadsheet program, or take away the quotes around whole rows, and export it again.',
  },
  'dataset.blanks': {
    zh: '{path} 的各列以空格隔开，或按固定宽度排列（像是数据库命令行的输出），值里也可能有空格，无法分清，未检查。请导出为逗号分隔的 CSV（如 SQL*Plus 的 SET MARKUP CSV ON），UTF-8 编码。',
    en: 'The columns of {path} are parted by blanks, or have a fixed width, as tools of databases print them; values may hold blanks too, so they cannot be told apart, and nothing was checked. Export it as CSV with commas in UTF-8 (in SQL*Plus: SET MARKUP CSV ON).',
  },
  'dataset.drawn': {
    zh: '{path} 是画了框线的表格（像 psql、mysql 等命令行的输出，或 Markdown），值被空格补齐，未检查。请导出为 CSV：psql 用 --csv，mysql 用 --batch（制表符分隔），其他工具用其导出功能。',
    en: '{path} is a table drawn with lines, as psql, mysql or Markdown have it, its values filled up with blanks, and was not checked. Export CSV: psql --csv, mysql --batch (tabs), or what another tool has for it.',
  },
  'dataset.sql': {
    zh: '{path} 是 SQL 语句（INSERT、CREATE TABLE 或 COPY），不是表格，未检查。请从数据库把每张表导出为 CSV（UTF-8）。',
    en: '{path} holds commands of SQL (INSERT, CREATE TABLE or COPY), no table, and was not checked. Export each table of the database as CSV in UTF-8.',
  },
  'dataset.sideways': {
    zh: '{path} 的列名写在第一列（自上而下），不在第一行，未检查。请在表格软件中行列转置后重新导出，一行一条记录。',
    en: 'The headings of {path} stand in its first column, one below the other, and not on a line; it was not checked. Transpose it in a spreadsheet program and export it again, a record a row.',
  },
  'dataset.padded': {
    zh: '{path} 的分隔符“{delimiter}”旁边都有空格；空格按值的一部分检查，不自动去掉。若不是值的内容，请导出不带空格的 CSV。',
    en: 'In {path} blanks stand beside each "{delimiter}"; they are checked as part of the values, and not taken away. If they are not meant, export CSV without them.',
  },
  'dataset.header-quote': {
    zh: '{path} 的表头中引号不成对，无法分清各列。请补上缺少的引号，或重新导出。',
    en: 'The header of {path} has a quote without its partner, so its columns cannot be told apart. Add the missing quote, or export it again.',
  },
  'dataset.header-long': {
    zh: '{path} 的前 256 KiB 中没有换行，找不到表头。请确认这是逐行记录的 CSV。',
    en: 'The first 256 KiB of {path} have no line break, so there is no header to be found. Make sure that it is CSV, a record a line.',
  },
  'dataset.no-header': {
    zh: '{path} 没有表头：首行看起来就是数据。请在首行加上数据元的名称（如 AAC002）或中文注释。',
    en: '{path} has no header: its first line looks like data. Put the element names (such as AAC002) or their Chinese labels on the first line.',
  },
  'dataset.header-below': {
    zh: '{path} 以第 {line} 行为表头；其上有内容的 {above} 行（标题、单位、日期之类）不是记录，未检查。',
    en: 'Line {line} of {path} was taken for the header; {above} {above|line|lines} above it that {above|holds|hold} something (a title, a unit, a date) {above|is no record and was|are no records and were} not checked.',
  },
  'dataset.header-below-records': {
    zh: '{path} 以第 {line} 行为表头，但其上有内容的 {above} 行中有的像是记录，这些行都没有检查。请把表头移到第一行。',
    en: 'Line {line} of {path} was taken for the header, yet some of the {above} {above|line|lines} above it look like records; none of them was checked. Move the header to the first line.',
  },
  'dataset.columns-nameless': {
    zh: '{path} 的表头（第 {line} 行）中有 {count} 列没有名称（第 {columns} 列）；其中若有内容，没有检查。请补上列名，或删去这些列。',
    en: '{count} {count|column|columns} of {path} {count|has|have} no name in the header (line {line}): {columns}. What they hold, if anything, was not checked. Name or remove them.',
  },
  'dataset.header-nameless': {
    zh: '{path} 的表头（第 {line} 行）末尾多出 {count} 个分隔符，其下的列没有名称；已按有名称的 {width} 列读取，行末有无分隔符都能读。请删去表头末尾多余的分隔符。',
    en: 'The header of {path} (line {line}) ends with {count} {count|delimiter|delimiters} too many, and the columns below them have no name; the {width} named ones were read, whether or not a row ends with a delimiter. Remove them from the header.',
  },
  'dataset.row-blank': {
    zh: '{path} 有 {count} 行只有分隔符和空格（首见于第 {line} 行），不算记录，已略过。若本应有值，请重新导出。',
    en: '{count} {count|row|rows} of {path} {count|holds|hold} only delimiters and blanks (first at line {line}); {count|it is no record and was|they are no records and were} passed over. If values should be there, export again.',
  },
  'dataset.row-total': {
    zh: '{path} 有 {count} 行像是合计（第 {lines} 行），不是记录，未检查。请删去；若确是记录，请补全主键。',
    en: '{count} {count|row|rows} of {path} {count|looks|look} like a total (line {lines}); {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}; if one is a record, complete its key.',
  },
  'dataset.rows-declared': {
    zh: '{path} 第 {line} 行写明 {declared} 条记录，此前读到的却是 {rows} 条；文件可能被截断、删过行，或由几个文件拼成。请重新导出，并核对记录数。',
    en: 'Line {line} of {path} says {declared} {declared|row|rows}, but {rows} {rows|stands|stand} above it; the file may be cut short, have lost rows, or be joined from several. Export it again, and compare the number of records.',
  },
  'dataset.rows-declared-above': {
    zh: '{path} 表头之上的第 {line} 行写明 {declared} 条记录，读到的却是 {rows} 条；文件可能被截断、删过行，或由几个文件拼成。请重新导出，并核对记录数。',
    en: 'Line {line} of {path}, above the header, says {declared} {declared|row|rows}, but there {rows|is|are} {rows}; the file may be cut short, have lost rows, or be joined from several. Export it again, and compare the number of records.',
  },
  'dataset.rows-declared-more': {
    zh: '{path} 另有 {count} 行写明的记录数与读到的不一致（最后一处在第 {line} 行）。请重新导出，并核对记录数。',
    en: '{count} more {count|line|lines} of {path} {count|says|say} another number of rows than there are (the last is line {line}). Export it again, and compare the number of records.',
  },
  'dataset.row-note': {
    zh: '{path} 有 {count} 行像是说明、签名、页码或数据库工具打印的话（第 {lines} 行），不是记录，未检查。请删去；若确是记录，请补全主键。',
    en: '{count} {count|row|rows} of {path} {count|looks|look} like a note, a signature, a page number or what a tool of a database prints (line {lines}); {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}; if one is a record, complete its key.',
  },
  'dataset.row-title': {
    zh: '{path} 有 {count} 行只有一个单元格，像是标题、分组名或另起的页（第 {lines} 行），不是记录，未检查。请删去；若确是记录，请补全其他列。',
    en: '{count} {count|row|rows} of {path} {count|holds|hold} but one cell, and {count|looks|look} like a title, the heading of a group or a page begun anew (line {lines}); {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}; if one is a record, complete its other columns.',
  },
  'dataset.row-described': {
    zh: '{path} 有 {count} 行紧接在表头之下，像是在说明各列（类型、单位、必填与否、栏次、示例或列的别名，第 {lines} 行），不是记录，未检查。请删去；若确是记录，请改正其内容。',
    en: '{count} {count|row|rows} of {path} directly beneath its header {count|seems|seem} to speak of the columns: types, units, what must be filled, numbers, an example or names in other words (line {lines}); {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}; if one is a record, correct what it holds.',
  },
  'dataset.row-header-odd': {
    zh: '{path} 第 {lines} 行像是表头，而用词与开头的表头不同（共 {count} 行）：这一行不是记录，未检查；以下各行仍按开头的表头读。若其下是另一张表，请拆成另一个文件，再检查；否则删去这一行。',
    en: 'Line {lines} of {path} looks like a header, in other words than the one at the top ({count} such {count|row|rows}): it is no record and was not checked; the rows below were read by the header at the top. If they are another table, put them into a file of their own, and check again; else remove the line.',
  },
  'dataset.row-header': {
    zh: '{path} 有 {count} 行又是表头，或是第二行表头（第 {lines} 行），不是记录，未检查。请删去。',
    en: '{count} {count|row|rows} of {path} {count|is|are} the header once more, or a second row of headings (line {lines}); {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}.',
  },
  'dataset.row-header-moved': {
    zh: '{path} 第 {lines} 行又是表头，但各列的次序与文件开头的表头不同（共 {count} 行）：以下各行仍按开头的次序读，值可能落在别的列里。请从这一行拆成两个文件，或统一列的次序，再检查。',
    en: 'Line {lines} of {path} has headings once more, in another order than at the top ({count} such {count|row|rows}): the rows below were read in the order of the top, and values may stand under other columns. Split the file there, or bring the columns into one order, and check again.',
  },
  'dataset.row-header-other': {
    zh: '{path} 有 {count} 行像是另一张表的表头（第 {lines} 行）：其下各行不是这张表的记录，未检查。请把它们拆成另一个文件，再检查。',
    en: '{count} {count|row|rows} of {path} {count|looks|look} like the header of another table (line {lines}): the rows below are no records of this one and were not checked. Put them into a file of their own, and check again.',
  },
  'dataset.row-beneath': {
    zh: '{path} 有 {count} 行在另一张表的表头之下（第 {lines} 行），不是这张表的记录，未检查。请把它们拆成另一个文件，再检查。',
    en: '{count} {count|row|rows} of {path} {count|stands|stand} below the header of another table (line {lines}); {count|it is no record of this one and was|they are no records of this one and were} not checked. Put them into a file of their own, and check again.',
  },
  'dataset.row-rule': {
    zh: '{path} 有 {count} 行只有横线（第 {lines} 行），像是数据库工具在表头下打印的，不是记录，未检查。请删去。',
    en: '{count} {count|row|rows} of {path} {count|holds|hold} only dashes (line {lines}), as tools of databases print them below a header; {count|it is no record and was|they are no records and were} not checked. Remove {count|it|them}.',
  },
  'dataset.row-bare-total': {
    zh: '{path} 末尾有 {count} 行只有数字、没有主键（第 {lines} 行），像是没有写明的合计，未检查。请删去；若确是记录，请补全主键。',
    en: '{count} {count|row|rows} at the end of {path} {count|holds|hold} numbers and no key (line {lines}) and {count|looks|look} like a total without a label; {count|it was|they were} not checked. Remove {count|it|them}; if one is a record, complete its key.',
  },
  'dataset.quote-swallowing': {
    zh: '{path} 第 {line} 行的双引号没有配对（吞行之处共 {count} 处）：照字面读，其后 {rows} 行会被吞进一个单元格；已按各行分别读取，双引号不成对的行未读。请补上或删去引号。',
    en: 'The quote at line {line} of {path} has no partner: taken as it stands, the lines after it would vanish into one cell (places in the file: {count}, lines: {rows}). They were read as rows of their own; rows with a quote that has no partner were not. Add the missing quote, or remove the stray one.',
  },
  'dataset.quote-doubtful': {
    zh: '{path} 有 {count} 个带引号的单元格跨了很多行，或其中的行像是记录，首见于第 {line} 行（共 {lines} 行）；已当作单元格读取。若引号是多余的，这些行就没有检查。请核对引号。',
    en: '{path} has quoted cells that run over many lines, or over lines that may be records (cells: {count}, lines: {lines}, first at line {line}); they were read as cells. If a quote is stray, those lines were not checked: look at the quotes.',
  },
  'dataset.all-too-wide': {
    zh: '{path} 的 {rows} 条记录无一例外，单元格都比表头的 {width} 列多，一条也没有读出。请在表头补上缺少的列名（常缺的是第一列或最后一列），或检查值里是否都有分隔符。',
    en: 'Each of the {rows} {rows|record|records} of {path} has more cells than the {width} {width|column|columns} of its header, and none was read. Add the heading that is missing (often of the first or the last column), or see whether a value in every row holds the delimiter.',
  },
  'dataset.all-too-narrow': {
    zh: '{path} 的 {rows} 条记录无一例外，单元格都比表头的 {width} 列少，一条也没有读出。请检查数据行的分隔符是否与表头不同，或表头是否多了列名。',
    en: 'Each of the {rows} {rows|record|records} of {path} has fewer cells than the {width} {width|column|columns} of its header, and none was read. See whether the rows are parted by another delimiter than the header, or whether the header has a heading too many.',
  },
  'dataset.no-column': {
    zh: '{path} 按“{name}”读取，但表头（{headers}…）没有一列与该表的数据元对应。请检查表头，或用 --table 指定正确的表；表头另有叫法的，zhunsheng map 会提出列对应表。',
    en: '{path} was taken for {name}, but no column of its header ({headers}…) is a data element of it. Check the header, or name the right record type with --table; where headings have names of their own, zhunsheng map proposes a mapping.',
  },
  'dataset.no-column-near': {
    zh: '{path} 按“{name}”读取，但表头没有一列与该表的数据元对应，只有相近的：{near}。如果是，请把表头改成箭头后的中文名称或代码，或用 zhunsheng map 提出列对应表；否则用 --table 指定正确的表。',
    en: '{path} was taken for {name}, but no column of its header is a data element of it; some are near: {near}. If so, rename these by the Chinese name or the code behind the arrow, or let zhunsheng map propose a mapping; else name the right record type with --table.',
  },
  'dataset.header-duplicate': {
    zh: '{path} 的第 {first} 列和第 {second} 列（{headers}）都对应数据元 {field}，不知以哪一列为准。请删去或改名其中一列。',
    en: 'Columns {first} and {second} ({headers}) of {path} both stand for {field}, and there is no telling which counts. Remove or rename one of them.',
  },
  'dataset.header-conflict': {
    zh: '{path} 第 {column} 列的表头“{header}”自相矛盾：既指 {first}，又指 {second}。请改正表头。',
    en: 'The header "{header}" of column {column} of {path} contradicts itself: it names both {first} and {second}. Correct it.',
  },
  'dataset.record-type-unknown': {
    zh: '无法识别 {path} 是哪个表：文件名没有表名，表头（{headers}…）也没有标准的数据元。请改文件名，或用 --table 指定。',
    en: 'There is no telling which record type {path} is: its name says nothing and its header ({headers}…) has no data element of the standard. Rename it, or use --table.',
  },
  'dataset.record-type-near': {
    zh: '无法确定 {path} 是哪个表，最像 {likely}：表头有 {known} 列与之相同，{headings} 列相近：{near}。如果是，请用 zhunsheng map 提出列对应表；或者把表头改成箭头后的中文名称或代码，并把表名写进文件名，或在命令里加上 --table {pair}',
    en: 'There is no telling which record type {path} is; it is most like {likely}: {known} {known|heading|headings} {known|is|are} those of its columns and {headings} {headings|is|are} near them: {near}. If so, let zhunsheng map propose a mapping; or rename these by the Chinese name or the code behind the arrow, and put the name of the record type, Chinese or id, into the file name or add to the command --table {pair}',
  },
  'dataset.record-type-unclear-double': {
    zh: '无法确定 {path} 是哪个表，可能是：{candidates}；表头里写了不止一次的：{doubled}，不知以哪一列为准，请删去或改名。请把表名写进文件名，或在命令里加上（换成实际的表）--table {pair}',
    en: 'There is no telling which record type {path} is; it may be: {candidates}. Headings that stand more than once, and which counts is not known: {doubled}; remove or rename one of each. Put the name of the record type into the file name, or add to the command, with the right one, --table {pair}',
  },
  'dataset.record-type-unclear': {
    zh: '无法确定 {path} 是哪个表，可能是：{candidates}。请把表名写进文件名，或在命令里加上（换成实际的表）--table {pair}',
    en: 'There is no telling which record type {path} is; it may be: {candidates}. Put the name into the file name, or add to the command, with the right one, --table {pair}',
  },
} satisfies Record<string, Bilingual>;

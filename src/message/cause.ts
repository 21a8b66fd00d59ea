import type { Bilingual } from './model.js';

/** Why rows fail a check, where it can tell: `cause.<id>.found` is a fragment, `cause.<id>.advice` what to do about it. */
export const causeMessages = {
  // Why a record could not be read.
  'cause.too-many-cells.found': { zh: '单元格太多，比表头多', en: 'too many cells, more than the header has' },
  'cause.too-many-cells.advice': {
    zh: '值里若有分隔符，用双引号括起整个值；多出的若是真有内容的列，请给它加上表头',
    en: 'Quote values that hold the delimiter; where the cell is a column of its own, give it a heading',
  },
  'cause.too-few-cells.found': { zh: '单元格太少，比表头少', en: 'too few cells, fewer than the header has' },
  'cause.too-few-cells.advice': {
    zh: '一条记录被换行拆开的，把它接回一行，或用双引号括起含换行的值；空的单元格也要写出分隔符',
    en: 'Join a record that a line break has cut, or quote the value that holds the break; write the delimiters of empty cells too',
  },
  'cause.cut-short.found': {
    zh: '最后一行没有写完（没有行尾，单元格不够）',
    en: 'the last line is not complete (it has no line end, and too few cells)',
  },
  'cause.cut-short.advice': {
    zh: '文件多半在导出或复制时被截断，后面可能还有记录丢失：请重新导出或复制，并核对记录数',
    en: 'The file was probably cut while it was exported or copied, and records after it may be lost: export or copy it again, and compare the number of records',
  },
  'cause.open-quote.found': { zh: '有一个双引号没有配对', en: 'a quote without its partner' },
  'cause.open-quote.advice': {
    zh: '补上缺少的双引号，或删去多余的；值里的双引号要写成两个',
    en: 'Add the quote that is missing, or remove the one too many; a quote inside a value is written twice',
  },
  'cause.text-after-quote.found': { zh: '双引号结束之后还有文字', en: 'text after a closing quote' },
  'cause.text-after-quote.advice': {
    zh: '用一对双引号括起整个值，值里的双引号写成两个',
    en: 'Put one pair of quotes around the whole value, and write a quote inside it twice',
  },
  'cause.undecodable.found': { zh: '有不属于该文件编码的字节', en: 'bytes that are not of the encoding of the file' },
  'cause.undecodable.advice': {
    zh: '从源系统按 UTF-8 重新导出，不要把不同编码的文件拼在一起',
    en: 'Export again as UTF-8 from the source, and do not join files of different encodings',
  },
  'cause.gb18030-in-utf8.found': { zh: '文件是 UTF-8，这一行却是 GB18030', en: 'a line in GB18030 in a file in UTF-8' },
  'cause.gb18030-in-utf8.advice': {
    zh: '把这些行转换为 UTF-8 后再合并，不要把不同编码的文件直接拼在一起',
    en: 'Convert these lines to UTF-8 before joining; do not put files of different encodings together as they are',
  },
  'cause.utf8-in-gb18030.found': { zh: '文件是 GB18030，这一行却是 UTF-8', en: 'a line in UTF-8 in a file in GB18030' },
  'cause.utf8-in-gb18030.advice': {
    zh: '把其余的行也转换为 UTF-8 后再合并，不要把不同编码的文件直接拼在一起',
    en: 'Convert the other lines to UTF-8 as well before joining; do not put files of different encodings together as they are',
  },
  'cause.nul-bytes.found': { zh: '含有空字节（NUL）', en: 'NUL bytes' },
  'cause.nul-bytes.advice': {
    zh: '这几行可能是 UTF-16，或文件写入时中断；请把全部内容按 UTF-8 重新导出',
    en: 'The lines may be in UTF-16, or the file was cut off while it was written; export all of it again as UTF-8',
  },
  'cause.too-long.found': { zh: '记录太长，无法读取', en: 'a record too long to be read' },
  'cause.too-long.advice': {
    zh: '检查是否缺少换行或双引号',
    en: 'Look for a line break or a quote that is missing',
  },
  'cause.unknown.found': { zh: '无法读取，原因不明', en: 'not read, for a reason that is not known' },
  'cause.unknown.advice': {
    zh: '对照原文件检查这一行，或重新导出',
    en: 'Look at the line in the file, or export it again',
  },

  // What stands in the place of a value.
  'cause.placeholder.found': { zh: '占位文字（{words}），不是值', en: 'a placeholder ({words}), no value' },
  'cause.placeholder.advice': {
    zh: '没有值就让单元格真正空着；有值的请补录。导出程序不要把空值写成文字',
    en: 'Leave the cell truly empty where there is no value, and fill it in where there is one; the export must not write a word for nothing',
  },
  'cause.spreadsheet-error.found': {
    zh: '表格软件的错误值（如 #N/A、#VALUE!）',
    en: 'an error value of a spreadsheet (such as #N/A, #VALUE!)',
  },
  'cause.spreadsheet-error.advice': {
    zh: '在表格里修好公式或引用，选择性粘贴为值后再导出；### 表示列太窄，请加宽后重新导出',
    en: 'Mend the formula or reference, paste as values and export again; ### means a column that was too narrow',
  },
  'cause.lost-characters.found': {
    zh: '有字符已经丢失（替换符、问号或乱码）',
    en: 'characters were lost (replacement signs, question marks, garbled text)',
  },
  'cause.lost-characters.advice': {
    zh: '丢失的字符无法还原：请从源系统按 UTF-8 或 GB18030 重新导出，不要在本文件里改',
    en: 'What was lost cannot be restored: export again from the source system as UTF-8 or GB18030, and do not mend this file',
  },
  'cause.markup.found': {
    zh: '带网页标记或转义（如 &amp;、\\u4E2D、%E4）',
    en: 'markup or escapes of a web page (such as &amp;, \\u4E2D, %E4)',
  },
  'cause.markup.advice': { zh: '导出前还原转义、去掉标记', en: 'Undo the escapes and take the markup out before export' },
  'cause.words.found': { zh: '应为数字、日期或号码，却是文字', en: 'words where a number, a date or an identifier is asked' },
  'cause.words.advice': {
    zh: '先看这一行是否错了列（值整体左移或右移）；没有错列的，补录正确的值',
    en: 'See whether the cells of the row are shifted by a column; where they are not, fill in the right value',
  },
  'cause.boolean.found': { zh: '写成了是 / 否、TRUE / FALSE 之类', en: 'yes or no, TRUE or FALSE and the like' },
  'cause.boolean.advice': {
    zh: '按所要求的代码或数值导出，先列出对照关系',
    en: 'Export the code or number that is asked, by a table of what each word stands for',
  },
  'cause.date-filler.found': { zh: '全是 0 或全是 9，不是日期', en: 'only zeros or nines, which is no date' },
  'cause.date-filler.advice': {
    zh: '没有日期就让单元格空着；有日期的请补录',
    en: 'Leave the cell empty where there is no date, and fill it in where there is one',
  },

  // What stands around a value.
  'cause.apostrophe.found': { zh: '开头带撇号', en: 'an apostrophe before it' },
  'cause.apostrophe.advice': {
    zh: '撇号是表格软件用来保留文本的记号：导出时去掉，或改用带引号的 CSV',
    en: 'The apostrophe is how a spreadsheet keeps text: take it off at export, or write CSV with quoted cells',
  },
  'cause.quoted.found': { zh: '值里带着引号', en: 'quotes that became part of the value' },
  'cause.quoted.advice': {
    zh: '引号应只作 CSV 的界定符：检查导出程序是否重复加了引号',
    en: 'Quotes should only enclose cells of CSV: see whether the export adds them twice',
  },
  'cause.formula.found': { zh: '以等号开头，是公式而不是值', en: 'a formula, which begins with an equals sign, and no value' },
  'cause.formula.advice': { zh: '在表格里选择性粘贴为值，再导出', en: 'Paste as values in the spreadsheet, then export' },
  'cause.line-break.found': { zh: '单元格里有换行', en: 'a line break inside the cell' },
  'cause.line-break.advice': {
    zh: '去掉单元格内的换行（Alt+Enter）后重新导出',
    en: 'Take out the line breaks (Alt+Enter) and export again',
  },
  'cause.invisible.found': {
    zh: '有看不见的字符（零宽字符、字节序标记、控制字符）',
    en: 'invisible characters (zero width, byte order mark, control characters)',
  },
  'cause.invisible.advice': {
    zh: '多从网页或聊天软件粘贴带入：用 CLEAN 或替换去掉，再导出',
    en: 'They come with text pasted from pages or chats: take them out (CLEAN, or search and replace), then export',
  },
  'cause.blanks-around.found': { zh: '开头或结尾有空格（含全角空格）', en: 'blanks before or after it (full-width ones too)' },
  'cause.blanks-around.advice': {
    zh: '导出时去掉首尾空格（TRIM）；定长字段导出常会补空格',
    en: 'Trim the value at export (TRIM); exports of fixed width often pad with blanks',
  },

  // How a value is written.
  'cause.full-width.found': { zh: '用了全角的数字、字母或符号', en: 'full-width digits, letters or signs' },
  'cause.full-width.advice': {
    zh: '转换为半角（ASC 函数，或输入法切到半角）后重新导出',
    en: 'Convert to half width (the function ASC, or the input method) and export again',
  },
  'cause.chinese-numerals.found': { zh: '写成了中文数字', en: 'Chinese numerals' },
  'cause.chinese-numerals.advice': { zh: '改写为阿拉伯数字', en: 'Write Arabic digits' },
  'cause.decimal-zero.found': { zh: '整数后多了 .0', en: 'a whole number with .0 behind it' },
  'cause.decimal-zero.advice': {
    zh: '该列被当成了小数：按文本或整数导出',
    en: 'The column was taken for decimals: export it as text or whole numbers',
  },
  'cause.letters-for-digits.found': { zh: '数字里混有字母 O、I 或 l', en: 'letters O, I or l among the digits' },
  'cause.letters-for-digits.advice': { zh: '对照原件，把字母改为数字 0 或 1', en: 'Look at the document and write the digits 0 or 1' },
  'cause.blanks-inside.found': { zh: '中间有空格', en: 'blanks inside it' },
  'cause.blanks-inside.advice': {
    zh: '去掉中间的空格；应为两项的，分成两列',
    en: 'Take out the blanks; where they part two things, make two columns',
  },
  'cause.signs-inside.found': { zh: '号码中间有横线、点等分隔符', en: 'hyphens, dots or other signs inside the number' },
  'cause.signs-inside.advice': { zh: '去掉分隔符，号码连写', en: 'Take out the signs and write the number in one piece' },

  // Dates.
  'cause.date-hyphens.found': { zh: '日期中有横线', en: 'hyphens in the date' },
  'cause.date-hyphens.advice': {
    zh: '日期按所要求的格式连写，不加横线（如把列格式设为文本 yyyymmdd）',
    en: 'Write dates in the layout asked for, without hyphens (such as by the text format yyyymmdd)',
  },
  'cause.date-slashes.found': { zh: '日期中有斜线', en: 'slashes in the date' },
  'cause.date-slashes.advice': {
    zh: '日期按所要求的格式连写，不加斜线；一位数的月、日补 0',
    en: 'Write dates in the layout asked for, without slashes, months and days with two digits',
  },
  'cause.date-dots.found': { zh: '日期中有点', en: 'dots in the date' },
  'cause.date-dots.advice': {
    zh: '日期按所要求的格式连写，不加点；一位数的月、日补 0',
    en: 'Write dates in the layout asked for, without dots, months and days with two digits',
  },
  'cause.date-blanks.found': { zh: '日期中有空格、逗号或下划线', en: 'blanks, commas or underscores in the date' },
  'cause.date-blanks.advice': {
    zh: '日期按所要求的格式连写；一位数的月、日补 0',
    en: 'Write dates in the layout asked for, in one piece, months and days with two digits',
  },
  'cause.date-characters.found': { zh: '日期写成了“年月日”', en: 'the date is written with 年, 月, 日' },
  'cause.date-characters.advice': {
    zh: '日期只写数字，去掉年、月、日；一位数的月、日补 0',
    en: 'Write digits only, months and days with two of them',
  },
  'cause.month-name.found': { zh: '月份写成了英文', en: 'the month is written as a word' },
  'cause.month-name.advice': { zh: '日期只写数字，年在前', en: 'Write digits only, the year first' },
  'cause.excel-serial.found': {
    zh: '像是表格软件的日期序号（五位数）',
    en: 'it looks like the serial number of a date in a spreadsheet (five digits)',
  },
  'cause.excel-serial.advice': {
    zh: '该列存的是日期序号：在表格里用 TEXT(…,"yyyymmdd") 转成文本再导出；注意 1900 与 1904 两种起点',
    en: 'The column holds serial numbers: make text of them with TEXT(…,"yyyymmdd") and export again; mind whether the workbook counts from 1900 or 1904',
  },
  'cause.timestamp.found': {
    zh: '像是时间戳（自 1970 年起的秒或毫秒）',
    en: 'it looks like a timestamp (seconds or milliseconds since 1970)',
  },
  'cause.timestamp.advice': { zh: '按北京时间换算成日期再导出', en: 'Convert it to a date, in the time of Beijing, before export' },
  'cause.time-of-day.found': { zh: '日期后带时间', en: 'a time of day behind the date' },
  'cause.time-of-day.advice': { zh: '只导出日期，去掉时间', en: 'Export the date alone, without the time' },
  'cause.date-order.found': { zh: '年在后面，次序不对', en: 'the year stands last' },
  'cause.date-order.advice': {
    zh: '按年、月、日的次序写；日和月都不大于 12 的，须对照原件确认',
    en: 'Write year, month, day; where day and month are both below 13, make sure which is which',
  },
  'cause.two-digit-year.found': { zh: '年份只有两位', en: 'a year of two digits' },
  'cause.two-digit-year.advice': {
    zh: '写四位年份；世纪须按业务判断，不可一律补 19 或 20',
    en: 'Write four digits; which century is for the case to tell, so do not put 19 or 20 before them all',
  },
  'cause.date-unpadded.found': { zh: '月或日少写了一位 0', en: 'a zero is missing before the month or the day' },
  'cause.date-unpadded.advice': {
    zh: '一位数的月、日前补 0；分不清是月还是日的，对照原件',
    en: 'Put a zero before months and days of one digit; where it is not clear which, look at the document',
  },
  'cause.date-short.found': { zh: '日期不全（缺月、日，或缺一段）', en: 'part of the date is missing (day, month, or one of two dates)' },
  'cause.date-short.advice': {
    zh: '补全日期；源系统只有年月的，须补录，不要一律补 01',
    en: 'Fill it in; where the source has less, it must be looked up, and not made 01 throughout',
  },
  'cause.date-long.found': { zh: '多写了日或月', en: 'more than is asked: a day, or a month too' },
  'cause.date-long.advice': { zh: '只保留所要求的部分（年月或年）', en: 'Keep the part that is asked (year and month, or the year)' },
  'cause.moment-parted.found': {
    zh: '日期和时刻之间、时刻里有分隔',
    en: 'something stands between the date and the time, or within the time',
  },
  'cause.moment-parted.advice': {
    zh: '写成十四位数字，年、月、日、时、分、秒直接相连，例如 20240305081500',
    en: 'Write fourteen digits without anything between, such as 20240305081500',
  },
  'cause.period-parted.found': { zh: '两个日期之间有分隔', en: 'something stands between the two dates' },
  'cause.period-parted.advice': {
    zh: '起、止日期各写八位数字，直接相连',
    en: 'Write the two dates of eight digits each, one right after the other',
  },
  'cause.no-such-month.found': { zh: '月份不是 01 至 12', en: 'the month is not from 01 to 12' },
  'cause.no-such-month.advice': {
    zh: '对照原件更正月份，按所要求的格式填写；也可能是日、月写颠倒',
    en: 'Correct it from the document, in the layout asked for; day and month may have changed places',
  },
  'cause.no-such-day.found': { zh: '没有这一天（如平年 2 月 29 日）', en: 'there is no such day (such as 29 February of a common year)' },
  'cause.no-such-day.advice': {
    zh: '对照原件更正日期，按所要求的格式填写',
    en: 'Correct the date from the document, in the layout asked for',
  },
  'cause.old-number.found': { zh: '是 15 位的老号码', en: 'a number of 15 digits, as they were before 1999' },
  'cause.old-number.advice': {
    zh: '按证件填写 18 位的号码，不要只在中间补 19',
    en: 'Write the 18 signs that the document has, and do not only put 19 into it',
  },
  'cause.identity-digits.found': { zh: '公民身份号码的位数多了或少了', en: 'a citizen number with a digit too many or too few' },
  'cause.identity-digits.advice': {
    zh: '对照证件原件更正：18 位，漏了、重了哪一位要看原件',
    en: 'Correct it from the document, which has 18 signs: only it shows which was left out or doubled',
  },
  'cause.identifier-date.found': { zh: '号码中的日期不存在', en: 'the date inside the number does not exist' },
  'cause.identifier-date.advice': {
    zh: '对照证件原件更正号码，不要只改日期',
    en: 'Correct the number from the document itself, and not the date alone',
  },

  // Numbers.
  'cause.thousands.found': { zh: '有千分位', en: 'thousands separators' },
  'cause.thousands.advice': { zh: '去掉千分位，只留数字和小数点', en: 'Take out the separators; digits and a point only' },
  'cause.decimal-comma.found': { zh: '用逗号作小数点', en: 'a comma for the decimal point' },
  'cause.decimal-comma.advice': { zh: '小数点写成 .', en: 'Write the decimal point as .' },
  'cause.currency.found': { zh: '带货币符号或“元”', en: 'a currency sign or unit' },
  'cause.currency.advice': {
    zh: '去掉货币符号和单位；以“万元”计的先换算成元',
    en: 'Take out sign and unit; amounts in 万元 must be converted first',
  },
  'cause.unit.found': { zh: '带单位或百分号', en: 'a unit or percent sign' },
  'cause.unit.advice': {
    zh: '去掉单位；百分数换算成所要求的数值',
    en: 'Take out the unit; convert percentages to the number that is asked',
  },
  'cause.scientific.found': { zh: '写成了科学计数法', en: 'an exponent, such as 1.2E+3' },
  'cause.scientific.advice': {
    zh: '按普通数字导出；位数已丢的从源系统重新导出',
    en: 'Export plain numbers; where digits were lost, export again from the source system',
  },
  'cause.digits-lost.found': { zh: '成了科学计数法，位数已丢', en: 'an exponent, such as 1.1E+17: digits are lost' },
  'cause.digits-lost.advice': {
    zh: '丢失的位数无法还原：请从源系统把该列按文本重新导出，不要在本文件里补',
    en: 'What was lost cannot be restored: export the column again from the source system as text, and do not fill in digits here',
  },
  'cause.digits-rounded.found': {
    zh: '十五位之后全是 0，像是按数值保存时丢了位数',
    en: 'zeros after the fifteenth digit, as of a number that lost the rest',
  },
  'cause.digits-rounded.advice': {
    zh: '表格软件的数值只保留十五位：请从源系统把该列按文本重新导出，不要逐个猜补',
    en: 'Spreadsheets keep fifteen digits of a number: export the column again from the source system as text, and do not guess the rest',
  },
  'cause.negative-form.found': {
    zh: '负数写法不合（括号、负号在后或用了长横线）',
    en: 'a negative number in another form (brackets, sign behind, or a dash)',
  },
  'cause.negative-form.advice': { zh: '负数写成前面带 - 的数字', en: 'Write a negative number as digits with - before them' },
  'cause.plus-sign.found': { zh: '带正号', en: 'a plus sign' },
  'cause.plus-sign.advice': { zh: '去掉正号', en: 'Take out the plus sign' },
  'cause.bare-point.found': { zh: '小数点前后缺数字', en: 'no digit before or after the decimal point' },
  'cause.bare-point.advice': {
    zh: '小数点前补 0，或去掉多余的小数点',
    en: 'Put a 0 before the point, or take away a point with nothing behind it',
  },
  'cause.surplus-decimals.found': { zh: '小数位数过多', en: 'too many decimals' },
  'cause.surplus-decimals.advice': {
    zh: '按所要求的位数导出，先与业务确认如何取舍',
    en: 'Export as many decimals as asked, by a rule for rounding that the business has settled',
  },
  'cause.too-many-digits.found': { zh: '数字太长，多出 {by} 位', en: 'too many digits, by {by}' },
  'cause.too-many-digits.advice': {
    zh: '核对单位和数值；确实这样大的，须与接收方商定',
    en: 'Look at unit and value; where it is truly as large, agree with the one who receives it',
  },

  // Codes, identifiers and lengths.
  'cause.small-x.found': { zh: '末位写成了小写 x', en: 'the last sign is a small x' },
  'cause.small-x.advice': { zh: '末位写大写 X', en: 'Write a capital X' },
  'cause.other-x.found': { zh: '末位是形似 X 的符号', en: 'the last sign only looks like an X' },
  'cause.other-x.advice': { zh: '末位写大写字母 X', en: 'Write the capital letter X' },
  'cause.small-letters.found': { zh: '有小写字母', en: 'small letters' },
  'cause.small-letters.advice': { zh: '号码中的字母一律大写', en: 'Write the letters of a number as capitals' },
  'cause.name-for-code.found': { zh: '应填代码，填的却是名称', en: 'a name where a code is asked' },
  'cause.name-for-code.advice': { zh: '按代码表把名称换成代码', en: 'Turn the names into codes by the code list' },
  'cause.code-for-name.found': { zh: '应填名称，填的却是代码', en: 'a code where a name is asked' },
  'cause.code-for-name.advice': { zh: '按代码表把代码换成名称', en: 'Turn the codes into names by the code list' },
  'cause.code-zeros-lost.found': {
    zh: '前面补 0 才是代码表里的代码，丢了前导 0',
    en: 'a code of the list only with zeros put before it: leading zeros are lost',
  },
  'cause.code-zeros-lost.advice': {
    zh: '从源系统把该列按文本重新导出（电子表格会去掉数字前面的 0）；不要逐个手工补 0',
    en: 'Export the column again from the source system as text (spreadsheets take the zeros away before numbers); do not put them back one by one by hand',
  },
  'cause.zeros-lost.found': { zh: '少了 {by} 位数字，可能丢了前导 0', en: '{by} {by|digit|digits} too few; leading zeros may be lost' },
  'cause.zeros-lost.advice': {
    zh: '从源系统把该列按文本重新导出；确认丢的是前导 0 后方可补 0',
    en: 'Export the column again from the source system as text; put zeros before it only where they are known to be lost',
  },
  'cause.text-too-short.found': { zh: '少了 {by} 个字符', en: '{by} {by|character|characters} too few' },
  'cause.text-too-short.advice': {
    zh: '看是否被截断或漏录，按源系统补全',
    en: 'See whether it was cut or left unfinished, and complete it from the source system',
  },
  'cause.text-too-long.found': { zh: '多出 {by} 个字符', en: '{by} {by|character|characters} too many' },
  'cause.text-too-long.advice': {
    zh: '看是否带了别的内容或填错了列；确实这样长的，须与接收方商定如何缩写',
    en: 'See whether something else stands in it or it is in the wrong column; where it is truly as long, agree on how to shorten it',
  },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from './model.js';

/** What is said of the bytes of a text: their encoding, signs that are not seen, what stands behind its end. */
export const textMessages = {
  'dataset.encoding': {
    zh: '{path} 看起来是 {encoding} 编码，CSV 只接受 UTF-8、GB18030 和 UTF-16，未检查。请另存为 UTF-8，或运行：{command}',
    en: '{path} looks like {encoding}; CSV is read as UTF-8, GB18030 and UTF-16 only, so it was not checked. Save it as UTF-8, or run: {command}',
  },
  'dataset.encoding-doubt': {
    zh: '{path} 有 {lines} 行既可读作 {taken}，也可读作 {other}，没有别的文字可以判断；已按 {taken} 读取，文字可能有误。请另存为带 BOM 的 UTF-8 后再检查。',
    en: '{lines} {lines|line|lines} of {path} {lines|reads|read} as well in {other} as in {taken}, and no other text tells which; it was read as {taken}, and its words may be wrong. Save it as UTF-8 with a byte order mark, then check again.',
  },
  'dataset.encoding-rare': {
    zh: '{path} 按 GB18030 读取，但有 {lines} 行多是生僻字或符号，首见于第 {line} 行；文件可能是 Big5、Shift_JIS 或 Latin-1 等编码，文字可能有误。请从源系统按 UTF-8 重新导出。',
    en: '{path} was read as GB18030, yet {lines} of its lines {lines|is|are} mostly rare characters and signs, first line {line}; it may be in Big5, Shift_JIS or Latin-1, and its words may be wrong. Export it again from the source as UTF-8.',
  },
  'dataset.marks-inside': {
    zh: '{path} 的内容中间有 {count} 个字节顺序标记（BOM，看不见），首见于第 {line} 行，多是把几个文件直接拼在一起所致；它是值的一部分。请去掉后重新导出，并核对拼接处的行。',
    en: '{count} byte order {count|mark|marks}, which cannot be seen, {count|stands|stand} inside {path}, first line {line}, as where files were joined; {count|it is|they are} part of the values. Take {count|it|them} out and export again, and look at the rows where the files meet.',
  },
  'dataset.lost-characters': {
    zh: '{path} 有 {count} 处字符在以前转换编码时已经丢失（成了替换符 U+FFFD 或“锟斤拷”），首见于第 {line} 行；从这个文件找不回来。请从源系统按 UTF-8 重新导出，并核对这些行。',
    en: '{path} has {count} {count|character|characters} that an earlier conversion lost (they became U+FFFD or 锟斤拷), first line {line}; they cannot be got back from this file. Export it again from the source as UTF-8, and look at those lines.',
  },
  'dataset.nul-inside': {
    zh: '{path} 的内容中间有 {count} 个零字节（NUL，看不见），首见于第 {line} 行；许多程序读到这里就当作结束。请去掉后重新导出，并核对这些行。',
    en: '{path} has {count} zero {count|byte|bytes} (NUL, which cannot be seen) inside its text, first line {line}; many programs take a text to end there. Take {count|it|them} out and export again, and look at those lines.',
  },
  'dataset.exponents': {
    zh: '{path} 有 {count} 个单元格写成了科学计数法（如 6.2E+18），首见于第 {line} 行；表格软件这样存号码，后面的数字已经丢失，不能当号码检查。请从源系统按文本格式重新导出，并核对这些行。',
    en: '{path} has {count} {count|cell|cells} written with an exponent, such as 6.2E+18, first line {line}; so spreadsheets keep long numbers, whose last digits are lost, and they cannot be checked as numbers of persons or accounts. Export them again as text from the source, and look at those lines.',
  },
  'dataset.spreadsheet-errors': {
    zh: '{path} 有 {count} 个单元格是表格软件的错误值，或列宽不够时的一串井号（如 #N/A、#REF!、########），首见于第 {line} 行；原来的值不在文件里，按这些文字检查，不当作空。请改正公式、加宽列后重新导出，并核对这些行。',
    en: '{path} has {count} {count|cell|cells} that are errors of a spreadsheet, or hashes in place of what was too wide for its column (#N/A, #REF!, ########), first line {line}; what they held is not in the file, and these words are checked, not taken for empty. Mend the formulas, widen the columns, export again, and look at those lines.',
  },
  'dataset.question-marks': {
    zh: '{path} 有 {count} 个单元格以三个以上问号开头（如 ?????），首见于第 {line} 行；多是导出时的字符集（如 NLS_LANG）存不下汉字，原来的字不在文件里，按这些文字检查，不当作空。请按 UTF-8 或 GB18030 重新导出，并核对这些行。',
    en: '{path} has {count} {count|cell|cells} that {count|begins|begin} with three question marks or more, first line {line}; mostly the character set of an export (such as NLS_LANG) could not hold what stood there. It is not in the file; these signs are checked, not taken for empty. Export again as UTF-8 or GB18030, and look at those lines.',
  },
  'dataset.dressed': {
    zh: '{path} 有 {count} 个单元格带着表格软件表示“这是文本”的记号（数字前的单引号，或 ="…"），首见于第 {line} 行；记号当作值的一部分检查。请导出不带记号的值。',
    en: '{path} has {count} {count|cell|cells} with marks by which a spreadsheet keeps a text (an apostrophe before digits, or ="…"), first line {line}; the marks are checked as part of the values. Export the values without them.',
  },
  'dataset.private-use': {
    zh: '{path} 有 {count} 个私用区字符（自造字），首见于第 {line} 行；换一台机器会显示成别的字或空白。请改用标准汉字后重新导出。',
    en: '{path} has {count} {count|character|characters} of private use, first line {line}; another machine shows other signs for them, or none. Replace them by standard characters, then export again.',
  },
  'dataset.header-encoding': {
    zh: '{path} 的表头是 {header} 编码，其余各行却是 {rows}；已分别按各自的编码读取。请统一为 UTF-8 后导出。',
    en: 'The header of {path} is in {header}, its rows are in {rows}; each was read as what it is. Export all of it as UTF-8.',
  },
  'dataset.mark-false': {
    zh: '{path} 以 UTF-8 的标记（BOM）开头，内容却是 {encoding}；已按 {encoding} 读取。请另存为真正的 UTF-8。',
    en: '{path} starts with the mark of UTF-8, yet its text is {encoding}; it was read as {encoding}. Save it as real UTF-8.',
  },
  'dataset.only-zeros': {
    zh: '{path} 从开头起至少 {bytes} 个字节全是零，没有一个字，未检查，多半是断电或磁盘故障时没有写下来。请重新导出或复制。',
    en: 'At least the first {bytes} {bytes|byte|bytes} of {path} {bytes|is|are} zero, without one character, as where power or a disk failed before it was written; it was not checked. Export or copy it again.',
  },
  'dataset.zeros-at-end': {
    zh: '{path} 的最后 {bytes} 个字节（从第 {line} 行起）全是零，不是数据，多半是断电或磁盘故障时没有写下来；此前的记录照常检查，但后面可能还有记录丢失了。请重新导出，并核对记录数。',
    en: 'The last {bytes} {bytes|byte|bytes} of {path}, from line {line} on, are zero and no data, as where power or a disk failed before they were written; what stands before was checked, but records may have been lost. Export it again, and compare the number of records.',
  },
  'dataset.end-mark': {
    zh: '{path} 第 {line} 行是 DOS 的文件结束符（0x1A，看不见），不是记录，已略过。可以不管；要去掉，请用新的程序重新导出。',
    en: 'Line {line} of {path} has the mark by which DOS ends a file (0x1A, which is not seen); it is no record and was passed over. It may stay; a newer program exports without it.',
  },
} satisfies Record<string, Bilingual>;

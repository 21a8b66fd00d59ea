import type { Bilingual } from './model.js';

/** What a check expects, what was found, and what to do; `expected` of rules is the rule's own text. */
export const checkMessages = {
  'check.required.expected': { zh: '{label}（{field}）不得为空', en: '{label} ({field}) must be filled' },
  'check.required.found': { zh: '没有值：单元格空着，或只有占位文字', en: 'no value: the cell is empty, or holds a placeholder' },
  'check.required.advice': {
    zh: '在源系统中补录后重新导出；如源系统有值，请检查导出程序是否漏取该字段',
    en: 'Fill the value in the source system and export again; if it has one, see whether the export drops the field',
  },

  'check.placeholder.expected': {
    zh: '{label}（{field}）没有值时应当空着，不写 --、NULL、待填之类的占位文字',
    en: '{label} ({field}) should be left empty where there is no value, without placeholders such as --, NULL, N/A',
  },
  'check.placeholder.found': { zh: '写的是占位文字，不是值', en: 'a placeholder stands there, no value' },
  'check.placeholder.advice': {
    zh: '没有值就让单元格真正空着；有值的请补录。导出程序不要把空值写成文字',
    en: 'Leave the cell truly empty where there is no value, and fill it in where there is one; the export must not write a word for nothing',
  },

  'check.representation.expected': {
    zh: '{label}（{field}）应为{shape}，表示为 {representation}',
    en: '{label} ({field}) must be {shape}, written {representation}',
  },
  'check.representation.found': { zh: '长度、字符或格式不符', en: 'length, characters or layout differ' },
  'check.representation.advice': {
    zh: '按所要求的长度与格式导出；请检查是否截断、补零、夹带空格或千分位，或写成了科学计数法',
    en: 'Export in the length and layout asked for; look for cut or padded values, blanks, thousands separators and exponents',
  },

  'check.code.expected': {
    zh: '{label}（{field}）应取“{list}”中的{holds}（共 {size} 项）',
    en: '{label} ({field}) must be a {holds} of “{list}” ({size} {size|entry|entries})',
  },
  'check.code.expected.incomplete': {
    zh: '{label}（{field}）应取“{list}”中的{holds}；目前收录 {size} 项，尚不完整，未收录者不一定有误',
    en: '{label} ({field}) should be a {holds} of “{list}”; only {size} {size|entry|entries} of it are known, so others may be right',
  },
  'check.code.found': { zh: '取值不在该代码表中', en: 'the value is not in the code list' },
  'check.code.advice': {
    zh: '对照该代码表核对取值；如使用本地代码，请先转换为标准代码再导出',
    en: 'Compare the values with the code list; convert local codes to those of the standard before export',
  },

  'check.label.expected': {
    zh: '{label}（{field}）应与{codeLabel}（{codeField}）所填代码在“{list}”中的名称一致',
    en: '{label} ({field}) must be the name that “{list}” gives for the code in {codeLabel} ({codeField})',
  },
  'check.label.expected.dated': {
    zh: '{label}（{field}）应是{codeLabel}（{codeField}）所填代码在{dateLabel}（{date}）那一天的名称（“{list}”）',
    en: '{label} ({field}) must be a name that the code in {codeLabel} ({codeField}) had in “{list}” on the day of {dateLabel} ({date})',
  },
  'check.label.hint': { zh: '{code} 在 {date} 的名称是{names}', en: 'on {date} the name of {code} was {names}' },
  'check.label.hint.other': { zh: '；所填的是它在 {spans} 的名称', en: '; the one given was its name in {spans}' },
  'check.label.found': { zh: '名称与代码不对应', en: 'name and code do not match' },
  'check.label.advice': {
    zh: '由代码生成名称，不要分别录入；先确认代码无误，再更正名称',
    en: 'Derive the name from the code instead of keeping both; make sure the code is right, then correct the name',
  },

  'check.identifier.expected': {
    zh: '{label}（{field}）应符合{scheme}的编码规则：结构正确，校验码相符',
    en: '{label} ({field}) must follow the rules of a {scheme}: right structure and check characters',
  },
  'check.identifier.found': { zh: '结构或校验码不符', en: 'structure or check character does not hold' },
  'check.identifier.advice': {
    zh: '对照证件或登记证照原件核对号码并更正；不要自行补算校验码',
    en: 'Correct the number from the document itself; do not compute a check character to make it fit',
  },

  'check.check-digit.expected': {
    zh: '{label}（{field}）作为{scheme}，校验码应相符；已发放的号码中有校验码不符的，须核实',
    en: '{label} ({field}) should hold a {scheme} whose check character fits; some were issued with one that does not, so look into it',
  },
  'check.check-digit.found': { zh: '校验码不符', en: 'the check character does not fit' },
  'check.check-digit.advice': {
    zh: '对照证照原件：录错的更正，原件如此的保留，不要自行补算校验码',
    en: 'Look at the document itself: correct what was typed wrongly, keep what stands there, and do not compute a check character to make it fit',
  },

  'check.form.expected': {
    zh: '{label}（{field}）应是{scheme}已知的写法之一；其他写法没有规则可验，须核实',
    en: '{label} ({field}) should be written as a {scheme} is known to be; of other writings no rule is known, so look into them',
  },
  'check.form.found': { zh: '不是已知的写法，未必是号码', en: 'not written as any that is known, and perhaps no number' },
  'check.form.advice': {
    zh: '对照证件原件：不是号码的（姓名、证件名称、占位的文字），补录号码；带撇号、全角字符的，改写后重新导出',
    en: 'Look at the document: fill in the number where this is none (a name, a kind of document), and write it anew where an apostrophe or full-width characters spoil it',
  },

  'check.part.expected.values': {
    zh: '{label}（{field}）中的“{meaning}”（{part}）应是有过的取值：{values}',
    en: 'In {label} ({field}) the part {part} ({meaning}) must be one that there is: {values}',
  },
  'check.part.expected.period': {
    zh: '{label}（{field}）中的“{meaning}”（{part}）不应晚于数据的时间：{dateLabel}（{date}）的末日，没有的按核对日期 {asOf}',
    en: 'In {label} ({field}) the part {part} ({meaning}) must not be later than the data: the last day of {dateLabel} ({date}), or {asOf}, the day of the check, where there is none',
  },
  'check.part.expected.past': {
    zh: '{label}（{field}）中的“{meaning}”（{part}）不应晚于核对日期 {asOf}',
    en: 'In {label} ({field}) the part {part} ({meaning}) must not be later than {asOf}, the day of the check',
  },
  'check.part.expected.check': {
    zh: '{label}（{field}）中的“{meaning}”（{part}）应与它自己的校验码相符（{algorithm}）',
    en: 'In {label} ({field}) the part {part} ({meaning}) must fit its own check character ({algorithm})',
  },
  'check.part.found': { zh: '“{meaning}”不可能是这样', en: '{meaning}: there is no such' },
  'check.part.advice': {
    zh: '对照证件或登记证照原件更正号码；不要只改这一部分，也不要自行补算校验码',
    en: 'Correct the number from the document itself, and not this part alone; do not compute a check character to make it fit',
  },

  'check.document.expected': {
    zh: '{label}（{field}）应符合{codeLabel}（{codeField}）所填证件的编码规则（{schemes}）',
    en: '{label} ({field}) should follow the rules for numbers of the document that {codeLabel} ({codeField}) names ({schemes})',
  },
  'check.document.found': {
    zh: '结构、日期或校验码与所填的证件种类不符',
    en: 'structure, date or check character is not that of the document named',
  },
  'check.document.advice': {
    zh: '对照证件原件：先看证件类型是否填对，再更正号码；不要自行补算校验码',
    en: 'Look at the document: see first whether its kind is right, then correct the number; do not compute a check character to make it fit',
  },

  'check.validity.expected': {
    zh: '{label}（{field}）的代码在{dateLabel}（{date}）那一天应当有效（“{list}”）',
    en: '{label} ({field}) must hold a code of “{list}” that was valid on the day of {dateLabel} ({date})',
  },
  'check.validity.found': { zh: '代码在该日期尚未启用或已停用', en: 'the code was not in use yet, or no longer, on that date' },
  'check.validity.advice': {
    zh: '核对代码与日期；代码确已停用的，改用该日期有效的后继代码',
    en: 'Compare code and date; where the code had ended, use the successor that was valid on that date',
  },
  'check.validity.hint.ended': { zh: '{code} 在 {date} 已停用（{spans}）', en: '{code} was no longer valid on {date} ({spans})' },
  'check.validity.hint.early': { zh: '{code} 在 {date} 尚未启用（{spans}）', en: '{code} was not valid yet on {date} ({spans})' },
  'check.validity.hint.successors': { zh: '，后继 {list}', en: '; successor {list}' },
  'check.validity.hint.successors.more': { zh: '，后继 {list} 等 {count} 个', en: '; successors {list} and others, {count} in all' },

  'check.assert.found': { zh: '记录内各项的取值不满足此要求', en: 'the values of the record do not meet this' },
  'check.assert.advice': {
    zh: '对照业务档案核对所列各项，在源系统更正有误的一项后重新导出',
    en: 'Compare the items listed with the files of the case, correct the wrong one in the source system and export again',
  },

  'check.unique.found': { zh: '{fields} 相同的记录不止一条', en: 'more than one record has the same {fields}' },
  'check.unique.found.owner': { zh: '{fields} 相同的记录，{owner} 不止一个', en: 'more than one {owner} stands with the same {fields}' },
  'check.unique.advice': {
    zh: '判断是重复导出还是重复登记：前者去重后重新导出，后者在源系统合并',
    en: 'See whether records were exported twice or registered twice: export again without them, or merge them in the source system',
  },

  'check.key.unique.expected': { zh: '主键 {fields} 在一次导出中不应重复', en: 'The key {fields} should not be repeated within an export' },
  'check.key.unique.advice': {
    zh: '逐组看这些记录：重复导出的删去一份重新导出，重复登记的在源系统合并，确为两笔业务的留存依据',
    en: 'Look at each group of records: drop what was exported twice, merge what was registered twice, and keep the papers of two real cases',
  },
  'check.key.bare.expected': {
    zh: '{label}（{field}）是主键中的编码，或用来对应别的表的主键，前后不应有空白，前面不应有撇号，字母和数字应为半角',
    en: '{label} ({field}) is a code of the key, or points at the key of another table, and should have no blanks around it, no apostrophe before it, and no full-width letters or digits',
  },
  'check.key.bare.advice': {
    zh: '在源系统或导出程序中去掉多余的字符；“P003”和“P003 ”按同一编码比较，但别的系统会当成两个',
    en: 'Take the extra characters away in the source system or the export; P003 and “P003 ” are compared as one code here, but other systems take them for two',
  },
  'check.identical.expected': { zh: '不应有各列完全相同的两行', en: 'No two rows should be the same in every column' },
  'check.identical.found': { zh: '另有一行与它各列完全相同', en: 'another row is the same in every column' },
  'check.identical.advice': {
    zh: '多半是重复导出或文件重复提交：每组只留一行，查明原因后重新导出；确为两笔业务的，补上能区分它们的列',
    en: 'As a rule rows were exported or files handed in twice: keep one of each, find the cause and export again; add a column that tells two real cases apart',
  },

  'check.overlap.found': {
    zh: '{fields} 相同的另一条记录与它的起止时间重叠',
    en: 'another record with the same {fields} has days in common with it',
  },
  'check.overlap.advice': {
    zh: '核对各段的起止日期：上一段没有终止的补上终止日期，重复登记的在源系统合并',
    en: 'Check where each period starts and ends: end the earlier one where it was left open, merge what was registered twice',
  },

  'check.agree.found': { zh: '“{other}”中同一键的记录，此项的值与它不同', en: 'the records of “{other}” with this key have another value' },
  'check.agree.advice': {
    zh: '将记录与“{other}”中的对应记录逐项核对，查明是张冠李戴、编码重复还是录入有误，更正有误的一方',
    en: 'Compare with the matching records of “{other}”, see whether persons were mixed up, codes were given twice or something was mistyped, and correct the side that is wrong',
  },

  'check.reference.found': { zh: '按 {fields} 在“{other}”中找不到对应记录', en: '“{other}” has no record with this {fields}' },
  'check.reference.advice': {
    zh: '确认两表的导出范围与时点一致；仍缺失的，在源系统补登“{other}”中的记录',
    en: 'Make sure both tables were exported for the same scope and day; register what is still missing in “{other}”',
  },

  'check.reference.hint': {
    zh: '写法相近的有 {paths}，但不止一个文件或不止一行只差这一点，程序不猜是哪一个',
    en: 'much alike: {paths}; several files or rows differ in no more than that, and which one is meant is not guessed',
  },
  'check.compare.hint': { zh: '文件实为 {path}；只是{differences}不同', en: 'the file is {path}; differs by {differences} only' },
  'check.compare.hint.several': {
    zh: '对照表中同一键有 {partners} 条可比的记录，与其中 {broken} 条矛盾；该与哪一条比，程序不猜，每一条都须符合',
    en: '{partners} {partners|record|records} of the other table with this key can be compared, {broken} of them contradict; which one is meant is not guessed: every one must agree',
  },
  'check.compare.difference.separator': { zh: '分隔符（/ 、\\、./）', en: 'separators (/, \\, ./)' },
  'check.compare.difference.blank': { zh: '前后的空白', en: 'blanks around it' },
  'check.compare.difference.unicode': { zh: '字符的 Unicode 写法', en: 'the Unicode form of characters' },
  'check.compare.difference.case': { zh: '大小写', en: 'case' },
  'check.compare.found': { zh: '与“{other}”中对应记录的取值矛盾', en: 'contradicts the matching record of “{other}”' },
  'check.compare.advice': {
    zh: '将样例记录与“{other}”的对应记录逐项核对，更正有误的一方',
    en: 'Compare the sample records with those of “{other}” and correct the side that is wrong',
  },

  'check.total.found': { zh: '与“{other}”对应记录的合计不相等', en: 'does not equal the sum over “{other}”' },
  'check.total.advice': {
    zh: '按相同的键汇总“{other}”，查明差额来自漏导、重复还是金额有误',
    en: 'Sum “{other}” by the same key and find whether the difference is from missing, repeated or wrong records',
  },

  'check.total.hint': { zh: '对照表算出 {amount}', en: 'the other table gives {amount}' },

  'check.previous.found': {
    zh: '与同一组里上一期的记录接不上',
    en: 'it does not go on from the record of the period before in its group',
  },
  'check.previous.advice': {
    zh: '把本期与上一期的记录放在一起看：先确定哪一期有误，再更正；两期之间有调整的，补上调整记录',
    en: 'Put this record beside that of the period before: find which one is wrong and correct it; where something was adjusted between them, add the record of that',
  },
  'check.previous.hint': { zh: '上一期是 {period}', en: 'the period before is {period}' },
  'check.previous.hint.numbers': { zh: '上一期 {period}：{numbers}', en: 'in the period before, {period}: {numbers}' },
  'check.uncompared.gap': { zh: '前面的一期没有记录', en: 'the period right before has no record' },
  'check.uncompared.unsound': {
    zh: '与它对照的记录里有写法不对的，不知道是哪一期、算不算',
    en: 'among the records it is compared with some are not sound, so that it is not known what they count for',
  },
  'check.uncompared.zero': { zh: '占比的全体是零', en: 'the whole of which it is a share is zero' },
  'check.uncompared.absent': {
    zh: '报表里没有要用的格，或格里没有数',
    en: 'the return lacks a cell that is asked for, or it holds no number',
  },
  'check.uncompared.alone': {
    zh: '对照的表里没有一条记录与它们的键相同；本应有的，请核对两边的键写法是否一致、是否导出同一范围',
    en: 'no record of the table they are compared with has the key of any of them; if some should, see whether both write the key alike and are of one scope',
  },
  'check.uncompared.several': {
    zh: '同一期有几条不同的记录，不知道以哪一条为准',
    en: 'several records that differ stand for one period, and none is chosen',
  },

  'check.balance.found': { zh: '同一组记录的合计不平', en: 'the sums of the records that belong together do not agree' },
  'check.balance.advice': {
    zh: '把同一组的记录放在一起看：有没有漏行、重行，金额、方向是否有误，逐笔更正',
    en: 'Look at the records of the group together: for missing and repeated ones, wrong amounts and sides, and correct each',
  },
  'check.balance.hint': { zh: '这一组里 {list}', en: 'in this group {list}' },

  'check.share.found': { zh: '占比不合要求', en: 'the share is not what is asked for' },
  'check.share.advice': {
    zh: '先核对部分和全体的范围是否一致、有没有漏导；数据无误的，按业务要求整改',
    en: 'See first whether part and whole are of one scope and nothing was left out of the export; where the data are right, the business itself is to be mended',
  },
  'check.share.hint': { zh: '得到 {list}', en: 'found {list}' },

  'check.relation.found': { zh: '报表的格之间关系不成立', en: 'a relation between cells of the return does not hold' },
  'check.relation.advice': {
    zh: '对照原表逐格核对：先看有没有录错格、错单位，再看汇总的来源',
    en: 'Compare cell by cell with the return: look for wrong cells and units first, then at where the figures come from',
  },
  'check.relation.hint': { zh: '各格是 {list}', en: 'the cells are {list}' },
  'check.relation-below.hint': {
    zh: '各格都取下一行的数，关系就成立：这一列的数很可能从上面某行起错下了一行',
    en: 'With the numbers of the next row in each cell it holds: the column has most likely slipped down by a row',
  },
  'check.relation-above.hint': {
    zh: '各格都取上一行的数，关系就成立：这一列的数很可能从上面某行起错上了一行',
    en: 'With the numbers of the row above in each cell it holds: the column has most likely slipped up by a row',
  },
  'check.relation-times.hint': {
    zh: '{cell} 乘以 {factor}，关系就成立：这一格很可能填错了单位',
    en: 'With {cell} times {factor} it holds: the cell is most likely in another unit',
  },
  'check.relation-divided.hint': {
    zh: '{cell} 除以 {factor}，关系就成立：这一格很可能填错了单位',
    en: 'With {cell} divided by {factor} it holds: the cell is most likely in another unit',
  },
  'check.relation-apart.hint': {
    zh: '换成同一单位后，等号左边减右边是 {number}：各部分无误的，就是合计被手工改过，或少加、多加了一项',
    en: 'In one unit, the left side less the right is {number}: if the parts are right, the total was typed over, or a part was left out or taken twice',
  },

  'check.sequence.found': { zh: '号码不连续：起始号不符，或有缺号', en: 'the numbers do not run on: a wrong start, or some are left out' },
  'check.sequence.advice': {
    zh: '从所列的行往前查：漏著录或漏移交的补上；空号的，由档案员说明或重新编号',
    en: 'Look before the row listed: add records that were not described or not handed over; explain numbers never given, or number anew',
  },
  'check.sequence.hint': { zh: '缺 {numbers}', en: 'left out: {numbers}' },
  'check.sequence.hint.early': { zh: '小于起始号 {start}', en: 'below the start {start}' },

  'check.gap.found': { zh: '有的月份（年度）没有记录', en: 'some months, or years, have no record' },
  'check.gap.advice': {
    zh: '查明缺的月份是漏导、漏办，还是确实没有发生：漏的补上；确实没有的，留存中断的依据',
    en: 'Find out whether the missing months were left out of the export, not handled, or did not occur: supply them, or keep the papers of the interruption',
  },
  'check.gap.hint.months': { zh: '缺 {count} 个月：{list}', en: '{count} {count|month is|months are} missing: {list}' },
  'check.gap.hint.months.more': { zh: '缺 {count} 个月：{list} 等', en: '{count} {count|month is|months are} missing: {list} and others' },
  'check.gap.hint.years': { zh: '缺 {count} 年：{list}', en: '{count} {count|year is|years are} missing: {list}' },
  'check.gap.hint.years.more': { zh: '缺 {count} 年：{list} 等', en: '{count} {count|year is|years are} missing: {list} and others' },

  'check.complete.found': {
    zh: '按 {fields} 归在一起的记录里，有应有而没有的项目',
    en: 'among the records with the same {fields} some items are absent',
  },
  'check.complete.advice': {
    zh: '逐项看是确实没有发生，还是漏收漏归：漏的补收，没有发生的写进说明',
    en: 'See item by item whether there was nothing to file or something was not collected: collect it, or say so in the explanation',
  },
  'check.complete.hint': { zh: '没有见到：{list}', en: 'not found: {list}' },
  'check.complete.hint.more': { zh: '没有见到：{list} 等 {count} 项', en: 'not found: {list} and others, {count} in all' },

  'check.columns.expected': { zh: '文件应包含“{table}”的全部字段', en: 'The file must have every column of “{table}”' },
  'check.columns.used': {
    zh: '“{table}”应包含规则用到的字段（{number} 的其他检查不在这里进行）',
    en: '“{table}” must have the columns that rules look at (what else {number} asks of it is not checked here)',
  },
  'check.columns.found': { zh: '缺少字段：{list}', en: 'missing columns: {list}' },
  'check.columns.advice': {
    zh: '在导出中补上这些字段，表头写字段代码（如 {example}）或中文注释均可',
    en: 'Add these columns to the export; a header may be the field code (such as {example}) or its Chinese label',
  },

  'check.tables.expected': { zh: '导出应包含标准规定的全部数据表', en: 'The export must have every table of the standard' },
  'check.tables.found': { zh: '缺少数据表：{list}', en: 'missing tables: {list}' },
  'check.tables.advice': {
    zh: '补充这些表的文件；只想看交来的表，用 --only 指明；如文件已在其中而未被识别，请用 --table 文件=数据表 指明',
    en: 'Add files for these tables, or judge those delivered alone with --only; if a file is there but was not recognised, name it with --table FILE=RECORDTYPE',
  },

  'check.records.expected': { zh: '文件中的每一行都应能读成一条记录', en: 'Every line of the file must be readable as a record' },
  'check.records.found': {
    zh: '列数不符、引号不闭合或字符无法解码',
    en: 'wrong number of cells, open quote, or bytes that cannot be decoded',
  },
  'check.records.advice': {
    zh: '打开所列行号查看；含分隔符、引号或换行的值应整体加双引号',
    en: 'Look at the lines listed; a value with a delimiter, quote or line break must stand in double quotes',
  },

  'check.files.expected': {
    zh: '送检的每个文件都应能打开、识别为某一数据表，并照原样读入',
    en: 'Every file given must open, be recognised as a table and be read as it is',
  },
  'check.files.found': { zh: '未检查或有问题的文件：{list}', en: 'files left out, or with something amiss: {list}' },
  'check.files.advice': {
    zh: '按“文件与列”一节所列原因逐个处理后重新检查',
    en: 'Deal with the reasons given under “Files and columns”, then check again',
  },

  'check.shape.fixed': { zh: '恰好 {length} 个字符', en: 'exactly {length} {length|character|characters}' },
  'check.shape.text': { zh: '不超过 {length} 个字符', en: 'at most {length} {length|character|characters}' },
  'check.shape.integer': { zh: '不超过 {length} 位的整数', en: 'a whole number of at most {length} {length|digit|digits}' },
  'check.shape.decimal': {
    zh: '数字不超过 {length} 位、其中小数不超过 {decimals} 位的数值',
    en: 'a number of at most {length} {length|digit|digits}, {decimals} of them after the point',
  },
  'check.shape.YYYYMMDDHHMMSS': {
    zh: '实际存在的日期和时刻，形如 YYYYMMDDHHMMSS',
    en: 'a real day and time in the form YYYYMMDDHHMMSS',
  },
  'check.shape.YYYYMMDD': { zh: '实际存在的日期，形如 YYYYMMDD', en: 'a real date in the form YYYYMMDD' },
  'check.shape.YYYYMM': { zh: '年月，形如 YYYYMM，月份为 01 至 12', en: 'a month in the form YYYYMM, from 01 to 12' },
  'check.shape.YYYY': { zh: '四位年份', en: 'a year of four digits' },
  'check.shape.PERIOD': { zh: '起、止两个日期相连，各为 YYYYMMDD', en: 'two dates written together, each YYYYMMDD' },

  'check.holds.code': { zh: '代码', en: 'code' },
  'check.holds.label': { zh: '名称', en: 'name' },
  'check.holds.either': { zh: '代码或名称', en: 'code or name' },

  'check.outcome.pass': { zh: '适用的 {applicable} 项全部符合', en: 'all {applicable} conform' },
  'check.outcome.not-applicable': { zh: '没有适用的记录', en: 'no record is concerned' },
  'check.outcome.unevaluated': { zh: '未能评价', en: 'could not be evaluated' },
  'check.outcome.error': { zh: '检查执行出错，结果不可用', en: 'the check itself broke; it has no result' },

  'check.missing-table': { zh: '缺少数据表“{name}”', en: 'table “{name}” is missing' },
  'check.missing-used-table': {
    zh: '缺少对照用的数据表“{name}”（{number}）',
    en: 'table “{name}” of {number}, which rules are held against, is missing',
  },
  'check.missing-column': { zh: '“{name}”缺少字段 {label}（{field}）', en: '“{name}” has no column {label} ({field})' },
  'check.no-parameter': {
    zh: '参数 {names} 在有的日期或地方没有值，{rows} 行无法判断（首个在 {file} 第 {row} 行）；请在评定方案的参数表里补上',
    en: 'the parameters of the profile give no value of {names} for some day or some place, so {rows} {rows|row|rows} cannot be decided (first in {file}, line {row}); add what is missing to them',
  },
  'check.missing-column-in': { zh: '文件 {file} 缺少字段 {label}（{field}）', en: 'file {file} has no column {label} ({field})' },

  'check.list.more': { zh: '{list}等 {count} 项', en: '{list} and others, {count} in all' },
} satisfies Record<string, Bilingual>;

import { answerMessages } from './answers.js';
import { fileLintMessages } from './file-lint.js';
import { identifierLintMessages } from './identifier-lint.js';
import { ruleLintMessages } from './rule-lint.js';
import { systemLintMessages } from './system-lint.js';
import { itemListMessages } from './item-list.js';
import { termLintMessages } from './term-lint.js';
import type { Bilingual } from './model.js';

/**
 * What the lint of standards, item lists and filled-in forms says. Each rule id has two texts: `lint.<rule>` says what is wrong,
 * `lint.<rule>.hint` what to do about it.
 */
export const standardMessages = {
  'standard.folder-unreadable': {
    zh: '无法读取标准文件夹 {folder}：{detail}。请检查路径是否正确、是否有读取权限。',
    en: 'The folder of the standard {folder} cannot be read: {detail}. Check the path and your permissions.',
  },
  'standard.quality-unreadable': { zh: '无法读取质量规则 {file}：{detail}', en: 'Cannot read the rules of quality {file}: {detail}' },
  'standard.systems-unreadable': { zh: '无法读取系统表 {file}：{detail}', en: 'Cannot read the table of systems {file}: {detail}' },
  'standard.profile-unreadable': {
    zh: '无法读取评定方案 {file}：{detail}。请检查路径是否正确、是否有读取权限。',
    en: 'The profile {file} cannot be read: {detail}. Check the path and your permissions.',
  },
  'standard.level.error': { zh: '错误', en: 'error' },
  'standard.level.warning': { zh: '警告', en: 'warning' },
  'standard.level.info': { zh: '提示', en: 'info' },
  'standard.lint.clean': { zh: '没有发现问题。', en: 'No problems found.' },
  'standard.lint.total': {
    zh: '共 {errors} 个错误，{warnings} 个警告，{infos} 条提示。',
    en: 'Errors: {errors}. Warnings: {warnings}. Remarks: {infos}.',
  },
  'standard.lint.hint': { zh: '办法：{hint}', en: 'Fix: {hint}' },

  'lint.number-unreadable': { zh: '“{header}”的值“{value}”不是可用的数', en: '“{value}” in “{header}” is not a usable number' },
  'lint.number-unreadable.hint': { zh: '写成 {form}', en: 'Write {form}' },
  'lint.date-unreadable': { zh: '日期“{value}”无法识别', en: 'The date “{value}” cannot be read' },
  'lint.date-unreadable.hint': {
    zh: '写成 2021、2021-05 或 2021-05-21。',
    en: 'Write 2021, 2021-05 or 2021-05-21.',
  },
  'lint.representation-unreadable': { zh: '表示“{value}”无法识别', en: 'The representation “{value}” cannot be read' },
  'lint.representation-unreadable.hint': {
    zh: '写成 C16（定长）、C..32（最长）、I..3（整数）或 D16.2（小数）。',
    en: 'Write C16 (exact length), C..32 (up to), I..3 (integer) or D16.2 (decimal).',
  },
  'lint.representation-decimals': {
    zh: '表示 {value} 的小数位超过 {most} 位',
    en: '{value} has more than {most} {most|digit|digits} after the point',
  },
  'lint.representation-decimals.hint': {
    zh: '数按定点数精确计算，小数点后最多 {most} 位。',
    en: 'Numbers are computed exactly, with at most {most} {most|digit|digits} after the point.',
  },

  'lint.duplicate-element-id': { zh: '标识符 {value} 已在 {first} 用过', en: 'The identifier {value} is already used at {first}' },
  'lint.duplicate-element-id.hint': { zh: '每个数据元的标识符须唯一。', en: 'Give each data element an identifier of its own.' },
  'lint.element-name': { zh: '“{value}”不能用作数据元名称', en: '“{value}” cannot be the name of an element' },
  'lint.element-name.hint': {
    zh: '用字母（含汉字）、数字和下划线，字母开头，例如 AAC001；hasOwnProperty 也不能用。',
    en: 'Use letters, digits and underscores, a letter first, such as AAC001; hasOwnProperty cannot be used either.',
  },
  'lint.duplicate-element-name': { zh: '数据元名称 {value} 已在 {first} 用过', en: 'The element name {value} is already used at {first}' },
  'lint.duplicate-element-name.hint': {
    zh: '每个数据元的名称须唯一；同一数据元只写一行。',
    en: 'Give each data element a name of its own; write an element once.',
  },
  'lint.duplicate-element-label': { zh: '中文注释“{value}”已在 {first} 用过', en: 'The label “{value}” is already used at {first}' },
  'lint.duplicate-element-label.hint': {
    zh: '中文注释是文件的列名，须唯一；请加以区分。',
    en: 'Labels are column names of exports and must differ; tell the two apart.',
  },
  'lint.duplicate-record-type': { zh: '表 {value} 已在 {first} 定义', en: 'Table {value} is already defined at {first}' },
  'lint.duplicate-record-type.hint': { zh: '表号、表名和别名都须唯一。', en: 'Numbers, names and aliases of tables must be unique.' },
  'lint.duplicate-column': { zh: '表 {table} 中数据元 {value} 出现了两次', en: 'Table {table} holds the element {value} twice' },
  'lint.duplicate-column.hint': { zh: '删除其中一行。', en: 'Remove one of the two rows.' },
  'lint.duplicate-code-list': { zh: '代码表 {value} 已在 {first} 定义', en: 'The code list {value} is already defined at {first}' },
  'lint.duplicate-code-list.hint': { zh: '合并两个代码表，或改用别的名称。', en: 'Merge the two lists or rename one.' },
  'lint.duplicate-code': {
    zh: '代码 {value} 与 {first} 处的有效期重叠',
    en: 'The code {value} is valid at the same time as the one at {first}',
  },
  'lint.duplicate-code.hint': {
    zh: '同一代码只写一行；先后含义不同时，用“起”“止”分开有效期。',
    en: 'Write a code once; where its meaning changed, part the two by from and to.',
  },
  'lint.duplicate-rule': { zh: '规则编号 {value} 已在 {first} 用过', en: 'The rule id {value} is already used at {first}' },
  'lint.duplicate-rule.hint': { zh: '换一个没有用过的编号。', en: 'Choose an id that is not in use.' },
  'lint.duplicate-reading': { zh: '解释编号 {value} 已在 {first} 用过', en: 'The reading {value} is already used at {first}' },
  'lint.duplicate-reading.hint': { zh: '换一个没有用过的编号。', en: 'Choose an id that is not in use.' },
  'lint.duplicate-fact': {
    zh: '数据元 {element} 的事实“{value}”已在 {first} 写过',
    en: 'The fact “{value}” of {element} already stands at {first}',
  },
  'lint.duplicate-fact.hint': { zh: '同一事实只写一行，检查编号写在一起。', en: 'Write a fact once and list its checks together.' },
  'lint.duplicate-threshold': { zh: '门槛编号 {value} 已在 {first} 用过', en: 'The threshold {value} is already used at {first}' },
  'lint.duplicate-threshold.hint': { zh: '换一个没有用过的编号。', en: 'Choose an id that is not in use.' },

  'lint.format-representation': {
    zh: '格式 {format} 与表示 {representation} 不相容',
    en: 'The format {format} does not go with the representation {representation}',
  },
  'lint.format-representation.hint': { zh: '{format} 需要 {needed}。', en: '{format} needs {needed}.' },
  'lint.code-room': {
    zh: '表示 {representation} 容不下代码表 {value} 的 {count} 个代码，例如 {code}',
    en: 'The representation {representation} has no room for codes of the list {value}, {count} of them, such as {code}',
  },
  'lint.code-room.hint': { zh: '加长表示，或改正代码表。', en: 'Widen the representation, or correct the code list.' },
  'lint.identifier-representation': {
    zh: '标识规则 {scheme} 与表示 {representation} 不相容',
    en: 'The identifier scheme {scheme} does not go with the representation {representation}',
  },
  'lint.identifier-representation.hint': {
    zh: '{scheme} 是字符型，须容得下 {needed} 位。',
    en: '{scheme} needs characters, with room for {needed} of them.',
  },
  'lint.code-without-list': { zh: '{element} 标为代码，但没有代码表', en: '{element} is marked as a code but has no code list' },
  'lint.code-without-list.hint': {
    zh: '在“代码表”列写上代码表；若标准没有给出，取值不会被检查。',
    en: 'Name its list in the code list column; where the standard gives none, values are not checked.',
  },
  'lint.label-without-list': {
    zh: '{element} 对应的代码 {code} 没有代码表，无法核对名称',
    en: '{element} is the label of {code}, which has no code list to compare with',
  },
  'lint.label-without-list.hint': {
    zh: '给 {code} 写上代码表，或删去“对应代码”。',
    en: 'Name a code list for {code}, or clear the label of cell.',
  },
  'lint.element-unused': { zh: '没有任何表使用数据元 {element}', en: 'No table uses the element {element}' },
  'lint.element-unused.hint': { zh: '加入相应的表，或删除该数据元。', en: 'Add it to a table or remove it.' },

  'lint.duplicate-placeholder': { zh: '占位文字 {value} 已在 {first} 列过', en: 'The placeholder {value} is already listed at {first}' },
  'lint.duplicate-placeholder.hint': { zh: '只留一行；字母大小写不论。', en: 'Keep one row; the case of letters does not matter.' },
  'lint.placeholder': { zh: '占位文字“{value}”不能这样写', en: 'The placeholder “{value}” cannot be written so' },
  'lint.placeholder.hint': {
    zh: '去掉首尾的空白；“可重复”的只写同一个字符，例如 - 或 xxx；不要以 Unicode 基本平面以外的字符开头。',
    en: 'Take off blanks around it; one that repeats is one character, such as - or xxx; its first character lies in the basic plane of Unicode.',
  },
  'lint.synonym-taken': {
    zh: '“{value}”写作 {element} 的别的写法，但同一张表里的 {other} 也这样叫',
    en: '“{value}” is given as another spelling of {element}, but {other} of the same record type is called so too',
  },
  'lint.synonym-taken.hint': {
    zh: '一个写法在一张表里只能指一个数据元；删去不确定的那个。',
    en: 'Within a record type a spelling stands for one element only; take out the one that is not sure.',
  },
  'lint.english-unknown': { zh: '给 {value} 写了英文名称，但没有它', en: 'An English name is given to {value}, which there is not' },
  'lint.english-unknown.hint': {
    zh: '表写编号（T02），数据元写名称（AAC002），代码表写编号，都是本标准自己的。',
    en: 'A record type by its id (T02), an element by its name (AAC002), a code list by its id, all of this standard.',
  },
  'lint.english-chinese': { zh: '英文名称“{value}”里有汉字', en: 'There are Chinese characters in the English name “{value}”' },
  'lint.english-chinese.hint': {
    zh: '写英文；不知道怎样译就不写，报告里照用中文。',
    en: 'Write English, or leave the row out: reports then have the Chinese name.',
  },
  'lint.english-twice': { zh: '{value} 的英文名称已在 {first} 写过', en: 'The English name of {value} is already given at {first}' },
  'lint.english-twice.hint': { zh: '只留一行。', en: 'Keep one row.' },
  'lint.english-missing': {
    zh: '没有英文名称的有 {count} 个：{list}',
    en: 'Without an English name: {list} ({count} in all)',
  },
  'lint.english-missing.hint': { zh: '英文报告里它们写中文名称。', en: 'Reports in English have their Chinese names.' },
  'lint.parameter-name': { zh: '参数的名字“{value}”不能这样写', en: 'The name “{value}” of a parameter cannot be written so' },
  'lint.parameter-name.hint': {
    zh: '用小写英文字母、数字和连字符，以字母开头，例如 late-fee。',
    en: 'Small letters, digits and hyphens, a letter first, such as late-fee.',
  },
  'lint.parameter-value': { zh: '参数的值“{value}”不是数', en: 'The value “{value}” of a parameter is no number' },
  'lint.parameter-value.hint': {
    zh: '写成数字，小数点前至多 8 位、后至多 4 位，例如 0.0005；没有千分位，没有单位。',
    en: 'A number with at most 8 digits before the point and 4 after it, such as 0.0005; no separators, no unit.',
  },
  'lint.parameter-item': { zh: '参数的档“{value}”不能这样写', en: 'The item “{value}” of a parameter cannot be written so' },
  'lint.parameter-item.hint': {
    zh: '写一个没有空格的词、一个整数，或从小到大的一段整数：`12..59`、`120..`。',
    en: 'A word without blanks, a whole number, or whole numbers from one to another: `12..59`, `120..`.',
  },
  'lint.parameter-division': { zh: '没有区划代码 {value}', en: 'There is no division code {value}' },
  'lint.parameter-division.hint': {
    zh: '写 GB/T 2260 的六位代码；空着就是全国。',
    en: 'Six digits of GB/T 2260; left empty it is the whole country.',
  },
  'lint.parameter-unit': {
    zh: '参数 {name} 的单位“{value}”与“{first}”不同',
    en: 'The unit “{value}” of parameter {name} differs from “{first}”',
  },
  'lint.parameter-unit.hint': {
    zh: '同一个参数只有一个单位；换算成同一单位，或分成两个参数。',
    en: 'A parameter has one unit: convert the value, or make two parameters of it.',
  },
  'lint.parameter-twice': {
    zh: '参数 {name} 在同一地方、同一时间有两个值，另一个在 {first}',
    en: 'Parameter {name} has two values at one time in one place, the other at {first}',
  },
  'lint.parameter-twice.hint': {
    zh: '改“起”“止”，使每一天只有一个值。',
    en: 'Change the first and last days so that each day has one value.',
  },
  'lint.unknown-parameter': { zh: '标准没有规则用名为 {value} 的参数', en: 'No rule of the standard asks for a parameter named {value}' },
  'lint.unknown-parameter.hint': {
    zh: '评定方案只给标准的规则用到的参数写值；照标准的参数表写名字。',
    en: 'A profile gives values to parameters that rules of the standard ask for: write the name as the table there does.',
  },
  'lint.unknown-element': { zh: '没有名为 {value} 的数据元', en: 'There is no data element named {value}' },
  'lint.unknown-element.hint': {
    zh: '检查拼写；数据元须列在数据元目录（标识符、名称、中文注释、表示）里。',
    en: 'Check the spelling; elements are listed in tables with id, name, label and representation.',
  },
  'lint.unknown-table': { zh: '没有表 {value}', en: 'There is no table {value}' },
  'lint.unknown-table.hint': {
    zh: '表号须列在记录类型目录（表号、表名）里；对照别的标准的表写作 gbt-40217-2021.T02，并把那项标准写进前言 uses。',
    en: 'Tables are listed in the index of record types (table, record type); one of another standard, named as other only, is gbt-40217-2021.T02, after that standard under uses in the front matter.',
  },
  'lint.unknown-standard': {
    zh: '前言 uses 所列的标准“{value}”不在旁边，或它又用到本标准',
    en: 'The standard “{value}” under uses does not lie beside this one, or comes back to it',
  },
  'lint.unknown-standard.hint': {
    zh: '检查文件夹名与标准的 id 是否都写作“{value}”。',
    en: 'Check that the folder and the id of the standard both read “{value}”.',
  },
  'lint.validity-order': { zh: '有效期的起（{from}）晚于止（{to}）', en: 'Its validity starts ({from}) after it ends ({to})' },
  'lint.validity-order.hint': { zh: '核对“起”“止”两栏。', en: 'Compare the columns from and to.' },
  'lint.unknown-successor': { zh: '{code} 的继任 {value} 不在本代码表里', en: '{value}, which succeeds {code}, is not in the code list' },
  'lint.unknown-successor.hint': { zh: '改正继任代码，或补上这个代码。', en: 'Correct the successor, or add its code.' },
  'lint.place-generation': { zh: '只有地方值才写地方（{value}）', en: 'Only local values have a place ({value})' },
  'lint.place-generation.hint': {
    zh: '把“代”写作地方或居民养老，或删去地方。',
    en: 'Write local or resident-pension under generation, or take the place away.',
  },
  'lint.unknown-code-list': { zh: '没有代码表 {value}', en: 'There is no code list {value}' },
  'lint.unknown-code-list.hint': {
    zh: '代码表须列在代码表目录（代码表、标题）里。',
    en: 'Code lists are listed in their index (code list, title).',
  },
  'lint.code-date-missing': { zh: '{element} 的“@”后面没有写日期', en: 'No date stands after the “@” of {element}' },
  'lint.code-date-missing.hint': {
    zh: '写上同一张表里的日期数据元，例如 `gbt-2260 @ AAE035`；不按日期查就删去“@”。',
    en: 'Name a date element of the same record types, such as `gbt-2260 @ AAE035`, or delete the “@”.',
  },
  'lint.code-date-form': { zh: '{value} 不是日期，不能用来判断代码是否有效', en: '{value} is no date, so no code can be valid on it' },
  'lint.code-date-form.hint': {
    zh: '“@”后面写格式为 YYYYMMDDHHMMSS、YYYYMMDD、YYYYMM、YYYY 或 PERIOD 的数据元。',
    en: 'After “@” stands an element of the format YYYYMMDDHHMMSS, YYYYMMDD, YYYYMM, YYYY or PERIOD.',
  },
  'lint.code-date-apart': { zh: '没有一张表同时有 {element} 和 {value}', en: 'No record type holds both {element} and {value}' },
  'lint.code-date-apart.hint': {
    zh: '日期须与代码在同一条记录里；换一个日期，或把它加进表里。',
    en: 'The date must stand in the same record as the code: name another one, or add it to the record type.',
  },
  'lint.code-date-holds': {
    zh: '{element} 放的不只是代码，不能按日期判断',
    en: '{element} holds more than codes, so it cannot be judged by date',
  },
  'lint.code-date-holds.hint': {
    zh: '删去“@”，或把“代码列”改为“代码”。',
    en: 'Delete the “@”, or change the holds cell to code.',
  },
  'lint.unknown-column': { zh: '表 {table} 没有数据元 {value}', en: 'Table {table} has no element {value}' },
  'lint.unknown-column.hint': { zh: '检查拼写，或改用有该数据元的表。', en: 'Check the spelling, or choose tables that hold it.' },
  'lint.unknown-check': { zh: '没有编号为 {value} 的检查', en: 'There is no check {value}' },
  'lint.unknown-check.hint': {
    zh: '写规则编号，或“数据元名称.种类”，种类有 {kinds}，且须由数据元的说明产生。',
    en: 'Write the id of a rule, or element.kind with kind {kinds}, where the element yields that check.',
  },
  'lint.unknown-indicator': { zh: '没有质量指标 {value}', en: 'There is no quality indicator {value}' },
  'lint.unknown-indicator.hint': {
    zh: '写 GB/T 36344-2018 的四位指标编号：{known}',
    en: 'Write a four-digit indicator of GB/T 36344-2018: {known}',
  },
  'lint.unknown-dimension': { zh: '没有质量维度 {value}', en: 'There is no quality dimension {value}' },
  'lint.unknown-dimension.hint': {
    zh: '写 GB/T 36344-2018 的两位维度编号：{known}',
    en: 'Write a two-digit dimension of GB/T 36344-2018: {known}',
  },
  'lint.unknown-measure': { zh: '没有名为 {value} 的度量', en: 'There is no measure {value}' },
  'lint.unknown-measure.hint': { zh: '可用的度量：{known}', en: 'Known measures: {known}' },
  'lint.profile-standard': {
    zh: '评定方案写的标准是 {value}，不是 {expected}',
    en: 'The profile is for the standard {value}, not {expected}',
  },
  'lint.profile-standard.hint': {
    zh: '把前言中的 standard 改为标准的 id。',
    en: 'Set standard in the front matter to the id of the standard.',
  },

  'lint.alias-form': { zh: '别名“{value}”不能用作程序中的名称', en: 'The alias “{value}” cannot be a name in a program' },
  'lint.alias-form.hint': {
    zh: '只用英文字母和数字，大写字母开头（小写的会同程序语言自己的词相撞），例如 PersonBasicInfo。',
    en: 'Use ASCII letters and digits, a capital first (words of programming languages are small), for example PersonBasicInfo.',
  },
  'lint.columns-missing': { zh: '表 {value} 没有列出数据元', en: 'Table {value} has no columns' },
  'lint.columns-missing.hint': {
    zh: '写标题“表 {value} 名称”，其下列出“序号、名称”。',
    en: 'Write a heading “Table {value} name” and a table with position and name below it.',
  },
  'lint.column-position': { zh: '序号应为 {expected}，写的是 {found}', en: 'The position should be {expected}, not {found}' },
  'lint.column-position.hint': { zh: '序号从 1 起连续编排。', en: 'Number the columns from 1 without gaps.' },
  'lint.column-label': {
    zh: '{element} 在这里的中文注释是“{value}”，数据元目录中是“{expected}”',
    en: 'The label of {element} is “{value}” here and “{expected}” among the data elements',
  },
  'lint.column-label.hint': {
    zh: '改为一致；标准原文不一致时写入“备注”。',
    en: 'Make them equal; note in the remark where the standard itself differs.',
  },
  'lint.code-list-empty': { zh: '代码表 {value} 中没有代码', en: 'The code list {value} holds no codes' },
  'lint.code-list-empty.hint': {
    zh: '写上 CSV 文件名，或在标题“代码表 {value}”下列出代码。',
    en: 'Name a CSV file, or list the codes below a heading “代码表 {value}”.',
  },

  'lint.rule-id': { zh: '规则编号“{value}”不可用', en: '“{value}” cannot be the id of a rule' },
  'lint.rule-id.hint': {
    zh: '用英文字母开头，后接字母、数字、- 或 _，例如 R012。',
    en: 'Start with a letter, then letters, digits, - or _, for example R012.',
  },
  'lint.severity-basis': {
    zh: '依据为 {basis} 时，严重程度不得高于 {strongest}，写的是 {severity}',
    en: 'With the basis {basis} the severity is at most {strongest}, not {severity}',
  },
  'lint.severity-basis.hint': {
    zh: '降低严重程度，或补充更有力的依据。',
    en: 'Lower the severity or give a stronger basis.',
  },
  'lint.clause-missing': { zh: '{value} 没有条款号', en: '{value} has no clause' },
  'lint.clause-missing.hint': {
    zh: '依据为 text 时须写明条款；数据元取其上方标题的条款号。',
    en: 'The basis text needs a clause; data elements take it from the heading above.',
  },
  'lint.key-missing': {
    zh: '表“{value}”没有声明主键，因此不查主键重复',
    en: 'The table “{value}” declares no key, so it is not checked that none is repeated',
  },
  'lint.key-missing.hint': {
    zh: '在“主键”一栏写上数据元；确实没有的写“无”。',
    en: 'Name its elements under key; where there are none, write none.',
  },
  'lint.text-missing': { zh: '{value} 没有{language}说明', en: '{value} has no text in {language}' },
  'lint.text-missing.hint': {
    zh: '中英文都要写：报告用两种语言。',
    en: 'Write both languages: reports are made in either.',
  },
  'lint.cel': { zh: '表达式有误：{detail}', en: 'The expression is not right: {detail}' },
  'lint.cel.hint': {
    zh: '数据元名称、类型和函数见 standards/README.md。',
    en: 'Names, types and functions are described in standards/README.md.',
  },
  'lint.pattern': { zh: '{detail}', en: 'The pattern will not do: {detail}' },
  'lint.pattern.hint': {
    zh: '只用字符、字符类、分组 ( ) 和 (?: )、|、^、$ 以及 * + ? 与 1000 次以内的 {n,m}。',
    en: 'Use characters, classes, groups ( ) and (?: ), |, ^, $, and * + ? or counts up to 1000.',
  },

  'lint.duplicate-quality-rule': {
    zh: '质量规则 {value} 写了两次，前一次在 {first}',
    en: 'The rule of quality {value} stands twice; first at {first}',
  },
  'lint.duplicate-quality-rule.hint': { zh: '合成一行。', en: 'Make one row of them.' },
  'lint.quality-extent': {
    zh: '质量规则 {value} 的程度与检查不相称',
    en: 'How far the rule of quality {value} is held does not fit its checks',
  },
  'lint.quality-extent.hint': {
    zh: '有检查的写“全部”或“部分”，没有检查的写“没有”。',
    en: 'With checks it is held whole or in part, without any not at all.',
  },
  'lint.quality-lacks': {
    zh: '质量规则 {value} 的程度与缺少什么不相称',
    en: 'How far the rule of quality {value} is held does not fit what it lacks',
  },
  'lint.quality-lacks.hint': {
    zh: '没有全部查到的写明缺少什么，全部查到的不写。',
    en: 'Say what is lacking unless the rule is held whole.',
  },
  'lint.fact-unproved': {
    zh: '{element} 的事实“{value}”既没有检查也没有不可检查的原因',
    en: 'The fact “{value}” of {element} has neither a check nor a reason',
  },
  'lint.fact-unproved.hint': {
    zh: '写上检查编号，或用中英文说明为何无法由机器检查。',
    en: 'Name its checks, or say in both languages why a machine cannot check it.',
  },

  ...answerMessages,
  ...itemListMessages,
  ...fileLintMessages,
  ...identifierLintMessages,
  ...ruleLintMessages,
  ...systemLintMessages,
  ...termLintMessages,
} satisfies Record<string, Bilingual>;

import type { Bilingual } from './model.js';

/** What proposals of a mapping say, in the terminal and in the comments of the file. */
export const proposeMessages = {
  'command.map.description': {
    zh: '看表头和取值，提出列对应表（YAML），核对后用于 check --map',
    en: 'look at headings and values and propose a mapping (YAML), to be corrected and used by check --map',
  },
  'command.map.paths': { zh: '文件或文件夹，格式同 check', en: 'files or folders, in every format that check reads' },
  'command.map.standard': { zh: '所依据的标准', en: 'the standard' },
  'command.map.out': { zh: '写到哪个文件', en: 'the file to write' },
  'command.map.force': { zh: '覆盖已有的文件', en: 'write over a file that is there' },
  'command.map.table': {
    zh: '文件=表，如 people.csv=T02；只写 T02，就是所有文件；可多次给出；缺省按文件名或表头识别',
    en: 'file=record type, people.csv=T02; T02 alone is for all files; repeatable; default: by the name of the file or its header',
  },
  'command.map.rows': { zh: '每个文件至多看多少行', en: 'rows of each file looked at, at the most' },
  'command.map.unmask': { zh: '样例原样显示个人信息', en: 'show personal data in samples as it stands' },
  'command.map.temp': { zh: '临时文件放在哪个文件夹', en: 'folder for temporary files' },
  'command.map.json': { zh: '打印 JSON，不打印说明', en: 'print JSON instead of the summary' },
  'command.map.interrupted': { zh: '已中断，没有写出列对应表', en: 'Interrupted: no mapping was written' },

  'propose.nothing-readable': {
    zh: '{inputs} 中没有一个文件看得出是哪张表，因此没有写出列对应表。各文件的原因：',
    en: 'Of no file of {inputs} a record type is known, so no mapping was written. Why, file by file:',
  },

  'propose.values-for-headings': {
    zh: '{path} 好像没有表头：首行有的格子看起来就是数据，没有照原样显示。请在首行加上各列的名称，再提出列对应表。',
    en: '{path} seems to have no header: cells of its first line look like data, and are not shown as they stand. Put the names of the columns on the first line, then have a mapping proposed again.',
  },

  'propose.surety.exact': { zh: '就是标准的名称', en: 'a name of the standard' },
  'propose.surety.synonym': { zh: '别的写法', en: 'a usual spelling' },
  'propose.surety.values': { zh: '取值相符', en: 'its values speak for it' },
  'propose.surety.name': { zh: '只是名称相近', en: 'near in name only' },
  'propose.surety.none': { zh: '没有候选', en: 'nothing speaks for any element' },

  'propose.evidence.checked': {
    zh: '{filled} 个值中 {fit} 个的形式、校验码和日期都对',
    en: '{fit} of {filled} {filled|value|values} with the right form, check character and dates',
  },
  'propose.evidence.named': {
    zh: '{filled} 个值中 {fit} 个是代码表里的名称',
    en: '{fit} of {filled} {filled|value|values} among the names of its code list',
  },
  'propose.evidence.listed': {
    zh: '{filled} 个值中 {fit} 个是代码表里的代码',
    en: '{fit} of {filled} {filled|value|values} among the codes of its code list',
  },
  'propose.evidence.written': {
    zh: '{filled} 个值中 {fit} 个写得符合要求',
    en: '{fit} of {filled} {filled|value|values} written as it asks',
  },
  'propose.evidence.empty': { zh: '看过的行里没有值', en: 'no value in the rows looked at' },
  'propose.values': { zh: '取值可换：{pairs}', en: 'values to be read as: {pairs}' },
  'propose.value': { zh: '{value} → {to}（{rows} 行）', en: '{value} → {to} ({rows} {rows|row|rows})' },
  'propose.unmapped': {
    zh: '{rows} 行的值没有对应的代码，没有换，如 {examples}',
    en: '{rows} {rows|row|rows} with values that are no code, nor the name of one code alone, and are not mapped, such as {examples}',
  },
  'propose.elsewhere': { zh: '在 {tables} 里是 {element}', en: 'in {tables} it is {element}' },
  'propose.samples': { zh: '样例 {samples}', en: 'such as {samples}' },
  'propose.personal': { zh: '表头可能含个人信息，没有写进文件', en: 'the heading may hold personal data and was not written' },

  'propose.file': { zh: '{path}：看了 {rows} 行', en: '{path}: looked at {rows} {rows|row|rows}' },
  'propose.file.whole': { zh: '{path}：看了全部 {rows} 行', en: '{path}: looked at all {rows} {rows|row|rows}' },
  'propose.file.unread': { zh: '另有 {unread} 行读不了', en: '{unread} more could not be read' },
  'propose.likeness': {
    zh: '按表头推定是这张表，{headings} 个表头相同或相近',
    en: 'taken for this record type by its header: {headings} {headings|heading is|headings are} a field of it, or near one',
  },
  'propose.likeness.next': {
    zh: '其次是 {next}，{headings} 个；不对的，用 --table 指定',
    en: 'next is {next} with {headings}; where that is wrong, say so by --table',
  },

  'propose.head.made': {
    zh: '由 zhunsheng map 提出的列对应表，核对后使用：zhunsheng check 文件 --map 本文件',
    en: 'A mapping proposed by zhunsheng map. Look it through, then: zhunsheng check FILE --map THIS-FILE',
  },
  'propose.head.looked': {
    zh: '每个文件至多看了前 {most} 行；数取值时不计前后的空白和开头的撇号。没有看到的取值不在其中。',
    en: 'Of each file the first {most} {most|row was|rows were} looked at, at the most; values were counted without blanks around them and apostrophes before them. Values further down were not seen.',
  },
  'propose.head.active': {
    zh: '不带 # 的各行会照用；带 # 的只是建议，不会用。认可一条建议，就删去行首的“# ”，一个数据元只留一个表头。',
    en: 'Lines without # are used. Those behind # are suggestions and are not: to take one, remove its “# ”; leave one heading for an element.',
  },
  'propose.part.active': { zh: '照别的写法认：', en: 'Taken by a usual spelling:' },
  'propose.part.suggested': { zh: '建议，由人决定：', en: 'Suggestions, for a person to decide:' },
  'propose.part.values': { zh: '代码表里只有一个代码叫这个名称：', en: 'Only one code of the list has the name:' },
  'propose.part.values.suggested': {
    zh: '建议：随上面的建议一起用；或者这一列代码和名称都有，换不换由人决定：',
    en: 'Suggestions: to be used with one above, or of a column that holds codes as well as names, so that a person decides:',
  },
  'propose.part.exact': { zh: '与标准同名，不必写：{headings}', en: 'Names of the standard, which need no line: {headings}' },
  'propose.part.none': { zh: '没有候选的表头：{headings}', en: 'Headings of which nothing speaks for any element: {headings}' },
  'propose.part.missing': { zh: '没有对上的必填数据元：{fields}', en: 'Required elements that no heading is taken for: {fields}' },
  'propose.line': { zh: '{heading} → {element}', en: '{heading} → {element}' },
  'propose.or': { zh: '也可能是 {element}', en: 'or else {element}' },
  'propose.left-out': { zh: '没有看：{problem}', en: 'Not looked at: {problem}' },
  'propose.written': {
    zh: '列对应表：{file}（{active} 行照用，{suggested} 条建议待定）',
    en: 'Mapping: {file} ({active} {active|line|lines} in use, {suggested} {suggested|suggestion|suggestions} to decide on)',
  },
  'propose.next': {
    zh: '核对后：{called} check {path} --standard {standard} --map {file}',
    en: 'When it is looked through: {called} check {path} --standard {standard} --map {file}',
  },
} satisfies Record<string, Bilingual>;

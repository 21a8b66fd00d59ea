import type { Bilingual } from './model.js';

/** What the lint says of files, their front matter, and the tables, rows and cells in them; part of `standardMessages`. */
export const fileLintMessages = {
  'lint.file-missing': { zh: '文件夹中没有 {file}', en: 'The folder holds no {file}' },
  'lint.file-missing.hint': {
    zh: '补上 {file}；标准的入口文件是 README.md，开头写 YAML 前言。',
    en: 'Add {file}; a standard starts with README.md and its YAML front matter.',
  },
  'lint.file-unreadable': { zh: '文件 {file} 无法读取（{detail}）', en: 'The file {file} cannot be read ({detail})' },
  'lint.file-unreadable.hint': {
    zh: '检查文件名、大小写和读取权限。',
    en: 'Check the name, its case and the permissions of the file.',
  },
  'lint.file-encoding': { zh: '文件 {file} 不是 UTF-8 编码', en: 'The file {file} is not UTF-8' },
  'lint.file-encoding.hint': { zh: '把文件另存为 UTF-8 编码。', en: 'Save the file as UTF-8.' },
  'lint.file-outside': {
    zh: '代码表文件 {path} 不在标准文件夹之内',
    en: 'The code list file {path} is outside the folder of the standard',
  },
  'lint.file-outside.hint': {
    zh: '把文件放进 codes/，并写相对路径，例如 codes/aac004.csv。',
    en: 'Put the file under codes/ and write a relative path such as codes/aac004.csv.',
  },
  'lint.file-unused': { zh: '没有代码表引用文件 {file}', en: 'No code list uses the file {file}' },
  'lint.file-unused.hint': {
    zh: '在代码表目录的“文件”列写上它，或删除该文件。',
    en: 'Name it in the file column of the code list index, or delete it.',
  },
  'lint.csv-syntax': { zh: 'CSV 无法解析：{detail}', en: 'The CSV cannot be read: {detail}' },
  'lint.csv-syntax.hint': {
    zh: '检查引号是否成对、各行列数是否与表头一致。',
    en: 'Check that quotes are paired and every row has as many cells as the header.',
  },
  'lint.csv-header': { zh: 'CSV 表头缺少列 {headers}', en: 'The CSV header lacks {headers}' },
  'lint.csv-header.hint': { zh: '第一行应写：{known}', en: 'The first line should read: {known}' },

  'lint.front-matter-missing': { zh: '文件开头没有 YAML 前言', en: 'The file has no YAML front matter' },
  'lint.front-matter-missing.hint': {
    zh: '在第一行写 ---，接着写 {fields}，再用 --- 结束。',
    en: 'Write --- on the first line, then {fields}, and close with ---.',
  },
  'lint.yaml-too-deep': {
    zh: 'YAML 的括号或缩进嵌套得太深，读不了',
    en: 'The brackets or indents of the YAML are nested too deep to be read',
  },
  'lint.yaml-too-deep.hint': {
    zh: '这里只用得到两三层；检查是否有多余的括号。',
    en: 'Two or three levels are enough here; look for brackets that are too many.',
  },
  'lint.yaml-duplicate-key': { zh: '同一个键在这里写了不止一次', en: 'A key stands here more than once' },
  'lint.yaml-duplicate-key.hint': { zh: '只留下一个；哪一个算数，程序不猜。', en: 'Keep one of them: there is no guessing which counts.' },
  'lint.front-matter-syntax': { zh: 'YAML 前言无法解析：{detail}', en: 'The YAML front matter cannot be read: {detail}' },
  'lint.front-matter-syntax.hint': {
    zh: '检查缩进、冒号后的空格和引号。',
    en: 'Check the indentation, the blank after each colon and the quotes.',
  },
  'lint.front-matter-field': { zh: '前言中缺少或写错了 {field}', en: 'The front matter lacks {field}, or it is malformed' },
  'lint.front-matter-field.hint': { zh: '应写成：{form}', en: 'Write it as: {form}' },

  'lint.table-long': {
    zh: '这张表使文件中的表超过 {most} 行，没有读',
    en: 'With this table those of the file have more than {most} {most|line|lines}; it was not read',
  },
  'lint.table-long.hint': {
    zh: '把代码写进 CSV 文件（列 code、name 等），在代码列表的索引里写上文件名，见 standards/README.md；其他的表分到几个文件里。',
    en: 'Put codes into a CSV file (columns code, name and so on) and name it in the index of code lists, see standards/README.md; part other tables into several files.',
  },
  'lint.table-deep': {
    zh: '文中的引文、列表或强调一层套一层，套得太深，整个文件没有读',
    en: 'Quotations, lists or emphasis are nested too deep in each other; nothing of the file was read',
  },
  'lint.table-deep.hint': {
    zh: '去掉多余的层次；文件可能已损坏，请与版本库中的对照。',
    en: 'Take the nesting away; the file may be damaged, so compare it with that in the repository.',
  },
  'lint.table-broken': {
    zh: '这里像一张表，但没有读成：第二行的格数与表头不同',
    en: 'This looks like a table and was not read: its second line has not as many cells as its header',
  },
  'lint.table-broken.hint': {
    zh: '表头下一行写成每列一个 ---，如 | --- | --- | --- |。',
    en: 'Write one --- a column on the line below the header: | --- | --- | --- |.',
  },
  'lint.table-nested': { zh: '列表或引文里的表没有读', en: 'A table within a list or a quotation was not read' },
  'lint.table-nested.hint': {
    zh: '把表移到最外层；只作例子的，放进代码块。',
    en: 'Move it out; put what is an example only into a code block.',
  },
  'lint.table-unrecognised': {
    zh: '这个表像是“{table}”，但缺少列 {headers}，因此没有读取',
    en: 'This table looks like “{table}” but lacks {headers}, so it was not read',
  },
  'lint.table-unrecognised.hint': {
    zh: '补上缺少的列；若只是说明性的表，可换用别的列名。',
    en: 'Add the missing columns, or rename the others if the table is prose.',
  },
  'lint.table-header-missing': { zh: '“{table}”缺少列 {headers}', en: 'The table “{table}” lacks {headers}' },
  'lint.table-header-missing.hint': {
    zh: '在表头补上该列；没有内容的单元格可以留空。',
    en: 'Add the column to the header row; cells may stay empty.',
  },
  'lint.table-header-unknown': { zh: '“{table}”中没有名为“{header}”的列', en: 'The table “{table}” has no column named “{header}”' },
  'lint.table-header-unknown.hint': {
    zh: '可用的列名：{known}。这一列不会被读取。',
    en: 'Known columns: {known}. This one is not read.',
  },
  'lint.table-header-twice': { zh: '列“{header}”出现了两次', en: 'The column “{header}” appears twice' },
  'lint.table-header-twice.hint': { zh: '合并或删除其中一列。', en: 'Merge the two columns or remove one.' },
  'lint.table-place': {
    zh: '“{table}”不在“{heading}”这样的标题之下，因此没有读取',
    en: 'The table “{table}” does not stand under a heading such as “{heading}”, so it was not read',
  },
  'lint.table-place.hint': {
    zh: '在表前加上标题“{heading}”。',
    en: 'Put a heading such as “{heading}” above the table.',
  },
  'lint.row-cells': {
    zh: '这一行有 {found} 个单元格，表头只有 {expected} 个',
    en: 'This row has {found} {found|cell|cells}, the header only {expected}',
  },
  'lint.row-cells.hint': {
    zh: '单元格里的竖线要写成 \\|（代码里也一样）。',
    en: 'Write a vertical bar inside a cell as \\|, in code as well.',
  },

  'lint.cell-empty': { zh: '“{header}”不能为空', en: '“{header}” must not be empty' },
  'lint.cell-empty.hint': { zh: '填写这个单元格。', en: 'Fill this cell.' },
  'lint.cell-value': { zh: '“{header}”的值“{value}”不可用', en: '“{value}” is not a value of “{header}”' },
  'lint.cell-value.hint': { zh: '可用的值：{allowed}', en: 'Allowed: {allowed}' },
  'lint.cell-code-span': {
    zh: '“{header}”的表达式没有写在反引号里',
    en: 'The expression in “{header}” is not a code span',
  },
  'lint.cell-code-span.hint': {
    zh: '用反引号把整个表达式括起来，例如 `AAC006 < AAC007`。',
    en: 'Put the whole expression between backticks, for example `AAC006 < AAC007`.',
  },
} satisfies Record<string, Bilingual>;

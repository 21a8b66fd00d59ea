/** What templates, the empty tables that people fill in, say. */
export const templateMessages = {
  'command.template.description': {
    zh: '写出空表供人填写：表头、下拉代码、填写说明；填好后用 check 检查',
    en: 'write empty tables to be filled in, with headings, lists to choose from and notes; check them when they are',
  },
  'command.template.tables': {
    zh: '表的编号、中文表名或别名，例如 T02 T05',
    en: 'ids, Chinese names or aliases of record types, for example T02 T05',
  },
  'command.template.standard': { zh: '所依据的标准', en: 'the standard' },
  'command.template.out': {
    zh: '写入的文件夹，或一个 .xlsx、.csv 文件',
    en: 'folder to write to, or one file that ends in .xlsx or .csv',
  },
  'command.template.format': { zh: '格式：xlsx,csv 中的几种', en: 'formats: some of xlsx,csv' },
  'command.template.force': { zh: '覆盖已有的文件', en: 'write over files that are there' },
  'command.template.written': { zh: '空表：{file}', en: 'Template: {file}' },

  'template.one-file': {
    zh: '{path} 是一个文件，放不下 {count} 张表。--out 请写文件夹',
    en: '{path} is one file and cannot hold {count} {count|table|tables}. Name a folder with --out',
  },
  'template.required': { zh: '必填', en: 'required' },
  'template.wanted': { zh: '应填', en: 'should be filled' },
  'template.list': { zh: '代码表“{title}”（{count} 项）', en: 'code list “{title}” ({count} {count|entry|entries})' },
  'template.clause': { zh: '条款 {clause}', en: 'clause {clause}' },
  'template.column.element': { zh: '数据元', en: 'element' },
  'template.column.representation': { zh: '表示', en: 'representation' },
  'template.column.shape': { zh: '写法', en: 'how to write it' },
  'template.column.filled': { zh: '必填', en: 'required' },
  'template.column.list': { zh: '取值', en: 'values' },
  'template.column.clause': { zh: '条款', en: 'clause' },
  'template.how': {
    zh: '从第 2 行起填写第一张工作表，一条记录一行，不改表头；各列都是文本格式，号码和日期照原样写。',
    en: 'Fill in the first sheet from row 2 on, one record a row, and leave the headings as they are. Every column is text: numbers and dates are kept as they are written.',
  },
} as const;

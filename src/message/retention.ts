import type { Bilingual } from './model.js';

/** What `zhunsheng retention` says. */
export const retentionMessages = {
  'retention.command': {
    zh: '算出目录各行的保管期限到哪一天为止，列出到期待鉴定的',
    en: 'reckon when the retention of each catalogue row ends, and list what falls due for appraisal',
  },
  'retention.argument': { zh: '目录文件、文件夹或信息包', en: 'a catalogue, a folder or a package' },
  'retention.option.standard': { zh: '标准', en: 'standard' },
  'retention.option.as-of': { zh: '到哪一天为止到期', en: 'due by this day' },
  'retention.option.out': { zh: '把清单写到这个 CSV 文件', en: 'write the list to this CSV file' },
  'retention.option.all': { zh: '清单列出每一行，不只是到期的和须人看的', en: 'list every row, not only those due or to be looked at' },
  'retention.option.json': { zh: '在屏幕上输出 JSON', en: 'print JSON' },
  'retention.option.unmask': { zh: '题名里的号码照原样列出', en: 'show numbers in titles as they stand' },
  'retention.no-schedule': {
    zh: '标准 {standard} 没有保管期限表（代码表 retention-period 和 retention-schedule）',
    en: 'standard {standard} has no retention schedule (code lists retention-period and retention-schedule)',
  },
  'retention.no-catalogue': {
    zh: '{path} 里没有可读的目录（{names}）。{why}',
    en: '{path} holds no catalogue that can be read ({names}). {why}',
  },
  'retention.name-it': {
    zh: '请把目录名写进文件名（如 {example}.csv、{example}.xlsx），或加 --table 文件名={id}（换成实际的表）。',
    en: 'Put its name into the name of the file (such as {example}.csv or {example}.xlsx), or add --table FILE={id} (with the right one).',
  },
  'retention.out-input': {
    zh: '清单不能写到所读的目录 {path} 上，请换一个文件名',
    en: 'the list would be written over {path}, a catalogue that is read: choose another name',
  },
  'retention.changed': {
    zh: '{path} 在读取期间有变动（被写入、替换、移走或改名），没有写出清单。请等写完之后再算一次。',
    en: '{path} changed while it was being read (written to, replaced, moved or renamed), so no list was written. Run again when nobody writes to it.',
  },
  'retention.interrupted': { zh: '已中断，没有写出清单。', en: 'Interrupted; no list was written.' },
  'command.step.expiry': { zh: '正在算 {table} 的保管期限 … {percent}%{rows}{left}', en: 'Reckoning {table} … {percent}%{rows}{left}' },
  'retention.not-csv': { zh: '清单只能写成 .csv：{path}', en: 'the list is written as .csv only: {path}' },

  'retention.heading': {
    zh: '保管期限，截至 {asOf}（从形成次年的 1 月 1 日起算）',
    en: 'Retention as of {asOf} (counted from 1 January of the year after the record was made)',
  },
  'retention.table': {
    zh: '{name}：{rows} 行；到期 {due}，未到期 {kept}，永久 {permanent}，算不出 {unknown}',
    en: '{name}: {rows} {rows|row|rows}; due {due}, not due {kept}, permanent {permanent}, cannot be reckoned {unknown}',
  },
  'retention.rows': { zh: '{count} 行', en: '{count} {count|row|rows}' },
  'retention.unreadable': { zh: '无法读取、没有算的：{count} 行', en: 'rows that could not be read, and were not reckoned: {count}' },
  'retention.incomplete': {
    zh: '这份清单不全：有 {files} 个文件（或移交包的部分）、{rows} 行无法读取，没有算。原因见程序的输出；改正之后请再算一次。',
    en: 'This list is not complete: {files} {files|file|files} (or parts of the package) and {rows} {rows|row|rows} could not be read, and were not reckoned. The output of the program says why; mend them and run again.',
  },
  'retention.files-unread': {
    zh: '有 {count} 个可能含有目录或元数据的文件无法读取（如 {example}：{fault}），其中的行没有算。请换成能读的文件再算一次。',
    en: 'Files that may hold a catalogue or metadata and could not be read: {count}, such as {example} ({fault}). Rows in them were not reckoned. Replace them and run again.',
  },
  'retention.missing': { zh: '缺少的列：{list}', en: 'columns missing: {list}' },
  'retention.near': {
    zh: '可能就是缺少的列（若是，请改成箭头后的名称）：{pairs}',
    en: 'may be the columns missing (if so, rename them to the name behind the arrow): {pairs}',
  },
  'retention.unclassified': {
    zh: '须由人归类的题名（行数）和文字相近的材料（0 到 1，相同的两字词越多越高）：',
    en: 'Titles for a person to classify (rows), and materials with like wording (0 to 1, by the pairs of characters in common):',
  },
  'retention.none-like': { zh: '没有相近的', en: 'none alike' },
  'retention.written': { zh: '清单：{path}，{count} 行', en: 'List: {path}, {count} {count|row|rows}' },
  'retention.appraisal': {
    zh: '到期的须经鉴定、批准，不得据此直接销毁。',
    en: 'What is due is to be appraised and approved; nothing may be destroyed on this list alone.',
  },

  'retention.status.due': { zh: '到期', en: 'due' },
  'retention.status.kept': { zh: '未到期', en: 'not due' },
  'retention.status.permanent': { zh: '永久', en: 'permanent' },
  'retention.status.unknown': { zh: '算不出', en: 'cannot be reckoned' },

  'retention.remark.short': {
    zh: '所定期限短于最低期限，按最低期限算',
    en: 'declared period shorter than the minimum, which is taken instead',
  },
  'retention.remark.short-unsure': {
    zh: '所定期限短于最低期限（这一项的规定原文没有见到），按最低期限算',
    en: 'declared period shorter than the minimum, which is taken instead (the words of the rule were not seen)',
  },
  'retention.remark.no-category': {
    zh: '没有归档材料类目，或不在范围表里，须人归类',
    en: 'no material category, or one that is not in the schedule: a person must classify',
  },
  'retention.remark.no-minimum': { zh: '范围表没有写年数的最低期限', en: 'the schedule gives no minimum in years' },
  'retention.remark.no-period': {
    zh: '没有保管期限，或不在期限表里',
    en: 'no retention period, or one that is not in the list of periods',
  },
  'retention.remark.other-year': {
    zh: '年度不是年份，按日期或截止日期计算',
    en: 'the year is none; reckoned from the date or the end date',
  },
  'retention.remark.odd-year': {
    zh: '年度或日期写成了两位年份（如 99、990101），或者年份不合情理，看不出是哪一年，没有算。请改成四位年份或八位日期',
    en: 'the year or date has a year of two digits (99, 990101), or one that cannot be: which year is meant cannot be told, so nothing was reckoned. Write a year of four digits, or a date of eight',
  },
  'retention.remark.date-year': {
    zh: '日期与年度不是同一年，或日期写法不对；按年度计算，销毁前请查明',
    en: 'the date is of another year than the year, or is none; reckoned from the year: find out before anything is destroyed',
  },
  'retention.remark.other-start': {
    zh: '目录写的保管开始时间与算出的起算日不同，销毁前请查明',
    en: 'the catalogue gives another start of retention than the one reckoned: find out before anything is destroyed',
  },
  'retention.remark.other-end': {
    zh: '目录写的保管结束时间与算出的不同，销毁前请查明',
    en: 'the catalogue gives another end of retention than the one reckoned: find out before anything is destroyed',
  },
  'retention.remark.no-year': { zh: '没有年度和日期，或写法不对', en: 'no year or date, or one that is none' },

  'retention.column.table': { zh: '表', en: 'table' },
  'retention.column.file': { zh: '文件', en: 'file' },
  'retention.column.row': { zh: '行', en: 'line' },
  'retention.column.code': { zh: '档号', en: 'archival code' },
  'retention.column.fonds': { zh: '全宗号', en: 'fonds' },
  'retention.column.title': { zh: '题名', en: 'title' },
  'retention.column.made': { zh: '形成年度', en: 'year made' },
  'retention.column.declared': { zh: '所定期限', en: 'declared period' },
  'retention.column.category': { zh: '归档材料类目', en: 'material category' },
  'retention.column.material': { zh: '材料', en: 'material' },
  'retention.column.minimum': { zh: '最低年数', en: 'minimum years' },
  'retention.column.start': { zh: '起算日', en: 'counted from' },
  'retention.column.ends-declared': { zh: '按所定期限到', en: 'ends as declared' },
  'retention.column.ends-minimum': { zh: '按最低期限到', en: 'ends by the minimum' },
  'retention.column.ends': { zh: '保管到', en: 'kept until' },
  'retention.column.status': { zh: '状态', en: 'status' },
  'retention.column.remarks': { zh: '须看', en: 'to be looked at' },
  'retention.column.suggestions': { zh: '可能的材料（相近程度）', en: 'likely materials (likeness)' },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from './model.js';

/** What `repair` says. */
export const repairMessages = {
  'command.repair.description': {
    zh: '写出副本，只修正不用猜的写法（空白、全角、撇号、日期、千位逗号、合计行），列出每一处，并马上检查副本',
    en: 'write copies with the safe repairs only (blanks, full width, apostrophes, dates, thousands separators, rows of totals), list every one, and check the copies at once',
  },
  'command.repair.paths': {
    zh: '文件（CSV、TSV、XLSX）或文件夹；原来的文件不动',
    en: 'files (CSV, TSV, XLSX) or folders; they themselves are never touched',
  },
  'command.repair.out': { zh: '副本和 repairs.csv 写到哪个文件夹', en: 'the folder for the copies and repairs.csv' },
  'command.repair.force': { zh: '覆盖该文件夹里已有的副本', en: 'write over copies that are there' },
  'command.repair.unmask': { zh: 'repairs.csv 不遮蔽个人信息（慎用）', en: 'show personal data in repairs.csv as it stands (take care)' },
  'command.repair.json': { zh: '打印 JSON，不打印说明', en: 'print JSON instead of the summary' },

  'repair.interrupted': { zh: '已中断，没有写出副本', en: 'Interrupted: no copy was written' },
  'repair.interrupted.written': {
    zh: '已中断：副本已写好，还没有检查完，修正前后的差别没有算出',
    en: 'Interrupted: the copies are written, their check did not come to its end, and the difference is not known',
  },

  'repair.inside': {
    zh: '副本不能写到 {out}：它在要读的文件夹 {input} 里，下次会被当成数据。请换一个文件夹',
    en: 'Copies cannot go to {out}: it lies in the folder {input} that is read, where they would be taken for data. Name another folder',
  },
  'repair.over-input': {
    zh: '副本不能写到 {path}：那是要读的文件，原来的文件不动。请用 --out 换一个文件夹',
    en: 'No copy can go to {path}: it is a file that is read, and those are never touched. Name another folder by --out',
  },
  'repair.same-name': {
    zh: '{path} 和 {other} 的副本会是同一个文件 {name}。请分两次修正，各写到一个文件夹',
    en: 'The copies of {path} and {other} would be one file, {name}. Repair them one by one, into folders of their own',
  },
  'repair.nothing': {
    zh: '没有一个文件可以修正，什么也没有写。各文件的原因：',
    en: 'No file can be repaired, and nothing was written. Why, file by file:',
  },
  'repair.endless': {
    zh: '{path} 有一条记录长得读不了，后面从哪里起是下一条说不准，因此什么也没有写。请先补上没有配对的双引号',
    en: '{path} has a record too long to be read, so that where the next begins is not known; nothing was written. Put right the quote without its partner first',
  },
  'repair.changed': {
    zh: '{paths} 在读的时候变了，因此什么也没有写。请等写完再来',
    en: '{paths} changed while it was read, so nothing was written. Try again when it is left alone',
  },
  'repair.format': {
    zh: '{path} 没有修正：只修正 CSV、TSV 和 XLSX 的表',
    en: '{path} was not repaired: only tables in CSV, TSV and XLSX are',
  },
  'repair.rows-left-out': {
    zh: '{path} 没有修正：有的行读不了，副本里会少了它们。请先在 Excel 里改好（行号见 check 的报告）',
    en: '{path} was not repaired: rows of it cannot be read, and a copy would lack them. Put them right in the workbook first (check tells the lines)',
  },
  'repair.undecodable': {
    zh: '{path} 没有修正：有的字节不属于该文件的编码，副本里留不住它们。请从源系统重新导出',
    en: '{path} was not repaired: it has bytes that are not of its encoding, which a copy could not keep. Export it again from the source',
  },

  'repair.file': {
    zh: '{path} → {copy}：{rows} 条记录，修正 {cells} 个单元格，去掉 {totals} 行合计',
    en: '{path} → {copy}: {rows} {rows|record|records}, {cells} {cells|cell|cells} repaired, {totals} {totals|row|rows} of totals taken out',
  },
  'repair.file.notes': {
    zh: '{notes} 行是标题、备注或签名，留着（检查时不算记录）',
    en: '{notes} {notes|row is a title, a note or a signature and stays|rows are titles, notes or signatures and stay} (check takes none for a record)',
  },
  'repair.file.unread': {
    zh: '{unread} 条读不了，原样照抄',
    en: '{unread} {unread|record|records} cannot be read and {unread|stands|stand} in the copy byte for byte',
  },
  'repair.file.unknown': {
    zh: '没有认出的列原样照抄：{headings}',
    en: 'Columns that no element is known for are as they were: {headings}',
  },
  'repair.file.workbook': {
    zh: '副本是 UTF-8 的 CSV，数字按文本写；表头以上的标题、其他工作表和格式不在副本里',
    en: 'the copy is CSV in UTF-8, numbers as text; titles above the header, other sheets and formats are not in it',
  },
  'repair.file.utf-8': {
    zh: '表头和各行编码不同，副本一律是 UTF-8',
    en: 'header and rows are in different encodings; the copy is in UTF-8 throughout',
  },
  'repair.left-out': { zh: '没有副本：{problem}', en: 'No copy: {problem}' },
  'repair.done': { zh: '修正', en: 'Repaired' },
  'repair.done.none': { zh: '没有可以修正的；副本和原来的一样', en: 'Nothing to repair; the copies are as the files were' },
  'repair.done.total-row': { zh: '合计行', en: 'rows of totals' },
  'repair.done.one': { zh: '{times} × {what}', en: '{times} × {what}' },
  'repair.left': {
    zh: '留着不动（要猜才能改），请在源系统里改',
    en: 'Left as they are, since it would take a guess; put them right at the source',
  },
  'repair.left.one': {
    zh: '{times} × {element}：{what}，{first}',
    en: '{times} × {element}: {what}, {first}',
  },
  'repair.left.placeholder': { zh: '占位文字，不是值', en: 'a placeholder, no value' },
  'repair.left.longer': { zh: '太长', en: 'too long' },
  'repair.left.shorter': { zh: '太短，可能丢了前导 0', en: 'too short; leading zeros may be lost' },
  'repair.left.other': { zh: '写法不对，没有不用猜的改法', en: 'not as it should be, and no safe repair is known' },
  'repair.left.check': { zh: '没有不用猜的改法：{check}', en: 'no safe repair: {check}' },
  'repair.left.more': { zh: '另有 {more} 种，见 --json', en: '{more} more {more|kind|kinds}, see --json' },
  'repair.verdict': { zh: '结论：{before} → {after}', en: 'Verdict: {before} → {after}' },
  'repair.score': {
    zh: '得分：{before} → {after}；无错误的记录 {clean} → {cleanAfter}',
    en: 'Score: {before} → {after}; records without any error {clean} → {cleanAfter}',
  },
  'repair.score.scant': {
    zh: '得分：{before} → {after}（满分 100），只反映检查过的部分',
    en: 'Score: {before} → {after} of 100, of what was looked at only',
  },
  'repair.score.partly': {
    zh: '得分：{before} → {after}；无错误的记录 {clean} → {cleanAfter}，其中 {scant} 条大部分没有检查',
    en: 'Score: {before} → {after}; records without any error {clean} → {cleanAfter}, of which {scant} {scant|was|were} mostly not looked at',
  },
  'repair.checks': { zh: '检查的失败行数，修正前 → 修正后', en: 'Rows that fail each check, before → after' },
  'repair.check': { zh: '{before} → {after}：{check}', en: '{before} → {after}: {check}' },
  'repair.check.more': {
    zh: '修正后才有值可比，这些检查查出的更多',
    en: 'Found in more rows, since their values could not be compared before',
  },
  'repair.check.same': {
    zh: '另有 {checks} 项检查不符合的行数没有变',
    en: '{checks} more {checks|check fails|checks fail} in as many rows as before',
  },
  'repair.check.rest': { zh: '另有 {checks} 项变了，见 --json', en: '{checks} more changed, see --json' },
  'repair.ledger': { zh: '每一处修正：{file}', en: 'Every change: {file}' },
  'repair.next': {
    zh: '核对修正清单后，完整的报告：{called} check {again}',
    en: 'When the changes are looked through, the whole report: {called} check {again}',
  },
} satisfies Record<string, Bilingual>;

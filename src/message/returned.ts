import type { Bilingual } from './model.js';

/** What is said of rectification lists that came back, of which waivers are made. */
export const returnedMessages = {
  'command.waivers.description': {
    zh: '由填回来的整改清单生成豁免文件',
    en: 'make a file of waivers of rectification lists that came back',
  },
  'command.waivers.from': {
    zh: '收下批准豁免的行，写成 check --waivers 读的豁免文件；其余各行按结果计数',
    en: 'take the lines that were waived into a file for check --waivers; the others are counted by outcome',
  },
  'command.waivers.lists': {
    zh: '填回来的整改清单（xlsx），或放它们的文件夹',
    en: 'rectification lists that came back (xlsx), or folders of them',
  },
  'command.waivers.out': { zh: '写到这个文件', en: 'write to this file' },
  'command.waivers.expires': { zh: '这些豁免的有效期至（最后一天）', en: 'the last day on which these waivers hold' },
  'command.waivers.standard': {
    zh: '清单所依据的标准；给出 --report 时以报告为准',
    en: 'the standard of the lists; that of the report where --report is given',
  },
  'command.waivers.report': {
    zh: '同一次检查的 report.json：核对各行没有被改过',
    en: 'the report.json of the same run: lines are compared with it, so that none was changed',
  },
  'command.waivers.force': { zh: '覆盖已有的文件', en: 'write over a file that is there' },
  'command.waivers.json': { zh: '把结果输出为 JSON', en: 'print what was done as JSON' },

  'waivers.no-list': {
    zh: '{path} 里没有可读的整改清单（xlsx）。请给出填回来的清单',
    en: 'no rectification list (xlsx) in {path} can be read. Give the lists that came back',
  },
  'waivers.expired': {
    zh: '有效期至 {expires}，早于基准日期 {asOf}，这样的豁免不起作用。请改 --expires 或 --as-of',
    en: 'waivers that hold until {expires} do nothing on {asOf}. Change --expires or --as-of',
  },
  'waivers.problem.unreadable': {
    zh: '{list}：读不了（{reason}），没有收下',
    en: '{list}: cannot be read ({reason}), and is not taken in',
  },
  'waivers.problem.no-sheet': {
    zh: '{list}：没有一张工作表的第一行有{names}这几列（各一次），没有收下',
    en: '{list}: no sheet has the columns {names}, each once, in its first row; it is not taken in',
  },
  'waivers.problem.sheet': {
    zh: '{list}：工作表“{sheet}”的第一行不是整改清单的表头，没有读',
    en: '{list}: the first row of sheet “{sheet}” is not the head of a rectification list; it was not read',
  },
  'waivers.problem.formula': {
    zh: '{list}，“{sheet}”第 {row} 行：有公式，没有收下。请直接填写内容',
    en: '{list}, “{sheet}”, row {row}: there is a formula, so it is not taken in. Write the content itself',
  },
  'waivers.problem.no-outcome': {
    zh: '{list}，“{sheet}”第 {row} 行：填了别的，没有选整改结果，没有收下',
    en: '{list}, “{sheet}”, row {row}: something is filled in but no outcome, so it is not taken in',
  },
  'waivers.problem.outcome': {
    zh: '{list}，“{sheet}”第 {row} 行（{cell} 格）：整改结果“{value}”不认识，没有收下。请从这一格的下拉表里选一个：{known}',
    en: '{list}, “{sheet}”, row {row} (cell {cell}): the outcome “{value}” is not known, so it is not taken in. Pick one of the list of that cell: {known}',
  },
  'waivers.problem.lacks': {
    zh: '{list}，“{sheet}”第 {row} 行：批准豁免缺{names}，没有收下。请补上',
    en: '{list}, “{sheet}”, row {row}: a waiver lacks {names}, so it is not taken in. Fill it in',
  },
  'waivers.problem.day': {
    zh: '{list}，“{sheet}”第 {row} 行：日期“{value}”不是形如 2025-06-30 的日期，没有收下。请改正',
    en: '{list}, “{sheet}”, row {row}: “{value}” is no day written as 2025-06-30, so it is not taken in. Correct it',
  },
  'waivers.problem.day-late': {
    zh: '{list}，“{sheet}”第 {row} 行：日期“{value}”晚于 {asOf}（--as-of），没有收下。请改正日期，或把 --as-of 写成收下的那一天',
    en: '{list}, “{sheet}”, row {row}: the day “{value}” is after {asOf} (--as-of), so it is not taken in. Correct it, or give --as-of the day on which it is taken in',
  },
  'waivers.problem.no-row': {
    zh: '{list}，“{sheet}”第 {row} 行：这一行不是一条记录，不能逐条豁免。请加 --findings 重新检查列出全部，或照 docs/waivers.md 手写这一条',
    en: '{list}, “{sheet}”, row {row}: the line is of no single record, and cannot be waived as one. Check again with --findings to list them all, or write this waiver by hand as docs/waivers.md shows',
  },
  'waivers.problem.of-file': {
    zh: '{list}，“{sheet}”第 {row} 行：{check} 说的是整个文件或表头，不是一条记录，不能从清单收下。请照 docs/waivers.md 手写这一条',
    en: '{list}, “{sheet}”, row {row}: {check} is of a whole file or its header, not of a record, and is not taken from a list. Write this waiver by hand as docs/waivers.md shows',
  },
  'waivers.problem.file': {
    zh: '{list}，“{sheet}”第 {row} 行：文件名在清单里被遮盖，认不出是哪个文件，没有收下。请照 docs/waivers.md 手写这一条',
    en: '{list}, “{sheet}”, row {row}: the name of the file is hidden in the list, so that it cannot be told which it is. Write this waiver by hand as docs/waivers.md shows',
  },
  'waivers.problem.table': {
    zh: '{list}，“{sheet}”第 {row} 行：标准 {standard} 没有数据表“{table}”：这一格被改过，或清单出自别的标准（--standard）',
    en: '{list}, “{sheet}”, row {row}: the standard {standard} has no table “{table}”: the cell was changed, or the list is of another standard (--standard)',
  },
  'waivers.problem.check': {
    zh: '{list}，“{sheet}”第 {row} 行：数据表“{table}”没有检查 {check}：这一格被改过，或清单出自别的标准（--standard）',
    en: '{list}, “{sheet}”, row {row}: table “{table}” has no check {check}: the cell was changed, or the list is of another standard (--standard)',
  },
  'waivers.problem.changed': {
    zh: '{list}，“{sheet}”第 {row} 行：报告里没有这一处不符：检查、文件、行号或记录被改过，或报告不是同一次检查的，没有收下',
    en: '{list}, “{sheet}”, row {row}: the report has no such failure: check, file, line or record were changed, or the report is of another run; it is not taken in',
  },
  'waivers.problem.twice': {
    zh: '{list}，“{sheet}”第 {row} 行：同一处不符在 {other} 里另有不同的答复，都没有收下',
    en: '{list}, “{sheet}”, row {row}: the same failure has another answer in {other}; neither is taken in',
  },
  'waivers.remark.name': {
    zh: '{list}，“{sheet}”第 {row} 行：职务“{value}”像是姓名或号码；豁免文件里照原样写，报告里会遮盖。请改写成职务',
    en: '{list}, “{sheet}”, row {row}: the role “{value}” looks like a name or a number; the file has it as it is, reports will hide it. Write the role',
  },
  'waivers.read': {
    zh: '读了 {lists} 份清单，{lines} 行；没有填写 {unanswered} 行',
    en: 'Lists read: {lists}; lines: {lines}, of which {unanswered} {unanswered|is|are} not filled in',
  },
  'waivers.outcome': { zh: '{outcome}：{count} 行', en: '{outcome}: {count} {count|line|lines}' },
  'waivers.asked': {
    zh: '申请豁免的没有收下：批准后改为批准豁免，写上批准人的职务和日期',
    en: 'waivers that are asked for are not taken in: once approved, make them waived, with the role of who approved it and the day',
  },
  'waivers.written': { zh: '豁免文件：{out}，{count} 条', en: 'Waivers: {out}, {count}' },
  'waivers.by-line': {
    zh: '其中 {count} 条按文件和行号：数据重新导出后行号会变，届时请重新出清单',
    en: '{count} of them by file and line: lines change when the data are exported anew; make the lists anew then',
  },
  'waivers.unproven': {
    zh: '{count} 条不在报告的样例里，没有核对是否改过',
    en: '{count} {count|is|are} not among the samples of the report, so that whether {count|it was|they were} changed is not known',
  },
  'waivers.none': { zh: '没有可收下的批准豁免，没有写出 {out}', en: 'No line could be taken in as waived; {out} is not written' },
  'waivers.problems': { zh: '有 {count} 处要补：', en: 'Lacking something in {count} {count|place|places}:' },
  'waivers.more': { zh: '另有 {more} 处，见 --json', en: '{more} more, see --json' },
  'waivers.next': {
    zh: '下一步：照原来的命令再检查一遍，加上 --waivers {out} --as-of {asOf}',
    en: 'Next: run the check once more as before, with --waivers {out} --as-of {asOf}',
  },
  'waivers.head': {
    zh: '由填回来的整改清单生成；每条上面写明出自哪份清单。写法见 docs/waivers.md',
    en: 'Made of rectification lists that came back; above each waiver stands the line that it is of. See docs/waivers.md for the form',
  },
  'waivers.head.list': { zh: '清单 {list}，SHA-256 {hash}', en: 'List {list}, SHA-256 {hash}' },
  'waivers.source': { zh: '{list}，“{sheet}”第 {row} 行', en: '{list}, “{sheet}”, row {row}' },
} satisfies Record<string, Bilingual>;

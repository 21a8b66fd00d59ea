import type { Bilingual } from './model.js';

const example = { zh: '写法见 docs/waivers.md', en: 'See docs/waivers.md for the form' };

/** What is said of waivers: faults of their file, and what reports tell of them. */
export const waiverMessages = {
  'waiver.too-large': {
    zh: '豁免文件 {path} 超过 {most} 字节，不像豁免文件。请检查 --waivers',
    en: 'The waiver file {path} is larger than {most} {most|byte|bytes}, which no waiver file is. Check --waivers',
  },
  'waiver.encoding': {
    zh: '豁免文件 {path} 不是 UTF-8 编码。请另存为 UTF-8 后重试',
    en: 'The waiver file {path} is not UTF-8. Save it as UTF-8, then try again',
  },
  'waiver.too-deep': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：括号或缩进嵌套得太深，读不了。豁免只有两三层；请按 docs/waivers.md 的样子重写',
    en: 'Waiver file {path}, line {line}, column {column}: brackets or indents are nested too deep to be read. A waiver has two or three levels; write it as docs/waivers.md shows',
  },
  'waiver.duplicate-key': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：同一个键在一条豁免里写了不止一次，不知以哪个为准。请只留一个',
    en: 'Waiver file {path}, line {line}, column {column}: a key stands more than once in one waiver, and there is no telling which counts. Keep one of them',
  },
  'waiver.syntax': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：YAML 读不懂（{detail}）。请改正后重新运行',
    en: 'Waiver file {path}, line {line}, column {column}: the YAML cannot be read ({detail}). Correct it and run again',
  },
  'waiver.not-a-list': {
    zh: `豁免文件 {path} 第 {line} 行第 {column} 列：应为豁免的列表，每项以“- check:”开头。${example.zh}`,
    en: `Waiver file {path}, line {line}, column {column}: a list of waivers is expected, each beginning with "- check:". ${example.en}`,
  },
  'waiver.not-a-mapping': {
    zh: `豁免文件 {path} 第 {line} 行第 {column} 列：每项豁免应写明 check、scope、reason、approver、date、expires。${example.zh}`,
    en: `Waiver file {path}, line {line}, column {column}: a waiver has check, scope, reason, approver, date and expires. ${example.en}`,
  },
  'waiver.unknown-key': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：没有“{key}”这一项，可用 {known}。请改正或删去',
    en: 'Waiver file {path}, line {line}, column {column}: there is no key "{key}"; there are {known}. Correct or remove it',
  },
  'waiver.missing': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：这项豁免缺少 {key}。请补上',
    en: 'Waiver file {path}, line {line}, column {column}: this waiver has no {key}. Add it',
  },
  'waiver.not-a-text': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：{key} 应为一段文字，不得为空。请填写',
    en: 'Waiver file {path}, line {line}, column {column}: {key} must be a text and not empty. Fill it in',
  },
  'waiver.bad-day': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：{key} 应为实际存在的日期，形如 2024-12-31，不能是“{value}”。请改正',
    en: 'Waiver file {path}, line {line}, column {column}: {key} must be a real date such as 2024-12-31, not "{value}". Correct it',
  },
  'waiver.bad-scope': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：scope 应为 all，或写明 table、division、agency、file、row、key 中的几项，例如 { table: T02 }。请改正',
    en: 'Waiver file {path}, line {line}, column {column}: scope must be all, or some of table, division, agency, file, row and key, such as { table: T02 }. Correct it',
  },
  'waiver.bad-row': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：row 应为记录在文件中的行号，不能是“{row}”。请按报告中的行号填写',
    en: 'Waiver file {path}, line {line}, column {column}: row must be the line of a record in its file, not "{row}". Give the line as the report has it',
  },
  'waiver.row-needs-file': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：只写行号 {row}，不知道是哪个文件。请在 scope 中加上 file',
    en: 'Waiver file {path}, line {line}, column {column}: row {row} of which file? Add file to the scope',
  },
  'waiver.key-needs-table': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：{check} 在多个表中（{tables}），不知道 key 属于哪一个。请在 scope 中加上 table',
    en: 'Waiver file {path}, line {line}, column {column}: {check} is in several record types ({tables}), and it is open which of them the key is of. Add table to the scope',
  },
  'waiver.bad-key': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：“{table}”的记录由 {known} 确定。key 请写成 { 字段: 值 }，只用这些字段；没有这样的字段时改用 file 和 row',
    en: 'Waiver file {path}, line {line}, column {column}: a record of {table} is known by {known}. Write key as { FIELD: value } with these fields only; where there is none, use file and row',
  },
  'waiver.backwards': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：对 {check} 的豁免于 {date} 批准，却在此前的 {expires} 到期。请改正日期',
    en: 'Waiver file {path}, line {line}, column {column}: the waiver of {check} was approved on {date} but expires before that, on {expires}. Correct the dates',
  },
  'waiver.expired': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：对 {check} 的豁免已于 {expires} 到期，而检查基准日期是 {asOf}。请删去它，或另行报批并更新到期日',
    en: 'Waiver file {path}, line {line}, column {column}: the waiver of {check} expired on {expires}, and the check is as of {asOf}. Remove it, or have it approved again with a new expiry',
  },
  'waiver.too-early': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：对 {check} 的豁免 {date} 才批准，晚于检查基准日期 {asOf}。请核对日期或 --as-of',
    en: 'Waiver file {path}, line {line}, column {column}: the waiver of {check} is approved on {date} only, after the day of the check, {asOf}. Look at the date or at --as-of',
  },
  'waiver.unknown-check': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：标准 {standard} 没有名为 {check} 的检查。请按报告中的检查编号填写',
    en: 'Waiver file {path}, line {line}, column {column}: the standard {standard} has no check named {check}. Give the id as the report has it',
  },
  'waiver.unknown-table': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：标准 {standard} 没有记录类型 {table}。请写编号、表名或别名',
    en: 'Waiver file {path}, line {line}, column {column}: the standard {standard} has no record type {table}. Give its number, name or alias',
  },
  'waiver.not-in-table': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：“{table}”没有检查 {check}。请改正 table 或 check',
    en: 'Waiver file {path}, line {line}, column {column}: {table} has no check {check}. Correct table or check',
  },
  'waiver.no-such-scope': {
    zh: '豁免文件 {path} 第 {line} 行第 {column} 列：检查 {check} 的不符不能按 {part} 区分，不能这样限定范围。请去掉 {part}',
    en: 'Waiver file {path}, line {line}, column {column}: failures of {check} cannot be told apart by {part}, so it cannot be the scope. Take {part} away',
  },

  'verdict.waived': {
    zh: '{sentence}已应用豁免：{checks} 项检查的 {rows} 处不符按豁免文件不影响结论，得分仍予计入。',
    en: '{sentence} Waivers were applied: {rows} {rows|failure|failures} of {checks} {checks|check|checks} {checks|does|do} not decide, by the waiver file; the score counts them.',
  },
  'command.summary.waived': {
    zh: '豁免：{used} / {entries} 条用到，涉及 {checks} 项检查的 {rows} 处不符；仍列出并计分，但不影响结论',
    en: 'Waivers: {used} of {entries} used, over {rows} {rows|failure|failures} of {checks} {checks|check|checks}; still listed and scored, but not decisive',
  },
  'report.section.waivers': { zh: '豁免', en: 'Waivers' },
  'report.waivers.note': {
    zh: '豁免的不符仍予列出并计入得分，但不影响结论：否决检查、按不符数和记录数设的门槛都不计它们，按得分设的门槛照常。',
    en: 'What is waived is listed and scored all the same, but does not decide: blocking checks and bounds on failures and records leave it out, bounds on scores do not.',
  },
  'report.waivers.none': { zh: '豁免文件中没有豁免。', en: 'The waiver file holds no waiver.' },
  'report.waived': { zh: '其中豁免 {rows}', en: '{rows} of them waived' },
  'report.waivers.all': { zh: '全部', en: 'all' },
  'report.waivers.unused': { zh: '未用到', en: 'not used' },
  'report.term.waiver.file': { zh: '豁免文件', en: 'Waiver file' },
  'report.term.waiver.scope': { zh: '范围', en: 'Scope' },
  'report.term.waiver.reason': { zh: '理由', en: 'Reason' },
  'report.term.waiver.approver': { zh: '批准人', en: 'Approved by' },
  'report.term.waiver.date': { zh: '批准日期', en: 'Approved on' },
  'report.term.waiver.expires': { zh: '有效期至', en: 'Holds until' },
  'report.term.waiver.failed': { zh: '豁免的不符', en: 'Failures waived' },

  'command.check.waivers': {
    zh: '豁免文件（YAML）：所列不符仍予列出，但不影响结论',
    en: 'a file of waivers (YAML): what it names is still listed but does not decide',
  },
} satisfies Record<string, Bilingual>;

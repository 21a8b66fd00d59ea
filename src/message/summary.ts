import type { Bilingual } from './model.js';

/** What a person reads in the terminal of a check that has ended. */
export const summaryMessages = {
  'command.summary.read': {
    zh: '已检查 {files} 个文件，{tables} 张表，{rows} 行（另有 {unreadable} 行无法读取）',
    en: 'Checked {files} {files|file|files}, {tables} {tables|table|tables}, {rows} {rows|row|rows} ({unreadable} more could not be read)',
  },
  'command.summary.empty': { zh: '没有记录的表：{tables}', en: 'Tables without records: {tables}' },
  'command.summary.unread': {
    zh: '没有一条记录读得出来的表：{tables}；读不出的有 {rows} 行，原因和办法见报告',
    en: 'Tables of which no record could be read: {tables}; {rows} {rows|row|rows} could not be read, for reasons that stand in the report',
  },
  'command.summary.absent': { zh: '没有交的表：{tables}', en: 'Tables that were not delivered: {tables}' },
  'command.summary.decided': { zh: '首先是：', en: 'First of all:' },
  'command.summary.unevaluated': { zh: '{table}：未能评价，{reason} [{id}]', en: '{table}: not evaluated, {reason} [{id}]' },
  'command.summary.first': { zh: '首见 {file} 第 {row} 行', en: 'first in {file}, line {row}' },
  'command.summary.first-file': { zh: '首见 {file}', en: 'first in {file}' },
  'command.summary.count': { zh: '{applicable} 处中有 {failed} 处不符', en: '{failed} of {applicable} failed' },
  'command.summary.count.columns': {
    zh: '缺 {failed} 列，共 {applicable} 列',
    en: '{failed} of {applicable} {applicable|column|columns} missing',
  },
  'command.summary.count.tables': {
    zh: '缺 {failed} 张表，共 {applicable} 张',
    en: '{failed} of {applicable} {applicable|table|tables} missing',
  },
  'command.summary.count.files': {
    zh: '{applicable} 个文件中有 {failed} 个没有读入，或有问题',
    en: '{failed} of {applicable} {applicable|file|files} not read, or with something amiss',
  },
  'command.summary.count.records': {
    zh: '{applicable} 行中有 {failed} 行读不出',
    en: '{failed} of {applicable} {applicable|row|rows} could not be read',
  },
  'command.summary.advice': { zh: '怎么办：{advice}', en: 'What to do: {advice}' },
  'command.summary.problems': {
    zh: '另有 {more} 个文件问题，见报告',
    en: '{more} more {more|problem|problems} of files stand in the report',
  },
  'command.summary.findings': {
    zh: '未通过的检查：错误 {errors} 项，警告 {warnings} 项，疑点 {doubts} 项；未能评价 {unevaluated} 项，没有适用的记录 {idle} 项；通过 {passed} 项',
    en: 'Checks failed: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {doubts} {doubts|doubt|doubts}; {unevaluated} not evaluated, {idle} without a row to apply to; {passed} passed',
  },
  'command.summary.amount': {
    zh: '不符合的记录涉及金额 {amount}（同一行只计一次）',
    en: 'At stake in the rows that failed: {amount} (each row once)',
  },
  'command.summary.partly': {
    zh: '其中 {checks} 项检查没有全部比较，共 {rows} 处，原因见报告',
    en: '{checks} {checks|check|checks} did not compare all: {rows} {rows|record|records} left out, for reasons that stand in the report',
  },
  'command.summary.open': { zh: '未能评价：{ids}：{reason}', en: 'Not evaluated: {ids}: {reason}' },
  'command.summary.open.more': {
    zh: '另有 {more} 种原因未能评价，见报告',
    en: '{more} more {more|reason|reasons} for which checks were not evaluated stand in the report',
  },
  'command.summary.findings.more': {
    zh: '另有 {rest}，见报告',
    en: 'Beyond these, in the report: {rest}',
  },
  'command.summary.findings.more-in': {
    zh: '另有 {rest}，见 {file}',
    en: 'and {rest} in {file}',
  },
  'command.summary.rest.checks': { zh: '{checks} 项未通过的检查', en: '{checks} more failed {checks|check|checks}' },
  'command.summary.rest.remarks': { zh: '{remarks} 项提示', en: '{remarks} {remarks|remark|remarks}' },
  'command.summary.rest.both': {
    zh: '{checks} 项未通过的检查、{remarks} 项提示',
    en: '{checks} more failed {checks|check|checks} and {remarks} {remarks|remark|remarks}',
  },
  'command.summary.cause': { zh: '{failed} 行{message}：{advice}', en: '{failed} × {message}. {advice}' },
  'command.summary.causes.more': {
    zh: '另有 {more} 种原因，见报告',
    en: '{more} more {more|cause|causes} {more|stands|stand} in the report',
  },
  'command.summary.columns': { zh: '{table}：{text}', en: '{table}: {text}' },
  'command.summary.columns.missing': {
    zh: '缺 {missing} 列，共 {all} 列，缺的没有检查',
    en: '{missing} of {all} {all|column|columns} missing, which {missing|was|were} not looked at',
  },
  'command.summary.columns.more': {
    zh: '另有 {more} 张表缺列，见报告',
    en: '{more} more {more|table|tables} {more|lacks|lack} columns, see the report',
  },
  'command.summary.columns.rest': {
    zh: '另有 {more} 张表的列怎样识别，见报告',
    en: 'how the columns of {more} more {more|table|tables} were taken stands in the report',
  },
  'command.summary.unmatched': {
    zh: '没有识别、也没有相近字段的表头（zhunsheng map 会看取值提出列对应表）：{headers}',
    en: 'headings not recognised and near to no field (zhunsheng map looks at their values and proposes a mapping): {headers}',
  },
  'command.summary.synonyms': {
    zh: '按别的写法认作（不对的，用 --map 写明）：{pairs}',
    en: 'taken by a usual spelling (where that is wrong, say so by --map): {pairs}',
  },
  'command.summary.near': {
    zh: '没有识别的表头可能是（若是，请改成箭头后的名称或代码，或用 zhunsheng map 提出列对应表）：{pairs}',
    en: 'headings not recognised may be (if so, rename them to the name or code behind the arrow, or let zhunsheng map propose a mapping): {pairs}',
  },
  'command.summary.score.none': { zh: '得分：无，没有可以评价的记录', en: 'Score: none, for there are no records to judge' },
  'command.summary.score.scant': {
    zh: '得分：{score}（满分 100），只反映检查过的部分',
    en: 'Score: {score} of 100, of what was looked at only',
  },
  'command.summary.score.partly': {
    zh: '得分：{score}（满分 100）；无错误的记录 {clean} / {rows}，其中 {scant} 条大部分没有检查',
    en: 'Score: {score} of 100; records without any error {clean} of {rows}, of which {scant} {scant|was|were} mostly not looked at',
  },
  'command.summary.score': {
    zh: '得分：{score}（满分 100）；无错误的记录 {clean} / {rows}',
    en: 'Score: {score} of 100; records without any error {clean} of {rows}',
  },
  'command.likely-standard': {
    zh: '{files} 个文件的表头与标准 {standard}（{title}）的表一致，如 {file} 与“{table}”；这次是按标准 {current} 检查的。请加上 --standard {standard} 再检查。',
    en: '{files} {files|file has|files have} the headings of the standard {standard} ({title}), such as {file} those of "{table}", and {files|was|were} checked against the standard {current}. Check again with --standard {standard}.',
  },
  'command.summary.verdict': { zh: '结论：', en: 'Verdict: ' },
  'command.summary.report': { zh: '报告：{file}', en: 'Report: {file}' },
  'command.verdict.accept': { zh: '接收', en: 'accept' },
  'command.verdict.conditional': { zh: '有条件接收', en: 'conditional' },
  'command.verdict.return': { zh: '退回', en: 'return' },
} satisfies Record<string, Bilingual>;

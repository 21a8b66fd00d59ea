import { isBlankRow } from './cells.js';

/** Blanks that people put into labels to make them wide (合 计). */
const gap = '[ \\t\u00a0\u3000]*';
const spaced = (words: readonly string[]) => words.map((word) => [...word].join(gap)).join('|');

const totals = ['合计', '总计', '小计', '累计', '共计', '本页合计', '本页小计', '本单位合计', '全部合计', '总合计'];
const notes = [
  '备注',
  '说明',
  '注',
  '附注',
  '填表说明',
  '填报说明',
  '制表',
  '制表人',
  '制单',
  '制单人',
  '填表',
  '填表人',
  '填报',
  '填报人',
  '填报单位',
  '填报日期',
  '填表日期',
  '编制',
  '编制人',
  '审核',
  '审核人',
  '复核',
  '复核人',
  '经办',
  '经办人',
  '负责人',
  '单位负责人',
  '主管',
  '打印',
  '打印人',
  '打印日期',
  '打印时间',
  '制表日期',
  '制表时间',
  '报送单位',
  '报送日期',
  '联系人',
  '联系电话',
  '单位',
  '单位盖章',
  '盖章',
  '签字',
  '签章',
  '数据来源',
  '日期',
];
/** Labels behind which nothing need stand, for the name is in the next cell or on the paper: no record has such a key. */
const signs = [
  '制表人',
  '制单人',
  '填表人',
  '填报人',
  '编制人',
  '审核人',
  '复核人',
  '经办人',
  '单位负责人',
  '打印人',
  '打印日期',
  '打印时间',
  '制表日期',
  '制表时间',
  '填表日期',
  '填报日期',
  '填报单位',
  '报送单位',
  '盖章',
  '单位盖章',
  '公章',
  '单位公章',
  '加盖公章',
  '签字',
  '签章',
  '签名',
];
const ends = ['以下空白', '以下无正文', '此页无正文'];

/** What tools of databases print around a table: how many rows it has, how long it took, the next command. */
const printed = [
  `[（(]${gap}(?:共${gap})?[0-9][0-9,]*${gap}(?:[Rr]ows?|行|条)[^0-9）)]{0,10}[）)].*`,
  `[0-9][0-9,]* (?:rows?|records?|(?:row|record)\\(s\\)) (?:selected|affected|fetched|in set|returned|retrieved|exported|unloaded|copied|processed).*`,
  `(?:总?记录数|记录总数|总条数|总行数|[Tt]otal (?:[Rr]ows|[Rr]ecords)|[Rr]ow ?[Cc]ount)${gap}[:：=]${gap}[0-9][0-9,]*.*`,
  `共计?${gap}[0-9][0-9,]*${gap}(?:条|行|个?记录).*`,
  '(?:COPY|SELECT) [0-9]+',
  `已选择${gap}[0-9][0-9,]*${gap}行.*`,
  `[0-9][0-9,]*${gap}(?:条记录|行)已选[择定].*`,
  `已用时间${gap}[:：].*`,
  'SQL>.*',
  'Query OK.*',
  'Elapsed: .*',
].join('|');

/**
 * Labels of rows that are totals, in the common part of ECMAScript and RE2: the word alone or with a figure behind it, or at
 * the end of a group's name (`杭州市小计`).
 */
export const totalPattern = `^${gap}(?:(?:${spaced(totals)})(?:${gap}[:：(（0-9].*|${gap}(?:金额|人数).*)?|.{0,20}(?:${spaced(['小计', '合计', '总计', '汇总'])})${gap}[:：]?|(?:[Gg]rand |[Ss]ub-?)?[Tt](?:otal|OTAL)(?:[ :].*)?|SUBTOTAL|GRAND TOTAL)${gap}$`;

/**
 * What stands in a row of totals beside its label: a count, an amount, with a unit or none. Numbers of persons are longer, and codes
 * may begin with zeros.
 */
export const plainFigure = `^[ \u3000]*-?(?:0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3})(?:[.][0-9]{1,6})?${gap}(?:人次?|元|万元|[条笔户行个])?[ \u3000]*$`;

/** Labels of rows that are notes, signatures, page numbers, or what a tool has printed. */
export const notePattern = `^${gap}(?:(?:${spaced(notes)})${gap}(?:[（(][^）)]{0,10}[）)])?${gap}[:：].*|[（(]?${gap}(?:${spaced(signs)})${gap}(?:[（(][^）)]{0,10})?[）)]?|第${gap}[0-9一二三四五六七八九十百]+${gap}页.*|共${gap}[0-9]+${gap}[页人条行户笔].*|[Pp]age [0-9]+.*|.{0,4}(?:${spaced(ends)}).*|${printed})$`;

/** What titles end or begin with. */
const lists = ['表', '册', '清单', '名单', '台账', '明细', '报表', '汇总'];
const bodies = [
  '局',
  '委员会',
  '厅',
  '中心',
  '公司',
  '集团',
  '医院',
  '学校',
  '街道',
  '办事处',
  '乡',
  '镇',
  '村',
  '社区',
  '居委会',
  '村委会',
  '事务所',
  '大队',
  '支队',
  '部门',
  '车间',
  '班组',
];

/** What alone in its row is a title, a heading of a group, or a page begun anew: no record has but one cell, and such words in it. */
export const titlePattern = `^${gap}(?:.{2,40}(?:${spaced([...lists, ...bodies])})(?:${gap}[（(【].{0,20}[）)】])?|.{2,40}[（(](?:续.{0,6}|接上页|第.{1,8}页)[）)]|[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．].{2,40}|第[一二三四五六七八九十0-9]{1,3}(?:部分|章|节|组|批|类).{0,40}|(?:19|20)[0-9]{2}年.{1,40})${gap}$`;

const either = [totalPattern, notePattern].map((pattern) => new RegExp(pattern));
const title = new RegExp(titlePattern);

/** Whether the first thing a row holds is the label of a total, a note or a signature, or all it holds is a title. */
export function looksLikeFoot(cells: readonly string[]): boolean {
  const [first, ...others] = cells.filter((cell) => !isBlankRow([cell]));
  return first !== undefined && (either.some((pattern) => pattern.test(first)) || (others.length === 0 && title.test(first)));
}

/** What a number of rows is no number of all rows after: a place among them, a part of them, or the most there may be. */
const notAll = `(?<!(?:第|前|后|自|从|[每限]|每(?:页|批|次|组|个?文件|张)|最多|至多|超过|上限|[Pp]age|[Ff]irst|[Ll]ast|[Mm]ax(?:imum)?|[Uu]p to|[Mm]ost|[Rr]ow|[Ll]ine)[:： \\t\u00a0\u3000]*)`;
const figure = '([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})';
/** What tells how many rows stand above it. Persons and payments may be fewer than rows, or more. */
const counts = [
  `共计?${gap}${figure}${gap}(?:条|行|个?记录)`,
  `(?<![0-9.,])${notAll}${figure}${gap}(?:条|行|[Rr]ows?\\b|[Rr]ecords?\\b)`,
  `(?:记录数|记录总数|总条数|总行数|[Rr]ows|[Rr]ecords|[Rr]ow ?[Cc]ount)${gap}[:：=]${gap}${figure}(?![0-9.])`,
  `^(?:COPY|SELECT) ${figure}$`,
].map((pattern) => new RegExp(pattern));

/** How many rows a line at the foot, or one above the header, says that there are; undefined where it does not say so. */
export function declaredRows(cells: readonly string[]): number | undefined {
  const text = cells
    .filter((cell) => !isBlankRow([cell]))
    .join(' ')
    .trim();
  const found = counts.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  return found[0] === undefined ? undefined : Number(found[0].replaceAll(',', ''));
}

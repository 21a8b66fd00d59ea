import { isBlankRow } from './cells.js';

/** What headings end with, in whatever standard: a record has few cells that are nothing but such words. */
const nouns = [
  '序号',
  '编号',
  '编码',
  '代码',
  '号码',
  '号',
  '名称',
  '姓名',
  '项目',
  '科目',
  '金额',
  '总额',
  '数额',
  '单价',
  '余额',
  '单位',
  '日期',
  '时间',
  '年月',
  '年月日',
  '备注',
  '说明',
  '类别',
  '类型',
  '种类',
  '性质',
  '数量',
  '人数',
  '月数',
  '年限',
  '年度',
  '年份',
  '月份',
  '比例',
  '费率',
  '标准',
  '基数',
  '地址',
  '住址',
  '电话',
  '性别',
  '民族',
  '状态',
  '等级',
  '级别',
  '方式',
  '原因',
  '依据',
  '机构',
  '部门',
  '岗位',
  '职务',
  '工种',
  '账号',
  '账户',
  '开户行',
  '规格',
  '型号',
  '期限',
  '页码',
  '页数',
  '份数',
  '题名',
  '责任者',
  '文号',
  '经办人',
  '负责人',
  '联系人',
];
const latin = [
  'ID',
  'NO',
  'NO.',
  'CODE',
  'NAME',
  'ITEM',
  'SEQ',
  'DATE',
  'TIME',
  'TYPE',
  'AMOUNT',
  'STATUS',
  'REMARK',
  'REMARKS',
  'NOTE',
  'UNIT',
  'QTY',
  'QUANTITY',
  'PRICE',
  'TITLE',
  'SEX',
  'GENDER',
  'ADDRESS',
  'PHONE',
];

/** Headings of first columns in English, which a key might be taken for. */
export const latinKeys = ['id', 'no', 'no.', 'code', 'name', 'item', 'seq'];

/** A heading by its words, in the common part of ECMAScript and RE2, without blanks and brackets and in capitals. */
export const headingPattern = `^(?:.{0,12}(?:${nouns.join('|')})|(?:[A-Z]+[ _-]?){0,3}(?:${latin.map((word) => word.replace('.', '\\.')).join('|')}))$`;

/** A heading has no figures; nor has a row of headings. */
export const figurePattern = '[0-9０-９]';

const heading = new RegExp(headingPattern);
const figure = new RegExp(figurePattern);
/** Names of elements, as standards of the field have them. */
export const codePattern = '[A-Z]{2,4}[0-9]{2,4}[A-Z]?';
const code = new RegExp(`^${codePattern}$`);

/** Whether a row looks like the header of a table, be it one that no standard knows: half of its cells are headings by their words and none has a figure, or all are names of elements. */
export function looksLikeHeadings(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankRow([cell]));
  const bare = filled.map((cell) =>
    cell
      .normalize('NFKC')
      .replace(/[\s()[\]【】:*]+/g, '')
      .toUpperCase(),
  );
  if (bare.length > 2 && bare.every((cell) => code.test(cell) || heading.test(cell))) return true;
  return bare.length >= 2 && bare.filter((cell) => heading.test(cell)).length * 2 >= bare.length && !bare.some((cell) => figure.test(cell));
}

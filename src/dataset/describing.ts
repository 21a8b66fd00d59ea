import type { TablePlan } from '../plan/plan.js';
import { isBlankRow } from './cells.js';
import type { ColumnMatch } from './model.js';

const length = '[（(]?[0-9nN]{1,4}(?:[.,，][0-9]{1,2})?[)）]?';
const types = [
  '[CNIDFBT](?:\\.{0,3}[0-9]{1,4}(?:[.,][0-9]{1,2})?)',
  `(?:N?VARCHAR2?|N?CHAR|CHARACTER|STRING|TEXT|CLOB|NUMBER|NUMERIC|DECIMAL|INT(?:EGER)?|(?:BIG|SMALL|TINY)INT|FLOAT|DOUBLE|DATE|DATETIME|TIMESTAMP|BOOLEAN)(?:${length})?`,
  `(?:字符|文本|数值|数字|整数|整|小数|浮点|日期|时间|日期时间|布尔|代码|枚举|货币|变长|定长)(?:型|串|字符|字符串)?(?:${length})?`,
];
const demands = [
  '[MOCRYN]',
  '是',
  '否',
  '必填',
  '选填',
  '必录',
  '可选',
  '可填',
  '可空',
  '非空',
  '必须',
  '不必',
  '条件必填',
  '必填项',
  '选填项',
  'NOT ?NULL',
  'NULL',
  'PK',
  'FK',
  '主键',
  '外键',
];
const units = [
  '[万千百]?元',
  '角',
  '分',
  '人',
  '人次',
  '人数',
  '个',
  '个月',
  '月',
  '年',
  '日',
  '天',
  '岁',
  '周岁',
  '户',
  '次',
  '件',
  '份',
  '页',
  '册',
  '[%％‰]',
  '年月日',
  '年月',
  'YYYY[-/.年]?MM(?:[-/.月]?DD日?)?',
  'YYYY',
  '无单位',
];
/** What stands where a column has no unit, and says nothing alone. */
const nothing = /^(?:无|空|[-—－–/／*]+)$/;
const wordOf = (words: readonly string[]) => new RegExp(`^[（(【[]?(?:${words.join('|')})[）)】\\]]?$`, 'i');
const [typeWord, demandWord, unitWord] = [types, demands, units].map(wordOf) as [RegExp, RegExp, RegExp];
const example = /^[（(【[]?(?:填写?|填报|录入)?(?:例|示例|样例|范例|样本|举例)[)）】\]]?(?:[:：].*|[0-9一二三]?)$/;
const hint = /^[（(]?(?:请?(?:填写?|输入|选择|录入)|格式|例如|如[:：]|例[:：]|参[照见]|按.{0,20}[填写])/;
const figure = /[0-9０-９]/;

/** Signs by which people number columns: one list for each way of numbering. */
const numberings = ['甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((signs) => [...signs]);
const leastNumbered = 4;

/**
 * Whether a row that stands directly beneath a header speaks of the columns rather than being a record: types, units, what must be
 * filled, numbers of columns, an example, or names of the columns in other words.
 *
 * @param cells The row as it stands.
 * @param next The row beneath it.
 * @param isCoded Whether a field holds codes of a list.
 */
export function describesColumns(
  cells: readonly string[],
  next: readonly string[] | undefined,
  columns: readonly ColumnMatch[],
  table: Pick<TablePlan, 'fields' | 'key'>,
  isCoded: (field: string) => boolean,
): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isBlankRow([cell]));
  if (filled.length === 0) return false;
  return (
    saysKinds(filled) ||
    isNumbering(cells) ||
    example.test(filled[0]!) ||
    filled.filter((cell) => hint.test(cell)).length * 2 >= Math.max(4, filled.length) ||
    namesColumns(cells, next, columns, table, isCoded)
  );
}

function saysKinds(filled: readonly string[]): boolean {
  const speaking = filled.filter((cell) => !nothing.test(cell));
  if (speaking.length === 0 || !speaking.every((cell) => typeWord.test(cell) || demandWord.test(cell) || unitWord.test(cell))) return false;
  // Short signs may as well be codes of a record.
  return speaking.some((cell) => !/^[A-Z][.0-9]*$/i.test(cell)) || speaking.length > 2;
}

function isNumbering(cells: readonly string[]): boolean {
  const bare = cells.map((cell) =>
    cell
      .normalize('NFKC')
      .trim()
      .replace(/^第|[列栏项]$|[()[\]【】、.]/g, ''),
  );
  if (bare.length < leastNumbered) return false;
  const counts = (from: number) => bare.every((cell, at) => cell === String(at + from));
  return counts(1) || counts(0) || numberings.some((signs) => bare.every((cell, at) => cell !== '' && cell === signs[at]));
}

/** Words in every column whose values are dates, numbers or codes, and no figure anywhere, where the next row has some in its key. */
function namesColumns(
  cells: readonly string[],
  next: readonly string[] | undefined,
  columns: readonly ColumnMatch[],
  { fields, key }: Pick<TablePlan, 'fields' | 'key'>,
  isCoded: (field: string) => boolean,
): boolean {
  const filled = cells.filter((cell) => !isBlankRow([cell]));
  if (filled.length < 3 || filled.some((cell) => figure.test(cell) || nothing.test(cell.trim()))) return false;
  const placed = columns.flatMap(({ field, index }) =>
    field === undefined ? [] : [{ field: fields.find(({ name }) => name === field)!, index }],
  );
  const figures = placed.filter(({ field }) => field.representation.type !== 'C' || field.format !== undefined);
  const codes = placed.filter(({ field }) => isCoded(field.name));
  const closed = new Set([...figures, ...codes].map(({ index }) => index));
  const isFilled = (index: number) => !isBlankRow([cells[index] ?? '']);
  const inKey = placed.filter(({ field }) => key.includes(field.name));
  return (
    figures.some(({ index }) => isFilled(index)) &&
    [...closed].filter(isFilled).length >= 2 &&
    inKey.length > 0 &&
    inKey.every(({ index }) => isFilled(index)) &&
    inKey.some(({ index }) => figure.test(next?.[index] ?? ''))
  );
}

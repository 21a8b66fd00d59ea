import { dayText, monthOf, monthText, dayIn } from '../calendar.js';
import type { Cells } from '../source.js';
import { capital } from './divisions.js';
import { filingOf, type Records } from './records.js';

/** The figures of the plan of 2012 with their units, in the order of the form's rows. */
const figures: readonly (readonly [label: string, value: string, unit: string])[] = [
  ['城镇基本养老保险参保人数', '3.05', '亿人'],
  ['其中：城镇居民', '1400', '万人'],
  ['新型农村社会养老保险参保人数', '3.6', '亿人'],
  ['城镇基本医疗保险参保人数', '4.75', '亿人'],
  ['工伤保险参保人数', '1.82', '亿人'],
  ['其中：农民工', '6800', '万人'],
  ['生育保险参保人数', '1.42', '亿人'],
  ['职工基本养老保险费征缴收入', '14600', '亿元'],
  ['其中：企业', '13400', '亿元'],
  ['职工基本医疗保险费征缴收入', '4900', '亿元'],
  ['工伤保险费征缴收入', '386', '亿元'],
  ['生育保险费征缴收入', '215', '亿元'],
  ['企业退休人员社区管理率', '78', '%'],
  ['实地稽核人数占参保人数的比例', '20', '%'],
  ['清理企业养老保险欠费', '180', '亿元'],
  ['通过业务档案达标验收的省级经办机构比例', '90', '%'],
];

const december = monthOf(2012, 12);

/** The return of the plan's figures, and that it was filed. The division is that of the capital: there is no code of the whole country. */
export function planOf2012(seed: number, division = capital, month = december): Records {
  const head = { AAB301: division, UPPERDIVISION: '', FORM: '要点2012', PERIOD: monthText(month) };
  const cells = figures.map(([LABEL, VALUE, UNIT], at): Cells => ({
    ...head,
    ROW: String(at + 1),
    COLUMN: '1',
    LABEL,
    UNIT,
    VALUE,
    NOTE: '年度目标',
  }));
  const filing = {
    ...filingOf(seed, head.FORM, division, month),
    FROMDATE: dayText(dayIn(month - 11, 1)),
    TODATE: dayText(dayIn(month, 31)),
  };
  return { ReturnCell: cells, ReturnFiling: [filing] };
}

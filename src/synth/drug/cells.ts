import { dayText } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import type { Makers } from '../maker.js';
import type { Product } from './world.js';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** The base code of a company's product, with its check digit. */
function baseCodeOf(company: string, serial: string): string {
  const body = `869${company}${serial}`;
  let sum = 0;
  for (let at = 0; at < 13; at++) sum += (at % 2 === 0 ? 3 : 1) * (body.charCodeAt(at) - 48);
  return body + String((10 - (sum % 10)) % 10);
}

function nameCode({ drug, kind }: Product): string {
  const of = Math.floor(drug / 2);
  return String.fromCharCode(65 + (of % 26)) + digits(1 + Math.floor(of / 26), kind === 'X' ? 3 : 4);
}

function codeOf(product: Product): string {
  return `${product.kind}${product.class}${nameCode(product)}${product.form?.code ?? ''}01${digits(product.pack, 2)}${product.company}`;
}

function approvalOf({ kind, trait, draw, serial }: Product): string {
  const number = `20${digits(10 + (draw % 14), 2)}${serial.slice(1)}`;
  const letter = kind === 'X' ? 'H' : 'Z';
  if (trait === 'imported') return `国药准字${letter}J${number}`;
  if (trait === 'repackaged' || trait === 'twice-coded') return `国药准字J${number}`;
  const local = `${['11', '21', '32', '44', '51'][draw % 5]}${digits(85 + (draw % 15), 2)}${serial.slice(1)}`;
  return `国药准字${letter}${(draw >>> 4) % 3 === 0 ? number : local}`;
}

/** The repackager's code follows the holder's in one cell. */
function baseCodesOf({ company, serial, trait, draw }: Product): string {
  const own = baseCodeOf(company, serial);
  return trait === 'twice-coded' ? `${own}；${baseCodeOf(digits(11 + (draw % 9000), 5), serial)}` : own;
}

const nameOf = ({ kind, drug }: Product): string => `示例${kind === 'X' ? '西药' : '成药'}${digits(drug, 4)}`;
const maker = (company: string): string => `示例药业${company}号有限公司`;
const abroad = ({ trait }: Product): boolean => trait !== 'plain' && trait !== 'negotiated';
const isRare = ({ draw }: Product): boolean => (draw >>> 12) % 10 === 0;
const start = dayNumber(2020, 1, 1);

/** Cells of the drug catalogue. */
export const catalogueMakers: Makers<Product> = {
  GOODSCODE: codeOf,
  REGISTEREDPRODUCTNAME: (product) => nameOf(product) + product.registeredForm,
  GOODSNAME: (product) => (isRare(product) ? `示例牌${product.drug}` : '无'),
  PRODUCTNAME: nameOf,
  REGISTEREDMEDICINEMODEL: ({ registeredForm }) => registeredForm,
  PRODUCTMEDICINEMODEL: ({ form }) => form?.catalogue ?? '',
  REGISTEREDOUTLOOK: ({ draw }) => `${[5, 10, 20, 25, 50, 100][draw % 6]}mg`,
  MATERIALNAME: ({ draw }) => ['铝塑泡罩', '口服固体药用高密度聚乙烯瓶', '低硼硅玻璃安瓿'][draw % 3]!,
  FACTOR: ({ pack }) => String(pack * 6),
  MINUNIT: ({ draw }) => ['片', '粒', '袋', '支'][draw % 4]!,
  UNIT: ({ draw }) => ['盒', '瓶'][draw % 2]!,
  COMPANYNAMESC: ({ company }) => maker(company),
  MANUFACTURER: ({ company }) => maker(company),
  HOLDER: ({ company }) => maker(company),
  REPACKAGER: (product) => (abroad(product) ? maker('分包装') : ''),
  APPROVALCODE: approvalOf,
  FORMERAPPROVALCODE: (product) => (isRare(product) ? `国药准字H${digits(product.drug, 8)}` : ''),
  GOODSSTANDARDCODE: baseCodesOf,
  PRODUCTINSURANCETYPE: ({ trait, draw }) => (trait === 'negotiated' || draw % 3 > 0 ? '乙' : '甲'),
  CATALOGUEPART: ({ trait, kind }) => (trait === 'negotiated' ? '协议期内谈判药品' : kind === 'X' ? '西药' : '中成药'),
  PRODUCTCODE: (product) => (isRare(product) ? `★（${product.drug + 1}）` : String(product.drug + 1)),
  PAYSTANDARD: ({ trait }) => (trait === 'negotiated' ? '*' : ''),
  AGREEMENTPERIOD: ({ trait }) => (trait === 'negotiated' ? '2025年1月1日至2026年12月31日' : ''),
  LIMITS: (product) => (isRare(product) ? '限二级及以上医疗机构' : ''),
  MARKETSTATE: (product) => (isRare(product) ? '停产' : '上市'),
  FORMERCODES: (product) => (isRare(product) ? codeOf(product).replace(/01(?=\d{7}$)/, '99') : ''),
  ATCCODE: (product) => (product.kind === 'X' ? `${product.class}${digits(product.drug % 100, 2)}` : ''),
  LDT90CODE: (product) => (isRare(product) ? ((product.draw >>> 4) % 2 === 0 ? codeOf(product) : `LD${digits(product.number, 10)}`) : ''),
  VALIDFROM: ({ draw }) => dayText(start + (draw % 1800)),
  VALIDTO: (product) => (isRare(product) ? dayText(start + 1800 + (product.draw % 1800)) : ''),
};

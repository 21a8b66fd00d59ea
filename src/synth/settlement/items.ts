import type { Cells } from '../source.js';
import type { Group, Records } from './world.js';

/** A drug, a consumable or a service that is charged. */
export interface Item {
  code: string;
  name: string;
  /** As it stands in a fee line, and in thousandths of a cent. */
  price: string;
  unit: number;
  catalogue: { alias: string; code: string; name: string };
  /** What the payment of it is limited to. */
  limit: Cells;
  /** The share that a person pays first, by insurance where they differ. */
  share: string | Readonly<Record<'310' | '390', string>>;
}

export type ItemName = keyof ReturnType<typeof itemsOf>;

const drugs = { alias: 'DrugCatalogue', code: 'GOODSCODE', name: 'REGISTEREDPRODUCTNAME' };
const pieces = { alias: 'PieceCatalogue', code: 'PIECECODE', name: 'PIECENAME' };
const services = { alias: 'ServiceItemCatalogue', code: 'ITEMCODE', name: 'ITEMNAME' };
const consumables = { alias: 'ConsumableCatalogue', code: 'CONSUMABLECODE', name: 'CONSUMABLENAME' };
const reagents = { alias: 'ReagentCatalogue', code: 'REAGENTCODE', name: 'REAGENTNAME' };

const usual: Cells = {
  LIMIT_INSUTYPE: '310,390',
  LIMIT_HOSP_LV: '02,05,11',
  LIMIT_MED_TYPE: '11,21,41',
  LIMIT_DAYS: '14',
  LIMIT_DIAG: '细菌感染',
};

/** The items of a group, whose codes no other group has. */
export function itemsOf({ number }: Pick<Group, 'number'>) {
  const digits = (length: number) => String(number).padStart(length, '0').slice(-length);
  const western = (name: string) => `XA01ABD${name}A0020101${digits(5)}`;
  const service = (item: string) => `00${item}${digits(4)}`;
  return {
    western: item(western('075'), ['盐酸替硝唑片', '12.50'], drugs, usual, { 310: '0.1', 390: '0.3' }),
    adult: item(western('080'), ['左氧氟沙星片', '16.00'], drugs, { LIMIT_AGE_MIN: '18', LIMIT_AGE_MAX: '90' }, '0.1'),
    forMen: item(western('091'), ['非那雄胺片', '30.00'], drugs, { LIMIT_SEX: '1' }, '0.2'),
    forWomen: item(western('092'), ['益母草片', '20.00'], drugs, { LIMIT_SEX: '2' }, '0.2'),
    fine: item(western('095'), ['维生素片', '0.123456'], drugs, {}, '0'),
    chinese: item(`ZD01BAG02250101${digits(5)}`, ['感冒清热颗粒', '8.00'], drugs, {}, '0.1'),
    piece: item(`T0017${digits(5)}`, ['黄芪', '0.45'], pieces, {}, '0'),
    consult: item(service('110200001'), ['诊察费', '15.00'], services, {}, '0'),
    bed: item(service('110900001'), ['床位费', '60.00'], services, {}, '0'),
    care: item(service('120100002'), ['护理费', '24.00'], services, {}, '0'),
    surgery: item(service('330100001'), ['手术费', '1800.00'], services, {}, '0.1'),
    consumable: item(`C010101001130380${digits(4)}`, ['髓内钉', '10000.00'], consumables, {}, '0.2'),
    reagent: item(`CJ2010305061${digits(7)}`, ['血型试剂', '35.00'], reagents, {}, '0'),
  };
}

function item(
  code: string,
  [name, price]: readonly [string, string],
  catalogue: Item['catalogue'],
  limit: Cells,
  share: Item['share'],
): Item {
  const [whole = '', decimals = ''] = price.split('.');
  return { code, name, price, unit: Number(whole + decimals.padEnd(6, '0')), catalogue, limit, share };
}

/** What of an item a person of an insurance pays first. */
export function shareOf({ share }: Item, insurance: '310' | '390'): string {
  return typeof share === 'string' ? share : share[insurance];
}

/** An amount of an item, in whole cents. */
export function centsOf({ unit }: Item, count: number): number {
  return Math.round((unit * count) / 10_000);
}

/** The entries of the catalogues, by the alias of their record type, and the limits, of what was charged, diagnosed and operated upon. */
export function cataloguesOf(group: Group, { FeeLine = [], SettlementDiagnosis = [], SettlementOperation = [] }: Records): Records {
  const made: Record<string, Cells[]> = { DrugLimit: [] };
  const charged = new Set(FeeLine.map((line) => line['MED_LIST_CODG']));
  for (const each of Object.values(itemsOf(group)).filter(({ code }) => charged.has(code))) {
    const { alias, code, name } = each.catalogue;
    (made[alias] ??= []).push({ [code]: each.code, [name]: each.name, VALIDFROM: '20200101', VALIDTO: '20271231' });
    const limits = { MED_LIST_CODG: each.code, ...each.limit, VALIDFROM: '20220101', VALIDTO: '20261231' };
    const rates = typeof each.share === 'string' ? [['', each.share]] : Object.entries(each.share);
    for (const [insurance, rate] of rates) made['DrugLimit']!.push({ ...limits, PROP_INSUTYPE: insurance!, SELFPAY_PROP: rate! });
  }
  const [illness, operation] = [diagnosisOf(group), operationOf(group)];
  if (SettlementDiagnosis.length > 0)
    made['DiagnosisCatalogue'] = [{ DIAGNOSISCODE: illness.code, DIAGNOSISNAME: illness.name, ...always }];
  if (SettlementOperation.length > 0)
    made['OperationCatalogue'] = [{ OPERATIONCODE: operation.code, OPERATIONNAME: operation.name, ...always }];
  return { ...made, DoctorCatalogue: [{ DOCTORCODE: group.doctor.code, DOCTORNAME: group.doctor.name, ...always }] };
}

const always = { VALIDFROM: '20200101' };

/** The illness that the persons of a group have. */
export function diagnosisOf({ number }: Group): { code: string; name: string } {
  const digits = String(number).padStart(8, '0').slice(-8);
  return { code: `J${digits.slice(0, 2)}.${digits.slice(2, 5)}x${digits.slice(5)}`, name: '肺炎' };
}

/** The operation that some of them have. */
export function operationOf({ number }: Group): { code: string; name: string } {
  const digits = String(number).padStart(9, '0').slice(-9);
  return { code: `${digits.slice(0, 2)}.${digits.slice(2, 6)}x${digits.slice(6)}`, name: '胫骨骨折内固定术' };
}

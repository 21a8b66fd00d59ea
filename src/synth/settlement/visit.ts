import { dayText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Institution } from './institution.js';
import { centsOf, itemsOf, shareOf, type ItemName } from './items.js';
import type { Person, Records } from './world.js';

/** What is charged: so many of an item, at a minute of a day. */
export interface Charge {
  item: ItemName;
  count: number;
  day: number;
  minute: number;
  /** For how many days a drug is. */
  days?: number;
  /** Which of the charges, counted from 1, is taken back. */
  back?: number;
}

/** A treatment that is settled once. */
export interface Visit {
  person: Person;
  /** Which of the treatments of the person. */
  place: number;
  at: Institution;
  kind: '11' | '21' | '41';
  charges: readonly Charge[];
  /** When it is settled. */
  day: number;
  minute: number;
  filing?: string;
}

/** A minute of a day, as `YYYYMMDDHHMMSS`. */
export function moment(day: number, minute: number): string {
  return `${dayText(day)}${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The number of a treatment; others of the same treatment begin with other letters. */
export function numberOf({ person, place }: Pick<Visit, 'person' | 'place'>): string {
  return `${String(person.number).padStart(9, '0')}${two(place)}`;
}

export function personNumber({ number }: Person): string {
  return `41${String(number).padStart(12, '0')}`;
}

/** Fee lines, the settlement and its funds. */
export function settled(visit: Visit): Records {
  const { person, at, kind, charges } = visit;
  const items = itemsOf(person.group);
  const amounts = charges.map(({ item, count }) => centsOf(items[item], Math.abs(count)) * Math.sign(count));
  const cents = partsOf(amounts.reduce((sum, amount) => sum + amount, 0));
  const own = {
    MDTRT_ID: `JZ${numberOf(visit)}`,
    PSN_NO: personNumber(person),
    GEND: person.male ? '1' : '2',
    BRDY: dayText(person.birth),
  };
  const shared = { ...own, INSUTYPE: person.insurance, MED_TYPE: kind, FIXMEDINS_CODE: at.code };
  const SETL_ID = `JS${numberOf(visit)}`;
  return {
    Settlement: [{ ...shared, SETL_ID, ...settlementCells(visit), ...amountCells(cents) }],
    SettlementFund: [
      ['310100', '城镇职工基本医疗保险统筹基金', cents.pooled],
      ['330100', '大额医疗费用补助基金', cents.large],
      ['310200', '城镇职工基本医疗保险个人账户基金', cents.account],
    ].map(([type, name, amount]) => ({
      SETL_ID,
      FUND_PAY_TYPE: String(type),
      FUND_PAY_TYPE_NAME: String(name),
      INSCP_SCP_AMT: money(cents.inside),
      CRT_PAYB_LMT_AMT: '200000.00',
      FUND_PAYAMT: money(Number(amount)),
      SETL_PROC_INFO: '按比例支付',
    })),
    FeeLine: charges.map((charge, index) => ({ ...shared, HOSP_LV: at.level, ...lineCells(visit, charge, index, amounts[index]!) })),
  };
}

/** Parts of an amount, in whole cents. */
function partsOf(total: number) {
  const first = Math.floor(total / 10);
  const inside = total - first;
  const pooled = Math.floor((inside * 7) / 10);
  const large = Math.floor(inside / 20);
  const rest = total - pooled - large;
  const account = Math.floor(rest / 2);
  return { total, first, inside, pooled, large, account, cash: rest - account };
}

function amountCells({ total, first, inside, pooled, large, account, cash }: ReturnType<typeof partsOf>): Cells {
  const none = Object.fromEntries(
    [
      'FULAMT_OWNPAY_AMT',
      'OVERLMT_SELFPAY',
      'ACT_PAY_DEDC',
      'CVLSERV_PAY',
      'HIFES_PAY',
      'HIFMI_PAY',
      'MAF_PAY',
      'HOSP_PART_AMT',
      'OTH_PAY',
      'ACCT_MULAID_PAY',
    ].map((name) => [name, '0.00']),
  );
  return {
    ...none,
    MEDFEE_SUMAMT: money(total),
    PRESELFPAY_AMT: money(first),
    INSCP_SCP_AMT: money(inside),
    HIFP_PAY: money(pooled),
    POOL_PROP_SELFPAY: '0.7',
    HIFOB_PAY: money(large),
    FUND_PAY_SUMAMT: money(pooled + large),
    PSN_PART_AMT: money(account + cash),
    ACCT_PAY: money(account),
    PSN_CASH_PAY: money(cash),
    BALC: '1200.00',
  };
}

function settlementCells({ person, place, at, kind, day, minute, filing = '' }: Visit): Cells {
  const years = Math.floor((day - person.birth) / 365.25);
  return {
    PSN_NAME: person.name,
    PSN_CERT_TYPE: '01',
    CERTNO: person.id,
    NATY: '01',
    AGE: String(years),
    PSN_TYPE: person.insurance === '390' ? '1401' : '1101',
    CVLSERV_FLAG: '0',
    SETL_TIME: moment(day, minute),
    SETL_YEAR: dayText(day).slice(0, 4),
    MDTRT_CERT_TYPE: '03',
    MEDINS_SETL_ID: `${at.code}${numberOf({ person, place })}`,
    CLR_OPTINS: person.insured,
    CLR_WAY: '10',
    CLR_TYPE: kind,
    MDTRTAREA_ADMVS: at.division,
    INSUPLC_ADMDVS: person.insured,
    REFD_SETL_FLAG: '0',
    FILING_ID: filing,
  };
}

function lineCells({ person, kind }: Visit, { item: name, count, day, minute, days, back }: Charge, index: number, amount: number): Cells {
  const { group, insurance } = person;
  const item = itemsOf(group)[name];
  return {
    FEEDETL_SN: String(index + 1),
    INIT_FEEDETL_SN: back === undefined ? '' : String(back),
    DRORD_NO: kind === '41' ? '' : `YZ${index + 1}`,
    FEE_OCUR_TIME: moment(day, minute),
    MED_LIST_CODG: item.code,
    MEDINS_LIST_CODG: `${name}-${group.number}`,
    DET_ITEM_FEE_SUMAMT: amount < 0 ? `-${money(-amount)}` : money(amount),
    CNT: String(count),
    PRIC: item.price,
    SELFPAY_PROP: shareOf(item, insurance),
    PRES_DAYS: days === undefined ? '' : String(days),
    BILG_DEPT_CODG: 'A03',
    BILG_DEPT_NAME: '内科',
    BILG_DR_CODG: group.doctor.code,
    BILG_DR_NAME: group.doctor.name,
    ACORD_DEPT_CODG: 'B01',
    ORDERS_DR_CODE: group.doctor.code,
    HOSP_APPR_FLAG: '0',
    TCMDRUG_USED_WAY: name === 'piece' ? '1' : '',
    ETIP_FLAG: '0',
    DSCG_TKDRUG_FLAG: '0',
    MATN_FEE_FLAG: '0',
    MEMO: back === undefined ? '' : '退药',
  };
}

import { dayText } from '../calendar.js';
import type { Cells } from '../source.js';
import { diagnosisOf, operationOf } from './items.js';
import { moment, numberOf, personNumber, settled, type Charge, type Visit } from './visit.js';
import type { Records } from './world.js';

/** A visit of several nights. */
export interface Stay extends Omit<Visit, 'kind' | 'day' | 'minute'> {
  from: number;
  nights: number;
  /** Cells of the list that few have. */
  more?: Cells;
}

const [admitted, discharged] = [9 * 60, 15 * 60];

/** A bed for each night. */
export function beds(from: number, nights: number): Charge[] {
  return Array.from({ length: nights }, (_, night): Charge => ({ item: 'bed', count: 1, day: from + night, minute: 20 * 60 }));
}

/** A stay: what was charged and settled, the list and its diagnoses. */
export function stayed(stay: Stay): Records {
  const { person, at, from, nights, more } = stay;
  const until = from + nights;
  const SETL_ID = `JS${numberOf(stay)}`;
  const main = diagnosisOf(person.group);
  const list: Cells = {
    SETL_ID,
    MDTRT_ID: `JZ${numberOf(stay)}`,
    PSN_NO: personNumber(person),
    FIXMEDINS_CODE: at.code,
    HI_NO: personNumber(person),
    MEDCASNO: `BA${numberOf(stay)}`,
    DCLA_TIME: moment(until + 2, 600),
    NTLY: '中国',
    PRFS: '职员',
    POSCODE: at.division,
    ADM_WAY: '2',
    TRT_TYPE: '1',
    ADM_TIME: moment(from, admitted),
    DSCG_TIME: moment(until, discharged),
    DSCG_CATY: 'A03',
    REFLDEPT_DEPT: 'A04',
    OPSP_DIAG_CATY: 'A03',
    OPSP_MDTRT_DATE: dayText(from),
    WM_DISE_CODE: main.code,
    TCM_DISE_CODE: 'BNF050',
    VENT_USED_DURA: '0/0/0',
    MAINDIAG_CODE: main.code,
    SPGA_NURSCARE_DAYS: '0',
    LV1_NURSCARE_DAYS: String(nights),
    DSCG_WAY: '1',
    CHFPDR_CODE: person.group.doctor.code,
    SETL_BEGN_DATE: dayText(from),
    SETL_END_DATE: dayText(until),
    BILL_CODE: '00010122',
    BILL_NO: numberOf(stay).slice(-10),
    BIZ_SN: `YW${numberOf(stay)}`,
    DAYS_RINP_FLAG_31: '0',
    DAYS_RINP_PUP_31: '不需要',
    MEDINS_FILL_DEPT: '医保办',
    MEDINS_FILL_PSN: person.group.doctor.name,
    RESP_NURS_CODE: `N${person.group.doctor.code.slice(1)}`,
    STAS_TYPE: '1',
    HI_PAYMTD: '1',
    ...more,
  };
  const diagnosis = (type: string, code: string, name: string, isMain: boolean): Cells => ({
    SETL_ID,
    DIAG_TYPE: type,
    DIAG_CODE: code,
    DIAG_NAME: name,
    ADM_COND_TYPE: '1',
    MAINDIAG_FLAG: isMain ? '1' : '0',
  });
  return {
    ...settled({ ...stay, kind: '21', day: until, minute: discharged + 20 }),
    SettlementList: [list],
    SettlementDiagnosis: [diagnosis('1', main.code, main.name, true), diagnosis('2', 'A01.123x001', '风温肺热病', false)],
  };
}

/** The operation on the second day of a stay, and the night of intensive care behind it. */
export function operated({ person, from, place }: Stay): Records {
  const SETL_ID = `JS${numberOf({ person, place })}`;
  const { code, name } = operationOf(person.group);
  const doctor = person.group.doctor.code;
  const operation = {
    SETL_ID,
    OPRN_OPRT_TYPE: '1',
    OPRN_OPRT_CODE: code,
    OPRN_OPRT_NAME: name,
    OPER_DR_CODE: doctor,
    ANST_DR_CODE: doctor,
    ANST_WAY: '全身麻醉',
    OPRN_OPRT_BEGNTIME: moment(from + 1, 630),
    OPRN_OPRT_ENDTIME: moment(from + 1, 780),
    ANST_BEGNTIME: moment(from + 1, 600),
    ANST_ENDTIME: moment(from + 1, 800),
  };
  const care = {
    SETL_ID,
    SCS_CUTD_WARD_TYPE: '1',
    SCS_CUTD_INPOOL_TIME: moment(from + 1, 820),
    SCS_CUTD_EXIT_TIME: moment(from + 2, 820),
    SCS_CUTD_SUM_DURA: '1/0/0',
  };
  return { SettlementOperation: [operation], IntensiveCare: [care] };
}

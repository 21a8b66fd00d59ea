import type { Plan } from '../../plan/plan.js';
import { dayIn, dayText, monthOf } from '../calendar.js';
import type { Cells } from '../source.js';
import { earlyDay, year, type Case } from './world.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** What the code lists of the standard ask of an agency. */
export interface Asked {
  /** Services and the working days that the law gives each, where it gives any. */
  services: readonly { name: string; days: number | undefined }[];
  areas: readonly string[];
  equipment: readonly { name: string; area: string }[];
}

/** Guides, areas, equipment and building as the lists of the plan ask for them. */
export function askedIn({ codeLists }: Pick<Plan, 'codeLists'>): Asked {
  const rows = (list: string) => codeLists.get(list)!.codes;
  return {
    services: rows('service-item').map(({ code, attributes }) => ({
      name: code,
      days: attributes?.['days'] ? Number(attributes['days']) : undefined,
    })),
    areas: rows('service-area').map(({ code }) => code),
    equipment: rows('area-equipment').map(({ code, attributes }) => ({ name: code, area: attributes!['area']! })),
  };
}

/** What an agency has whatever its cases: a guide to each service, and the areas of its centre. */
export function agencyRecords({ services, areas, equipment }: Asked, agency: Cells, place: string): Records {
  const size = (at: number) => 20 + at * 15;
  return {
    ServiceGuide: services.map(({ name, days }) => ({ ...agency, ...guide(name, days ?? 1, place) })),
    FacilityArea: areas.map((area, at) => ({ ...agency, AREA: area, SQUAREMETRES: `${size(at)}.00`, SIGN: `${area}标志` })),
    FacilityEquipment: equipment.map(({ name, area }, at) => ({ ...agency, AREA: area, EQUIPMENT: name, QUANTITY: String(1 + (at % 4)) })),
    FacilityBuilding: [{ ...agency, BUILDINGAREA: `${areas.reduce((sum, _, at) => sum + size(at), 0)}.00` }],
  };
}

function guide(item: string, days: number, place: string): Cells {
  return {
    ITEM: item,
    BASISTEXT: '社会保险经办条例',
    CONDITION: '参加社会保险的单位和个人',
    MATERIALS: '身份证件',
    PROCESS: '申请、受理、审核、办结',
    DAYS: String(days),
    FEE: '不收费',
    PLACE: `${place}社会保险服务大厅`,
    COMPLAINTWAY: '服务大厅投诉窗口',
  };
}

/** A case, and the complaint of it where there is one. */
export function caseRecords({ services }: Asked, told: Case): Records {
  const { kind, draws, agency, person, code } = told;
  const { name, days = 1 } = services[Number(code) % services.length]!;
  const isOpen = kind === 'open';
  const received = isOpen ? dayIn(monthOf(year, 12), 27 + draws.below(4)) : earlyDay(draws);
  const decided = received + draws.below(days + 1);
  return {
    ServiceCase: [
      {
        ...agency,
        ZZZ001: `${year}0101${year}1231`,
        CASENO: `BJ${code}`,
        ITEM: name,
        AAC002: person,
        RECEIVEDON: dayText(received),
        ...(!isOpen && { DECIDEDON: dayText(decided) }),
        STATUS: isOpen ? '在办' : kind === 'returned' ? '退回' : '办结',
      },
    ],
    Complaint: kind === 'complained' ? [complaint(told, decided)] : [],
  };
}

function complaint({ agency, draws, code }: Case, decided: number): Cells {
  const received = decided + 1 + draws.below(20);
  const closed = { CLOSEDON: dayText(received + 1 + draws.below(40)), OUTCOME: draws.pick(['已道歉并改正', '经查不属实，已说明']) };
  return {
    ...agency,
    COMPLAINTID: `TS${code}`,
    CASENO: `BJ${code}`,
    RECEIVEDON: dayText(received),
    ...closed,
  };
}

import { dayText } from '../calendar.js';
import type { Cells } from '../source.js';
import { diagnosisOf } from './items.js';
import type { Life } from './lives.js';
import { beds, operated, stayed } from './stay.js';
import { numberOf, personNumber, settled, type Charge } from './visit.js';
import type { Person, Records } from './world.js';

/** Records of several treatments together. */
export function merged(all: readonly Records[]): Records {
  const made: Record<string, Cells[]> = {};
  for (const records of all) for (const [alias, cells] of Object.entries(records)) (made[alias] ??= []).push(...cells);
  return made;
}

const drug = (item: Charge['item'], count: number, day: number, minute = 605): Charge => ({ item, count, day, minute, days: 7 });

/** A doctor is seen. */
function seen(person: Person, place: number, day: number, charges: readonly Charge[]): Records {
  const consult: Charge = { item: 'consult', count: 1, day, minute: 590 };
  return settled({ person, place, at: person.group.hospital, kind: '11', charges: [consult, ...charges], day, minute: 620 });
}

/** One thing is charged in the hospital, and nothing else. */
function charged(person: Person, charge: Charge, { place = 0, filing = '' } = {}): Records {
  const { day, minute } = charge;
  return settled({ person, place, filing, at: person.group.hospital, kind: '11', charges: [charge], day, minute: minute + 20 });
}

/** Something is bought at a pharmacy. */
function bought(person: Person, place: number, charges: readonly Charge[], second = false): Records {
  const { day, minute } = charges.at(-1)!;
  return settled({ person, place, at: person.group.pharmacies[second ? 1 : 0], kind: '41', charges, day, minute: minute + 5 });
}

/** The filing of somebody who is treated where the group is. */
function filed(person: Person, days: number): Records {
  const { group, from } = person;
  const illness = diagnosisOf(group);
  return {
    Referral: [
      {
        FILING_ID: filingOf(person),
        PSN_NO: personNumber(person),
        INSUTYPE: person.insurance,
        TEL: '010-66000000',
        ADDR: `${group.county.name}人民路1号`,
        INSU_OPTINS: person.insured,
        DIAG_CODE: illness.code,
        DIAG_NAME: illness.name,
        REFLIN_MEDINS_NO: group.hospital.code,
        REFLIN_MEDINS_NAME: group.hospital.name,
        MDTRTAREA_ADMDVS: group.county.code,
        HOSP_AGRE_REFL_FLAG: '1',
        REFL_TYPE: '异地转诊',
        REFL_DATE: dayText(from - 3),
        REFL_REA: '本地不能诊治',
        BEGNDATE: dayText(from - 3),
        ENDDATE: dayText(from + days),
      },
    ],
  };
}

function filingOf(person: Person): string {
  return `BA${numberOf({ person, place: 0 })}`;
}

/** What is told of each. */
export const treatments: Readonly<Record<Life, (person: Person) => Records>> = {
  // The pharmacy is another institution, a day and ten minutes later.
  clinic: (person) =>
    merged([seen(person, 0, person.from, [drug('western', 2, person.from)]), bought(person, 1, [drug('adult', 30, person.from + 1, 625)])]),
  herbs(person) {
    const { from, male, group } = person;
    const back: Charge = { item: 'chinese', count: -1, day: from, minute: 615, days: 7, back: 2 };
    const herbs: Charge = { item: 'piece', count: 150, day: from, minute: 600, days: 7 };
    const consult: Charge = { item: 'consult', count: 1, day: from, minute: 590 };
    const charges = [herbs, drug('chinese', 3, from), back, drug(male ? 'forMen' : 'forWomen', 1, from), consult];
    return settled({ person, place: 0, at: group.hospital, kind: '11', charges, day: from, minute: 620 });
  },
  stay(person) {
    const { from, group } = person;
    const drugs = [0, 1, 2].map((day) => drug('western', 1, from + day, 610));
    return merged([
      stayed({ person, place: 0, at: group.hospital, from, nights: 3, charges: [...beds(from, 3), ...drugs] }),
      seen(person, 1, from + 31, []),
    ]);
  },
  surgery(person) {
    const { from, group } = person;
    const on = (item: Charge['item'], minute: number): Charge => ({ item, count: 1, day: from + 1, minute });
    const charges = [...beds(from, 4), on('reagent', 600), on('surgery', 640), on('consumable', 645)];
    const stay = { person, place: 0, at: group.hospital, from, nights: 4, charges };
    return merged([stayed(stay), operated(stay)]);
  },
  newborn(person) {
    const { from, group } = person;
    const charges: Charge[] = [...beds(from, 3), { item: 'care', count: 2, day: from, minute: 700 }];
    const more = {
      NWB_ADM_TYPE: '1',
      NWB_BIR_WT: String(2800 + person.draws.below(900)),
      NWB_ADM_WT: String(2900 + person.draws.below(900)),
    };
    return stayed({ person, place: 0, at: group.hospital, from, nights: 3, charges, more });
  },
  remote(person) {
    const { from, group } = person;
    const charges = [...beds(from, 3), drug('western', 4, from, 700)];
    const more = { DSCG_WAY: '2', ACP_MEDINS_NAME: `${group.county.name}康复医院` };
    return merged([
      filed(person, 90),
      stayed({ person, place: 0, at: group.hospital, from, nights: 3, charges, more, filing: filingOf(person) }),
    ]);
  },
  again: (person) =>
    merged(
      [person.from, person.from + 39].map((from, place) =>
        stayed({ person, place, at: person.group.hospital, from, nights: 3, charges: beds(from, 3) }),
      ),
    ),
  collector(person) {
    const { from } = person;
    const fine = (day: number) => drug('fine', 20, day);
    return merged([charged(person, fine(from)), bought(person, 1, [fine(from + 5)]), bought(person, 2, [fine(from + 10)], true)]);
  },
  late: (person) => ({
    ...seen(person, 0, person.from, []),
    DeceasedPerson: [{ AAC001: personNumber(person), AAC002: person.id, AAC003: person.name, AAE138: dayText(person.from + 120) }],
  }),
  traveller(person) {
    const filing = filingOf(person);
    const nails = [0, 6, 12, 18, 24].map((days): Charge => ({ item: 'consumable', count: 1, day: person.from + days, minute: 600 }));
    return merged([filed(person, 90), ...nails.map((nail, place) => charged(person, nail, { place, filing }))]);
  },
  // Within three days no two are of one amount.
  regular: (person) =>
    merged(
      Array.from({ length: 12 }, (_, place) =>
        bought(person, place, [drug('chinese', place === 6 ? 249 : 1 + (place % 5), person.from + place, 630)]),
      ),
    ),
  lab: (person) => charged(person, { item: 'reagent', count: 1, day: person.from, minute: 540 }),
  tea: (person) => charged(person, { item: 'piece', count: 90, day: person.from, minute: 540, days: 7 }),
};

/** Somebody of the place who buys so much at once that so many lines are told. */
export function bulk(person: Person, lines: number): Records {
  return bought(
    { ...person, insured: person.group.county.code },
    0,
    Array.from({ length: lines }, (_, line) => drug('chinese', 1, person.from, 600 + line)),
  );
}

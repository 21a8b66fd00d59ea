import { dayText, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Person, Stay } from './person.js';
import type { Agency, World } from './world.js';

/** Records of one person, by the alias of their record type. */
export const rowsOfPerson: Readonly<Record<string, (world: World, person: Person) => Iterable<Cells>>> = {
  *MonitoredPerson(_world, person) {
    for (const stay of person.stays) yield { ...ofStay(person, stay), AAC003: person.name, AAC006: dayText(person.birth) };
  },
  *MonitoredParticipation(_world, person) {
    for (const stay of person.stays)
      for (const { insurance, employer, status, from, to } of stay.spells)
        yield {
          ...ofStay(person, stay),
          AAB001: employer,
          AAE140: insurance,
          AAC031: status,
          AAE030: dayText(from),
          AAE031: to === undefined ? '' : dayText(to),
        };
  },
  *MonitoredDeath({ period }, person) {
    if (person.died !== undefined)
      yield { ZZZ001: period, ...ofStay(person, person.stays[0]!), AAC003: person.name, AAE138: dayText(person.died) };
  },
  *PensionGrant(_world, person) {
    for (const stay of person.stays)
      for (const { insurance, since, until, certified } of stay.grants)
        yield {
          ...ofStay(person, stay),
          AAE140: insurance,
          AIC160: monthText(since),
          AAE042: until === undefined ? '' : monthText(until),
          CERTIFIEDON: certified === undefined ? '' : dayText(certified),
        };
  },
  *MonitoredPayment(_world, person) {
    for (const stay of person.stays)
      for (const { insurance, payments } of stay.grants)
        for (const [place, { month, item, cents }] of payments.entries())
          yield {
            EAZ048: `${monthText(month)}${insurance}${stay.code}${String(place).padStart(2, '0')}`,
            ...ofStay(person, stay),
            AAE140: insurance,
            AAA037: item,
            EAC064: monthText(month),
            AAE019: cents < 0 ? `-${money(-cents)}` : money(cents),
          };
  },
  *Certification(_world, person) {
    for (const stay of person.stays)
      for (const { day, asked } of stay.certifications)
        yield {
          AAE001: dayText(day).slice(0, 4),
          ...ofStay(person, stay),
          AAC003: person.name,
          AAA094: '1',
          AAA049: '1',
          NOTIFIEDON: asked === undefined ? '' : dayText(asked),
          AAE036: dayText(day),
        };
  },
  *MonitoredContribution(_world, person) {
    for (const stay of person.stays)
      for (const { insurance, employer, paid, arrears } of stay.spells) {
        const line = (month: number, type: string): Cells => ({
          ...ofStay(person, stay),
          AAB001: employer,
          AAE140: insurance,
          AAA115: type,
          AAE003: monthText(month),
          AAE082: money(paid!.cents),
        });
        for (let month = paid?.from ?? 0; paid && month <= paid.to; month++) yield line(month, '10');
        if (arrears !== undefined) yield line(arrears, '33');
      }
  },
  *StopEvent(_world, { id, stays, event }) {
    if (event)
      yield {
        ...ofAgency(stays[0]!.agency),
        AAC002: id,
        EVENT: event.what,
        EVENTDATE: dayText(event.day),
        REPORTEDON: dayText(event.told),
        SOURCE: event.by,
      };
  },
};

/** The return that counts what each agency has uploaded, of the persons given; agencies of which nobody is are told too. */
export function returnsOf({ period }: World, agencies: readonly Agency[], persons: Iterable<Person>): Cells[] {
  const counts = new Map(agencies.map(({ code }) => [code, { active: 0, retired: 0, dead: 0 }]));
  for (const { stays, died } of persons) {
    for (const { agency, spells, grants } of stays) {
      const count = counts.get(agency.code)!;
      if (spells.some(({ status, insurance }) => status === '1' && isCounted(insurance))) count.active++;
      if (grants.some(({ until, insurance }) => until === undefined && isCounted(insurance))) count.retired++;
    }
    if (died !== undefined) counts.get(stays[0]!.agency.code)!.dead++;
  }
  return agencies.map((agency) => {
    const { active, retired, dead } = counts.get(agency.code)!;
    return {
      ZZZ001: period,
      ...ofAgency(agency),
      EMPLOYERS: String(Math.ceil(active / 8)),
      ACTIVE: String(active),
      RETIRED: String(retired),
      DEAD: String(dead),
      DEPENDANTS: String(Math.floor(retired / 50)),
      IMPOSTORS: '0',
      TRANSFERS: String(Math.floor(active / 40)),
      PARAMETERS: '12',
      INSURED: String(active + retired + Math.floor((active + retired) / 20)),
    };
  });
}

/** Employees and public bodies. */
function isCounted(insurance: string): boolean {
  return insurance === '110' || insurance === '120';
}

function ofAgency({ division, code }: Agency): Cells {
  return { AAB301: division, AAB034: code };
}

function ofStay({ id }: Person, { agency, code }: Stay): Cells {
  return { ...ofAgency(agency), AAC001: code, AAC002: id };
}

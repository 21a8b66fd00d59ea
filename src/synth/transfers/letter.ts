import { dayText } from '../calendar.js';
import type { Cells } from '../source.js';
import type { Agency, Person } from './world.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** A letter: one agency asks another for the relation of a person. */
export interface Letter {
  person: Person;
  /** Which of the letters about the person. */
  place: number;
  insurance: string;
  taking: Agency;
  left: Agency;
  /** Days of the steps. */
  received: number;
  sent: number;
  answered: number;
  confirmed: number;
}

/** Each side, the agency on it, and its own number of the person. */
export type Side = '转出' | '转入';
const sides: readonly Side[] = ['转出', '转入'];

export function letterOf(person: Person, insurance: string, place = 0, left = person.agencies[1]): Letter {
  const { draws, received } = person;
  const sent = received + 3 + draws.below(12);
  const answered = sent + 3 + draws.below(12);
  return {
    person,
    place,
    insurance,
    taking: person.agencies[0],
    left,
    received,
    sent,
    answered,
    confirmed: answered + 3 + draws.below(12),
  };
}

export function agencyOf({ taking, left }: Letter, side: Side): Agency {
  return side === '转入' ? taking : left;
}

/** Cells of the agency of a side, and the letter they are about. */
export function sideCells(letter: Letter, side: Side): Cells {
  const { division, code } = agencyOf(letter, side);
  return { AAB301: division, AAB034: code, SIDE: side, INAGENCY: letter.taking.code, AAE270: numberOf(letter) };
}

function numberOf({ person, place }: Letter): string {
  return `2024${String(person.number).padStart(9, '0')}${place}`;
}

/** The number that the person has in the system of a side. */
export function memberOf({ person }: Letter, side: Side): Cells {
  return { AAC001: `${side === '转入' ? 8 : 6}${String(person.number).padStart(9, '0')}`, AAC002: person.id, AAC003: person.name };
}

/** A record for each side. */
export function bothSides(make: (side: Side) => Cells): Cells[] {
  return sides.map(make);
}

/** Application, letter and steps, and the directory entries of both agencies. */
export function correspondence(letter: Letter): Records {
  const { person, insurance, taking, left, received, sent, answered, confirmed } = letter;
  const [contact, former] = [contactOf(taking), contactOf(left)];
  const application: Cells = {
    AAB301: taking.division,
    AAB034: taking.code,
    APPLICATIONID: `SQ${numberOf(letter)}`,
    AAE270: numberOf(letter),
    ...memberOf(letter, '转入'),
    AAE173: '跨统筹地区转移',
    AAC070: '2',
    AAE140: insurance,
    YAC256: left.place,
    YAC519: memberOf(letter, '转出')['AAC001']!,
    YAC250: left.division,
    YAC251: left.name,
    YAC252: former['AAE005']!,
    YAC253: former['AAE006']!,
    YAC254: former['AAE007']!,
  };
  return {
    TransferApplication: [application],
    ContactLetter: bothSides((side) => ({
      ...sideCells(letter, side),
      ...memberOf(letter, side),
      AAC004: person.male ? '1' : '2',
      OUTDIVISION: left.division,
      OUTAGENCY: left.code,
      AAB299: taking.division,
      AAE140: insurance,
      AAC070: side === '转入' ? '2' : '1',
      AAE016: '1',
      AAC155: '中国工商银行股份有限公司',
      AAC080: '102100099996',
      AAE009: `${taking.name}社会保险基金收入户`,
      AAC078: `0200${taking.code.replace(/\D/g, '0').padStart(15, '0')}`,
      ...contact,
    })),
    TransferStep: bothSides((side) => ({
      ...sideCells(letter, side),
      AAC002: person.id,
      AAE140: insurance,
      RECEIVEDDATE: dayText(received),
      LETTERDATE: dayText(sent),
      TABLEDATE: dayText(answered),
      CONFIRMDATE: dayText(confirmed),
    })),
  };
}

/** How to reach an agency, as the directory has it. */
function contactOf({ division, place, code }: Agency): Cells {
  const digits = code.replace(/\D/g, '').slice(-7).padStart(7, '0');
  return { AAE005: `0${division.slice(0, 3)}-${digits}`, AAE006: `${place}人民路${Number(digits.slice(-4)) + 1}号`, AAE007: division };
}

/** The entry of an agency in the directory. */
export function directoryEntry(agency: Agency): Cells {
  return { AAB034: agency.code, AAB034N: agency.name, AAB301: agency.division, ...contactOf(agency) };
}

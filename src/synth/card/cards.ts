import { dayText, monthOfDay, monthText } from '../calendar.js';
import { cardNumber, socialSecurityCard } from '../identity.js';
import type { Cells } from '../source.js';
import type { Life } from './lives.js';
import { documentOf, type Person } from './person.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** A card from the application to whatever became of it; days are absent that have not come. */
interface Course {
  business: '首次申领' | '补领';
  status: string;
  applied: number;
  ended?: number;
  issued?: number;
  lost?: number;
  read?: number;
}

/** What there is of a person in the three record types and in the register. */
export function recordsOf(person: Person): Records {
  const { own, more, agency, draws } = person;
  const courses = courseOf[person.life](person);
  const last = Math.max(...courses.flatMap(({ issued, read }) => [issued ?? 0, read ?? 0]));
  const died: Cells = person.life === 'dead' ? { AAE138: dayText(last + 10 + draws.below(200)) } : {};
  const cards = courses.filter(({ status }) => status !== '');
  return {
    Card: cards.map((course, at) => ({ ...card(person, course, at), ...died })),
    CardApplication: courses.map((course, at) => application(person, course, at)),
    CardRead: cards.flatMap((course, at) => reads(person, course, at)),
    PersonBasicInfo: [{ ...own, ...more, ...died }],
    DeceasedPerson: person.life === 'dead' ? [{ ...agency, AAC001: own['AAC001']!, AAC002: own['AAC002']!, ...died }] : [],
  };
}

const courseOf: Readonly<Record<Life, (person: Person) => Course[]>> = {
  held: (person) => [used(person, person.applied, '首次申领', '10')],
  dead: (person) => [used(person, person.applied, '首次申领', '30')],
  replaced(person) {
    const first = reported(person, '30');
    return [first, used(person, first.lost + 1 + person.draws.below(10), '补领', '10')];
  },
  // The new card is applied for, and is not made yet.
  lost(person) {
    const first = reported(person, person.draws.pick(['20', '21', '24', '25']));
    return [first, { business: '补领', status: '', applied: first.lost + 1 }];
  },
  fresh: (person) => [issued(person, person.applied, '首次申领', '00')],
  making: ({ applied }) => [{ business: '首次申领', status: '99', applied }],
};

function issued({ draws }: Person, applied: number, business: Course['business'], status: string) {
  const ended = applied + 15 + draws.below(30);
  return { business, status, applied, ended, issued: ended + 1 + draws.below(10) };
}

function used(person: Person, applied: number, business: Course['business'], status: string) {
  const course = issued(person, applied, business, status);
  return { ...course, read: course.issued + 5 + person.draws.below(90) };
}

function reported(person: Person, status: string) {
  const course = used(person, person.applied, '首次申领', status);
  return { ...course, lost: course.read + 1 + person.draws.below(120) };
}

function card(person: Person, { status, issued, lost }: Course, at: number): Cells {
  const { own, more, county } = person;
  const number = numberOf(person, at);
  return {
    ...own,
    ...more,
    CARDNO: number,
    AAZ500: number,
    AAZ501: chipOf(person, at),
    PHOTOURL: `照片/${digitsOf(person)}.jpg`,
    ISSUER: `${county.name}人力资源和社会保障局`,
    CARDSTATUS: status,
    AAZ502: status,
    AAE053: cardNumber(`622848${digitsOf(person)}${at}`),
    ...(issued && { ISSUEDON: dayText(issued) }),
    ...(lost && { GSTIME: dayText(lost) }),
  };
}

function application(person: Person, { business, applied, ended }: Course, at: number): Cells {
  const { own, agency } = person;
  const bank = person.number % 4;
  return {
    ...own,
    ...documentOf(person, applied),
    APPLICATIONID: `SL${digitsOf(person)}${at}`,
    BUSINESS: business,
    APPLYTIME: dayText(applied),
    // A batch is what an agency has one bank make in a month.
    BATCHID: `${agency['AAB034']}${monthText(monthOfDay(applied))}${bank}`,
    BANKID: `Y${bank}`,
    STATUS: ended ? '2' : '1',
    ...(ended && { ENDEDON: dayText(ended), CARDNO: numberOf(person, at) }),
  };
}

function reads(person: Person, { read }: Course, at: number): Cells[] {
  if (read === undefined) return [];
  const { agency, county } = person;
  return [
    {
      ...agency,
      READID: `DK${digitsOf(person)}${at}`,
      READON: dayText(read),
      BKA100: numberOf(person, at),
      KSBM: chipOf(person, at),
      FKDXZQHDM: county.code,
      TCQBM: `${county.code.slice(0, 4)}00`,
    },
  ];
}

const digitsOf = ({ number }: Person) => String(number).padStart(9, '0');
const numberOf = ({ number }: Person, at: number) => socialSecurityCard(`${'CD'[at]}${String(number).padStart(7, '0')}`);
const chipOf = (person: Person, at: number) => `${person.county.code}${digitsOf(person)}${at}`.padEnd(32, '0');

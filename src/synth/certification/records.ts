import { dayIn, dayText, monthOf, monthOfDay, monthText } from '../calendar.js';
import type { Cells } from '../source.js';
import { clerkNames } from '../words.js';
import type { Life } from './lives.js';
import { current, year, type Person } from './person.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** Whose lists of deaths are matched, and in which months. */
export const sources = ['公安', '殡葬'];
export const months = [10, 11, 12].map((month) => monthOf(year, month));

const end = monthOf(year, 12);
/** The month at the end of which retirees are counted. */
export const period = monthText(end);
const wholeYear = `${year}0101${year}1231`;

/** What happened to somebody: days of certification, whether they were passed, a death, a match, an event that ends the pension. */
interface Told {
  certified: readonly number[];
  /** The last certification was not passed. */
  isFailed?: boolean;
  state: '1' | '2' | '3';
  event?: { kind: string; on: number };
  match?: { source: string; on: number; answer: '健在' | '死亡' };
  /** The day of death of somebody who was still alive when all was counted. */
  later?: number;
}

/** What there is of a person in the record types and in the register. */
export function recordsOf(person: Person): Records {
  const { draws, named, own, retired } = person;
  const told = tell[person.life](person);
  const { certified, isFailed, state, event, match, later } = told;
  const passed = isFailed ? certified.slice(0, -1) : certified;
  const died = event?.kind === '死亡' ? event.on : later;
  const drawn = { AAE140: '110', AIC162: dayText(retired) };
  return {
    Certification: certified.map((on) => certification(person, told, on)),
    Recipient: [
      {
        ...named,
        ...drawn,
        ZZZ001: wholeYear,
        AAE116: state,
        ...(passed[0] && { CERTIFIEDON: dayText(passed.at(-1)!) }),
      },
    ],
    StopEvent: event ? [stopEvent(person, event)] : [],
    DeathMatch: match ? [deathMatch(person, match)] : [],
    CommunityRetiree: isManaged(person) ? [{ ...managed(person), ...(later && { LEFTON: dayText(later) }) }] : [],
    RetireeBasicInfo: isAlive(person) ? [{ ...own, ...drawn }] : [],
    DeceasedPerson: died ? [{ ...own, AAE138: dayText(died) }] : [],
    BenefitPayment: paidIn(told).map((month) => ({
      ...own,
      EAZ048: `ZF${person.code}`,
      AAE140: '110',
      EAC064: monthText(month),
      AAA036: '100011',
      AAA037: '基础养老金',
      AAE019: `${draws.between(1200, 3200)}.00`,
    })),
  };
}

/** Whether a retiree is alive at the end of the period, and so counts. */
export function isAlive({ life }: Person): boolean {
  return life !== 'died';
}

/** Whether a retiree is managed by a community. */
export function isManaged(person: Person): boolean {
  return isAlive(person) && !person.isApart;
}

/** What kind of enterprise a retiree is from, by the number. */
export function employerKind({ code }: Person): string {
  return ['国有破产', '改制', '外资', '其他'][Number(code) % 4]!;
}

const tell: Readonly<Record<Life, (person: Person) => Told>> = {
  certified: ({ draws }) => ({
    certified: [dayIn(monthOf(year - 1, 1 + draws.below(12)), 1 + draws.below(28)), recently(draws)],
    state: '1',
  }),
  // Somebody of the same name or a slip in the list: alive when looked for.
  mistaken: ({ draws }) => ({ certified: [recently(draws)], state: '1', match: { ...matched(draws), answer: '健在' } }),
  died({ draws }) {
    const match = matched(draws);
    const certified = dayIn(monthOf(year, 12 - current), 1 + draws.below(28));
    return { certified: [certified], state: '3', event: { kind: '死亡', on: match.on }, match: { ...match, answer: '死亡' } };
  },
  fresh: () => ({ certified: [], state: '1' }),
  lapsed: ({ draws }) => ({ certified: [beforehand(draws)], state: '2' }),
  later: ({ draws }) => ({ certified: [recently(draws)], state: '1', later: dayIn(end + 1, 1 + draws.below(28)) }),
  failed: ({ draws }) => ({ certified: [beforehand(draws), recently(draws)], isFailed: true, state: '2' }),
  working({ draws }) {
    const certified = dayIn(monthOf(year, 12 - current), 1 + draws.below(28));
    return { certified: [certified], state: '2', event: { kind: '再就业', on: certified + 10 + draws.below(60) } };
  },
};

type Drawing = Person['draws'];

/** In the year before. */
const beforehand = (draws: Drawing) => dayIn(monthOf(year - 1, 1 + draws.below(11)), 1 + draws.below(28));
const recently = (draws: Drawing) => dayIn(end - draws.below(current), 1 + draws.below(28));

/** A day shortly before the month in whose list it stands. */
function matched(draws: Drawing): { source: string; on: number } {
  return { source: draws.pick(sources), on: dayIn(draws.pick(months) - 1, 1 + draws.below(28)) };
}

/** The last month of the year is paid to those in payment, and the month of the death to the dead. */
function paidIn({ state, event }: Told): number[] {
  if (state === '1') return [end];
  return event?.kind === '死亡' ? [monthOfDay(event.on)] : [];
}

function certification({ named, employer, draws, retired }: Person, { certified, isFailed, state }: Told, on: number): Cells {
  const isPassed = !isFailed || on !== certified.at(-1);
  return {
    ...named,
    ...employer,
    AAE001: dayText(on).slice(0, 4),
    AAC063: '0',
    AIC161: '2',
    AIC162: dayText(retired),
    AAE116: state,
    AAA094: isPassed ? '1' : '2',
    AAA049: draws.pick(['1', '2', '3']),
    NOTIFIEDON: dayText(on - 1 - draws.below(28)),
    AAE036: dayText(on),
    AAE011: draws.pick(clerkNames),
    ...(!isPassed && { AAE013: '面容比对没有通过，已通知本人' }),
  };
}

function stopEvent({ agency, own, draws }: Person, { kind, on }: NonNullable<Told['event']>): Cells {
  const source = kind === '死亡' ? draws.pick(['公安', '民政', '殡葬']) : '用人单位';
  const reported = dayText(on + 1 + draws.below(20));
  return { ...agency, AAC002: own['AAC002']!, EVENT: kind, EVENTDATE: dayText(on), REPORTEDON: reported, SOURCE: source };
}

function deathMatch({ agency, named, draws, code }: Person, { source, on, answer }: NonNullable<Told['match']>): Cells {
  const month = monthOfDay(on) + 1;
  const sent = dayIn(month, 1 + draws.below(5));
  return {
    ...agency,
    MATCHID: `BD${code}`,
    MATCHMONTH: monthText(month),
    MATCHSOURCE: source,
    AAC002: named['AAC002']!,
    AAC003: named['AAC003']!,
    CANCELLEDON: dayText(on),
    SENTON: dayText(sent),
    ANSWEREDON: dayText(sent + 2 + draws.below(22)),
    ANSWER: answer,
  };
}

function managed(person: Person): Cells {
  const { named, draws, retired, community } = person;
  return {
    ...named,
    PERIOD: period,
    EMPLOYERKIND: employerKind(person),
    COMMUNITY: community,
    HANDEDON: dayText(Math.min(retired + 1 + draws.below(3), dayIn(end, 31))),
  };
}

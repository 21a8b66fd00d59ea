import { dayIn, dayText, monthOf, monthOfDay, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { agencyOf, bothSides, correspondence, letterOf, memberOf, sideCells, type Letter, type Records, type Side } from './letter.js';
import type { Person } from './world.js';
import { accountOf, periodsUntil, type Period } from './years.js';

/** The month before the application: the last one that was paid in the place that is left. */
function lastMonth({ received }: Person): number {
  return monthOfDay(received) - 1;
}

/**
 * A pension moves: what the letter brings, table and yearly rows, and what the registers of both sides say.
 *
 * @param paying Sides whose register has a contribution of the person.
 */
function pension(letter: Letter, periods: readonly Period[], paying: readonly Side[] = ['转出', '转入']): Records {
  const { person, left, taking, answered } = letter;
  const account = accountOf(person, periods);
  const local = periods.filter(({ at }) => at === left);
  const [first, last] = [local[0]!.from, local.at(-1)!.to];
  const own = account.before1998 + (account.atYearEnd - account.before1998) + account.lastYear;
  const total = money(own + account.pooled);
  const started = periods[0]!.from;
  const table: Cells = {
    AAE140: letter.insurance,
    OUTDIVISION: left.division,
    AAB299: taking.division,
    AAB004: `${left.place}第一机械厂`,
    AAC007: dayText(dayIn(started - person.draws.below(12), 1)),
    AAB305: monthText(monthOf(1994, 1)),
    AAC049: monthText(started),
    AAC032: monthText(started),
    AAE030: monthText(first),
    AAE031: monthText(last),
    AAE201: String(account.months.get(left.division)),
    AAE035: dayText(answered),
    AIC093: money(account.before1998),
    AIC089: money(account.atYearEnd - account.before1998),
    AIC082: money(account.lastYear),
    AIC083: money(own),
    AIC084: money(account.pooled),
    AIC102: total,
  };
  return {
    ...correspondence(letter),
    TransferInformation: bothSides((side) => ({ ...sideCells(letter, side), ...memberOf(letter, side), ...table })),
    TransferYear: (['转出', '转入'] as const).flatMap((side) =>
      account.rows.map((row) => ({ ...sideCells(letter, side), AAC002: person.id, ...row })),
    ),
    PersonTransfer: bothSides((side) => ({
      ...registered(letter, side),
      AAA029: '01',
      AAE135: person.id,
      AAE036: dayText(side === '转入' ? letter.confirmed : letter.answered),
      OAA027: agencyOf(letter, side === '转入' ? '转出' : '转入').division,
      AIC102: total,
    })),
    EmployeePensionPersonCollection: paying.map((side) => ({
      ...registered(letter, side),
      AAC002: person.id,
      AAE003: monthText(side === '转入' ? monthOfDay(letter.confirmed) : last),
      AAE082: '420.00',
      AAE036: dayText(side === '转入' ? letter.confirmed + 9 : dayIn(last, 20)),
    })),
  };
}

/** What the register of a side has of the person. */
function registered(letter: Letter, side: Side): Cells {
  const { division, code } = agencyOf(letter, side);
  const { AAC001, AAC003 } = memberOf(letter, side);
  return { AAB301: division, AAB034: code, AAC001: AAC001!, AAC003: AAC003!, AAE140: letter.insurance };
}

function merged(one: Records, other: Records): Records {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]));
}

/** Somebody who has paid for so many years in the place that is left. */
export function moved(person: Person, years: number): Records {
  return pension(letterOf(person, '110'), periodsUntil(lastMonth(person), years, person.agencies[1]), ['转入']);
}

export const pensions = {
  moved,
  old(person: Person, years: number): Records {
    const since = monthOf(1996, 1);
    const early = periodsUntil(since + 11 + 12 * (years - 3), years - 1, person.agencies[1]);
    return pension(letterOf(person, '110'), [...early, ...periodsUntil(lastMonth(person), 1, person.agencies[1])], ['转出']);
  },
  wandered(person: Person): Records {
    const [, left, before] = person.agencies;
    const local = periodsUntil(lastMonth(person), 3, left);
    const gap = { at: left, from: local[0]!.from - 12, to: local[0]!.from - 1, isPaid: false };
    return pension(letterOf(person, '110'), [...periodsUntil(gap.from - 1, 2, before), gap, ...local]);
  },
  retired(person: Person, years: number): Records {
    const letter = letterOf(person, '110');
    const from = monthOfDay(letter.confirmed) + 2;
    return {
      ...pension(letter, periodsUntil(lastMonth(person), years, person.agencies[1])),
      RetireeBasicInfo: [{ ...registered(letter, '转入'), AAC002: person.id, AIC160: monthText(from) }],
    };
  },
  twice(person: Person, years: number): Records {
    const [, left, before] = person.agencies;
    const half = years / 2;
    const late = periodsUntil(lastMonth(person), half, left);
    const early = periodsUntil(late[0]!.from - 1, half, before);
    return merged(pension(letterOf(person, '110'), late), pension(letterOf(person, '110', 1, before), early));
  },
  resident(person: Person, years: number): Records {
    const letter = letterOf(person, '110');
    const since = (month: number) => ({ AAE140: '170', AAC002: person.id, AAE030: dayText(dayIn(month, 1)) });
    const early = { ...since(monthOf(2012, 1)), AAC031: '3', AAE031: '20131231' };
    const late = { ...since(monthOfDay(letter.confirmed) + 1), AAC031: '1' };
    return {
      ...pension(letter, periodsUntil(lastMonth(person), years, person.agencies[1])),
      PersonParticipation: [early, late].map((each) => ({ ...registered(letter, '转入'), ...each })),
    };
  },
};

export const others = {
  treated(person: Person): Records {
    const letter = letterOf(person, '310');
    const last = lastMonth(person);
    const { division, code } = letter.left;
    const certificate = {
      AAB301: division,
      AAB034: code,
      AAC002: person.id,
      AAC003: person.name,
      CERTFROM: monthText(last - 35),
      CERTTO: monthText(last),
      CERTMONTHS: String(30 + person.draws.below(7)),
      AKC087: money(person.draws.between(0, 900) * 100),
    };
    return { ...correspondence(letter), MedicalCertificate: [certificate] };
  },
  idle: (person: Person): Records => correspondence(letterOf(person, '210')),
};

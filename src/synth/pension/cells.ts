import { dayText, monthText } from '../calendar.js';
import { money, zero, type Makers } from '../maker.js';
import { rates } from './account.js';
import { deemedMonths, type Member } from './member.js';
import type { BillScene, LineScene, MemberScene, Scene, UnitScene } from './scenes.js';
import { clerkNames } from '../words.js';

/** The six columns that open every table, and the one that closes it. */
export const common: Makers<Scene> = {
  ZZZ001: ({ batch }) => batch.period,
  ZZZ002: ({ batch }) => batch.places.province.code,
  AAB301: ({ county }) => county.code,
  AAA146: ({ county }) => county.name,
  AAB034: ({ county }) => county.agency.code,
  AAB034N: ({ county }) => county.agency.name,
  ZZZ003: ({ touched }) => dayText(touched),
};

/** A unit as every table names it, and its kind. */
export const unitCells: Makers<UnitScene> = {
  ...common,
  AAB001: ({ unit }) => unit.code,
  AAB004: ({ unit }) => unit.name,
  AAB019: ({ unit }) => unit.type,
  AAB020: ({ unit }) => unit.economy,
  AAB021: ({ unit }) => unit.affiliation,
};

/** A person as every table names them, with insurance and employer. */
export const memberCells: Makers<MemberScene> = {
  ...common,
  AAC001: ({ member }) => member.person.code,
  AAC002: ({ member }) => member.person.id,
  AAC003: ({ member }) => member.person.name,
  AAA029: ({ batch }) => batch.usual.AAA029,
  AAE135: ({ member }) => member.person.id,
  AAC004: ({ member }) => (member.person.male ? '1' : '2'),
  AAC016: ({ batch, member }) => (works(member) ? batch.usual.AAC016 : ''),
  AAC007: ({ member: { person } }) => (person.started === undefined ? '' : dayText(person.started)),
  AAE200: ({ member }) => String(deemedMonths(member)),
  AIC162: ({ member: { person } }) => (person.retired === undefined ? '' : dayText(person.retired)),
  AAE138: ({ member: { person } }) => (person.died === undefined ? '' : dayText(person.died)),
  AAC049: ({ member }) => monthText(member.person.first),
  AAB001: ({ member }) => member.unit?.code ?? '',
  AAB004: ({ member }) => member.employer,
  AAE140: ({ member }) => member.insurance,
  AAF013: ({ member }) => member.person.townCode,
  AAF031: ({ member }) => member.person.town,
  AAF030: ({ member }) => member.person.villageCode,
  AAF030N: ({ member }) => member.person.village,
  AIC160: ({ member }) => (member.pension ? monthText(member.pension.since) : ''),
  EAZ049: ({ member }) => member.person.bank,
  AAE010: ({ member }) => member.person.account,
  AAE009: ({ member }) => member.person.name,
  AAE011: ({ member }) => clerkOf(member.clerk),
  AAE036: ({ member }) => dayText(member.handled),
};

/** A unit's bill of one month. */
export const billCells: Makers<BillScene> = {
  ...unitCells,
  EAZ058: billNumber,
  AAE002: dueMonth,
  AAE003: dueMonth,
  EAD131: ({ paid, batch, month }) => (paid ? arrival(batch.firstMonth + month) : ''),
  AAB033: ({ unit }) => unit.collection,
  AAE078: ({ paid }) => (paid ? '1' : '0'),
  AAA115: ({ batch }) => batch.usual.AAA115,
  AAE140: ({ insurance }) => insurance,
  AAB119: ({ people }) => String(people),
  AAE058: ({ bases }) => money(bases * (rates.employer + rates.person)),
  AAB121: ({ bases }) => money(bases * 100),
  AAB120: ({ bases }) => money(bases * 100),
  AAE020: ({ bases }) => money(bases * rates.employer),
  AAE022: ({ bases }) => money(bases * rates.person),
  AAB204: zero,
  AAE021: zero,
  AAE023: ({ bases }) => money(bases * rates.person),
  AAE080: ({ bases, paid }) => money(paid ? bases * rates.employer : 0),
  AAE081: zero,
  AAE082: ({ bases, paid }) => money(paid ? bases * rates.person : 0),
  AAE083: ({ bases, paid }) => money(paid ? bases * rates.person : 0),
};

/** An employee's line of a bill. */
export const lineCells: Makers<LineScene> = {
  ...memberCells,
  EAZ058: billNumber,
  AAE002: dueMonth,
  AAE003: dueMonth,
  AAA115: ({ batch }) => batch.usual.AAA115,
  AAE058: ({ member }) => money(member.base * (rates.employer + rates.person)),
  AAE180: ({ member }) => money(member.base * 100),
  AAA042: () => money(rates.employer),
  AAE020: ({ member }) => money(member.base * rates.employer),
  AAE021: zero,
  AAA041: () => money(rates.person),
  AAE022: ({ member }) => money(member.base * rates.person),
  AAE082: ({ member, paid }) => money(paid ? member.base * rates.person : 0),
  AAE023: ({ member }) => money(member.base * rates.person),
  AAE025: zero,
  ZZB004: zero,
  AAE027: zero,
  AAE017: ({ paid }) => (paid ? '已核销' : '未核销'),
  AAE078: ({ paid }) => (paid ? '1' : '0'),
  EAD131: ({ paid, batch, month }) => (paid ? arrival(batch.firstMonth + month) : ''),
  AAE036: ({ batch, month }) => `${monthText(batch.firstMonth + month)}10`,
};

export function clerkOf(number: number): string {
  return clerkNames[number % clerkNames.length]!;
}

function works(member: Member): boolean {
  return !member.pension && member.person.died === undefined;
}

function billNumber({ batch, bills, month }: Pick<BillScene, 'batch' | 'bills' | 'month'>): string {
  return monthText(batch.firstMonth + month) + bills;
}

function dueMonth({ batch, month }: Pick<BillScene, 'batch' | 'month'>): string {
  return monthText(batch.firstMonth + month);
}

function arrival(month: number): string {
  return `${monthText(month)}20`;
}

import { dayIn, dayText, lastDay, monthOfDay, monthText } from '../calendar.js';
import { money, zero, type Makers } from '../maker.js';
import { hash } from '../random.js';
import { accountOf, balanceAtRetirement, paymentsOf, residentPays, transferOf } from './account.js';
import type { Batch } from './batch.js';
import { memberCells } from './cells.js';
import { residentMonth, residentSubsidy } from './ledger.js';
import { deemedMonths, earlierMonths, insurances, monthsInYear, serialOf, type Member } from './member.js';
import type { AccountScene, MemberScene, PaymentScene, TransferScene } from './scenes.js';

export const personCells: Makers<MemberScene> = {
  ...memberCells,
  AAC005: ({ member }) => member.person.people,
  AAC010: ({ member }) => member.person.household,
  AAC087: ({ member }) => member.person.honour,
  AAC148: ({ member }) => member.person.hardship,
  AAC012: ({ member }) => member.person.identity,
  AAE005: ({ member }) => member.person.phone,
  AAE006: ({ member }) => member.person.home,
  AAC006: ({ member }) => dayText(member.person.birth),
  AAC014: ({ member }) => member.person.post,
  AAC015: ({ member }) => member.person.qualification,
  AAC020: ({ member }) => member.person.rank,
  AAC064: ({ member }) => member.person.veteran,
};

export const participationCells: Makers<MemberScene> = {
  ...memberCells,
  AAC008: ({ member }) => (member.spell?.end === 'ended' || member.person.died !== undefined ? '终止参保' : '正常参保'),
  AAC031: ({ member }) => statusOf(member),
  AAE180: ({ member }) => (statusOf(member) === '1' ? money(member.base * 100) : ''),
  AAE030: ({ member }) => dayText(member.begun),
  AAE031: ({ member }) => (member.ended === undefined ? '' : dayText(member.ended)),
};

export const retireeCells: Makers<AccountScene> = {
  ...memberCells,
  AIC161: ({ batch }) => batch.usual.AIC161,
  AAE211: ({ member }) => monthText(monthOfDay(member.person.retired!)),
  AAE201: ({ batch, member }) => String(earlierMonths(batch, member)),
  EAE027: ({ member }) => String(member.clerk % 9 === 0 ? member.clerk % 24 : 0),
  EAC047: ({ batch, member }) => String(deemedMonths(member) + earlierMonths(batch, member)),
  AAC019: ({ batch, member }) =>
    heavyWork(member) ? (batch.codes.of('AAC019')[member.clerk % batch.codes.of('AAC019').length] ?? '') : '',
  EAC065: ({ member }) => (heavyWork(member) ? String(60 + (member.clerk % 100)) : '0'),
  AIC165: ({ member }) => money(balanceAtRetirement(member)),
  EIC009: ({ member }) => money(Math.round(member.pension!.amount * 0.8)),
  AAC158: ({ member }) => (member.clerk % 60 === 0 ? '1' : '0'),
  EAC062: () => '0',
  EAC063: zero,
};

export const accountCells: Makers<AccountScene> = {
  ...memberCells,
  AAE001: ({ batch }) => String(batch.year),
  AIC200: ({ account }) => money(account.opening),
  ZZB001: ({ account }) => money(account.principal),
  ZZB002: ({ account }) => money(account.interest),
  AIC340: ({ account }) => money(account.spent),
  ZZB005: ({ account }) => money(account.closing),
  AIC042: ({ batch, member }) => String(earlierMonths(batch, member)),
  EAC039: ({ batch }) => dayText(lastDay(batch.lastMonth)),
  EAC040: ({ account }) => account.state,
};

export const deathCells: Makers<AccountScene> = {
  ...memberCells,
  AAE201: ({ batch, member }) => String(earlierMonths(batch, member) + monthsInYear(member)),
  AIC268: ({ account }) => money(account.closing),
  AIC249: ({ member }) => money(60_000 + (member.clerk % 40) * 10_000),
  AIC250: ({ member }) => money((member.clerk % 25) * 120_000),
};

export const transferCells: Makers<TransferScene> = {
  ...memberCells,
  EAC071: ({ batch }) => batch.usual.EAC071,
  AAC077: (scene) => `${partnerOf(scene).name}社会保险事业管理中心`,
  AAC076: (scene) => `${partnerOf(scene).name}人力资源服务有限公司`,
  AAE201: ({ batch, member }) => String(earlierMonths(batch, member) + monthsInYear(member)),
  AIC099: ({ person }) => money(person),
  AIC100: ({ employer }) => money(employer),
  AIC102: ({ person, employer }) => money(person + employer),
  AIC103: zero,
  OAA027: (scene) => partnerOf(scene).code,
  OAA027N: (scene) => partnerOf(scene).name,
  AAE036: ({ member }) => dayText(member.ended! + 5),
};

export const residentCells: Makers<MemberScene> = {
  ...memberCells,
  AAA115: ({ batch }) => batch.usual.AAA115,
  AAE101: ({ batch }) => String(batch.year),
  AAE002: ({ batch, member }) => monthText(batch.firstMonth + residentMonth(member)),
  AAE022: ({ member }) => money(member.base * 100),
  AAE082: ({ member }) => money(residentPays(member) ? member.base * 100 : 0),
  AAF027: ({ member }) => money(residentPays(member) ? member.base * 100 : 0),
  AAE034: zero,
  AAE024: ({ member }) => money(subsidy(member) / 2),
  AAE026: ({ member }) => money(subsidy(member) / 4),
  AAE028: ({ member }) => money(subsidy(member) / 4),
  AAE078: ({ member }) => (residentPays(member) ? '1' : '0'),
  EAD131: ({ batch, member }) => (residentPays(member) ? dayText(dayIn(batch.firstMonth + residentMonth(member), 12)) : ''),
  AIC079: ({ member }) => (residentPays(member) ? '12' : '0'),
  AAB033: ({ batch }) => batch.usual.AAB033,
};

export const paymentCells: Makers<PaymentScene> = {
  ...memberCells,
  EAZ048: ({ member, payment }) => `${monthText(payment.month)}${serialOf(member)}`,
  AAE002: ({ payment }) => monthText(payment.month),
  EAC064: ({ payment }) => monthText(payment.month),
  AAA036: ({ batch }) => batch.usual.AAA036,
  EIC013: ({ payment }) => money(payment.fromAccount),
  AAE019: ({ payment }) => money(payment.amount),
  AAE133: ({ member }) => member.person.name,
  EAE021: () => '本人',
  AAE136: ({ member }) => member.person.id,
  AAE145: ({ batch, member }) => batch.codes.among('AAE145', [member.clerk % 30 === 0 ? '31' : '11'])[0] ?? '',
  EAE004: () => '0',
  EAE005: () => '1',
  AAE036: ({ payment }) => dayText(dayIn(payment.month, 8)),
};

export function* personOfMember(batch: Batch, member: Member): Generator<MemberScene> {
  yield { batch, county: member.county, touched: touchedOf(batch, member), member };
}

export function* accountOfMember(batch: Batch, member: Member): Generator<AccountScene> {
  yield { batch, county: member.county, touched: lastDay(batch.lastMonth), member, account: accountOf(batch, member) };
}

export function* retirementOfMember(batch: Batch, member: Member): Generator<AccountScene> {
  if (member.person.retired !== undefined) yield* accountOfMember(batch, member);
}

export function* deathOfMember(batch: Batch, member: Member): Generator<AccountScene> {
  if (member.person.died !== undefined) yield* accountOfMember(batch, member);
}

export function* transferOfMember(batch: Batch, member: Member): Generator<TransferScene> {
  const amounts = transferOf(batch, member);
  if (amounts) yield { batch, county: member.county, touched: member.ended! + 6, member, ...amounts };
}

export function* residentOfMember(batch: Batch, member: Member): Generator<MemberScene> {
  if (member.insurance === insurances.resident && !member.pension) yield* personOfMember(batch, member);
}

export function* paymentsOfMember(batch: Batch, member: Member): Generator<PaymentScene> {
  for (const payment of paymentsOf(batch, member)) {
    yield { batch, county: member.county, touched: dayIn(payment.month, 9), member, payment };
  }
}

/** Paying, suspended or ended. */
function statusOf({ spell, pension }: Member): string {
  if (pension || spell?.end === 'ended' || spell?.end === 'died') return '3';
  return spell?.end === 'suspended' ? '2' : '1';
}

function heavyWork({ clerk }: Member): boolean {
  return clerk % 14 === 0;
}

function subsidy(member: Member): number {
  return residentPays(member) ? residentSubsidy : 0;
}

function partnerOf({ batch, member }: MemberScene) {
  const { elsewhere } = batch.places;
  return elsewhere[hash(batch.seed, 601, member.clerk) % elsewhere.length]!;
}

function touchedOf(batch: Batch, member: Member): number {
  const { ended = 0, handled, clerk } = member;
  return Math.max(handled + 2, ended + 3, dayIn(batch.firstMonth, 5) + (clerk % 300));
}

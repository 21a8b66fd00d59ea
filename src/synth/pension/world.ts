import type { Plan } from '../../plan/plan.js';
import { hash } from '../random.js';
import { batchOf, type Batch } from './batch.js';
import { insurances, memberOf, type Member } from './member.js';
import { lives, type Life } from './person.js';
import { monthsOf, spellOf } from './spell.js';
import { unitOf, type Sector, type Unit } from './unit.js';

/** The employees of one unit, with the unit. */
export interface Workforce {
  unit: Unit;
  insurance: string;
  /** What the numbers of its bills end in. */
  bills: string;
  staff: Member[];
}

/** How many of each there are. Everyone is computed from a number, so nothing here grows with the export. */
export interface World {
  batch: Batch;
  workers: Record<Sector, Head>;
  units: Record<Sector, number>;
  /** Rows of the tables of employees' lines. */
  lines: Record<Sector, number>;
  others: Record<'resident' | 'retiree' | 'pensioner', number>;
}

/** Employees of a sector, and the months of the last of them, cut so that the lines come out as asked. */
interface Head {
  count: number;
  lastMonths: number;
}

const sectorLife: Record<Sector, Life> = { enterprise: 'employee', public: 'public' };
const fewest = 3;

/** @param lines Rows that table 11 is to have. */
export function worldOf(plan: Plan, lines: number, seed: number): World {
  const batch = batchOf(plan, seed, Math.ceil(lines / 40_000));
  const asked = { enterprise: Math.max(1, lines), public: Math.ceil(lines * 0.15) };
  const workers = { enterprise: headOf(batch, 'enterprise', asked.enterprise), public: headOf(batch, 'public', asked.public) };
  const per = (share: number) => Math.max(fewest, Math.round(workers.enterprise.count * share));
  return {
    batch,
    workers,
    lines: asked,
    units: {
      enterprise: unitCount(batch, 'enterprise', workers.enterprise.count),
      public: unitCount(batch, 'public', workers.public.count),
    },
    others: { resident: per(0.6), retiree: per(0.3), pensioner: per(0.15) },
  };
}

export function* unitsOf({ batch, units }: World): Generator<Unit> {
  for (const sector of ['enterprise', 'public'] as const) {
    for (let number = 0; number < units[sector]; number++) yield unitOf(batch, sector, number);
  }
}

/** Units with their employees, one unit at a time. */
export function* workforcesOf({ batch, workers }: World, sector: Sector): Generator<Workforce> {
  const { count, lastMonths } = workers[sector];
  for (let first = 0, number = 0; first < count; number++) {
    const unit = unitOf(batch, sector, number);
    const end = Math.min(count, first + sizeOf(unit, count));
    const staff: Member[] = [];
    for (; first < end; first++) staff.push(workerOf(batch, unit, first, first === count - 1 ? lastMonths : 12));
    yield { unit, insurance: insurances[sector], bills: `${sector === 'enterprise' ? 1 : 2}${String(number).padStart(7, '0')}`, staff };
  }
}

/** Everyone insured. */
export function* membersOf(world: World): Generator<Member> {
  for (const sector of ['enterprise', 'public'] as const) {
    for (const { staff } of workforcesOf(world, sector)) yield* staff;
  }
  for (const life of ['resident', 'retiree', 'pensioner'] as const) {
    for (let number = 0; number < world.others[life]; number++) yield otherOf(world, life, number);
  }
}

/** Those who are not in a workforce; retirees keep the unit they retired from. */
function otherOf({ batch, units }: World, life: 'resident' | 'retiree' | 'pensioner', number: number): Member {
  if (life === 'retiree') {
    const unit = unitOf(batch, 'enterprise', hash(batch.seed, 401, number) % units.enterprise);
    return memberOf(batch, life, number, unit.county, { unit });
  }
  const { counties } = batch.places;
  return memberOf(batch, life, number, counties[hash(batch.seed, 402, number, lives.indexOf(life)) % counties.length]!);
}

function workerOf(batch: Batch, unit: Unit, number: number, months: number): Member {
  return memberOf(batch, sectorLife[unit.sector], number, unit.county, { unit, months });
}

/** So many employees that their lines together are as many as asked. */
function headOf(batch: Batch, sector: Sector, lines: number): Head {
  const slot = lives.indexOf(sectorLife[sector]);
  let left = lines;
  for (let number = 0; ; number++) {
    const months = monthsOf(spellOf(batch, slot, number));
    if (months >= left) return { count: number + 1, lastMonths: left };
    left -= months;
  }
}

function unitCount(batch: Batch, sector: Sector, employees: number): number {
  let number = 0;
  for (let first = 0; first < employees; number++) first += sizeOf(unitOf(batch, sector, number), employees);
  return number;
}

/** A small export has no large unit, so that it has several. */
function sizeOf({ size }: Unit, employees: number): number {
  return Math.min(size, Math.max(3, Math.ceil(employees / 6)));
}

/** About how many of everything an export has. */
export interface Sizes {
  units: number;
  members: number;
  retirees: number;
  residents: number;
  deaths: number;
  transfers: number;
  changes: number;
  unitChanges: number;
  bills: number;
  publicBills: number;
  lines: number;
  publicLines: number;
  payments: number;
  parameters: number;
  benefits: number;
  subjects: number;
  balances: number;
  entries: number;
}

export function sizesOf({ batch, workers, units, others, lines }: World): Sizes {
  const working = workers.enterprise.count + workers.public.count;
  const paid = others.retiree + others.pensioner;
  const ledgers = batch.places.counties.length;
  return {
    units: units.enterprise + units.public,
    members: working + paid + others.resident,
    retirees: others.retiree,
    residents: others.resident,
    deaths: paid * 0.02 + working * 0.003,
    transfers: working * 0.02,
    changes: working * 0.1 + paid * 0.02,
    unitChanges: (units.enterprise + units.public) / 12,
    bills: units.enterprise * 12,
    publicBills: units.public * 12,
    lines: lines.enterprise,
    publicLines: lines.public,
    payments: paid * 12,
    parameters: 90,
    benefits: 3,
    subjects: ledgers * 11,
    balances: ledgers * 11 * 12,
    entries: ledgers * 12 * 8 * 4,
  };
}

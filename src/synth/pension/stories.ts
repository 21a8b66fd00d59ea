import { dayIn } from '../calendar.js';
import { insurances, memberOf, type Member } from './member.js';
import { book, emptyFlows, settle, type Ledger } from './ledger.js';
import type { Life } from './person.js';
import { paying, type Spell } from './spell.js';
import type { Entities } from './tables.js';
import { unitOf, type Sector, type Unit } from './unit.js';
import type { Workforce, World } from './world.js';

/** What a story is about. */
interface StoryKind {
  life?: Life;
  spell?: Spell;
  dies?: boolean;
  unit?: Sector;
  ledger?: boolean;
  insurances?: boolean;
  /** The unit belongs to the story, with its bills. */
  founded?: boolean;
  /** The rights of a retiree were moved when the pension began. */
  moves?: boolean;
}

/** Each kind gives records that the others lack, so that every check finds a record to apply to. */
export const storyKinds: readonly StoryKind[] = [
  { life: 'employee', spell: paying },
  { life: 'employee', spell: { from: 2, to: 11, end: 'paying', joined: true } },
  { life: 'employee', spell: { from: 0, to: 6, end: 'suspended', joined: false } },
  { life: 'employee', spell: { from: 0, to: 7, end: 'ended', joined: false } },
  { life: 'employee', spell: { from: 0, to: 5, end: 'died', joined: false } },
  { life: 'public', spell: paying },
  { life: 'public', spell: { from: 0, to: 6, end: 'suspended', joined: false } },
  { life: 'resident' },
  { life: 'retiree' },
  { life: 'retiree', dies: true },
  { life: 'pensioner', dies: true },
  { unit: 'enterprise' },
  { unit: 'public' },
  { ledger: true },
  { insurances: true },
  { life: 'public', spell: { from: 0, to: 7, end: 'ended', joined: false } },
  { life: 'employee', spell: paying, founded: true },
  { life: 'public', spell: paying, founded: true },
  { life: 'retiree', moves: true },
];

/** The entities of a story, and the units of the export that they belong to. */
export type Cast = Partial<Record<keyof Entities, Entities[keyof Entities][]>> & { shared: Unit[] };

/** People of a story have numbers that follow those of the export. */
export function storyOf(world: World, kind: StoryKind, number: number): Cast {
  const { batch } = world;
  if (kind.unit)
    return {
      unit: [
        {
          ...unitOf(batch, kind.unit, world.units[kind.unit] + number),
          change: changeCode(world),
          changedOn: dayIn(batch.firstMonth + 3, 9),
        },
      ],
      shared: [],
    };
  if (kind.ledger) return { ledger: [ledgerOf(world, number)], shared: [] };
  if (kind.insurances) return { insurance: Object.values(insurances), shared: [] };
  const member = memberIn(world, kind, number);
  if (!kind.spell) return { member: [member], shared: member.unit ? [member.unit] : [] };
  const unit = member.unit!;
  const workforce: Workforce = { unit, insurance: member.insurance, bills: `9${String(number).padStart(7, '0')}`, staff: [member] };
  return { member: [member], [unit.sector]: [workforce], ...(kind.founded ? { unit: [unit], shared: [] } : { shared: [unit] }) };
}

function memberIn(world: World, { life, spell, dies, founded, moves }: StoryKind, number: number): Member {
  const { batch } = world;
  const counties = batch.places.counties;
  const first =
    life === 'employee'
      ? world.workers.enterprise.count
      : life === 'public'
        ? world.workers.public.count
        : world.others[life as 'resident'];
  const sector: Sector = life === 'public' ? 'public' : 'enterprise';
  const unit =
    life === 'resident' || life === 'pensioner'
      ? undefined
      : unitOf(batch, sector, founded ? world.units[sector] + number : number % world.units[sector]);
  const county = unit?.county ?? counties[number % counties.length]!;
  const member = memberOf(batch, life!, first + number, county, unit && { unit, ...(spell && { spell }) });
  if (spell) return member;
  const person = { ...member.person };
  if (dies) person.died = dayIn(batch.firstMonth + 4 + (number % 6), 11);
  else delete person.died;
  return { ...member, person, ...(moves && { moved: true }) };
}

/** Books of their own, in which one month's business of a few people is booked. */
function ledgerOf(world: World, number: number): Ledger {
  const { batch } = world;
  const county = batch.places.counties[number % batch.places.counties.length]!;
  const ledger: Ledger = { county, books: `${county.agency.code}9${String(number).padStart(6, '0')}`, flows: emptyFlows() };
  for (const kind of [0, 3, 5, 7, 8]) book(batch, memberIn(world, storyKinds[kind]!, number), ledger.flows);
  return settle(ledger);
}

function changeCode({ batch }: World): string {
  return batch.codes.among('AAB100', ['02'])[0] ?? '';
}

import { dayIn, lastDay, monthOfDay } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { Draws, hash } from '../random.js';
import { personName } from '../words.js';
import type { Agency, Life, World } from './world.js';

/** A person and what the agencies know of them. Days count from 1970, months from year 0, amounts are whole cents. */
export interface Person {
  number: number;
  id: string;
  name: string;
  birth: number;
  died?: number;
  /** What ended a benefit, and who told. */
  event?: { what: string; day: number; told: number; by: string };
  stays: Stay[];
}

/** What one agency knows of a person. */
export interface Stay {
  agency: Agency;
  code: string;
  spells: Spell[];
  grants: Grant[];
  certifications: Certification[];
}

/** A period in an insurance. */
interface Spell {
  insurance: string;
  employer: string;
  /** Paying, or ended. */
  status: '1' | '3';
  from: number;
  to?: number;
  /** First and last month with a contribution, and what is paid in each. */
  paid?: { from: number; to: number; cents: number };
  /** A month for which arrears were paid on retirement. */
  arrears?: number;
}

interface Grant {
  insurance: string;
  since: number;
  until?: number;
  certified?: number;
  payments: Payment[];
}

interface Payment {
  month: number;
  item: string;
  cents: number;
}

interface Certification {
  day: number;
  asked?: number;
}

const born: Record<'working' | 'retired', readonly [number, number]> = { working: [1968, 2003], retired: [1940, 1961] };
const pension = '基础养老金';

/** What a life is told of with. */
interface Telling {
  draws: Draws;
  birth: number;
  /** January of the year. */
  first: number;
  employer: string;
}

/** The person of a number: no two share an id. */
export function personOf(world: World, life: Life, number: number, agencies: readonly [Agency, Agency]): Person {
  const age = isRetired(life) ? 'retired' : 'working';
  const slot = age === 'retired' ? 1 : 0;
  const { id, birth, male } = citizenOf({ seed: world.seed, slot, born: born[age], birthplaces: world.birthplaces }, number);
  const draws = new Draws(hash(world.seed, 811, number));
  const name = personName(draws, male);
  const employer = `${agencies[0].division}${String(draws.below(9000)).padStart(4, '0')}`;
  const told = tell[life]({ draws, birth, first: world.firstMonth, employer });
  const stays = [told.here, ...(told.there ? [told.there] : [])].map((stay, at) => ({
    agency: agencies[at]!,
    code: `${at + 1}${String(number).padStart(10, '0')}`,
    spells: stay.spells,
    grants: stay.grants ?? [],
    certifications: stay.certifications ?? [],
  }));
  return { number, id, name, birth, ...(told.died !== undefined && { died: told.died }), ...(told.event && { event: told.event }), stays };
}

type Told = Pick<Person, 'died' | 'event'> & { here: KnownOf; there?: KnownOf };
type KnownOf = Pick<Stay, 'spells'> & Partial<Pick<Stay, 'grants' | 'certifications'>>;

const tell: Readonly<Record<Life, (telling: Telling) => Told>> = {
  employee: (telling) => ({ here: { spells: [paying(telling, '110'), ...medical(telling, '310')] } }),
  public: (telling) => ({ here: { spells: [paying(telling, '120'), ...medical(telling, '310')] } }),
  resident: (telling) => ({
    here: { spells: [{ insurance: '170', employer: '', status: '1', from: begun(telling) }, ...medical(telling, '390')] },
  }),
  retiree: (telling) => ({ here: drawing(telling, '110') }),
  pensioner: (telling) => ({ here: drawing(telling, '170') }),
  mover(telling) {
    const whole = paying(telling, '110');
    const { first } = telling;
    return {
      here: { spells: [{ ...whole, status: '3', to: lastDay(first + 5), paid: { ...whole.paid!, to: first + 5 } }] },
      there: { spells: [{ ...whole, from: dayIn(first + 6, 1), paid: { ...whole.paid!, from: first + 6 } }] },
    };
  },
  joiner(telling) {
    const { first } = telling;
    const whole = paying(telling, '110');
    const spells: Spell[] = [
      { insurance: '170', employer: '', status: '3', from: begun(telling), to: lastDay(first + 2) },
      { ...whole, from: dayIn(first + 3, 1), paid: { ...whole.paid!, from: first + 3 } },
      { insurance: '390', employer: '', status: '3', from: begun(telling), to: lastDay(first + 2) },
      { insurance: '310', employer: telling.employer, status: '1', from: dayIn(first + 3, 1) },
    ];
    return { here: { spells } };
  },
  twiceEmployed(telling) {
    const whole = paying(telling, '110');
    const injury: Spell = { insurance: '410', employer: telling.employer, status: '1', from: whole.from };
    return { here: { spells: [whole, injury, { ...injury, employer: `${telling.employer}9`, from: whole.from + 40 }] } };
  },
  newRetiree(telling) {
    const whole = paying(telling, '110');
    const { first } = telling;
    return {
      here: {
        // The month in which the pension began was reckoned twice, as arrears too.
        spells: [{ ...whole, status: '3', to: lastDay(first + 4), paid: { ...whole.paid!, to: first + 4 }, arrears: first + 5 }],
        grants: [grant(telling, { insurance: '110', since: first + 5, from: first + 5, to: first + 11 })],
      },
    };
  },
  deadEmployee(telling) {
    const whole = paying(telling, '110');
    const died = dayIn(telling.first + 3, 2 + telling.draws.below(25));
    return { died, here: { spells: [{ ...whole, status: '3', to: died, paid: { ...whole.paid!, to: telling.first + 3 } }] } };
  },
  deadRetiree(telling) {
    const { first } = telling;
    const last = first + 2 + telling.draws.below(6);
    const died = dayIn(last, 2 + telling.draws.below(25));
    const known = drawing(telling, '110', last);
    // A grant for the survivors, and what was paid too much and taken back, follow the death.
    known.grants[0]!.payments.push(
      { month: last + 1, item: '丧葬补助金', cents: 600_000 },
      { month: last + 1, item: '追回多发待遇', cents: -known.grants[0]!.payments[0]!.cents },
    );
    const event = { what: '死亡', day: died, told: died + 3 + telling.draws.below(12), by: telling.draws.pick(['公安', '民政', '殡葬']) };
    return { died, event, here: known };
  },
  emigrant(telling) {
    const last = telling.first + 4 + telling.draws.below(5);
    const day = dayIn(last, 20);
    return { event: { what: '移居境外', day, told: day + 10, by: '公安' }, here: drawing(telling, '110', last) };
  },
  promoted(telling) {
    const { first } = telling;
    const known = drawing(telling, '170', first + 2);
    const [resident] = known.grants as [Grant];
    const employee = grant(telling, { insurance: '110', since: first + 3, from: first + 3, to: first + 11 });
    return { here: { ...known, grants: [resident, { ...employee, certified: resident.certified! }] } };
  },
  endedPensioner: (telling) => ({ here: drawing(telling, '170', telling.first - 4) }),
  movedPensioner(telling) {
    const { first } = telling;
    const known = drawing(telling, '170', first + 5);
    const there = grant(telling, { insurance: '170', since: first + 6, from: first + 6, to: first + 11 });
    return { here: known, there: { spells: [], grants: [there] } };
  },
};

function isRetired(life: Life): boolean {
  return ['retiree', 'pensioner', 'deadRetiree', 'emigrant', 'promoted', 'endedPensioner', 'movedPensioner'].includes(life);
}

/** A day on which somebody of working age was insured first, some years before the year. */
function begun({ draws, first }: Telling): number {
  return dayIn(first - 12 - draws.below(60), 1);
}

function paying(telling: Telling, insurance: string): Spell {
  const { draws, first, employer } = telling;
  const cents = draws.between(4200, 9800) * 8;
  return { insurance, employer, status: '1', from: begun(telling), paid: { from: first, to: first + 11, cents } };
}

/** A third of all are in a medical scheme of the same agency. */
function medical({ draws, first, employer }: Telling, insurance: '310' | '390'): Spell[] {
  if (!draws.oneIn(3)) return [];
  return [{ insurance, employer: insurance === '310' ? employer : '', status: '1', from: dayIn(first - 24, 1) }];
}

/** Somebody who has been drawing a pension since before the year, to its end or until a month of it. */
function drawing(telling: Telling, insurance: '110' | '170', until?: number): Required<Pick<Stay, 'spells' | 'grants' | 'certifications'>> {
  const { draws, birth, first, employer } = telling;
  // 61 and a half at least, so that a resident is old enough.
  const since = Math.min(monthOfDay(birth) + 61 * 12, first - 18);
  const before = dayIn(first - 12 + draws.below(12), 1 + draws.below(28));
  const last = dayIn(first + draws.below(2), 1 + draws.below(28));
  const asked = last - 5 - draws.below(20);
  return {
    spells: [
      {
        insurance,
        employer: insurance === '110' ? employer : '',
        status: '3',
        from: dayIn(since - 180, 1),
        to: lastDay(since - 1),
      },
    ],
    grants: [
      {
        ...grant(telling, { insurance, since, from: first, to: until ?? first + 11 }),
        ...(until !== undefined && { until }),
        certified: last,
      },
    ],
    certifications: [{ day: before }, { day: last, ...(draws.oneIn(2) && { asked }) }],
  };
}

function grant({ draws }: Telling, { insurance, since, from, to }: { insurance: string; since: number; from: number; to: number }): Grant {
  const cents = insurance === '170' ? draws.between(12_300, 41_000) : draws.between(180_000, 620_000);
  const payments = Array.from({ length: to - from + 1 }, (_, at) => ({ month: from + at, item: pension, cents }));
  return { insurance, since, payments };
}

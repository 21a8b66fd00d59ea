import { monthText } from '../calendar.js';
import type { Cells } from '../source.js';
import type { Person } from './person.js';
import { employerKind, isAlive, isManaged, months, period, recordsOf, sources, type Records } from './records.js';

/** What an agency counts at the end of the year. */
interface Counted {
  agency: Cells;
  persons: number;
  retirees: number;
  managed: number;
  /** Retirees whom communities manage, by kind of enterprise. */
  kinds: Map<string, number>;
  /** Persons found, by source and month of the list. */
  found: Map<string, number>;
}

/** The counts of the agencies that some persons belong to, in the order in which they first occur. */
export function countsOf(persons: Iterable<Person>): Records {
  const agencies = new Map<string, Counted>();
  for (const person of persons) {
    const code = person.agency['AAB034']!;
    const counted = agencies.get(code) ?? nobody(person.agency);
    agencies.set(code, counted);
    count(counted, person);
  }
  const all = [...agencies.values()];
  return { MatchRun: all.flatMap(matchRuns), CommunityReturn: all.filter(({ retirees }) => retirees > 0).map(communityReturn) };
}

function nobody(agency: Cells): Counted {
  return { agency, persons: 0, retirees: 0, managed: 0, kinds: new Map(), found: new Map() };
}

function count(counted: Counted, person: Person): void {
  counted.persons++;
  if (isAlive(person)) counted.retirees++;
  if (isManaged(person)) {
    counted.managed++;
    oneMore(counted.kinds, employerKind(person));
  }
  for (const { MATCHSOURCE, MATCHMONTH } of recordsOf(person)['DeathMatch']!) oneMore(counted.found, `${MATCHSOURCE} ${MATCHMONTH}`);
}

function oneMore(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A list is matched every month, whether anybody is found or not. */
function matchRuns({ agency, persons, found }: Counted): Cells[] {
  return sources.flatMap((source) =>
    months.map(monthText).map((month) => ({
      ...agency,
      MATCHSOURCE: source,
      MATCHMONTH: month,
      COMPARED: String(persons),
      MATCHED: String(found.get(`${source} ${month}`) ?? 0),
    })),
  );
}

function communityReturn({ agency, retirees, managed, kinds }: Counted): Cells {
  const of = (kind: string) => String(kinds.get(kind) ?? 0);
  return {
    ...agency,
    PERIOD: period,
    RETIREES: String(retirees),
    MANAGED: String(managed),
    MANAGEDBANKRUPT: of('国有破产'),
    MANAGEDRESTRUCTURED: of('改制'),
    MANAGEDFOREIGN: of('外资'),
    RATE: ((managed * 100) / retirees).toFixed(2),
  };
}

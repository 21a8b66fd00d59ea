import type { Term } from '../standard/model.js';

/** The relations of a concept, by ids, each in the order of the entries. Narrower is the inverse of broader, whichever was written. */
export interface Relations {
  broader: string[];
  narrower: string[];
  related: string[];
}

/** Finds entries by what a relation names: an id, else a preferred term, else an admitted one; several when it is ambiguous. */
export function finderOf(terms: readonly Term[]): (word: string) => string[] {
  const ids = new Map(terms.map(({ id }) => [id, [id]]));
  const preferred = idsBy(terms, ({ zh }) => [zh.preferred]);
  const admitted = idsBy(terms, ({ zh }) => zh.admitted);
  return (word) => ids.get(word) ?? preferred.get(word) ?? admitted.get(word) ?? [];
}

/** The relations of every entry; words that name no entry, or more than one, are left out (the lint tells of them). */
export function relationsOf(terms: readonly Term[]): Map<string, Relations> {
  const find = finderOf(terms);
  const one = (word: string) => {
    const [id, ...more] = find(word);
    return more.length === 0 ? id : undefined;
  };
  const sets = new Map(
    terms.map(({ id }) => [id, { broader: new Set<string>(), narrower: new Set<string>(), related: new Set<string>() }]),
  );
  const relate = (from: string, to: string | undefined, way: keyof Relations, back: keyof Relations) => {
    if (to === undefined) return;
    sets.get(from)![way].add(to);
    sets.get(to)![back].add(from);
  };
  for (const { id, broader, narrower, related } of terms) {
    for (const word of broader) relate(id, one(word), 'broader', 'narrower');
    for (const word of narrower) relate(id, one(word), 'narrower', 'broader');
    for (const word of related) relate(id, one(word), 'related', 'related');
  }
  const order = new Map(terms.map(({ id }, index) => [id, index]));
  const sorted = (ids: ReadonlySet<string>) => [...ids].sort((a, b) => order.get(a)! - order.get(b)!);
  return new Map(
    [...sets].map(([id, { broader, narrower, related }]) => [
      id,
      { broader: sorted(broader), narrower: sorted(narrower), related: sorted(related) },
    ]),
  );
}

/** Everything that is reached from `start` by going on and on; `start` itself only when a ring leads back to it. */
export function reachedFrom(start: string, next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...next(id));
  }
  return reached;
}

function idsBy(terms: readonly Term[], namesOf: (term: Term) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const term of terms) {
    for (const name of namesOf(term)) found.set(name, [...new Set([...(found.get(name) ?? []), term.id])]);
  }
  return found;
}

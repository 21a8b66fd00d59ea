import { listedIds } from '../message/punctuation.js';
import { checkIdsOf, cellCheckKinds, identifierCheckIds } from '../check/check-ids.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

/** Facts: of a known element, stated once, and kept by checks that exist or by a reason in both languages. */
export function lintFacts({ standard, elements, report }: Subject): void {
  const checks = checkIdsOf(standard);
  const statement = ({ element, fact }: { element: string; fact: string }) => (fact === '' ? '' : `${element} ${fact}`);
  reportRepeats(
    standard.facts,
    statement,
    { rule: 'duplicate-fact', header: 'fact', params: ({ element, fact }) => ({ element, value: fact }) },
    report,
  );
  for (const fact of standard.facts) {
    const { element, reason } = fact;
    const identifier = standard.identifiers.find(({ id }) => id === element);
    if (element !== '' && !elements.has(element) && !identifier) {
      report('unknown-element', placeIn(fact, 'element'), { value: element }, element.length);
    }
    for (const check of fact.checks) {
      if (checks.has(check) || (identifier && identifierCheckIds(identifier).includes(check))) continue;
      report('unknown-check', placeIn(fact, 'checks', check), { value: check, kinds: listedIds(cellCheckKinds) }, check.length);
    }
    if (fact.checks.length > 0) continue;
    if (reason.zh === '' || reason.en === '') report('fact-unproved', placeIn(fact, 'fact'), { element, value: fact.fact });
  }
}

/** Readings: each under an id of its own. */
export function lintReadings({ standard, report }: Subject): void {
  reportRepeats(standard.readings, ({ id }) => id, { rule: 'duplicate-reading', header: 'id' }, report);
}

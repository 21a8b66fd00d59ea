import type { Report } from '../standard/message.js';
import type { Code, CodeList } from '../standard/model.js';
import { placeIn, reportRepeats, placeText, type Subject } from './subject.js';

/** Code lists: unique, not empty, no code valid twice at one time, and codes that agree with themselves. */
export function lintCodeLists({ standard, report }: Subject): void {
  reportRepeats(standard.codeLists, ({ id }) => id, { rule: 'duplicate-code-list', header: 'id' }, report);
  for (const list of standard.codeLists) {
    if (list.codes.length === 0) report('code-list-empty', placeIn(list, 'id'), { value: list.id }, list.id.length);
    for (const [code, earlier] of overlaps(list)) {
      const params = { value: code.code, first: placeText(placeIn(earlier, 'code')) };
      report('duplicate-code', placeIn(code, 'code'), params, code.code.length);
    }
    const known = new Set(list.codes.map(({ code }) => code));
    for (const code of list.codes) lintCode(code, known, report);
  }
}

function lintCode(code: Code, known: ReadonlySet<string>, report: Report): void {
  const { validFrom, validTo, successors = [], generation, place } = code;
  if (validFrom !== '' && validTo !== '' && validFrom > validTo)
    report('validity-order', placeIn(code, 'validTo'), { from: validFrom, to: validTo });
  for (const successor of successors) {
    if (!known.has(successor))
      report('unknown-successor', placeIn(code, 'successors', successor), { code: code.code, value: successor }, successor.length);
  }
  if (place !== undefined && generation !== 'local' && generation !== 'resident-pension')
    report('place-generation', placeIn(code, 'place'), { value: place }, place.length);
}

/**
 * Each code that is valid at the same time as an earlier row of the same code, generation, place and type, with that
 * row. Rows of which both say that they contradict each other stand together.
 */
function overlaps({ codes }: CodeList): [Code, Code][] {
  const seen = new Map<string, Code[]>();
  return codes.flatMap((code): [Code, Code][] => {
    const key = [code.code, code.generation, code.place, code.type].join('\0');
    const rows = seen.get(key) ?? [];
    seen.set(key, [...rows, code]);
    const earlier = code.code === '' ? undefined : rows.find((row) => overlap(row, code) && !(row.conflict && code.conflict));
    return earlier ? [[code, earlier]] : [];
  });
}

function overlap(a: Code, b: Code): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

/** A span told in years may end in the very year in which the next one starts: the day is not known. */
function endsBefore(a: Code, b: Code): boolean {
  if (a.validTo === '' || b.validFrom === '') return false;
  const sameYear = a.validTo.slice(0, 4) === b.validFrom.slice(0, 4);
  return a.validTo < b.validFrom || (sameYear && a.validTo.endsWith('1231') && b.validFrom.endsWith('0101'));
}

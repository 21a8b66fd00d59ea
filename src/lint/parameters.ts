import { codeListOf, parameterRowsOf } from '../standard/lookup.js';
import type { Report } from '../standard/message.js';
import type { ParameterRow, Profile, Standard } from '../standard/model.js';
import { firstDay, lastDay, numbersOf } from '../value/parameter.js';
import { placeIn, placeText, type Subject } from './subject.js';
import { lintText } from './text.js';

/** Values of parameters: well written, of one unit, and never two at one time in one place. */
export function lintParameters({ standard, report }: Subject): void {
  const { parameters } = standard;
  for (const [name, [first]] of byName(parameters)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) report('parameter-name', placeIn(first, 'name'), { value: name }, name.length);
    lintText(first, first.title, name, report);
  }
  lintRows(parameters, standard, report);
}

/** Values of a profile: as those of a standard, of parameters that it knows. */
export function lintProfileParameters({ parameters = [] }: Profile, standard: Standard, report: Report): void {
  for (const row of parameters) {
    const [known] = parameterRowsOf(standard, row.name);
    if (row.name !== '' && !known) report('unknown-parameter', placeIn(row, 'name'), { value: row.name }, row.name.length);
    if (known && row.unit !== '' && row.unit !== known.unit)
      report('parameter-unit', placeIn(row, 'unit'), { value: row.unit, name: row.name, first: known.unit }, row.unit.length);
  }
  lintRows(parameters, standard, report);
}

function lintRows(rows: readonly ParameterRow[], standard: Standard, report: Report): void {
  const divisions = codeListOf(standard, 'gbt-2260');
  const known = divisions && new Set(divisions.codes.map(({ code }) => code));
  for (const row of rows) lintRow(row, known, report);
  for (const [name, named] of byName(rows)) {
    const [first] = named;
    for (const row of named) {
      if (row.unit !== '' && row.unit !== first.unit)
        report('parameter-unit', placeIn(row, 'unit'), { value: row.unit, name, first: first.unit }, row.unit.length);
    }
    for (const [at, row] of named.entries()) {
      const earlier = named.slice(0, at).find((other) => other.division === row.division && meet(other, row));
      if (earlier)
        report('parameter-twice', placeIn(row, 'value'), { name, first: placeText(placeIn(earlier, 'value')) }, row.value.length);
    }
  }
}

function lintRow(row: ParameterRow, divisions: ReadonlySet<string> | undefined, report: Report): void {
  const { division, item, from, to, value } = row;
  if (division !== '' && !(divisions ? divisions.has(division) : /^\d{6}$/.test(division)))
    report('parameter-division', placeIn(row, 'division'), { value: division }, division.length);
  if (item !== '' && !isItem(item)) report('parameter-item', placeIn(row, 'item'), { value: item }, item.length);
  if (from !== '' && to !== '' && from > to) report('validity-order', placeIn(row, 'to'), { from, to });
  if (value !== '' && !/^-?\d{1,8}(\.\d{1,4})?$/.test(value)) report('parameter-value', placeIn(row, 'value'), { value }, value.length);
}

/** A word, or whole numbers of which the first is not above the last. */
function isItem(item: string): boolean {
  const numbers = numbersOf(item);
  if (!numbers) return !item.includes('..') && !/\s/.test(item);
  return numbers.most === undefined || numbers.least <= numbers.most;
}

/** Whether two values are of one thing on one day. */
function meet(one: ParameterRow, other: ParameterRow): boolean {
  return (
    (one.from || firstDay) <= (other.to || lastDay) && (other.from || firstDay) <= (one.to || lastDay) && isOfOne(one.item, other.item)
  );
}

function isOfOne(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (!a || !b) return one === other;
  const begins = (x: typeof a, y: typeof a) => y.most === undefined || x.least <= y.most;
  return begins(a, b) && begins(b, a);
}

function byName(rows: readonly ParameterRow[]): Map<string, [ParameterRow, ...ParameterRow[]]> {
  const named = new Map<string, [ParameterRow, ...ParameterRow[]]>();
  for (const row of rows.filter(({ name }) => name !== '')) named.get(row.name)?.push(row) ?? named.set(row.name, [row]);
  return named;
}

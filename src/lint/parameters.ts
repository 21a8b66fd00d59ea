import { askedParameters } from '../check/asked-parameters.js';
import { codeListOf } from '../standard/lookup.js';
import type { Report } from '../standard/message.js';
import type { ParameterRow, Profile, Standard } from '../standard/model.js';
import { meet } from '../value/parameter.js';
import { placeIn, placeText, type Subject } from './subject.js';
import { lintText } from './text.js';

/** Values of parameters: named, of one unit, and never two at one time in one place. What is wrong with a row by itself its reading says. */
export function lintParameters({ standard, report }: Subject): void {
  const { parameters } = standard;
  for (const [name, [first]] of byName(parameters)) lintText(first, first.title, name, report);
  lintRows(parameters, standard, report);
}

/** Values of a profile: as those of a standard, of parameters that it knows. */
export function lintProfileParameters({ parameters = [] }: Profile, standard: Standard, report: Report): void {
  const asked = askedParameters(standard);
  for (const row of parameters) {
    const [known] = asked.get(row.name) ?? [];
    if (row.name !== '' && !known) report('unknown-parameter', placeIn(row, 'name'), { value: row.name }, row.name.length);
    if (known && row.unit !== '' && row.unit !== known.unit)
      report('parameter-unit', placeIn(row, 'unit'), { value: row.unit, name: row.name, first: known.unit }, row.unit.length);
  }
  lintRows(parameters, standard, report);
}

function lintRows(rows: readonly ParameterRow[], standard: Standard, report: Report): void {
  const divisions = codeListOf(standard, 'gbt-2260');
  const known = divisions && new Set(divisions.codes.map(({ code }) => code));
  for (const row of rows) {
    const { division } = row;
    if (known && /^\d{6}$/.test(division) && !known.has(division))
      report('parameter-division', placeIn(row, 'division'), { value: division }, division.length);
  }
  for (const [name, named] of byName(rows)) {
    const [first] = named;
    for (const [at, row] of named.entries()) {
      if (row.unit !== '' && row.unit !== first.unit)
        report('parameter-unit', placeIn(row, 'unit'), { value: row.unit, name, first: first.unit }, row.unit.length);
      const earlier = named.slice(0, at).find((other) => meet(other, row));
      if (earlier)
        report('parameter-twice', placeIn(row, 'value'), { name, first: placeText(placeIn(earlier, 'value')) }, row.value.length);
    }
  }
}

function byName(rows: readonly ParameterRow[]): Map<string, [ParameterRow, ...ParameterRow[]]> {
  const named = new Map<string, [ParameterRow, ...ParameterRow[]]>();
  for (const row of rows.filter(({ name }) => name !== '')) {
    const known = named.get(row.name);
    if (known) known.push(row);
    else named.set(row.name, [row]);
  }
  return named;
}

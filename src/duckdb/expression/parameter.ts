import type { AskedParameter } from '../../expression/primitive.js';
import { numbersOf, type ParameterValue } from '../../value/parameter.js';
import { sqlText } from './text.js';

/** What a parameter is asked with, as SQL. */
interface Asked {
  day: string;
  division: string;
  item: string;
}

/** The same where what it is asked with takes reckoning: that is named, since each value looks at it. */
export function sqlParameterOnce(parameter: AskedParameter, { day, division, item }: Asked): string {
  const named = sqlParameter(parameter, { day: 'asked.day', division: 'asked.division', item: 'asked.item' });
  return `list_transform([{'day': ${day}, 'division': ${division}, 'item': ${item}}], lambda asked: ${named})[1]`;
}

/** The first value that holds; NULL where none does. Values of one place and item that follow each other are told apart by the day alone. */
export function sqlParameter({ values, by }: AskedParameter, { day, division, item }: Asked): string {
  const type = 'DECIMAL(12, 4)';
  const arms = runsOf(values).map((run) => {
    const [{ division: prefix, item: own }] = run;
    const conditions = [
      ...(prefix === '' ? [] : [`starts_with(${division}, ${sqlText(prefix)})`]),
      by === 'word' ? `${item} = ${sqlText(own)}` : sqlAmong(own, item),
    ];
    const days = run.map(({ from, to, value }) => `WHEN ${day} BETWEEN '${from}' AND '${to}' THEN ${value}::${type}`);
    return `CASE WHEN ${conditions.join(' AND ')} THEN CASE ${days.join(' ')} END END`;
  });
  return arms.length > 0 ? `coalesce(${arms.join(', ')})` : `NULL::${type}`;
}

function sqlAmong(own: string, item: string): string {
  const numbers = numbersOf(own);
  if (!numbers) return 'false';
  const { least, most } = numbers;
  return most === undefined ? `${item} >= ${least}` : `${item} BETWEEN ${least} AND ${most}`;
}

function runsOf(values: readonly ParameterValue[]): [ParameterValue, ...ParameterValue[]][] {
  const runs: [ParameterValue, ...ParameterValue[]][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last[0].division === value.division && last[0].item === value.item) last.push(value);
    else runs.push([value]);
  }
  return runs;
}

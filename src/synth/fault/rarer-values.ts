import { readValue } from '../../value/identifier-reading.js';
import type { Field, Plan } from '../../plan/plan.js';
import { dayText, readDay } from '../calendar.js';
import type { Cells } from '../source.js';
import { inFullWidth } from './part-values.js';
import { some } from './some.js';

/** What a rule over one record looks at. */
interface RuleLook {
  requirement: string;
  when: string;
  fields: readonly string[];
}

/** Mistakes that only a rule over one record finds: they need to know what it looks at. */
export function ofRule(rule: RuleLook, field: Field, value: string, cells: Cells, plan: Plan): string[] {
  if (rule.requirement.includes('citizenId(')) return [mixedUp];
  return [
    ...padded(field, value),
    ...shortened(value),
    ...oneOff(field, value),
    ...misspelt(field, value),
    ...ofLists(plan, rule, field),
    ...besides(rule, field, cells),
    ...longAgo(field, value),
    ...ofPatterns(rule, field),
  ];
}

/** The day fifty and eighty years before. */
export function longAgo({ format }: Field, value: string): string[] {
  return format === 'YYYYMMDD' && /^\d{8}$/.test(value) ? [50, 80].map((years) => dayText(readDay(value) - years * 366)) : [];
}

/** A day some years before: of the young, twenty are too many. */
export function yearsOff({ format }: Field, value: string): string[] {
  return format === 'YYYYMMDD' && /^\d{8}$/.test(value) ? [4, 2, 8].map((years) => dayText(readDay(value) - years * 366)) : [];
}

/** A text of the same length whose last character is another. */
export function mistyped({ representation }: Field, value: string): string[] {
  return representation.type === 'C' && value !== '' ? ['0', '1'].map((last) => value.slice(0, -1) + last) : [];
}

/** A number with the form and the check characters of a citizen identification number, and of a credit code. */
const mixedUp = '321102199001010855';

/** A blank after a text, and an apostrophe before it. */
function padded({ representation }: Field, value: string): string[] {
  return representation.type === 'C' && value !== '' ? [`${value} `, `'${value}`] : [];
}

/** A space within, or full-width characters. */
export function spaced(value: string): string[] {
  const middle = Math.floor(value.length / 2);
  return [`${value.slice(0, middle)} ${value.slice(middle)}`, inFullWidth(value)];
}

/** An identity number of 18 characters as it was with 15 digits, and that of someone born on another day. */
function shortened(value: string): string[] {
  if (!/^[0-9]{17}[0-9X]$/.test(value)) return [];
  return [value.slice(8, 14), '800101'].map((birth) => value.slice(0, 6) + birth + value.slice(14, 17));
}

/** The value of an identifier with one character another, or left out, so that it still conforms. */
function oneOff({ shape }: Field, value: string): string[] {
  if (!shape || value === '') return [];
  const changed = [...value].flatMap((_, at) => ['', ...'0123456789AHJZ'].map((other) => value.slice(0, at) + other + value.slice(at + 1)));
  return changed.filter((text) => {
    const reading = readValue(shape.forms, text);
    return reading?.conforms === true && reading.check?.holds !== false;
  });
}

/** A text of a fixed length with a letter where a digit stood. */
function misspelt({ representation }: Field, value: string): string[] {
  return representation.type === 'C' && representation.fixed && value !== '' ? [`${value.slice(0, -1)}X`, `X${value.slice(1)}`] : [];
}

/** Codes and labels of the lists that the rule itself looks into. */
function ofLists(plan: Plan, { requirement, when }: RuleLook, { representation }: Field): string[] {
  if (representation.type !== 'C') return [];
  const source = `${when} ${requirement}`;
  const ids = [...source.matchAll(/(?:codeIn|labelIn|pairIn)\((['"])(.+?)\1/g)].map(([, , id]) => id!);
  return [...new Set(ids)].flatMap((id) => some(plan.codeLists.get(id)?.codes ?? []).flatMap(({ code, names }) => [code, names[0]!]));
}

/** Words that a pattern of the rule has to choose among. */
function ofPatterns({ requirement }: RuleLook, { representation }: Field): string[] {
  return representation.type === 'C' ? [...requirement.matchAll(/(?<=[(|])\p{Script=Han}{2,}(?=[|)])/gu)].map(([word]) => word) : [];
}

/** What stands in the other fields of a rule. */
function besides({ fields }: RuleLook, { name, representation }: Field, cells: Cells): string[] {
  if (representation.type !== 'C') return [];
  return fields
    .filter((other) => other !== name)
    .map((other) => cells[other] ?? '')
    .filter((value) => value !== '');
}

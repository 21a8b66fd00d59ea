import type { Field, TablePlan } from '../plan/plan.js';
import { bareHeading, bareName, headingParts, longestHeading } from './match.js';
import { distance } from '../value/distance.js';
import { simplified } from './simplified.js';

/** Why a heading may stand for a field, the surest first. */
const nearReasons = [
  'synonym',
  'affix',
  'code',
  'traditional',
  'brackets',
  'order',
  'suffix',
  'beside',
  'typo',
  'described',
  'part',
] as const;
export type NearReason = (typeof nearReasons)[number];

/** A heading that names no field, and the field that it may stand for. Never taken for it: only told. */
export interface NearMiss {
  /** Position in the file, from 0. */
  index: number;
  header: string;
  field: Field;
  why: NearReason;
}

/** Endings that say the same, by what they say. */
const endings: readonly (readonly string[])[] = [
  ['代码', '编码', '编号', '号码', '号'],
  ['名称', '名'],
  ['日期', '年月日', '年月', '时间', '日'],
  ['金额', '总额', '额'],
];

/** Likenesses by chance: a heading that is right elsewhere in the standard is no slip of the pen here. */
const byChance: readonly NearReason[] = ['code', 'typo', 'beside'];

/**
 * The fields that the unmatched headings of a file may stand for: each field once, and none that the file has.
 *
 * @param columns The headings by position; `field` where one was matched.
 * @param tables All record types of the standard.
 */
export function nearMisses(
  { fields }: Pick<TablePlan, 'fields'>,
  columns: readonly { index: number; header: string; field?: string }[],
  tables: readonly Pick<TablePlan, 'fields'>[],
): NearMiss[] {
  const elsewhere = new Set(tables.flatMap((table) => table.fields.flatMap(({ name, label }) => [bareName(name), bareName(label)])));
  const taken = new Set(columns.flatMap(({ field }) => field ?? []));
  const withoutAffix = affixOf(columns.map(({ header }) => header));
  const open = columns.flatMap(({ field, index, header }) =>
    field === undefined && bareName(header) !== ''
      ? [{ index, header, names: namesOf(header), affix: withoutAffix(header), beside: headingParts(header) }]
      : [],
  );
  const found = new Map<number, NearMiss>();
  // The surest over all headings first, so that a weak likeness takes no field from a strong one.
  for (const why of nearReasons) {
    // Of several columns that are spellings of one field none is surer than the others.
    const gone = why === 'synonym' ? new Set(taken) : taken;
    for (const { index, header, names, ...others } of open) {
      if (found.has(index) || (byChance.includes(why) && names.some((name) => elsewhere.has(name)))) continue;
      const field = fields
        .filter(({ name }) => !gone.has(name))
        .find((each) => (why === 'affix' || why === 'beside' ? others[why] : names).some((name) => tests[why](name, each)));
      if (!field) continue;
      taken.add(field.name);
      found.set(index, { index, header, field, why });
    }
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** Fewer headings than this may begin or end alike by chance. */
const leastAlike = 3;

/** A heading without what all headings begin and end with, alone and together. */
function affixOf(headings: readonly string[]): (heading: string) => string[] {
  const names = headings.map(bareHeading).filter((name) => name !== '' && name.length <= longestHeading);
  if (names.length < leastAlike) return () => [];
  const head = commonLength(names.map((name) => [...name]));
  const tail = commonLength(names.map((name) => [...name].reverse()));
  if (head + tail === 0) return () => [];
  return (heading) => {
    const name = [...bareHeading(heading)];
    return [name.slice(head), name.slice(0, name.length - tail), name.slice(head, name.length - tail)].map((rest) => rest.join(''));
  };
}

function commonLength([first = [], ...others]: readonly string[][]): number {
  const at = first.findIndex((letter, place) => others.some((other) => other[place] !== letter));
  return at < 0 ? first.length : at;
}

/** A heading as it stands, and as it would in simplified characters. */
function namesOf(header: string): string[] {
  const name = bareHeading(header);
  return name.length > longestHeading ? [name] : [...new Set([name, simplified(name)])];
}

const names = (heading: string, { name, label }: Field) => heading === bareName(name) || heading === bareName(label);

const isSynonym = (heading: string, { synonyms = [] }: Field) => synonyms.some((word) => bareHeading(word) === heading);

const tests: Record<NearReason, (heading: string, field: Field) => boolean> = {
  synonym: isSynonym,
  affix: names,
  code: (heading, { name }) => /^[A-Z]{1,4}[0-9A-Z]{2,6}$/.test(heading) && distance(heading, name, 1) === 1,
  traditional: (heading, { label }) => heading === bareName(label),
  brackets: (heading, { label }) => withoutBrackets(heading) === bareName(label) || heading === withoutBrackets(bareName(label)),
  order: (heading, { label }) => heading.length > 2 && [...heading].sort().join('') === [...bareName(label)].sort().join(''),
  suffix: (heading, { label }) => sameButForEnding(withoutBrackets(heading), bareName(label)),
  beside: names,
  typo(heading, { label }) {
    const asked = bareName(label);
    return heading.length >= 4 && distance(heading, asked, asked.length >= 7 ? 2 : 1) > 0;
  },
  described: (heading, { description = '' }) => heading.length >= 3 && bareName(description).includes(heading),
  part(heading, { label }) {
    const asked = bareName(label);
    const [short, long] = heading.length < asked.length ? [heading, asked] : [asked, heading];
    return short.length >= 3 && short.length * 2 >= long.length && long.includes(short);
  },
};

function withoutBrackets(text: string): string {
  return text.replace(/[([{【〔「][^)\]}】〕」]*[)\]}】〕」]/g, '');
}

/** The same words with another ending of the same meaning, or with one where the other has none. */
function sameButForEnding(one: string, other: string): boolean {
  if (one === other) return false;
  return endings.some((alike) => {
    const [stem, asked] = [stemOf(one, alike), stemOf(other, alike)];
    return stem === asked && [...stem].length >= 2;
  });
}

function stemOf(text: string, alike: readonly string[]): string {
  const ending = alike.find((each) => text.endsWith(each));
  return ending === undefined ? text : text.slice(0, -ending.length);
}

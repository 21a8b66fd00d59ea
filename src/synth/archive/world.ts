import type { Plan } from '../../plan/plan.js';
import { dayNumber } from '../../value/day.js';
import { enterpriseName, personName } from '../words.js';
import { Draws, hash } from '../random.js';
import type { Content } from './content.js';
import type { DigestName } from './digest.js';

/** A line of the retention schedule that files can belong to. */
export interface Category {
  code: string;
  name: string;
  /** Least period: `永久` or a number of years with `年`. */
  period: string;
  /** Class of business; empty where none is known. */
  businessClass: string;
  /** True where the text of a rule names it, so that each year of its class should have it. */
  isNamed: boolean;
  /** True where the period itself is inferred. */
  isInferred: boolean;
}

export interface ArchiveWorld {
  seed: number;
  contents: readonly Content[];
  categories: readonly Category[];
}

/** Volumes of one category and one year, which are numbered from 1. */
export interface Group {
  number: number;
  category: Category;
  year: number;
  /** `永久` or years with `年`; never shorter than the category asks. */
  period: string;
  /** Tells groups of one category and year apart; from 1. */
  catalogue: number;
  /** True where the items are not bound in volumes. */
  byItem: boolean;
  fonds: string;
  /** Department or subject in the codes; empty where the scheme has none. */
  department: string;
  /** True where codes are fonds, catalogue, volume and item, without a class. */
  byCatalogue: boolean;
  /** True where the class of business is told, so that nothing of the class may be absent from the year. */
  isWhole: boolean;
}

/** Items bound together; in a group by item, what was arranged together. */
export interface Volume {
  group: Group;
  /** From 1 in its group. */
  number: number;
  title: string;
  items: Item[];
}

export interface Item {
  volume: Volume;
  /** From 1 in its volume; in its group where there are no volumes. */
  number: number;
  /** Place in the catalogue; the number, where none is left out. */
  sequence: number;
  title: string;
  author: string;
  /** Days since 1970-01-01. */
  day: number;
  files: ContentFile[];
}

export interface ContentFile {
  item: Item;
  /** From 1 in its item. */
  number: number;
  content: Content;
  digest: DigestName;
}

/** Volumes a group has, a multiple of the numbers of items they go round in. */
export const groupSize = 40;
/** Every so many groups one is arranged by item. */
export const byItemEach = 3;
const usualNumber = 109;
export const usualFonds = fondsOf('Z', usualNumber);
/** Catalogues are numbered with three digits. */
const mostCatalogues = 999;
const firstYear = 2000;
const years = 24;
const place = '示例市';
const agency = '示例市社会保险经办中心';

/** Items of a volume and files of an item go round in these; the least is 2, so that a row has a neighbour. */
const itemCounts = [3, 5, 2, 6, 4, 7, 3, 8];
const itemsOfRound = itemCounts.reduce((sum, count) => sum + count);
/** What a catalogue should name; weaker digests come with a fault. */
const digests: readonly DigestName[] = ['SHA-256', 'SM3'];
const isDouble = (draw: number): boolean => draw % 6 === 0;

export function groupOf({ categories }: ArchiveWorld, number: number): Group {
  const category = categories[number % categories.length]!;
  const turn = Math.floor(number / categories.length);
  const catalogue = Math.floor(turn / years);
  // A code has room for so many catalogues; more of them are another fonds.
  const fonds = fondsOf('Z', usualNumber + Math.floor(catalogue / mostCatalogues));
  return {
    number,
    category,
    year: firstYear + (turn % years),
    period: category.period,
    catalogue: 1 + (catalogue % mostCatalogues),
    byItem: (number + turn) % byItemEach === byItemEach - 1,
    fonds,
    department: '',
    byCatalogue: false,
    isWhole: false,
  };
}

/** A fonds of its own for each number below a thousand times the letters. */
export function fondsOf(letters: string, number: number): string {
  return `${letters[Math.floor(number / 1000) % letters.length]!}${String(number % 1000).padStart(3, '0')}`;
}

/** The volume of a number; volumes of one group follow each other. */
export function volumeOf(world: ArchiveWorld, number: number): Volume {
  return makeVolume(world, groupOf(world, Math.floor(number / groupSize)), (number % groupSize) + 1);
}

export function makeVolume({ seed, contents }: ArchiveWorld, group: Group, number: number): Volume {
  const draws = new Draws(hash(seed, group.number, number, 31));
  const volume: Volume = { group, number, title: '', items: [] };
  const count = itemCounts[(number - 1) % itemCounts.length]!;
  const before = group.byItem ? itemsBefore(number) : 0;
  const day = dayNumber(group.year, 1, 1) + draws.below(300);
  for (let at = 1; at <= count; at++) {
    const isPerson = draws.below(2) === 0;
    const whose = isPerson ? personName(draws, draws.below(2) === 0) : enterpriseName(draws, place);
    const item: Item = {
      volume,
      number: before + at,
      sequence: before + at,
      title: `${whose}${group.category.name}`,
      author: isPerson ? agency : whose,
      day: day + at * 2,
      files: [],
    };
    const files = isDouble(draws.below(60)) ? 2 : 1;
    for (let file = 1; file <= files; file++)
      item.files.push({ item, number: file, content: draws.pick(contents), digest: draws.pick(digests) });
    volume.items.push(item);
  }
  volume.title = `${group.year}年${group.category.name}（${number}）`;
  return volume;
}

/** Items of a group before its volume of a number. */
function itemsBefore(number: number): number {
  const rounds = Math.floor((number - 1) / itemCounts.length);
  return rounds * itemsOfRound + itemCounts.slice(0, (number - 1) % itemCounts.length).reduce((sum, count) => sum + count, 0);
}

export const pagesOf = ({ files }: Item): number => files.reduce((sum, { content }) => sum + content.pages, 0);
export const volumePages = ({ items }: Volume): number => items.reduce((sum, item) => sum + pagesOf(item), 0);

const isPlain = (period = ''): boolean => /^(?:永久|\d+年)$/.test(period);

/** Lines of the schedule with a plain period. */
export function categoriesOf(plan: Plan): Category[] {
  const rows = plan.allCodes.get('retention-schedule')?.codes ?? [];
  // A class of which some named material has no plain period cannot be whole here.
  const partial = new Set(
    rows
      .filter(({ attributes }) => attributes?.['from_text'] === '是' && !isPlain(attributes['period']))
      .map(({ attributes }) => attributes?.['class']),
  );
  return rows.flatMap(({ code, names, attributes = {} }) => {
    const period = attributes['period'] ?? '';
    if (!isPlain(period)) return [];
    return [
      {
        code,
        name: names[0]!,
        period,
        businessClass: attributes['class'] ?? '',
        isNamed: attributes['from_text'] === '是' && !partial.has(attributes['class']),
        isInferred: attributes['from_text'] === '推断',
      },
    ];
  });
}

/** Groups of whole classes are numbered from here, past all others. */
const wholeClasses = 1_000_000_000;

/** The volumes of a year in which a class of business is whole, in a fonds of its own. */
export function wholeClass(world: ArchiveWorld, number: number, byItem: boolean): Volume[] {
  const named = world.categories.filter(({ isNamed, businessClass }) => isNamed && businessClass !== '');
  const classes = [...new Set(named.map(({ businessClass }) => businessClass))].map((name) =>
    named.filter(({ businessClass }) => businessClass === name),
  );
  const [least = []] = classes.filter(({ length }) => length > 1).sort((one, other) => one.length - other.length);
  const fonds = fondsOf('STUVW', number);
  return least.map((category, at) =>
    makeVolume(
      world,
      {
        number: wholeClasses + number * 100 + at,
        category,
        year: firstYear,
        period: category.period,
        catalogue: 1,
        byItem,
        fonds,
        department: '',
        byCatalogue: false,
        isWhole: true,
      },
      1,
    ),
  );
}

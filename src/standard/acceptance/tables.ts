import { remember, type RowReader } from '../cell.js';
import type { Place } from '../model.js';
import { basisSpellings, thenSpellings } from '../spelling.js';
import { header, type TableKind } from '../table/kind.js';
import { wordedTable } from '../table/worded.js';
import type { AcceptanceItem, DeductionUnit, Grade, ItemList, Judged } from './model.js';
import type { Bilingual } from '../../message/model.js';

/** An item list while it is read: how items are judged stands in tables of its own. */
export interface ItemListDraft {
  list: Pick<ItemList, 'sections' | 'grades' | 'blocking'> & { items: Omit<AcceptanceItem, 'guidance'>[] };
  guidance: { item: string; text: Bilingual; place: Place }[];
}

const judgedSpellings: Readonly<Record<string, Judged>> = {
  automatic: 'automatic',
  manual: 'manual',
  both: 'both',
  自动: 'automatic',
  人工: 'manual',
  两者: 'both',
};

const unitSpellings: Readonly<Record<string, DeductionUnit>> = {
  whole: 'whole',
  check: 'check',
  row: 'row',
  place: 'place',
  整项: 'whole',
  每项检查: 'check',
  每行: 'row',
  每处: 'place',
};

const gradeSpellings: Readonly<Record<string, Grade['then']>> = { ...thenSpellings, accept: 'accept', 接收: 'accept' };

const sectionHeaders = {
  id: header('部分', 'section', 'key'),
  zh: header('标题', 'title', 'key'),
  en: header('英文标题', 'title en', 'key'),
  points: header('分值', 'points'),
};

const sectionTable: TableKind<keyof typeof sectionHeaders, ItemListDraft> = {
  title: { zh: '部分', en: 'sections' },
  headers: sectionHeaders,
  read(row, { target }) {
    const points = pointsIn(row, 'points');
    const section = {
      id: row.filled('id'),
      title: { zh: row.text('zh'), en: row.text('en') },
      ...(points !== undefined && { points }),
      place: row.row.place,
    };
    target.list.sections.push(remember(section, row.row));
  },
};

const itemHeaders = {
  id: header('项目', 'item', 'key'),
  section: header('部分', 'section', 'needed'),
  zh: header('中文说明', 'zh', 'needed'),
  en: header('英文说明', 'en', 'needed'),
  points: header('分值', 'points', 'needed'),
  judged: header('评审方式', 'judged', 'key'),
  checks: header('检查', 'checks'),
  unit: header('扣分单位', 'deduct per'),
  each: header('每次扣', 'each'),
  cap: header('至多扣', 'cap'),
  evidence: header('证据', 'evidence'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'needed'),
};

const itemTable: TableKind<keyof typeof itemHeaders, ItemListDraft> = {
  title: { zh: '验收项目', en: 'acceptance items' },
  headers: itemHeaders,
  read(row, { target }) {
    for (const name of ['section', 'judged', 'basis'] as const) row.filled(name);
    const points = pointsIn(row, 'points');
    const each = pointsIn(row, 'each');
    const cap = pointsIn(row, 'cap');
    const item = {
      id: row.filled('id'),
      section: row.text('section'),
      text: { zh: row.text('zh'), en: row.text('en') },
      ...(points !== undefined && { points }),
      judged: row.oneOf('judged', judgedSpellings) ?? 'manual',
      checks: row.list('checks'),
      deduction: {
        unit: row.oneOf('unit', unitSpellings) ?? 'whole',
        ...(each !== undefined && { each }),
        ...(cap !== undefined && { cap }),
      },
      evidence: row.yes('evidence'),
      source: row.filled('source'),
      // A basis that is missing or misspelt has been reported.
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      place: row.row.place,
    };
    target.list.items.push(remember(item, row.row));
  },
};

const guidanceTable = wordedTable(
  'item',
  { zh: '评审指引', en: 'guidance' },
  { item: header('项目', 'item', 'key'), zh: header('评审指引', 'guidance', 'key'), en: header('英文指引', 'guidance en', 'key') },
  ({ guidance }: ItemListDraft) => guidance,
);

const gradeHeaders = {
  id: header('等级', 'grade', 'key'),
  name: header('名称', 'name', 'needed'),
  nameEn: header('英文名称', 'name en', 'needed'),
  bound: header('下限', 'from', 'key'),
  then: header('结论', 'then', 'needed'),
  zh: header('中文说明', 'zh', 'needed'),
  en: header('英文说明', 'en', 'needed'),
};

const gradeTable: TableKind<keyof typeof gradeHeaders, ItemListDraft> = {
  title: { zh: '等级', en: 'grades' },
  headers: gradeHeaders,
  read(row, { target }) {
    row.filled('then');
    const bound = pointsIn(row, 'bound');
    const grade = {
      id: row.filled('id'),
      name: { zh: row.text('name'), en: row.text('nameEn') },
      ...(bound !== undefined && { bound }),
      then: row.oneOf('then', gradeSpellings) ?? 'return',
      text: { zh: row.text('zh'), en: row.text('en') },
      place: row.row.place,
    };
    target.list.grades.push(remember(grade, row.row));
  },
};

const blockingTable = wordedTable(
  'item',
  { zh: '否决项目', en: 'blocking items' },
  { item: header('否决项目', 'blocking item', 'key'), zh: header('中文说明', 'zh', 'key'), en: header('英文说明', 'en', 'key') },
  ({ list }: ItemListDraft) => list.blocking,
);

/** The tables of an item list. */
export const itemListTables: readonly TableKind<string, ItemListDraft>[] = [
  sectionTable,
  itemTable,
  guidanceTable,
  gradeTable,
  blockingTable,
];

/** Points of two decimals at most; an empty cell has none, and whether it may be empty is for the lint to say. */
function pointsIn<Name extends string>(row: RowReader<Name>, name: Name): number | undefined {
  const text = row.text(name);
  if (text === '') return undefined;
  if (/^\d{1,6}(?:\.\d{1,2})?$/.test(text)) return Number(text);
  row.fault('number-unreadable', name, { value: text, form: '0, 2.5, 10 …' });
  return undefined;
}

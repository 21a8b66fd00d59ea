import type { Hoist } from '../expression/hoist.js';
import { pairsOf, pairText } from '../../value/spans.js';
import { separator } from '../expression/text.js';
import { expressionsIn } from '../../check/kinds.js';
import type { PrimitiveName } from '../../expression/primitive.js';
import { isPrimitive, nodesOf, type ExpressionNode } from '../../expression/tree.js';
import type { CodeListPlan, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../compile/terms.js';
import { codeDaysOf, type CodeDays } from './code-days.js';
import { attributeSql, attributesSetUp } from './list-attributes.js';
import { indexOf, typeSql, type ListIndex } from './list-index.js';
import { inTypeSql, listMark, listType } from '../names.js';
import type { Session } from '../session.js';
import { onceEach } from '../../value/once-each.js';
import type { SqlScope } from '../expression/scope.js';

type What = Parameters<SqlScope['inList']>[1];

/** What SQL knows of the codes of each list that checks look into. */
export type Lists = ReadonlyMap<string, ListKnowledge>;

interface ListKnowledge {
  index: ListIndex;
  /** Set where a check asks on which days codes were valid. */
  days?: CodeDays;
  /** The same of its pairs of code and label, where a check asks which label a code had on a day. */
  pairs?: { index: ListIndex; days: CodeDays };
}

/** What is asked of a list: membership, when its codes were valid, when they had which label. */
type Asked = What | 'days' | 'pair-days';

interface Wanted {
  list: CodeListPlan;
  attributes: Set<string>;
  what: Set<Asked>;
}

/** Provides in the session what checks of these tables look up: as fast for 200,000 codes as for 200, where the codes allow it. */
export function provideLists(session: Pick<Session, 'provide'>, plan: Plan, tables: readonly TablePlan[]): Lists {
  const wanted = new Map<string, Wanted>();
  for (const table of tables) {
    const terms = termsOf(table, plan);
    const of = (id: string): Wanted | undefined => {
      const list = plan.codeLists.get(id);
      if (list && !wanted.has(id)) wanted.set(id, { list, what: new Set(), attributes: new Set() });
      return wanted.get(id);
    };
    for (const check of table.checks) {
      for (const expression of expressionsIn(check, terms)) {
        for (const node of nodesOf(expression)) {
          if (isPrimitive(node, 'attribute')) of(node.given.list)?.attributes.add(node.given.name);
          else for (const { id, what } of lookUps(node)) of(id)?.what.add(what);
        }
      }
    }
  }
  const lists = new Map<string, ListKnowledge>();
  for (const [id, { list, what, attributes }] of wanted) {
    const asked = (['label', 'either', 'pair'] as const).filter((each) => what.has(each));
    const known = what.has('code') || what.has('days') ? indexFor(list, what.has('days')) : undefined;
    const pairs = known && what.has('pair-days') ? indexFor(pairList(list), true) : undefined;
    if (known) lists.set(id, { ...known, ...(pairs && { pairs: { index: pairs.index, days: pairs.days! } }) });
    session.provide(listMark(id), () => [
      ...attributesSetUp(list, [...attributes]),
      ...asked.map((each) => typeSql(listType(id, each), valuesOf(list, each))),
      ...(known?.setUp() ?? []),
      ...(pairs?.setUp() ?? []),
    ]);
  }
  return lists;
}

function indexFor(list: Codes, dated: boolean): MadeIndex {
  return (dated ? datedIndex : plainIndex)(list);
}

type Codes = Pick<CodeListPlan, 'id' | 'codes'>;
type MadeIndex = ListKnowledge & { setUp(): readonly string[] };

const plainIndex = onceEach(({ id, codes }: Codes): MadeIndex => {
  const index = indexOf(id, [...new Set(codes.map(({ code }) => code))], 1);
  return { index, setUp: () => index.setUp() };
});

const datedIndex = onceEach(({ id, codes }: Codes): MadeIndex => {
  const days = codeDaysOf(id, codes);
  const index = indexOf(id, days.codes, days.columns);
  let made: readonly string[] | undefined;
  return { index, days, setUp: () => (made ??= [...index.setUp(), ...days.setUp(index)]) };
});

/** The list whose codes are the pairs of code and label of a list. */
const pairList = onceEach(({ id, codes }: CodeListPlan): Codes => ({ id: `${id}:pairs`, codes: pairsOf(codes) }));

/** How SQL looks into lists; tests are right with any `once`, and faster with a good one. */
export function listTests(lists: Lists, hoist: Hoist): Pick<SqlScope, 'inList' | 'validOn' | 'pairOn' | 'attribute'> {
  return {
    inList: (id, what, ...values) => (what === 'code' ? lists.get(id)!.index.has(values[0]!, hoist) : inTypeSql(id, what, ...values)),
    attribute: attributeSql,
    validOn(id, code, on) {
      return validSql(lists.get(id)!, code, on, hoist, 'true');
    },
    pairOn(id, code, label, date) {
      const known = lists.get(id)!;
      const pair = `(${code} || ${separator} || ${label})`;
      const had = `(${validSql(known.pairs!, pair, date.days, hoist, 'false')}) OR NOT (${validSql(known, code, date.days, hoist, 'true')})`;
      return `CASE WHEN NOT ${known.pairs!.index.has(pair, hoist)} THEN false WHEN ${date.is} THEN ${had} ELSE true END`;
    },
  };
}

/** SQL: whether a code, or a pair, was valid on one of the days; what has no number is `otherwise`. */
function validSql(
  { index, days }: Omit<ListKnowledge, 'pairs'>,
  code: string,
  on: readonly string[],
  hoist: Hoist,
  otherwise: 'true' | 'false',
): string {
  return `CASE WHEN ${index.fits(code, hoist)} THEN ${days!.validOn(index.row(code, hoist), on)} ELSE ${otherwise} END`;
}

/** What an expression looks for in which lists. */
function lookUps(node: ExpressionNode): { id: string; what: Asked }[] {
  if (node.kind !== 'primitive' || !(node.name in lookedUp)) return [];
  const { list } = node.given as { list: string };
  return lookedUp[node.name as keyof typeof lookedUp].map((what) => ({ id: list, what }));
}

const lookedUp = {
  isCode: ['code'],
  isLabel: ['label'],
  isCodeOrLabel: ['either'],
  isPair: ['pair'],
  validOn: ['days'],
  pairOn: ['days', 'pair-days'],
} as const satisfies Partial<Record<PrimitiveName, readonly Asked[]>>;

function valuesOf(list: CodeListPlan, what: 'label' | 'either' | 'pair'): string[] {
  const values = list.codes.flatMap(({ code, names }) => {
    if (what === 'label') return names;
    if (what === 'either') return [code, ...names];
    return names.map((name) => pairText(code, name));
  });
  return [...new Set(values)];
}

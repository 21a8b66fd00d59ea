import { questionOf as askedBy } from '../../check/kinds.js';
import { termsOf } from '../../compile/terms.js';
import { knownOf } from '../../expression/known.js';
import type { QuestionForm, Questions, Taken } from '../../expression/question.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { codesAsked } from '../../value/attributes.js';
import { keyField } from '../../value/key-part.js';
import { periodNumber } from '../../value/period.js';
import { decimal, filled } from '../../value/runtime.js';
import { grouped, groups, keyOf, type Judged, type Question } from './judged.js';
import { unrelated } from './unrelated.js';
import { compareExact, exactOf, holdsExactly, sumOf } from './exact.js';
import { fit, numberOf, pairTest, partnerTest, rowTest, textOf, type Exact } from './pair-test.js';

/** How each form of question is answered, in memory. */
type Answers = { [Form in QuestionForm]: (asked: Questions[Form], plan: Plan, table: TablePlan) => Question };

/** The rows that fail a check over many rows. */
export function questionOf(plan: Plan, table: TablePlan, check: Check): Question {
  const asked = askedBy(check, termsOf(table, plan));
  if (!asked) throw new Error(`${check.id} asks nothing of many rows`);
  return answer(asked.form, asked, plan, table);
}

function answer<Form extends QuestionForm>(form: Form, asked: Questions[Form], plan: Plan, table: TablePlan): Question {
  return answers[form](asked, plan, table);
}

const answers: Answers = {
  shared,
  overlapping,
  discontinuous,
  absent,
  contradicted,
  unequal,
  interrupted,
  missed,
  incomplete,
  unbalanced,
  unrelated,
};

/** Rows that have their key in common: all of them, or where the key has an owner those of more than one. */
function shared(asked: Questions['shared'], plan: Plan, table: TablePlan): Question {
  const { key, owner } = asked;
  const applies = rowTest(plan, asked);
  if (key === 'row')
    return (own) =>
      [...groups(own, ({ row }) => JSON.stringify(table.fields.map(({ name }) => row.cells[name] ?? ''))).values()]
        .filter((rows) => rows.length > 1)
        .flat();
  return (own) => {
    const owned = own.filter((row) => (owner.length === 0 || keyOf(row, owner) !== undefined) && applies(row));
    const several = (rows: readonly Judged[]) => (owner.length > 0 ? new Set(rows.map((row) => keyOf(row, owner))).size : rows.length) > 1;
    return [...grouped(owned, key).values()].filter(several).flat();
  };
}

/** Rows whose period has days in common with another that begins on another day. */
function overlapping(asked: Questions['overlapping'], plan: Plan): Question {
  const { group, start, end } = asked;
  const applies = rowTest(plan, asked);
  const period = (row: Judged) => ({ start: row.key(start)!, end: row.key(end) ?? '99991231' });
  const meet = (one: Judged, other: Judged) => period(other).start <= period(one).end && period(one).start <= period(other).end;
  return (own) => {
    const concerned = own.filter(
      (row) => row.key(start) !== undefined && !row.unsound(end) && period(row).start <= period(row).end && applies(row),
    );
    return [...grouped(concerned, group).values()].flatMap((rows) =>
      rows.filter((row) => rows.some((other) => period(other).start !== period(row).start && meet(row, other))),
    );
  };
}

/** Rows that do not go on from the row of the period before, where there is one such row on either side. */
function discontinuous({ rows, group, order, adjacent, pair }: Questions['discontinuous'], plan: Plan): Question {
  const applies = rowTest(plan, rows);
  const breaks = pairTest(plan, pair);
  const number = (row: Judged) => periodNumber(order.unit, row.key(order.part) ?? '');
  const looked = [...pair.mentions, ...pair.otherMentions];
  const told = (row: Judged) => JSON.stringify(looked.map(({ field, bare }) => [row.sound(field), bare || row.unsound(field)]));
  return (own) => {
    const concerned = own.filter((row) => number(row) !== undefined && applies(row));
    const byGroup = group.length > 0 ? grouped(concerned, group).values() : [concerned];
    return [...byGroup].flatMap((rows) => {
      const byPeriod = [...groups(rows, (row) => String(number(row))).values()].toSorted((one, other) =>
        number(one[0]!)! < number(other[0]!)! ? -1 : 1,
      );
      const isOne = (period: readonly Judged[]) => new Set(period.map(told)).size === 1;
      return byPeriod.flatMap((period, at) => {
        const before = byPeriod[at - 1];
        if (!before || !isOne(period) || !isOne(before)) return [];
        if (adjacent && number(before[0]!)! + 1n !== number(period[0]!)) return [];
        return breaks(period[0]!, before[0]!) ? period : [];
      });
    });
  };
}

/** Rows whose key is not there, where the first parts of it are, or whatever it is. */
function absent(asked: Questions['absent'], plan: Plan): Question {
  const { key, other, otherKey, given } = asked;
  const [lead, otherLead] = [key, otherKey].map((parts) => parts.slice(0, given)) as [string[], string[]];
  const applies = rowTest(plan, asked);
  return (own, byTable) => {
    const others = (byTable.get(other) ?? []).filter((row) => keyOf(row, otherKey) !== undefined);
    const there = grouped(others, otherKey);
    const known = given > 0 ? grouped(others, otherLead) : undefined;
    return own.filter(
      (row) => keyOf(row, key) !== undefined && applies(row) && known?.has(keyOf(row, lead)!) !== false && !there.has(keyOf(row, key)!),
    );
  };
}

function contradicted(asked: Questions['contradicted'], plan: Plan): Question {
  const { key, other, otherKey } = asked;
  const breaks = pairTest(plan, asked);
  return (own, byTable) => {
    const there = grouped(byTable.get(other) ?? [], otherKey);
    return own.filter((row) => there.get(keyOf(row, key) ?? '')?.some((partner) => breaks(row, partner)));
  };
}

function interrupted({ rows, group, order, least }: Questions['interrupted'], plan: Plan): Question {
  const applies = rowTest(plan, rows);
  const number = (row: Judged) => periodNumber(order.unit, row.key(order.part) ?? '');
  return (own) => {
    const numbered = own.filter((row) => number(row) !== undefined && applies(row));
    const byGroup = group.length > 0 ? grouped(numbered, group).values() : [numbered];
    return [...byGroup].flatMap((rows) => {
      const byNumber = new Map<bigint, Judged>();
      for (const row of rows) if (!byNumber.has(number(row)!)) byNumber.set(number(row)!, row);
      const numbers = [...byNumber.keys()].sort((one, other) => (one < other ? -1 : 1));
      const begins = (n: bigint) => !least || (least.operator === '==' ? n === BigInt(least.start) : n >= BigInt(least.start));
      return numbers.filter((n, at) => (at === 0 ? !begins(n) : numbers[at - 1] !== n - 1n)).map((n) => byNumber.get(n)!);
    });
  };
}

/** Rows between whose ends a period has no row of the other type, where no row of it is unsound. */
function missed(asked: Questions['missed'], plan: Plan): Question {
  const { group, from, to, within, asOf, other, otherGroup, order } = asked;
  const applies = rowTest(plan, asked.rows);
  const isChosen = partnerTest(plan, asked.others.when && { holds: asked.others.when, mentions: asked.others.mentions });
  const number = (text: string | undefined) =>
    periodNumber(order.unit, (text ?? '').slice(0, { day: 8, month: 6, year: 4 }[order.unit as string]));
  const ends = (row: Judged): [bigint, bigint] | undefined => {
    const [start, end] = [row.key(from), row.key(to)];
    const first = number(start);
    if (first === undefined || (end === undefined ? row.unsound(keyField(to)) : number(end) === undefined)) return undefined;
    const period = within === undefined ? '' : (row.sound(within) ?? '');
    const cap = number(period.slice(8)) ?? number(asOf)!;
    const last = number(end) ?? cap;
    const begun = number(period) ?? first;
    return [first > begun ? first : begun, last < cap ? last : cap];
  };
  return (own, byTable) => {
    const partners = byTable.get(other) ?? [];
    const there = otherGroup.length > 0 ? grouped(partners, otherGroup) : undefined;
    return own.filter((row) => {
      const asked = ends(row);
      const name = group.length > 0 ? keyOf(row, group) : '';
      if (!asked || name === undefined || asked[0] > asked[1] || !applies(row)) return false;
      const found = there ? (there.get(name) ?? []) : partners;
      if (found.some((each) => each.unsound(keyField(order.part)) || isChosen(each) === undefined)) return false;
      const known = new Set(found.filter((each) => isChosen(each)).map((each) => number(each.key(order.part))));
      for (let n = asked[0]; n <= asked[1]; n++) if (!known.has(n)) return true;
      return false;
    });
  };
}

function incomplete({ key, field, lead, list, matches }: Questions['incomplete'], plan: Plan): Question {
  const asked = codesAsked(matches, plan.codeLists.get(list)?.codes ?? []);
  return (own) =>
    [...grouped(own, key).values()].flatMap((rows) => {
      const [first] = rows as [Judged];
      const before = lead ? `${first.sound(lead.field)}${lead.mark}` : '';
      const there = new Set(rows.flatMap((row) => (row.sound(field) === undefined ? [] : [before + row.sound(field)])));
      const belongs = (values: readonly string[]) =>
        matches.every(({ field }, at) => field === undefined || first.sound(field) === values[at]);
      return asked.some(({ code, values }) => belongs(values) && !there.has(code)) ? [first] : [];
    });
}

function unequal({ key, other, otherKey, field, how, summed, when }: Questions['unequal'], plan: Plan): Question {
  const chosen = partnerTest(plan, when);
  const number = how === 'sum' && summed ? numberOf(plan, summed.of) : undefined;
  const counted = summed?.of.kind === 'cell' ? summed.of.name : '';
  const amount = (parts: readonly Judged[]): Exact | undefined => {
    if (!summed) return { value: BigInt(parts.length), scale: 0 };
    if (!number) {
      const cells = parts.map((part) => part.sound(counted));
      return cells.includes(undefined) ? undefined : { value: BigInt(new Set(cells).size), scale: 0 };
    }
    return parts.every((part) => fit(part, summed.mentions)) ? sumOf(parts.map(number)) : undefined;
  };
  return (own, byTable) => {
    const taken = (byTable.get(other) ?? []).map((row) => ({ row, choice: chosen(row) }));
    const doubtful = new Set(taken.filter(({ choice }) => choice === undefined).map(({ row }) => row));
    const rows = taken.filter(({ choice }) => choice !== false).map(({ row }) => row);
    const there = key.length > 0 ? grouped(rows, otherKey) : undefined;
    return own.filter((row) => {
      const value = row.sound(field);
      const name = key.length > 0 ? keyOf(row, key) : '';
      if (value === undefined || name === undefined || !filled(value)) return false;
      const parts = there ? there.get(name) : rows;
      if (!parts && how === 'sum') return false;
      if (parts?.some((part) => doubtful.has(part))) return false;
      const found = amount(parts ?? []);
      return found !== undefined && compareExact({ value: decimal(value), scale: 4 }, found) !== 0;
    });
  };
}

/** Rows of a group of whose sums and counts something does not hold. */
function unbalanced(asked: Questions['unbalanced'], plan: Plan): Question {
  const { rows, key, other, taken, wholes, holds, first } = asked;
  const applies = rowTest(plan, rows);
  const others = other && partnerTest(plan, other.rows.when && { holds: other.rows.when, mentions: other.rows.mentions });
  const takes = taken.map((each) => ({ each, take: takeOf(plan, each) }));
  return (own, byTable) => {
    const chosen = own.filter(applies);
    const partners = other ? (byTable.get(other.table) ?? []).filter((row) => others!(row) === true) : [];
    const there = other && key.length > 0 ? grouped(partners, other.key) : undefined;
    const groupsOf = key.length > 0 ? [...grouped(chosen, key)] : ([['', chosen]] as const);
    return groupsOf.flatMap(([name, group]) => {
      const theirs = there ? there.get(name) : partners;
      if (group.length === 0 || (!theirs && taken.some(({ isOther, how }) => isOther && how === 'sum'))) return [];
      const found = takes.map(({ each, take }) => ({ name: each.name, ...take(each.isOther ? (theirs ?? []) : group) }));
      if (found.some(({ isDoubtful }) => isDoubtful) || found.every(({ addends }) => addends === 0)) return [];
      const numbers = new Map(found.map((each) => [each.name, each.number]));
      const isNothing = wholes.some((whole) => compareExact(exactOf(whole, numbers), { value: 0n, scale: 0 }) <= 0);
      if (isNothing || holdsExactly(holds, numbers)) return [];
      return first ? group.slice(0, 1) : group;
    });
  };
}

/** A parameter of the first record, which is that of all; in doubt where it has no value then and there. */
function parameterOf(plan: Plan, value: ExpressionNode): ReturnType<typeof takeOf> {
  const [number, known] = [numberOf(plan, value), knownOf(value)];
  const isKnown = rowTest(plan, { mentions: [], ...(known && { when: known }) });
  return ([first]) => {
    const isDoubtful = first === undefined || !isKnown(first);
    return { number: isDoubtful ? { value: 0n, scale: 0 } : number(first), addends: 0, isDoubtful };
  };
}

/** What is taken of records, of how many, and whether one of them leaves it in doubt. */
function takeOf(
  plan: Plan,
  { how, of, rows }: Taken,
): (records: readonly Judged[]) => { number: Exact; addends: number; isDoubtful: boolean } {
  const isChosen = partnerTest(plan, rows.when && { holds: rows.when, mentions: rows.mentions });
  if (how === 'parameter') return parameterOf(plan, of!.value);
  const number = of && how === 'sum' ? numberOf(plan, of.value) : undefined;
  const text = of && how === 'count' ? textOf(plan, of.value) : undefined;
  const bare = (of?.mentions ?? []).filter((mention) => mention.bare);
  return (records) => {
    const chosen = records.filter((row) => isChosen(row) === true);
    const isDoubtful =
      records.some((row) => isChosen(row) === undefined) ||
      chosen.some((row) => {
        const known = bare.filter(({ field }) => row.sound(field) !== undefined).length;
        return of?.mentions.some(({ field }) => row.unsound(field)) || (known > 0 && known < bare.length);
      });
    const addends = chosen.filter((row) => fit(row, of?.mentions ?? []));
    const counted = text ? new Set(addends.map(text)).size : addends.length;
    return { number: number ? sumOf(addends.map(number)) : { value: BigInt(counted), scale: 0 }, addends: addends.length, isDoubtful };
  };
}

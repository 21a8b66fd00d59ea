import { codedIn, isOfOneCell, ownCodesIn } from '../check/kinds.js';
import { recordChecker, type RecordCells } from '../javascript/record-checker.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { readValue } from '../value/identifier-reading.js';
import { bare } from '../value/person.js';
import type { Masker } from '../report/masker.js';
import type { Candidate, Trait } from './model.js';

/** The values of a column, each with the rows that hold it. */
export type Counts = ReadonlyMap<string, number>;

/** Says what values tell of a field. */
export interface Witness {
  field: Field;
  /** Whether values that fit could be of nothing else: then they speak for it though its heading does not. */
  speaks: boolean;
  judge(values: Counts): Omit<Candidate, 'field' | 'near'>;
}

/** The witnesses of a record type, one for each field, by its name: its own checks of cells, and its code list, decide what fits. */
export function witnessesOf(plan: Plan, table: TablePlan, masker: Masker): Map<string, Witness> {
  const fitting = fittingFields(plan, table);
  return new Map(table.fields.map((field) => [field.name, witnessOf(field, { plan, table, masker, fitting })]));
}

interface Court {
  plan: Plan;
  table: TablePlan;
  masker: Masker;
  fitting(value: string): ReadonlySet<string>;
}

function witnessOf(field: Field, { plan, table, masker, fitting }: Court): Witness {
  const own = table.checks.filter(({ level, fields }) => level === 'cell' && fields[0] === field.name);
  const coded = ownCodesIn(own, field.name) ?? codedIn(own, field.name)[0];
  const codes = (coded && plan.codeLists.get(coded.list)?.codes) ?? [];
  const byName = codesByName(codes);
  const isChecked = field.shape?.forms.some(({ check }) => check !== undefined) === true;
  const trait: Trait = isChecked ? 'checked' : coded ? (coded.holds === 'label' ? 'named' : 'listed') : 'written';
  const isIdentified = (value: string) => {
    const reading = field.shape && readValue(field.shape.forms, value);
    return reading?.check?.holds === true && reading.falseDates.length === 0;
  };
  const fits = (value: string): boolean => {
    if (trait === 'checked') return isIdentified(value);
    if (trait === 'named') return byName.has(value);
    return fitting(value).has(field.name);
  };
  return {
    field,
    speaks: trait === 'checked' || byName.size > 0,
    judge(values) {
      const told = [...values];
      const isCoded = coded?.holds === 'code';
      const [fitted, others] = parted(told, ([value]) => fits(bare(value)));
      const [named] = parted(isCoded ? others : [], ([value]) => byName.has(bare(value)));
      // A mapping replaces a text where it stands just so, and has none with blanks around it.
      const [mapped, left] = parted(isCoded ? others : [], ([value]) => byName.get(value)?.length === 1);
      const [fit, names] = [sum(fitted), sum(named)];
      return {
        evidence: { filled: sum(told), ...(names > fit ? { trait: 'named', fit: names } : { trait, fit }) },
        values: mapped
          .map(([value, rows]) => ({ value, to: byName.get(value)![0]!, rows }))
          .sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1)),
        codes: trait === 'listed' ? fit : 0,
        unmapped: { rows: sum(left), examples: exampleTexts(left.map(([value]) => masker.value(field.name, value))) },
      };
    },
  };
}

/** Those of which something holds, and the others. */
function parted<Each>(all: readonly Each[], holds: (each: Each) => boolean): [Each[], Each[]] {
  const [those, others]: [Each[], Each[]] = [[], []];
  for (const each of all) (holds(each) ? those : others).push(each);
  return [those, others];
}

/** Every code that has a name, by the name. */
function codesByName(codes: readonly { code: string; names: readonly string[] }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, names } of codes) {
    for (const name of names) {
      const known = found.get(name) ?? [];
      if (name !== '' && !known.includes(code)) found.set(name, [...known, code]);
    }
  }
  return found;
}

/** Gives the fields whose own checks a value passes: all that are asked of one cell by itself, but for those that ask what day it is. */
function fittingFields(plan: Plan, table: TablePlan): (value: string) => ReadonlySet<string> {
  const asked = new Set(table.checks.filter((each) => each.level === 'cell' && isOfOneCell(each)).map(({ id }) => id));
  const check = recordChecker(plan, table.id);
  const answers = new Map<string, ReadonlySet<string>>();
  return (value) => {
    const known = answers.get(value);
    if (known) return known;
    const record: RecordCells = Object.fromEntries(table.fields.map(({ name }) => [name, value]));
    const failed = new Set(
      check(record).flatMap(({ check, outcome }) => (outcome === 'fail' && asked.has(check.id) ? check.fields[0]! : [])),
    );
    const fitting = new Set(table.fields.map(({ name }) => name).filter((name) => !failed.has(name)));
    if (answers.size === mostAnswers) answers.clear();
    answers.set(value, fitting);
    return fitting;
  };
}

/** The first of some texts, each once. */
export function exampleTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, mostExamples);
}

const mostExamples = 3;

/** The values of a column are asked for each field that it may be. */
const mostAnswers = 10_000;

function sum(counted: readonly (readonly [string, number])[]): number {
  return counted.reduce((rows, [, each]) => rows + each, 0);
}

import { codedIn, kindOf, ownCodesIn } from '../check/kinds.js';
import { fieldFinder } from '../dataset/match.js';
import { clauses, labelled } from '../message/punctuation.js';
import { phrasesOf } from '../message/phrases.js';
import type { Language } from '../message/messages.js';
import type { CodePlan } from '../value/code.js';
import type { Field, Plan, TablePlan } from '../plan/plan.js';
import { shapeOf } from '../report/text.js';

/** A column of a template: its heading, and what people are told of it. */
export interface Column {
  heading: string;
  name: string;
  representation: string;
  /** How it is written, in words. */
  shape: string;
  /** Whether it must be filled: always, as a rule, or not; empty where it need not be. */
  filled: string;
  /** What its values come from; empty where from no list. */
  list: string;
  clause: string;
  /** What may be chosen, each with what it means; absent where it is free, or there is too much to choose from. */
  choices?: Choice[];
}

/** A value that may be chosen, and what it means where it does not tell that itself. */
interface Choice {
  value: string;
  meaning: string;
}

/** More values than this nobody looks through in a drop-down list. */
const mostChoices = 500;

/** The columns of a record type, in its order. */
export function columnsOf(plan: Plan, table: TablePlan, language: Language): Column[] {
  const say = phrasesOf('template', language);
  return table.fields.map((field): Column => {
    const own = table.checks.filter(({ level, fields }) => level === 'cell' && fields[0] === field.name);
    const asks = own.find(({ kind }) => kindOf(kind).asks === 'filled');
    const filled = asks ? say(asks.severity === 'error' ? 'required' : 'wanted') : '';
    const coded = ownCodesIn(own, field.name) ?? codedIn(own, field.name)[0];
    const list = coded && plan.codeLists.get(coded.list);
    const choices = list ? choicesOf(list.codes, coded.holds === 'label') : [];
    return {
      heading: headingOf(field, table),
      name: field.name,
      ...shapeOf(field, language),
      filled,
      list: list ? say('list', { title: list.title, count: list.codes.length }) : '',
      clause: own[0]?.clause ?? table.clause,
      ...(choices.length > 0 && choices.length <= mostChoices && { choices }),
    };
  });
}

/** Codes, or the first of their names, each once. */
function choicesOf(codes: readonly CodePlan[], isLabel: boolean): Choice[] {
  const found = new Map(codes.map(({ code, names: [name = ''] }) => (isLabel ? [name, ''] : [code, name])));
  return [...found].filter(([value]) => value !== '').map(([value, meaning]) => ({ value: value, meaning: meaning }));
}

/** The label of a field, or where that does not tell which it is, its name too. */
function headingOf(field: Field, table: TablePlan): string {
  const find = fieldFinder(table);
  const tells = (heading: string) => {
    const found = find(heading);
    return found !== undefined && found.field.name === field.name && found.other === undefined;
  };
  return [field.label, `${field.name} ${field.label}`].find(tells) ?? field.name;
}

/** What is told of a column in a line, parts that are empty left out. */
export function noteOf({ name, representation, shape, filled, list, clause }: Column, language: Language): string {
  const say = phrasesOf('template', language);
  const parts = [name, labelled(representation, shape, language), filled, list, clause === '' ? '' : say('clause', { clause })];
  return clauses(
    parts.filter((part) => part !== ''),
    language,
  );
}

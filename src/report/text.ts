import { bracketed, listed } from '../message/punctuation.js';
import { keyFields } from '../value/key-part.js';
import { bilingual, inBoth, nameIn } from '../message/bilingual.js';
import { sayCode, type Params } from '../message/code-text.js';
import { say, type Language } from '../message/messages.js';
import { kindNamed } from '../check/kinds.js';
import type { CheckTally } from '../engine/tally.js';
import type { Check, Field, Plan, TablePlan } from '../plan/plan.js';
import { visible } from './cell.js';
import type { Bilingual } from '../message/model.js';

/** What the texts of a check may speak of beside the check. */
export interface TextContext {
  plan: Plan;
  /** Record type id to the fields its files lack. */
  missingFields: Map<string, string[]>;
  /** Names of the record types that no file holds. */
  missingTables: Pick<TablePlan, 'name' | 'english'>[];
}

/** The three texts of a check: what the clause asks, what was found, and what to do about it. */
export function textsOf(
  { check, outcome, applicable }: CheckTally,
  context: TextContext,
): { expected: Bilingual; message: Bilingual; advice: Bilingual } {
  const params = { zh: paramsOf(check, context, 'zh'), en: paramsOf(check, context, 'en') };
  const told = (code: string) => inBoth((language) => sayCode(code, language, params[language]));
  return {
    expected: ownText(check.text) ?? told(expectedCode(check, context.plan)),
    message: outcome === 'fail' ? told(foundCode(check)) : bilingual(`check.outcome.${outcome}`, { applicable }),
    advice: ownText(check.advice) ?? told(`check.${check.kind}.advice`),
  };
}

/** The label of a field for people: `姓名（AAC003）`. */
export function fieldTitle(name: string, label: string, language: Language): string {
  if (label === '') return name;
  return bracketed(label, name, language);
}

function ownText(text: Bilingual | undefined): Bilingual | undefined {
  return text && text.zh !== '' ? { zh: text.zh, en: text.en || text.zh } : undefined;
}

function foundCode(check: Check): string {
  return kindNamed(check.kind)?.texts?.found?.(check.params) ?? `check.${check.kind}.found`;
}

function expectedCode(check: Check, plan: Plan): string {
  return kindNamed(check.kind)?.texts?.expected?.(check.params, plan) ?? `check.${check.kind}.expected`;
}

function paramsOf(check: Check, { plan, ...found }: TextContext, language: Language): Params {
  const table = plan.tables.find(({ id }) => id === check.table);
  const looked = table?.from?.fields;
  const missing = (found.missingFields.get(check.table) ?? []).filter((name) => !looked || looked.includes(name));
  const titles = (names: string[]) =>
    listedSome(
      names.map((name) => titleOf(name, table, language)),
      language,
    );
  const first = check.fields[0] ?? '';
  const field = fieldOf(first, table);
  return {
    field: first,
    label: labelIn(language, field),
    table: table ? nameIn(language, table.name, table.english) : '',
    fields: titles(keyOf(check)),
    ...(Array.isArray(check.params['otherKey']) && { owner: titles(keyFields(check.params['otherKey'] as string[])) }),
    example: missing[0] ?? '',
    list:
      {
        columns: titles(missing),
        tables: listedSome(
          found.missingTables.map(({ name, english }) => nameIn(language, name, english)),
          language,
        ),
        files: listedSome(pathsOf(check).map(visible), language),
      }[check.kind] ?? '',
    ...(field && shapeOf(field, language)),
    ...listParams(check, plan, language),
    ...(typeof check.params['code'] === 'string' && {
      codeField: check.params['code'],
      codeLabel: labelIn(language, fieldOf(check.params['code'], table)),
    }),
    ...(typeof check.params['on'] === 'string' && {
      date: check.params['on'],
      dateLabel: labelIn(language, fieldOf(check.params['on'], table)),
    }),
    ...kindNamed(check.kind)?.texts?.words?.(check.params, language, (items) => listedSome(items, language)),
    ...(field?.shape && { scheme: field.shape.title[language] }),
    ...(typeof check.params['other'] === 'string' && { other: tableName(check.params['other'], plan, language) }),
  };
}

/** How a field is represented, and how that is written, in words. */
export function shapeOf({ representation, format }: Field, language: Language): { representation: string; shape: string } {
  const { type, fixed, length, decimals, text } = representation;
  const layout = ({ C: fixed ? 'fixed' : 'text', I: 'integer', D: 'decimal' } as const)[type];
  return { representation: text, shape: say(`check.shape.${format ?? layout}`, language, { length, decimals }) };
}

/** The title and size of a code list, never its codes. */
function listParams({ params }: Check, plan: Plan, language: Language): Params {
  const list = plan.codeLists.get(String(params['list']));
  if (!list) return {};
  return {
    list: nameIn(language, list.title, list.english),
    size: list.codes.length,
    holds: sayCode(`check.holds.${String(params['holds'] ?? 'code')}`, language),
  };
}

/** Files of which something is amiss. */
function pathsOf({ params }: Check): string[] {
  return Array.isArray(params['files']) ? (params['files'] as string[]) : [];
}

/** The fields by which a check relates records, without what it asks of them. */
function keyOf(check: Check): string[] {
  if (!Array.isArray(check.params['key'])) return check.fields;
  const key = check.params['key'] as string[];
  return keyFields(kindNamed(check.kind)?.related?.(key, 'own') ?? key);
}

function titleOf(name: string, table: TablePlan | undefined, language: Language): string {
  return fieldTitle(name, labelIn(language, fieldOf(name, table)), language);
}

function labelIn(language: Language, field: Field | undefined): string {
  return field ? nameIn(language, field.label, field.english) : '';
}

function fieldOf(name: string, table: TablePlan | undefined): Field | undefined {
  return table?.fields.find((field) => field.name === name);
}

/** The name of a record type by its id or number. */
function tableName(which: string, plan: Plan, language: Language): string {
  const found = plan.tables.find(({ id, number }) => id === which || number === which);
  return found ? nameIn(language, found.name, found.english) : which;
}

/** No list in a sentence is longer than this. */
const mostListed = 8;

function listedSome(items: string[], language: Language): string {
  const list = listed(items.slice(0, mostListed), language);
  return items.length > mostListed ? say('check.list.more', language, { list, count: items.length }) : list;
}

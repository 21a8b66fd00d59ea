import { wordsInParams } from '../message/bilingual.js';
import { factorsOf } from '../standard/lookup.js';
import { factorAttribute, type ReturnForm, type ReturnMark, type RuleRow } from '../standard/model.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';

/** The widest numbers that cells of returns may have. */
const [mostDigits, mostDecimals] = [20, 4];

/** Returns: columns that there are, numbers and periods in them, and relations over record types that hold returns. */
export function lintReturns(subject: Subject): void {
  const { standard, report } = subject;
  const returns = standard.returns ?? [];
  reportRepeats(returns, ({ table }) => table, { rule: 'return-twice', header: 'table' }, report);
  for (const form of returns) lintForm(form, subject);
  const marks = standard.returnMarks ?? [];
  reportRepeats(marks, ({ table, field }) => `${table} ${field}`, { rule: 'return-mark-twice', header: 'field' }, report);
  for (const mark of marks) lintMark(mark, returns, subject);
  for (const rule of standard.rules) if (rule.relation) lintRelation(rule, returns, subject);
}

/** Words by which sheets name fields: of record types that hold returns, and of columns that these have. */
function lintMark(mark: ReturnMark, returns: readonly ReturnForm[], { recordTypes, report }: Subject): void {
  const { table, field } = mark;
  if (!returns.some((form) => form.table === table))
    return report('relation-table', placeIn(mark, 'table'), { value: table }, table.length);
  if (!recordTypes.get(table)?.columns.some(({ element }) => element === field))
    report('unknown-column', placeIn(mark, 'field'), { table, value: field }, field.length);
}

function lintForm(form: ReturnForm, { standard, recordTypes, elements, report }: Subject): void {
  const type = recordTypes.get(form.table);
  if (!type) return report('unknown-table', placeIn(form, 'table'), { value: form.table }, form.table.length);
  const columns = new Set(type.columns.map(({ element }) => element));
  for (const header of ['form', 'period', 'row', 'column', 'value', 'keys', 'upper', 'unit', 'label', 'note'] as const) {
    for (const name of [form[header] ?? []].flat()) {
      if (!columns.has(name)) report('unknown-column', placeIn(form, header, name), { table: form.table, value: name }, name.length);
    }
  }
  const format = elements.get(form.period)?.format;
  if (elements.has(form.period) && format !== 'YYYYMM' && format !== 'YYYY')
    report('return-period', placeIn(form, 'period'), { value: form.period }, form.period.length);
  const number = elements.get(form.value)?.representation;
  if (number && (number.type === 'C' || number.length > mostDigits || number.decimals > mostDecimals))
    report('return-value', placeIn(form, 'value'), { value: form.value }, form.value.length);
  if (form.unit !== undefined && columns.has(form.unit) && !factorsOf(standard, form.unit))
    report('return-unit', placeIn(form, 'unit'), { value: form.unit, attribute: factorAttribute }, form.unit.length);
}

function lintRelation(rule: RuleRow, returns: readonly ReturnForm[], { report }: Subject): void {
  const long = returns.find(({ table }) => table === rule.tables[0]);
  if (long && /\[\s*below\b/.test(rule.requirement) && (long.upper === undefined || long.keys.length !== 1))
    report('relation-upper', placeIn(rule, 'requirement'), {}, rule.requirement.length);
  const { tolerance, step, from, to } = rule.relation!;
  if (rule.tables.length !== 1 || !returns.some(({ table }) => table === rule.tables[0]))
    report('relation-table', placeIn(rule, 'tables'), { ...wordsInParams('value', rule.tables) });
  const forms: readonly [header: string, text: string, form: RegExp][] = [
    ['tolerance', tolerance, /^\d{1,15}(\.\d{1,4})?$/],
    ['step', step, /^[1-9]\d?$/],
    ['from', from, /^[1-9]\d{3}(0[1-9]|1[0-2])?$/],
    ['to', to, /^[1-9]\d{3}(0[1-9]|1[0-2])?$/],
  ];
  for (const [header, text, form] of forms)
    if (text !== '' && !form.test(text)) report('relation-number', placeIn(rule, header), { value: text }, text.length);
}

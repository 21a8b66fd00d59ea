import { dayIn, dayText, lastDay } from '../calendar.js';
import { money, nothing, type Makers } from '../maker.js';
import type { Batch } from './batch.js';
import { clerkOf, common } from './cells.js';
import { balancesOf, entriesOf, subjects, type Ledger } from './ledger.js';
import type { BalanceScene, EntryScene, ParameterScene, SubjectScene } from './scenes.js';

/** Coded fields whose codes stand in the table of parameters. */
const parameterFields = ['AAA115', 'AAB033', 'AAC031', 'AAC050', 'AAE145', 'EAC040', 'EAE005'];

export const parameterCells: Makers<ParameterScene> = {
  ...common,
  AAE140: ({ insurance }) => insurance,
  AAA002: ({ field }) => field,
  AAA101: ({ label }) => label,
  AAA102: ({ code }) => code,
  EAA023: ({ batch, field, code }) => batch.codes.label(field, code),
  AAE035: ({ batch, code }) => dayText(dayIn(batch.firstMonth, 1 + (code.length % 20))),
  AAE100: () => '1',
};

/** Every code of the coded fields, for one insurance. */
export function* parametersOf(batch: Batch, insurance: string): Generator<ParameterScene> {
  for (const field of parameterFields) {
    for (const code of batch.codes.of(field)) {
      yield { ...head(batch), insurance, field, label: batch.labels.get(field) ?? field, code };
    }
  }
}

/** Benefits an insurance pays. The fund's code stays empty: the only one known is longer than the element. */
export const benefitCells: Makers<ParameterScene> = {
  ...common,
  AAE140: ({ insurance }) => insurance,
  AAA036: ({ code }) => code,
  EAE004: () => '0',
  EAE005: () => '1',
  AAA157: nothing,
  AAA157N: nothing,
  AAE100: () => '1',
};

export function* benefitsOf(batch: Batch, insurance: string): Generator<ParameterScene> {
  for (const code of batch.codes.of('AAA036')) yield { ...head(batch), insurance, field: 'AAA036', label: '', code };
}

export const subjectCells: Makers<SubjectScene> = {
  ...common,
  ZZA101: ({ books }) => books,
  ZZA101N: ({ county }) => `${county.name}养老保险基金账`,
  AAD081: ({ batch }) => String(batch.year),
  EAD004: ({ subject }) => subject.code,
  EAD006: ({ subject }) => subject.name,
  EAD011: ({ subject }) => (subject.debit ? '借' : '贷'),
};

export function* subjectsOf(batch: Batch, ledger: Ledger): Generator<SubjectScene> {
  for (const subject of subjects) yield { ...headOf(batch, ledger), subject };
}

export const balanceCells: Makers<BalanceScene> = {
  ...subjectCells,
  AAD082: ({ balance }) => period(balance.month),
  AAD087: ({ balance }) => money(balance.opening),
  AAD088: ({ balance }) => money(balance.debit),
  AAD089: ({ balance }) => money(balance.credit),
  AAD092: ({ balance }) => money(balance.closing),
};

export function* balanceScenes(batch: Batch, ledger: Ledger): Generator<BalanceScene> {
  for (const balance of balancesOf(ledger)) yield { ...headOf(batch, ledger), subject: balance.subject, balance };
}

export const entryCells: Makers<EntryScene> = {
  ...subjectCells,
  AAD082: ({ entry }) => period(entry.month),
  AAD131: ({ entry }) => `记-${String(entry.month + 1).padStart(2, '0')}-${String(entry.voucher).padStart(4, '0')}`,
  AAD138: ({ batch, entry }) => dayText(dayIn(batch.firstMonth + entry.month, entry.day)),
  AAD128: ({ entry }) => `${period(entry.month)}${entry.text}`,
  EAD143: ({ entry }) => money(entry.debit),
  EAD144: ({ entry }) => money(entry.credit),
  ZZA001: ({ entry }) => clerkOf(entry.voucher),
  ZZA002: ({ entry }) => clerkOf(entry.voucher + 3),
  ZZA003: ({ entry }) => clerkOf(entry.voucher + 6),
};

export function* entryScenes(batch: Batch, ledger: Ledger): Generator<EntryScene> {
  for (const entry of entriesOf(batch, ledger)) yield { ...headOf(batch, ledger), subject: entry.subject, entry };
}

function head(batch: Batch) {
  return { batch, county: batch.places.counties[0]!, touched: lastDay(batch.lastMonth) };
}

function headOf(batch: Batch, { county, books }: Ledger) {
  return { batch, county, touched: lastDay(batch.lastMonth), books };
}

function period(month: number): string {
  return `${month + 1}月`;
}

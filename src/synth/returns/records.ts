import { dayIn, dayText, monthText } from '../calendar.js';
import { hash } from '../random.js';
import type { Cells } from '../source.js';
import type { Reporters } from './divisions.js';
import { added, figuresOf, insurances, registerOf, type Figures } from './figures.js';

/** Records by the alias of their record type. */
export type Records = Record<string, Cells[]>;

/** The rows of the example form: code, name, unit and figure. */
const exampleRows: readonly (readonly [code: string, label: string, unit: string, of: keyof Figures])[] = [
  ['1', '期初参保人数', '人', 'opening'],
  ['2', '本期新增人数', '人', 'added'],
  ['3', '本期减少人数', '人', 'removed'],
  ['4', '期末参保人数', '人', 'closing'],
  ['5', '其中：在职', '人', 'active'],
  ['6', '其中：离退休', '人', 'retired'],
  ['7', '缴费人数', '人', 'payers'],
  ['8', '应征', '万元', 'due'],
  ['9', '实征', '万元', 'paid'],
  ['10', '期末欠费', '万元', 'arrears'],
];

const exampleForm = '演示1';

/** Cells of a return of the example form. */
export const cellsOfReturn = exampleRows.length * insurances.length;

/** Of what a division's records are; all of it where nothing is named. */
export type Part = 'returns' | 'ledger' | 'register' | 'keeping';

/** Months, counted since year 0. */
export interface Months {
  first: number;
  count: number;
}

/** What those who report hand in for some months. */
export function recordsOf(seed: number, { upper, counties }: Reporters, months: Months, parts?: readonly Part[]): Records {
  const divisions = [
    ...(upper === undefined ? [] : [{ division: upper, of: counties }]),
    ...counties.map((division) => ({ division, of: [division] })),
  ];
  const each = <T>(of: (month: number) => T[]) => Array.from({ length: months.count }, (_, at) => of(months.first + at)).flat();
  const has = (part: Part) => parts === undefined || parts.includes(part);
  const told = divisions.map(({ division, of }) => ({ division, figures: (month: number) => ofInsurances(seed, of, month) }));
  return {
    ...(has('returns') && {
      ReturnCell: each((month) =>
        told.flatMap(({ division, figures }) => cellsOf(division, division === upper ? undefined : upper, month, figures(month))),
      ),
      ReturnFiling: each((month) => told.map(({ division }) => filingOf(seed, exampleForm, division, month))),
    }),
    ...(has('ledger') && {
      StatisticalLedger: each((month) =>
        told.flatMap(({ division, figures }) => figures(month).map((figure) => ledgerOf(division, month, figure))),
      ),
    }),
    ...(has('register') && {
      EmployeePensionPersonCollection: each((month) => counties.flatMap((county) => registerOf(seed, county, month))),
    }),
    ...(has('keeping') && { LedgerKeeping: told.flatMap(({ division }) => keepingOf(division, months.first)) }),
  };
}

interface OfInsurance {
  insurance: string;
  of: Figures;
}

function ofInsurances(seed: number, counties: readonly string[], month: number): OfInsurance[] {
  return insurances.map((insurance) => ({ insurance, of: added(counties.map((county) => figuresOf(seed, county, insurance, month))) }));
}

function cellsOf(division: string, upper: string | undefined, month: number, figures: readonly OfInsurance[]): Cells[] {
  return exampleRows.flatMap(([ROW, LABEL, UNIT, name]) =>
    figures.map(({ insurance, of }) => ({
      ...{ AAB301: division, UPPERDIVISION: upper ?? '', FORM: exampleForm, PERIOD: monthText(month) },
      ...{ ROW, COLUMN: insurance, LABEL, UNIT, VALUE: UNIT === '万元' ? String(of[name] / 10_000) : String(of[name]), NOTE: '' },
    })),
  );
}

/** A return as it was received: every fifth was sent back and corrected. */
export function filingOf(seed: number, form: string, division: string, month: number): Cells {
  const kind = hash(seed, 605, Number(division), month) % 10;
  const day = (of: number) => dayText(dayIn(month, of));
  const isReturned = kind < 2;
  return {
    ...{
      AAB301: division,
      FORM: form,
      PERIOD: monthText(month),
      FROMDATE: dayText(dayIn(month - 1, 21)),
      TODATE: day(20),
      RECEIVEDON: day(22),
    },
    ...{ RESULT: isReturned ? '退回' : '接收', RETURNEDON: isReturned ? day(24) : '', RESUBMITTEDON: isReturned ? day(26) : '' },
    ...(kind === 0 ? { CHANGEDBY: '填报单位' } : kind === 2 ? { CHANGEDBY: '接收单位', CONFIRMEDON: day(27) } : {}),
  };
}

function ledgerOf(division: string, month: number, { insurance, of }: OfInsurance): Cells {
  const persons = { OPENINGCOUNT: of.opening, ADDED: of.added, REMOVED: of.removed, CLOSINGCOUNT: of.closing };
  const kinds = { ACTIVE: of.active, RETIRED: of.retired, PAIDCOUNT: of.payers };
  const money = { DUE: `${of.due}.00`, PAID: `${of.paid}.00`, ARREARS: `${of.arrears}.00` };
  const counts = Object.fromEntries(Object.entries({ ...persons, ...kinds }).map(([name, count]) => [name, String(count)]));
  return { AAB301: division, AAE140: insurance, PERIOD: monthText(month), ...counts, ...money };
}

/** Ledgers that are kept, and such as were done away with in time. */
function keepingOf(division: string, month: number): Cells[] {
  const made = (before: number) => dayText(dayIn(month - before, 28));
  return [
    { AAB301: division, LEDGERNAME: '统计台账', MADEON: made(12), DESTROYEDON: '' },
    { AAB301: division, LEDGERNAME: '原始记录', MADEON: made(60), DESTROYEDON: made(30) },
  ];
}

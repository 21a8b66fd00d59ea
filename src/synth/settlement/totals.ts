import { dayIn, dayText, lastDay, monthOf } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { itemsOf } from './items.js';
import type { Group, Records } from './world.js';

/** What follows from what was settled in the institutions of a group: reconciliations, beds and purchases. */
export function totalsOf(group: Group, { Settlement = [], FeeLine = [] }: Records): Records {
  return {
    Reconciliation: reconciled(Settlement),
    BedDay: bedDays(FeeLine),
    Purchase: purchases(group, FeeLine),
  };
}

function groups(rows: readonly Cells[], key: (row: Cells) => string): Map<string, Cells[]> {
  const made = new Map<string, Cells[]>();
  for (const row of rows) {
    const known = made.get(key(row));
    if (known) known.push(row);
    else made.set(key(row), [row]);
  }
  return made;
}

/** Each institution with each agency: by month, and the first of them by its day too. */
function reconciled(settlements: readonly Cells[]): Cells[] {
  const by = (digits: number) => (row: Cells) => `${row['FIXMEDINS_CODE']} ${row['CLR_OPTINS']} ${row['SETL_TIME']!.slice(0, digits)}`;
  const months = [...groups(settlements, by(6)).values()].map((rows) => {
    const time = rows[0]!['SETL_TIME']!;
    const month = monthOf(Number(time.slice(0, 4)), Number(time.slice(4, 6)));
    return statement(rows, dayText(dayIn(month, 1)), dayText(lastDay(month)));
  });
  const [days] = groups(settlements, by(8)).values();
  const day = days?.[0]!['SETL_TIME']!.slice(0, 8);
  return days ? [...months, statement(days, day!, day!)] : months;
}

function statement(rows: readonly Cells[], from: string, to: string): Cells {
  const sum = (name: string) => money(rows.reduce((total, row) => total + Math.round(Number(row[name]) * 100), 0));
  return {
    FIXMEDINS_CODE: rows[0]!['FIXMEDINS_CODE']!,
    SETL_OPTINS: rows[0]!['CLR_OPTINS']!,
    STMT_BEGNDATE: from,
    STMT_ENDDATE: to,
    MEDFEE_SUMAMT: sum('MEDFEE_SUMAMT'),
    FUND_PAY_SUMAMT: sum('FUND_PAY_SUMAMT'),
    CASH_PAYAMT: sum('PSN_CASH_PAY'),
    FIXMEDINS_SETL_CNT: String(rows.length),
    FILE_QURY_NO: `DZ${from}${to}`,
  };
}

/** The days on which a stay has charges. */
function bedDays(lines: readonly Cells[]): Cells[] {
  const stays = lines.filter((line) => line['MED_TYPE'] === '21');
  return [...groups(stays, (line) => `${line['FIXMEDINS_CODE']} ${line['FEE_OCUR_TIME']!.slice(0, 8)}`).values()].map((rows) => ({
    FIXMEDINS_CODE: rows[0]!['FIXMEDINS_CODE']!,
    BEDDAY: rows[0]!['FEE_OCUR_TIME']!.slice(0, 8),
    OPENBEDS: '60',
    INPATIENTS: String(new Set(rows.map((row) => row['MDTRT_ID'])).size),
  }));
}

/** What was bought of the drugs and consumables that were settled: more than that, at the price that is charged. */
function purchases(group: Group, lines: readonly Cells[]): Cells[] {
  const prices = new Map(Object.values(itemsOf(group)).map(({ code, price }) => [code, price]));
  const bought = lines.filter((line) => /^([XZ]|C[0-9])/.test(line['MED_LIST_CODG']!));
  return [...groups(bought, (line) => `${line['FIXMEDINS_CODE']} ${line['MED_LIST_CODG']}`).values()].map((rows, index) => ({
    PURCHASEID: `RK${String(group.number).padStart(7, '0')}${String(index).padStart(2, '0')}`,
    FIXMEDINS_CODE: rows[0]!['FIXMEDINS_CODE']!,
    MED_LIST_CODG: rows[0]!['MED_LIST_CODG']!,
    STOREDON: dayText(dayIn(group.month, 1) - 20),
    STOREDCNT: String(rows.reduce((sum, row) => sum + Number(row['CNT']), 10)),
    PURPRIC: Number(prices.get(rows[0]!['MED_LIST_CODG']!)).toFixed(4),
  }));
}

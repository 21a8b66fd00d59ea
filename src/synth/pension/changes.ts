import { dayText } from '../calendar.js';
import type { Makers } from '../maker.js';
import { clerkOf, common, memberCells } from './cells.js';
import { serialOf, type Member } from './member.js';
import type { Batch } from './batch.js';
import type { ChangeScene, UnitScene } from './scenes.js';
import type { Unit } from './unit.js';

interface Change {
  /** Wanted codes of change and reason; where the list has none of them, any of the list. */
  code: string;
  reason: string;
  before: string;
  after: string;
}

const unitChanges: Record<string, Change> = {
  '01': { code: '01', reason: '', before: '未登记', after: '已登记' },
  '02': { code: '02', reason: '0020', before: '参保缴费', after: '中断缴费' },
  '03': { code: '03', reason: '', before: '中断缴费', after: '参保缴费' },
  '10': { code: '10', reason: '', before: '集体全资', after: '股份合作' },
};

/** Cells of a unit's change; the unit has one when `unit.change` is set. */
export const unitChangeCells: Makers<UnitScene> = {
  ...common,
  AAB001: ({ unit }) => unit.code,
  AAE011: ({ unit }) => clerkOf(unit.number),
  AAB100: ({ unit }) => unit.change,
  AAE123: ({ unit }) => unitChanges[unit.change]?.before ?? '',
  AAE124: ({ unit }) => unitChanges[unit.change]?.after ?? '',
  AAE160: ({ batch, unit }) => known(batch, 'AAE160', unitChanges[unit.change]?.reason ?? ''),
  AAE035: ({ unit }) => dayText(unit.changedOn),
};

export function* changeOfUnit(batch: Batch, unit: Unit): Generator<UnitScene> {
  if (unit.change !== '') yield { batch, county: unit.county, touched: unit.changedOn + 1, unit };
}

/** Cells of a change of a person's participation. */
export const changeCells: Makers<ChangeScene> = {
  ...memberCells,
  AAZ308: ({ batch, member }) => `${batch.year}${serialOf(member)}`,
  AAC050: ({ batch, change }) => known(batch, 'AAC050', change.code),
  AAE160: ({ batch, change }) => known(batch, 'AAE160', change.reason),
  AAE123: ({ change }) => change.before,
  AAE124: ({ change }) => change.after,
  AAE035: ({ change }) => dayText(change.day),
};

/** The change of the year, for those who joined, left or died. */
export function* changeOfMember(batch: Batch, member: Member): Generator<ChangeScene> {
  const found = changeFound(batch, member);
  if (found) yield { batch, county: member.county, touched: found.day + 2, member, change: found };
}

function changeFound(batch: Batch, member: Member): ChangeScene['change'] | undefined {
  const { spell, person, clerk } = member;
  if (person.died !== undefined) {
    const [code, reason, before] = spell ? ['22', '6401', '参保缴费'] : ['', '1401', '待遇享受'];
    return { code: code, reason: reason, before: before, after: '死亡', day: person.died + 5 };
  }
  if (!spell) return undefined;
  if (spell.end === 'suspended')
    return { code: '22', reason: clerk % 3 === 0 ? '6300' : '6301', before: '参保缴费', after: '暂停缴费', day: member.ended! };
  if (spell.end === 'ended') return { code: '22', reason: '6404', before: '参保缴费', after: '终止缴费', day: member.ended! };
  if (!spell.joined) return undefined;
  const first = person.first >= batch.firstMonth;
  return { code: first ? '11' : '12', reason: '', before: first ? '未参保' : '暂停缴费', after: '参保缴费', day: member.begun };
}

/** The code where its list has it, else nothing. */
function known(batch: Batch, field: string, code: string): string {
  return batch.codes.of(field).includes(code) ? code : '';
}

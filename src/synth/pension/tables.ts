import { dayIn, monthText } from '../calendar.js';
import type { Makers } from '../maker.js';
import type { Batch } from './batch.js';
import {
  balanceCells,
  balanceScenes,
  benefitCells,
  benefitsOf,
  entryCells,
  entryScenes,
  parameterCells,
  parametersOf,
  subjectCells,
  subjectsOf,
} from './books.js';
import { billCells, lineCells, unitCells } from './cells.js';
import { changeCells, changeOfMember, changeOfUnit, unitChangeCells } from './changes.js';
import type { Ledger } from './ledger.js';
import type { Member } from './member.js';
import * as people from './people.js';
import type { BillScene, LineScene, UnitScene } from './scenes.js';
import { paysIn, type Unit } from './unit.js';
import { sizesOf, type Sizes, type Workforce, type World } from './world.js';

/** What the rows of a table are about. */
export interface Entities {
  unit: Unit;
  enterprise: Workforce;
  public: Workforce;
  member: Member;
  ledger: Ledger;
  insurance: string;
}

/** How the rows of a table come about: the scenes that one entity gives, and a maker a field. */
export interface TableSource {
  from: keyof Entities;
  /** About how many rows there are. */
  estimate(world: World): number;
  scenes(batch: Batch, entity: Entities[keyof Entities]): Iterable<object>;
  makers: Makers<object>;
}

/** Sources by the alias of the record type. */
export const sources: Readonly<Record<string, TableSource>> = {
  EmployerBasicInfo: source('unit', 'units', unitScenes, {
    ...unitCells,
    BAB010: ({ unit }) => unit.creditCode,
    AAE045: ({ unit }) => unit.head.name,
    AAE046: ({ unit }) => unit.head.id,
    EAC153: ({ unit }) => unit.head.phone,
    AAB022: ({ unit }) => unit.industry,
    AAE005: ({ unit }) => unit.phone,
    AAE006: ({ unit }) => unit.address,
    AAB051: ({ batch }) => batch.usual.AAB051,
    AAB050: ({ unit }) => monthText(unit.joined),
  }),
  PersonBasicInfo: source('member', 'members', people.personOfMember, people.personCells),
  DeceasedPerson: source('member', 'deaths', people.deathOfMember, people.deathCells),
  PersonParticipation: source('member', 'members', people.personOfMember, people.participationCells),
  RetireeBasicInfo: source('member', 'retirees', people.retirementOfMember, people.retireeCells),
  PersonalAccount: source('member', 'members', people.accountOfMember, people.accountCells),
  PersonTransfer: source('member', 'transfers', people.transferOfMember, people.transferCells),
  EmployeePensionEmployerCollection: source('enterprise', 'bills', billsOf, billCells),
  PublicSectorEmployerCollection: source('public', 'publicBills', billsOf, billCells),
  ResidentPensionCollection: source('member', 'residents', people.residentOfMember, people.residentCells),
  EmployeePensionPersonCollection: source('enterprise', 'lines', linesOf, lineCells),
  PublicSectorPersonCollection: source('public', 'publicLines', linesOf, lineCells),
  BenefitPayment: source('member', 'payments', people.paymentsOfMember, people.paymentCells),
  EmployerChange: source('unit', 'unitChanges', changeOfUnit, unitChangeCells),
  PersonChange: source('member', 'changes', changeOfMember, changeCells),
  SystemParameter: source('insurance', 'parameters', parametersOf, parameterCells),
  BenefitType: source('insurance', 'benefits', benefitsOf, benefitCells),
  AccountingSubject: source('ledger', 'subjects', subjectsOf, subjectCells),
  SubjectBalance: source('ledger', 'balances', balanceScenes, balanceCells),
  Voucher: source('ledger', 'entries', entryScenes, entryCells),
};

function source<From extends keyof Entities, Scene extends object>(
  from: From,
  size: keyof Sizes,
  scenes: (batch: Batch, entity: Entities[From]) => Iterable<Scene>,
  makers: Makers<Scene>,
): TableSource {
  return {
    from,
    estimate: (world) => sizesOf(world)[size],
    scenes: scenes as TableSource['scenes'],
    makers: makers as unknown as Makers<object>,
  };
}

function* unitScenes(batch: Batch, unit: Unit): Generator<UnitScene> {
  yield { batch, county: unit.county, touched: dayIn(batch.firstMonth, 4) + (unit.number % 300), unit };
}

/** One bill a month in which anyone is to pay. */
function* billsOf(batch: Batch, { unit, insurance, bills, staff }: Workforce): Generator<BillScene> {
  for (let month = 0; month < 12; month++) {
    let people = 0;
    let bases = 0;
    for (const { spell, base } of staff) {
      if (!spell || spell.from > month || spell.to < month) continue;
      people++;
      bases += base;
    }
    if (people > 0)
      yield {
        batch,
        county: unit.county,
        touched: touchedIn(batch, month),
        unit,
        insurance,
        bills,
        month,
        people,
        bases,
        paid: paysIn(batch, unit, month),
      };
  }
}

function* linesOf(batch: Batch, { unit, bills, staff }: Workforce): Generator<LineScene> {
  for (let month = 0; month < 12; month++) {
    const paid = paysIn(batch, unit, month);
    const touched = touchedIn(batch, month);
    for (const member of staff) {
      if (member.spell!.from <= month && member.spell!.to >= month)
        yield { batch, county: unit.county, touched, bills, member, month, paid };
    }
  }
}

function touchedIn(batch: Batch, month: number): number {
  return dayIn(batch.firstMonth + month, 25);
}

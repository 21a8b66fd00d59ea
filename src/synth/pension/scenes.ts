import type { Account, Payment } from './account.js';
import type { Batch } from './batch.js';
import type { Balance, Entry, Subject } from './ledger.js';
import type { Member } from './member.js';
import type { County } from '../places.js';
import type { Unit } from './unit.js';

/** What every row tells: the export it belongs to, the county, and the day it was last touched. */
export interface Scene {
  batch: Batch;
  county: County;
  touched: number;
}

export interface UnitScene extends Scene {
  unit: Unit;
}

export interface MemberScene extends Scene {
  member: Member;
}

export interface AccountScene extends MemberScene {
  account: Account;
}

/** One month of a unit (0 to 11), with the sum of the bases of those who were to pay. */
export interface BillScene extends UnitScene {
  insurance: string;
  bills: string;
  month: number;
  people: number;
  bases: number;
  paid: boolean;
}

/** One month of one employee. */
export interface LineScene extends MemberScene {
  bills: string;
  month: number;
  paid: boolean;
}

export interface PaymentScene extends MemberScene {
  payment: Payment;
}

export interface TransferScene extends MemberScene {
  person: number;
  employer: number;
}

export interface ChangeScene extends MemberScene {
  change: { code: string; reason: string; before: string; after: string; day: number };
}

/** One code of a coded field, in force for one insurance. */
export interface ParameterScene extends Scene {
  insurance: string;
  field: string;
  label: string;
  code: string;
}

export interface SubjectScene extends Scene {
  books: string;
  subject: Subject;
}

export interface BalanceScene extends SubjectScene {
  balance: Balance;
}

export interface EntryScene extends SubjectScene {
  entry: Entry;
}

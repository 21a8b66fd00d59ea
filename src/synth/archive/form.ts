import { decimal, isDecimal } from '../../value/runtime.js';
import { isUnsettling, kindOf, questionOf } from '../../check/kinds.js';
import { termsOf } from '../../compile/terms.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { judgeOf } from '../fault/judge.js';
import { rarerValues, wrongValues } from '../fault/values.js';
import type { Cells } from '../source.js';
import { clerkNames } from '../words.js';
import { fondsName } from './cells.js';
import { contentRole } from './inventory.js';
import { fitted } from './source.js';
import { usualFonds } from './world.js';
import type { Unit } from './options.js';

/** The record type of the form of hand-over. */
export const formAlias = 'HandoverForm';

/** What a hand-over form counts: files and bytes as they will be measured, volumes and items as the catalogues have them. */
export class Totals {
  private volumes = 0;
  private items = 0;
  private files = 0;
  private bytes = 0;
  /** What the metadata of records have in the fields that a form refers to. */
  private readonly referred = new Map<string, Set<string>>();
  /** Fields whose true total cannot be told, since a row that it is taken of is at fault. */
  private readonly doubtful = new Set<string>();

  private readonly references: readonly Check[];
  private readonly sums: ReadonlySet<Check>;

  constructor(private readonly plan: Plan) {
    const forms = plan.tables.filter(({ alias }) => alias === formAlias);
    this.references = forms.flatMap(({ checks }) => checks.filter(({ kind }) => kindOf(kind).refers));
    this.sums = new Set(
      forms.flatMap((table) => table.checks.filter((check) => questionOf(check, termsOf(table, plan))?.form === 'unequal')),
    );
  }

  add({ rows, files, fault }: Unit): void {
    const of = (alias: string) => this.plan.tables.filter((table) => table.alias === alias).flatMap(({ id }) => rows(id));
    this.volumes += of('VolumeCatalogue').length;
    const codes = of('ElectronicFiles').map((cells) => cells['ARCHIVALCODE'] ?? '');
    this.items += new Set(codes).size;
    for (const { params } of this.references) {
      const [field] = params['otherKey'] as [string];
      const known = this.referred.get(field) ?? new Set();
      this.referred.set(field, known);
      for (const cells of rows(params['other'] as string)) known.add(cells[field] ?? '');
    }
    const isUnsound = fault?.failures.some(({ check }) => isUnsettling(check) && check.fields[0] === 'ARCHIVALCODE');
    if (isUnsound || codes.includes('')) this.doubtful.add('TOTALITEMS');
    for (const { content, missing, found } of files) {
      if (missing || (found?.['ROLE'] ?? contentRole) !== contentRole) continue;
      this.files++;
      this.bytes += content.bytes.length;
    }
  }

  cells(): Cells {
    return {
      TOTALFILES: String(this.files),
      TOTALVOLUMES: String(this.volumes),
      TOTALITEMS: String(this.items),
      TOTALBYTES: String(this.bytes),
    };
  }

  /** Whether a check of a total, or of what the metadata have, fails on a form whose other failures are known. */
  fails(check: Check, form: Cells, failing: readonly Check[]): boolean {
    const { fields, params } = check;
    const [field] = fields as [string];
    const [truth, stated] = [this.cells()[field], form[field] ?? ''];
    const isUnsound = failing.some((each) => (isUnsettling(each) || kindOf(each.kind).asks === 'word') && each.fields[0] === field);
    if (this.references.includes(check))
      return stated !== '' && !isUnsound && !this.referred.get((params['otherKey'] as string[])[0]!)?.has(stated);
    if (!this.sums.has(check) || truth === undefined || !isDecimal(stated, stated.length, 4) || isUnsound || this.doubtful.has(field))
      return false;
    return decimal(stated) !== decimal(truth);
  }
}

/**
 * The one row of the form of hand-over.
 *
 * @param digest Of the list of files, which holds the digests of all.
 */
export function formRow(table: TablePlan, totals: Totals, digest: string): Cells {
  return fitted(table, {
    FONDSIDENTIFIER: usualFonds,
    FONDSNAME: fondsName,
    HANDOVERNAME: `${fondsName}业务档案移交`,
    ...totals.cells(),
    CARRIERTYPE: '硬盘',
    ACCURACYCHECK: '合格',
    COMPLETENESSCHECK: '合格',
    USABILITYCHECK: '合格',
    SAFETYCHECK: '合格',
    CARRIERCHECK: '完好',
    DIGESTALGORITHM: 'SHA-256',
    DIGEST: digest,
    PREPARER: clerkNames[0]!,
    REVIEWER: clerkNames[1]!,
    SEAL: '有',
  });
}

export interface FormPlanting {
  cells: Cells;
  /** The checks that fail on the form. */
  checks: Check[];
  /** Checks that no cell of it breaks beside the others. */
  unplanted: Check[];
}

/** Plants faults in the one row of the form, in a field each, as long as none hides another. */
export function plantForm(plan: Plan, table: TablePlan, totals: Totals, form: Cells, wanted: readonly Check[]): FormPlanting {
  if (wanted.length === 0) return { cells: form, checks: [], unplanted: [] };
  const judge = judgeOf(plan, new Set([table.id]));
  const failing = (cells: Cells) => {
    const own = judge.record(table.id, cells);
    return [...own, ...table.checks.filter((check) => totals.fails(check, cells, own))];
  };
  let cells = form;
  const touched = new Set<string>();
  const unplanted: Check[] = [];
  for (const check of wanted) {
    const before = failing(cells);
    if (before.includes(check)) continue;
    const tries = check.fields
      .filter((field) => !touched.has(field))
      .flatMap((field) =>
        [wrongValues, rarerValues].flatMap((values) => values(plan, table, check, field, cells)).map((value) => ({ field, value })),
      );
    const found = tries.find(({ field, value }) => {
      const after = failing({ ...cells, [field]: value });
      return after.includes(check) && before.every((each) => after.includes(each));
    });
    if (!found) unplanted.push(check);
    else {
      touched.add(found.field);
      cells = { ...cells, [found.field]: found.value };
    }
  }
  return { cells, checks: failing(cells), unplanted };
}

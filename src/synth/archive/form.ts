import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { judgeOf } from '../fault/judge.js';
import { wrongValues } from '../fault/values.js';
import type { Cells } from '../source.js';
import { clerkNames } from '../pension/words.js';
import { fonds } from './cells.js';
import type { PlacedFile } from './inventory.js';
import { fitted } from './source.js';

/** The record type of the form of hand-over. */
export const formAlias = 'HandoverForm';

/** What a hand-over form counts. */
export class Totals {
  volumes = 0;
  items = 0;
  files = 0;
  bytes = 0;

  add(rows: (table: string) => readonly Cells[], files: readonly PlacedFile[], plan: Plan): void {
    const count = (alias: string) => plan.tables.filter((table) => table.alias === alias).reduce((sum, { id }) => sum + rows(id).length, 0);
    this.volumes += count('VolumeCatalogue');
    this.items += count('InnerCatalogue') + count('ItemCatalogue');
    for (const { content, missing } of files) {
      if (missing) continue;
      this.files++;
      this.bytes += content.bytes.length;
    }
  }
}

/**
 * The one row of the form of hand-over.
 *
 * @param digest Of the list of files, which holds the digests of all.
 */
export function formRow(table: TablePlan, { volumes, items, files, bytes }: Totals, digest: string): Cells {
  return fitted(table, {
    FONDSIDENTIFIER: fonds.code,
    FONDSNAME: fonds.name,
    HANDOVERNAME: `${fonds.name}业务档案移交`,
    TOTALFILES: String(files),
    TOTALVOLUMES: String(volumes),
    TOTALITEMS: String(items),
    TOTALBYTES: String(bytes),
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
export function plantForm(plan: Plan, table: TablePlan, form: Cells, wanted: readonly Check[]): FormPlanting {
  if (wanted.length === 0) return { cells: form, checks: [], unplanted: [] };
  const judge = judgeOf(plan, new Set([table.id]));
  const failing = (cells: Cells) => judge.record(table.id, cells);
  let cells = form;
  const touched = new Set<string>();
  const unplanted: Check[] = [];
  for (const check of wanted) {
    const before = failing(cells);
    if (before.includes(check)) continue;
    const tries = check.fields.filter((field) => !touched.has(field)).flatMap((field) => wrongValues(plan, table, check, field, cells).map((value) => ({ field, value })));
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

import type { Plan, TablePlan } from '../../plan/plan.js';
import type { Cells } from '../source.js';
import { fonds } from './cells.js';
import type { PlacedFile } from './inventory.js';
import { fitted } from './source.js';

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

/** The one row of the form of hand-over. */
export function formRow(table: TablePlan, { volumes, items, files, bytes }: Totals): Cells {
  return fitted(table, {
    FONDSIDENTIFIER: fonds.code,
    FONDSNAME: fonds.name,
    HANDOVERNAME: `${fonds.name}业务档案移交`,
    TOTALFILES: String(files),
    TOTALVOLUMES: String(volumes),
    TOTALITEMS: String(items),
    TOTALBYTES: String(bytes),
    CARRIERTYPE: '硬盘',
  });
}

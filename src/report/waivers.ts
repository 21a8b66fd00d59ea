import type { CheckTally, Tally } from '../engine/tally.js';
import type { Waiver, WaiverFile } from '../waiver/model.js';
import type { Masker } from './masker.js';
import type { WaiverReport, WaiversReport } from '../conformance/model.js';

/** What a report says of the waivers it was made with: each of them, used or not, in the order of their file. */
export function waiversOf(file: WaiverFile, settled: readonly Waiver[], tally: Tally, masker: Masker): WaiversReport {
  const checks = [...tally.dataset, ...tally.tables.flatMap((table) => table.checks)];
  return {
    file: { path: file.path, size: file.size, sha256: file.sha256 },
    entries: settled.map((waiver, place) => waiverReport(waiver, rowsOf(checks, place), masker)),
  };
}

function waiverReport({ check, scope, reason, approver, date, expires, line }: Waiver, failed: number, masker: Masker): WaiverReport {
  const { table, division, agency, file, row, key } = scope;
  return {
    check,
    scope: {
      ...(table !== undefined && { table }),
      ...(division !== undefined && { division: masker.code(division) }),
      ...(agency !== undefined && { agency: masker.code(agency) }),
      ...(file !== undefined && { file: masker.path(file) }),
      ...(row !== undefined && { row }),
      ...(key && { key: Object.fromEntries(Object.entries(key).map(([field, value]) => [field, masker.value(field, value)])) }),
    },
    reason: masker.besideRole(reason, approver),
    approver: masker.besideRole(approver, approver),
    date,
    expires,
    line,
    failed,
  };
}

function rowsOf(checks: readonly CheckTally[], place: number): number {
  const rows = checks.flatMap(({ waived }) => waived?.by.filter(({ waiver }) => waiver === place).map((each) => each.rows) ?? []);
  return rows.reduce((sum, each) => sum + each, 0);
}

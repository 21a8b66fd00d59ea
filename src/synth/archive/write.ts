import { join } from 'node:path';
import { sha256OfFile } from '../../system/bytes.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { CsvFile } from '../csv-file.js';
import type { Cells } from '../source.js';
import type { PackageFolder } from './folder.js';
import { formAlias, formRow, plantForm, Totals } from './form.js';
import { metadataAlias, metadataFolder, MetadataFiles } from './metadata.js';
import type { PackageFaults, Unit, WriteOptions } from './options.js';
import { Places } from './places.js';
import type { FaultVolume } from './plant.js';
import type { ArchiveSource } from './source.js';
import { heading } from '../header.js';
import type { SynthResult } from '../options.js';

const explanationName = '说明文件.TXT';

/** Writes catalogues, form and files, volume by volume; gives the ledger of what fails. */
export async function writePackage(
  plan: Plan,
  source: ArchiveSource,
  planted: PackageFaults,
  folder: PackageFolder,
  options: WriteOptions,
): Promise<SynthResult> {
  const { header = 'code', content, eep, onProgress, signal } = options;
  const sheets = new Map<string, { table: TablePlan; file: CsvFile; name: string }>();
  const totals = new Totals(plan);
  const ledger: SynthResult['faults'] = [];
  const crowded: Check[] = [];
  const inventoryFaults = planted.volumes.flatMap(({ failures }) =>
    failures.flatMap(({ row, check }) =>
      source.measured!.has(row.table) ? [{ path: row.cells['FILEPATH']!, check: check.id, table: row.table }] : [],
    ),
  );
  const places = new Places(inventoryFaults.map(({ path }) => path));
  const metadataTable = eep ? plan.tables.find(({ alias }) => alias === metadataAlias) : undefined;
  const metadata = metadataTable && new MetadataFiles(metadataTable, folder, content !== false);
  await folder.add(explanationName, explanation());
  try {
    for (const table of plan.tables.filter(
      ({ id, alias }) => id !== metadataTable?.id && (source.catalogues.has(id) || alias === formAlias),
    )) {
      const name = `${table.name}.csv`;
      const file = await CsvFile.create(join(folder.root, name));
      file.add(table.fields.map((field, position) => heading(field, position, header)));
      sheets.set(table.id, { table, file, name });
      places.meet(name);
    }
    const add = async (id: string, cells: Cells, checks: readonly string[]) => {
      const { table, file, name } = sheets.get(id)!;
      const full = file.add(table.fields.map((field) => cells[field.name]!));
      ledger.push(...checks.map((check) => ({ file: name, row: file.lines, check, table: id })));
      if (!full) return;
      signal?.throwIfAborted();
      await file.flush();
      onProgress?.(table, file.lines - 1);
    };
    const addMetadata = async (unit: Unit, { id }: TablePlan) => {
      for (const [at, cells] of unit.rows(id).entries()) {
        const [path, ...wrapped] = await metadata!.add(cells, unit.items?.[at]?.files ?? []);
        // A file holds one record, so that each stands in the first row of its own.
        ledger.push(...checksOf(unit.fault, cells).map((check) => ({ file: path, row: 1, check, table: id })));
        for (const met of [path, ...wrapped]) places.meet(met);
      }
    };
    for (const unit of unitsOf(source, planted.volumes)) {
      for (const id of sheets.keys()) {
        if (source.catalogues.has(id)) for (const cells of unit.rows(id)) await add(id, cells, checksOf(unit.fault, cells));
      }
      if (metadataTable) await addMetadata(unit, metadataTable);
      totals.add(unit);
      for (const file of unit.files) {
        if (file.missing) continue;
        if (content) await folder.add(file.path, file.content.bytes);
        places.meet(file.shown ?? file.path);
      }
    }
    for (const [id, { file }] of sheets) if (source.catalogues.has(id)) await file.finish();
    for (const { table, file } of sheets.values()) {
      if (table.alias !== formAlias) continue;
      const list = [...sheets.values()].find(({ table: { id } }) => id === source.largest);
      const form = plantForm(
        plan,
        table,
        totals,
        formRow(table, totals, list ? await sha256OfFile(join(folder.root, list.name)) : ''),
        planted.form,
      );
      crowded.push(...form.unplanted);
      await add(
        table.id,
        form.cells,
        form.checks.map(({ id }) => id),
      );
      await file.finish();
    }
  } catch (fault) {
    for (const { file } of sheets.values()) await file.discard();
    throw fault;
  }
  places.meet(explanationName);
  return {
    files: [
      ...[...sheets.values()].map(({ table, file, name }) => ({ path: join(folder.root, name), table: table.id, rows: file.lines - 1 })),
      ...(metadata ? [{ path: join(folder.root, metadataFolder), table: metadataTable.id, rows: metadata.count }] : []),
    ],
    faults: [
      ...ledger,
      ...inventoryFaults.map(({ path, check, table }) => ({
        file: plan.tables.find(({ id }) => id === table)!.name,
        row: places.placeOf(path),
        check,
        table,
        path,
      })),
    ],
    unplanted: [],
    crowded,
  };
}

/** Volumes with faults stand between the others, as far apart as they can. */
function* unitsOf(source: ArchiveSource, faulty: readonly FaultVolume[]): Generator<Unit> {
  const each = Math.max(1, Math.floor(source.volumeCount() / (faulty.length + 1)));
  let [number, next] = [0, 0];
  for (const volume of source.volumes()) {
    yield { rows: (table) => source.rowsOf(table, volume), files: source.filesOf(volume), items: volume.items };
    if (++number % each === 0 && next < faulty.length) yield unitOf(faulty[next++]!);
  }
  while (next < faulty.length) yield unitOf(faulty[next++]!);
}

function unitOf(fault: FaultVolume): Unit {
  return { rows: (table) => fault.rows.filter((row) => row.table === table).map(({ cells }) => cells), files: fault.files, fault };
}

function checksOf(fault: FaultVolume | undefined, cells: Cells): string[] {
  return fault?.failures.filter(({ row }) => row.cells === cells).map(({ check }) => check.id) ?? [];
}

function explanation(): Buffer {
  return Buffer.from(
    [
      '载体类型：文件夹',
      '载体保管单位：示例市社会保险经办中心',
      '载体制作单位：示例市社会保险经办中心',
      '摘要信息：模拟数据，其中的人和单位均不存在',
    ].join('\r\n') + '\r\n',
  );
}

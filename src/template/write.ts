import { dirname, join } from 'node:path';
import { InputFault } from '../system/fault.js';
import { allOrNone } from '../system/atomic-write.js';
import { mustBeNew, tryOutputs } from '../system/try-output.js';
import type { Language } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { makeFolder, writeFileWhole, writeWith } from '../report/write.js';
import { writeWorkbook } from '../report/xlsx/workbook.js';
import { quoted } from '../synth/csv-file.js';
import { columnsOf } from './column.js';
import { templateFormats, type TemplateFormat } from './formats.js';
import { sheetsOf } from './workbook.js';

export interface TemplateOptions {
  /** A folder; the file itself where it ends in `.xlsx` or `.csv`. */
  out: string;
  formats: readonly TemplateFormat[];
  /** Whether files that are there are written over. */
  force: boolean;
  language: Language;
}

/**
 * Writes an empty table for people to fill in for each record type; gives the paths. The same plan gives the same bytes.
 *
 * @throws InputFault where a file is there already, or one file is to hold several tables.
 */
export async function writeTemplates(plan: Plan, tables: readonly TablePlan[], options: TemplateOptions): Promise<string[]> {
  const files = filesOf(tables, options);
  if (!options.force) for (const { path } of files) await mustBeNew(path);
  await tryOutputs(files.map(({ path }) => path));
  await allOrNone(async () => {
    for (const { path, table, format } of files) {
      const columns = columnsOf(plan, table, options.language);
      await makeFolder(dirname(path));
      if (format === 'csv') await writeFileWhole(path, `\ufeff${columns.map(({ heading }) => quoted(heading)).join(',')}\r\n`);
      else await writeWith(path, () => writeWorkbook(path, sheetsOf(table, columns, options.language)));
    }
  });
  return files.map(({ path }) => path);
}

interface TemplateFile {
  path: string;
  table: TablePlan;
  format: TemplateFormat;
}

function filesOf(tables: readonly TablePlan[], { out, formats }: TemplateOptions): TemplateFile[] {
  const named = templateFormats.find((format) => out.toLowerCase().endsWith(`.${format}`));
  if (named === undefined)
    return tables.flatMap((table) => formats.map((format) => ({ path: join(out, `${table.id}-${table.name}.${format}`), table, format })));
  const [table, ...others] = tables;
  if (others.length > 0) throw new InputFault('template.one-file', { path: out, count: tables.length });
  return [{ path: out, table: table!, format: named }];
}

import { loadPlan } from '../compile/load.js';
import { tablesNamed } from '../dataset/named-tables.js';
import { say, type Language } from '../message/messages.js';
import { visible } from '../report/cell.js';
import type { TemplateFormat } from '../template/formats.js';
import { writeTemplates } from '../template/write.js';
import { exitCodes } from './exit.js';
import { schemasFolder } from './locations.js';
import { print } from './print.js';

export interface Options {
  standard: string;
  out: string;
  format: TemplateFormat[];
  force?: boolean;
}

/** No day has a say in an empty table; a fixed one keeps the clock out of it. */
const asOf = '2024-12-31';

export async function template(names: readonly string[], options: Options, language: Language): Promise<number> {
  const { standard, out, format, force = false } = options;
  const plan = await loadPlan(schemasFolder(standard), standard, asOf);
  const files = await writeTemplates(plan, tablesNamed(plan, names), { out, formats: format, force, language });
  print(files.map((file) => `${say('command.template.written', language, { file: visible(file) })}\n`).join(''));
  return exitCodes.conforms;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../system/fault.js';
import { compilePlan, type CodeListDocument, type IndexDocument, type ParameterDocument, type TableDocument } from './compile.js';
import type { Plan } from '../plan/plan.js';

/**
 * Reads the schemas of a standard from a folder and compiles its plan.
 *
 * @param folder The folder that holds the standard's folder, usually `schemas`.
 * @throws InputFault when the standard has no schemas there.
 */
export async function loadPlan(folder: string, standard: string, asOf: string): Promise<Plan> {
  const home = join(folder, standard);
  const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(home, file), 'utf8')) as T;
  let index: IndexDocument;
  try {
    index = await read<IndexDocument>('index.json');
  } catch (cause) {
    throw new InputFault('command.no-schemas', { standard, folder }, { cause });
  }
  return compilePlan(
    {
      index,
      tables: await Promise.all(index.tables.map(({ file }) => read<TableDocument>(file))),
      ...(index.parameters && { parameters: await read<ParameterDocument>(index.parameters.file) }),
      codeLists: await Promise.all(index.codeLists.map(({ file }) => read<CodeListDocument>(file))),
    },
    asOf,
  );
}

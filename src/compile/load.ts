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
  return compiled(join(folder, standard), await indexOf(folder, standard), asOf, ({ codeLists }) => codeLists);
}

/** The standard and its record types alone, without its code lists, which are most of its bytes: what its columns are called. */
export async function loadRecordTypes(folder: string, standard: string): Promise<Pick<Plan, 'standard' | 'tables'>> {
  // No heading asks for a day.
  return compiled(join(folder, standard), await indexOf(folder, standard), '1970-01-01', () => []);
}

async function indexOf(folder: string, standard: string): Promise<IndexDocument> {
  try {
    return await documentIn<IndexDocument>(join(folder, standard), 'index.json');
  } catch (cause) {
    throw new InputFault('command.no-schemas', { standard, folder }, { cause });
  }
}

async function compiled(
  home: string,
  index: IndexDocument,
  asOf: string,
  listsOf: (index: IndexDocument) => IndexDocument['codeLists'],
): Promise<Plan> {
  return compilePlan(
    {
      index,
      tables: await Promise.all(index.tables.map(({ file }) => documentIn<TableDocument>(home, file))),
      ...(index.parameters && { parameters: await documentIn<ParameterDocument>(home, index.parameters.file) }),
      codeLists: await Promise.all(listsOf(index).map(({ file }) => documentIn<CodeListDocument>(home, file))),
    },
    asOf,
  );
}

async function documentIn<T>(home: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(home, file), 'utf8')) as T;
}

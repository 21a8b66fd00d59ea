import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadPlan } from '../src/compile/load.js';
import { textsOf } from '../src/report/text.js';
import { buildValidators } from '../src/javascript/validators.js';
import { runtimeModule } from './runtime-module.js';

/** Writes the validators of every standard in a folder of schemas: `<out>/<standard>.js`, and one by one in `<out>/<standard>/`. */
export async function writeValidators(schemas: string, out: string): Promise<void> {
  const runtime = await runtimeModule();
  for (const entry of await readdir(schemas, { withFileTypes: true })) {
    // A terminology has terms and no record types.
    if (entry.isDirectory() && existsSync(join(schemas, entry.name, 'index.json'))) await writeStandard(schemas, entry.name, out, runtime);
  }
}

async function writeStandard(schemas: string, standard: string, out: string, runtime: string): Promise<void> {
  // No validator asks for today; a day that is not the day of the build keeps its bytes the same.
  const plan = await loadPlan(schemas, standard, '1970-01-01');
  if (plan.tables.length === 0) return;
  const circumstances = { plan, missingFields: new Map<string, string[]>(), missingTables: [], filesLeftOut: [] };
  const files = buildValidators(plan, {
    types: await readFile(join(schemas, standard, 'types.d.ts'), 'utf8'),
    runtime,
    language: 'zh',
    expected: (check) => textsOf({ check, outcome: 'fail', applicable: 1, failed: 1, samples: [] }, circumstances).expected,
  });
  for (const [path, content] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
}

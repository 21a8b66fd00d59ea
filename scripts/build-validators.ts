import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadPlan } from '../src/plan/load.js';
import { textsOf } from '../src/report/text.js';
import { buildValidators } from '../src/schema/validators.js';
import { runtimeModule } from './runtime-module.js';

/** Writes the validators of every standard in `schemas/` to `dist/<standard>/`. Run by the package build. */
const [schemas = 'schemas', out = 'dist'] = process.argv.slice(2);

for (const entry of await readdir(schemas, { withFileTypes: true })) {
  if (entry.isDirectory()) await build(entry.name);
}

async function build(standard: string): Promise<void> {
  // No validator asks for today; a day that is not the day of the build keeps its bytes the same.
  const plan = await loadPlan(schemas, standard, '1970-01-01');
  const circumstances = { plan, missingFields: new Map<string, string[]>(), missingTables: [], filesLeftOut: [] };
  const files = buildValidators(plan, {
    types: await readFile(join(schemas, standard, 'types.d.ts'), 'utf8'),
    runtime: await runtimeModule(),
    language: 'zh',
    expected: (check) => textsOf({ check, outcome: 'fail', applicable: 1, failed: 1, samples: [] }, circumstances).expected,
  });
  const folder = join(out, standard);
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

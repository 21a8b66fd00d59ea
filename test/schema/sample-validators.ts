import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runtimeModule } from '../../scripts/runtime-module.js';
import { compilePlan } from '../../src/compile/compile.js';
import type { Plan } from '../../src/plan/plan.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { typesOf } from '../../src/schema/types.js';
import { buildValidators } from '../../src/javascript/validators.js';
import type { Standard } from '../../src/standard/model.js';
import { temporaryFolder } from '../temporary.js';

export function planOf(standard: Standard): Plan {
  return compilePlan(schemaDocuments(standard), '2024-12-31');
}

export async function validatorsOf(standard: Standard): Promise<Map<string, string>> {
  return buildValidators(planOf(standard), {
    types: await typesOf(schemaDocuments(standard).tables),
    runtime: await runtimeModule(),
    language: 'zh',
    expected: (check) => check.text ?? { zh: `应符合 ${check.id}`, en: `must obey ${check.id}` },
  });
}

/** Writes files to a fresh folder as an ES module package. */
export async function writePackage(files: Map<string, string>): Promise<string> {
  const folder = temporaryFolder('zs-schema-');
  for (const [path, content] of [...files, ['package.json', '{"type":"module","sideEffects":false}'] as const]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

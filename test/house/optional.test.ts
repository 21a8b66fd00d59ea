import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { packagesOf, type OptionalWork } from '../../src/system/optional.js';

const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { optionalDependencies: Record<string, string> };

/** Modules that are loaded with packages an install may lack: what stands in `optional('work', () => import('…'))`. */
const loaded: Readonly<Partial<Record<OptionalWork, string>>> = {
  inspection: 'src/package/inspect/inspect.ts',
  synth: 'src/synth/archive/package.ts',
  search: 'src/term/search.ts',
  skos: 'src/term/skos.ts',
  tbx: 'src/term/tbx.ts',
};

/** Optional packages that are loaded with a module: at once, or at some time. */
async function reached(module: string, atSomeTime: boolean): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [module],
    ...{
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outdir: 'none',
    },
  });
  const seen = new Set([module]);
  const packages = new Set<string>();
  for (const path of seen) {
    for (const { path: imported, external, kind } of metafile.inputs[path]!.imports) {
      if (kind === 'dynamic-import' && !atSomeTime) continue;
      if (!external) seen.add(imported);
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(imported)![0];
      if (external && name in optionalDependencies) packages.add(name);
    }
  }
  return [...packages].sort();
}

describe('packages that an install may lack', () => {
  it('are those of package.json', () => {
    const named = new Set<string>(Object.values(packagesOf).flat());
    named.delete('@duckdb/node-api');
    expect([...named].sort()).toEqual(Object.keys(optionalDependencies).sort());
  });

  it.each([
    'src/index.ts',
    'src/cli/start.ts',
    'src/package/worker.ts',
    ...['check', 'synth', 'term', 'accept', 'standard', 'retention', 'verify'].map((name) => `src/cli/${name}.ts`),
  ])('%s loads none of them before it is asked', async (module) => expect(await reached(module, false)).toEqual([]));

  it.each(Object.entries(loaded))('%s asks for those that it loads', async (work, module) => {
    expect(await reached(module, true)).toEqual([...packagesOf[work as OptionalWork]].sort());
  });
});

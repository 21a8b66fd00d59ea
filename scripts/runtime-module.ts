import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** `src/value/runtime.ts` with all it imports, as one ES module of plain JavaScript. */
export async function runtimeModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../src/value/runtime.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

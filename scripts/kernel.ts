import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Compiles the kernel, AssemblyScript in `src/kernel/wasm/`, to WebAssembly. By the command: the compiler's own types declare
 * globals that would hold for all of this project.
 *
 * @param root The folder of the project.
 */
export async function writeKernel(root: string, outFile: string): Promise<void> {
  const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd', '--enable', 'bulk-memory'];
  const given = [compiler, 'index.ts', '--baseDir', `${root}src/kernel/wasm`, '--outFile', outFile, ...options];
  const child = spawn(process.execPath, given, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the kernel does not compile: asc ended with ${code}`);
}

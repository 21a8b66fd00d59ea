import asc from 'assemblyscript/asc';

/**
 * Compiles the kernel, AssemblyScript in `src/kernel/wasm/`, to WebAssembly.
 *
 * @param root The folder of the project.
 */
export async function writeKernel(root: string, outFile: string): Promise<void> {
  const { error, stderr } = await asc.main([
    'index.ts',
    ...['--baseDir', `${root}src/kernel/wasm`, '--outFile', outFile],
    ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd', '--enable', 'bulk-memory'],
  ]);
  if (error) throw new Error(`the kernel does not compile:\n${stderr.toString()}`, { cause: error });
}

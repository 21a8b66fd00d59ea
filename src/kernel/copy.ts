import type { KernelExports } from './exports.js';
import { instantiate } from './instance.js';
import type { ReadyKernel } from './rows.js';

/** A kernel that is ready, as a message to a worker. */
export interface KernelCopy extends Omit<ReadyKernel, 'kernel'> {
  module: WebAssembly.Module;
  memory: Uint8Array;
  globals: Record<string, number>;
}

/** Copies a kernel that is ready, and has scanned nothing yet. */
export function copyKernel(module: WebAssembly.Module, { kernel, ...described }: ReadyKernel): KernelCopy {
  const globals = Object.fromEntries(globalsOf(kernel).map(([name, { value }]) => [name, value]));
  return { module, memory: new Uint8Array(kernel.memory.buffer.slice(0, globals['rowStart'])), globals, ...described };
}

/** A kernel that goes on where the copied one was. */
export function kernelOf({ module, memory, globals, ...described }: KernelCopy): ReadyKernel {
  const kernel = instantiate(module);
  kernel.take(memory.length);
  new Uint8Array(kernel.memory.buffer).set(memory);
  for (const [name, global] of globalsOf(kernel)) if (name in globals) global.value = globals[name]!;
  return { kernel, ...described };
}

function globalsOf(kernel: KernelExports): [string, WebAssembly.Global][] {
  return Object.entries(kernel as unknown as Record<string, unknown>).filter(
    (entry): entry is [string, WebAssembly.Global] => entry[1] instanceof WebAssembly.Global,
  );
}

import { path } from '../value/runtime.js';
import type { KernelExports } from './exports.js';

/** A kernel with a memory of its own. */
export function instantiate(module: WebAssembly.Module): KernelExports {
  const kernel = new WebAssembly.Instance(module, {
    host: {
      path(from: number, size: number): number {
        const text = decoder.decode(new Uint8Array(kernel.memory.buffer, from, size));
        return encoder.encodeInto(path(text), new Uint8Array(kernel.memory.buffer, from, size * longestForm)).written;
      },
    },
  }).exports as KernelExports;
  return kernel;
}

/** So many times the bytes of a text its composed form takes at most. */
const longestForm = 3;

// A text may begin with the mark of byte order, which is then its own.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

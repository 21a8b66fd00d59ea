import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread: from its own bundle beside this one, or, from the sources, its module itself through `tsx`.
 *
 * @param name Of its bundle.
 * @param source Its module, seen from this folder.
 * @param bundle Of its sources, where somebody made one.
 */
export function startWorker(name: string, source: string, options: WorkerOptions, bundle?: string): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options);
  if (bundle !== undefined) return new Worker(bundle, options);
  // Found from here, for the working folder may be anywhere.
  const [tsx, module] = [import.meta.resolve('tsx/esm/api'), new URL(source, import.meta.url).href].map((href) => JSON.stringify(href));
  const load = `import(${tsx}).then(({ register }) => { register(); return import(${module}); })`;
  return new Worker(load, { ...options, eval: true });
}

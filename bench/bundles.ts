import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { print } from './measure.js';

export interface Bundles {
  tables: string[];
  /** Bytes, packed by gzip, of all that a page loads which imports the validator of one table. */
  load: (table: string) => number;
  /** The same without the list of divisions, which pages share. */
  withoutDivisions: (table: string) => number;
  /** Names of the bundled files that hold a module, by the module's path among the validators. */
  holding: Map<string, string[]>;
}

/**
 * Bundles a page for the validator of each table of a standard, and one for each of its lists that are shared.
 *
 * @param project Where `zhunsheng` can be imported; the pages go to its folder `out`, named by their tables.
 */
export async function bundles(project: string, schemas: string, out: string): Promise<Bundles> {
  const standard = basename(schemas);
  const tables = readdirSync(schemas).flatMap((name) => /^(T\d+)\.schema\.json$/.exec(name)?.[1] ?? []);
  const pages = Object.fromEntries(tables.map((table) => [table, `zhunsheng/${standard}/${table}`]));
  const { metafile } = await build({
    ...{ absWorkingDir: project, outdir: out, metafile: true, logLevel: 'error' },
    entryPoints: { ...pages, divisions: `zhunsheng/${standard}/codelists/gbt-2260` },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', platform: 'browser' },
  });
  const files = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const holding = new Map<string, string[]>();
  for (const [file, { inputs }] of files) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput === 0) continue;
      const module = path.replace(/^.*\bdist\/validators\//, '');
      holding.set(module, [...(holding.get(module) ?? []), file]);
    }
  }
  const reached = (file: string, before = new Set<string>()): Set<string> => {
    if (before.has(file)) return before;
    before.add(file);
    for (const { path } of files.get(file)!.imports) reached(basename(path), before);
    return before;
  };
  const load = (table: string, without: readonly string[] = []) =>
    [...reached(`${table}.js`)]
      .filter((file) => !without.includes(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(resolve(project, out, file)), { level: 9 }).length, 0);
  const divisions = holding.get(`${standard}/codelists/gbt-2260.js`)!;
  return { tables, load, withoutDivisions: (table) => load(table, divisions), holding };
}

/** What a page loads for the validator of one table: the built package, bundled and minified for browsers, packed by gzip. */
export async function benchBundles(project: string, folder: string): Promise<void> {
  const { tables, load, withoutDivisions } = await bundles(project, join(project, 'schemas/gbt-40217-2021'), join(folder, 'pages'));
  print('| validator | KB by gzip | without the list of divisions |');
  print('| --- | ---: | ---: |');
  for (const table of tables) print(`| ${table} | ${(load(table) / 1e3).toFixed(1)} | ${(withoutDivisions(table) / 1e3).toFixed(1)} |`);
}

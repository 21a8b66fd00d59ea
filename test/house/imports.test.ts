import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

/** Layers as `docs/architecture.md` has them, first those that know nothing of the others. Files beside the folders come where they are used. */
const layers = layersIn(readFileSync('docs/architecture.md', 'utf8'));
const above = ['run-check.ts', 'index.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path))
  .sort();

/** What each file imports of `src/`, types included. */
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function layersIn(page: string): string[] {
  const table = page.slice(page.indexOf('| folder | takes'), page.indexOf('\n\n', page.indexOf('| folder | takes')));
  return [...table.matchAll(/^\| `([a-z]+)\/`/gm)].map(([, folder]) => folder!);
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...new Set([...found].map(([, path]) => join(dirname(file), path!.replace(/(\.js)?$/, '.ts'))))];
}

function folderOf(file: string): string {
  const [first] = relative('src', file).split('/');
  return first!;
}

it('each folder of src/ is a layer of docs/architecture.md, and each layer a folder', () => {
  const folders = [...new Set(files.map(folderOf))].filter((folder) => !folder.endsWith('.ts'));
  expect([...layers].sort()).toEqual(folders.sort());
  expect(
    files
      .map(folderOf)
      .filter((name) => name.endsWith('.ts'))
      .sort(),
  ).toEqual([...above].sort());
});

it('imports name files that are there', () => {
  const missing = [...imports].flatMap(([file, paths]) => paths.filter((path) => !imports.has(path)).map((path) => `${file} → ${path}`));
  expect(missing).toEqual([]);
});

it('no import points back to a later layer', () => {
  const rank = (file: string) => {
    const folder = folderOf(file);
    if (folder === 'run-check.ts') return layers.indexOf('package') + 0.5;
    return folder === 'index.ts' ? layers.length : layers.indexOf(folder);
  };
  const back = [...imports].flatMap(([file, paths]) => paths.filter((path) => rank(path) > rank(file)).map((path) => `${file} → ${path}`));
  expect(back).toEqual([]);
});

it('no files import each other in a circle', () => {
  expect(circles(imports)).toEqual([]);
});

it('finds a circle where there is one', () => {
  expect(
    circles(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
        ['d', ['a']],
      ]),
    ),
  ).toEqual([['a', 'b', 'c']]);
});

/** Files that reach each other, group by group (Tarjan). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

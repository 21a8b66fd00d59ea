import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  integrity?: string;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Entry> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

it('the lock names what each platform installs, and the digest of each', () => {
  expect(packages.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)).map(([path]) => path)).toEqual([]);
  const wanted = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [path, name] as const),
  );
  expect(
    wanted.filter(([path, name]) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages)),
  ).toEqual([]);
  // DuckDB for the machines that people have.
  expect(packages.filter(([path]) => path.includes('@duckdb/node-bindings-')).flatMap(([, { os = [] }]) => os)).toEqual(
    expect.arrayContaining(['darwin', 'linux', 'win32']),
  );
});

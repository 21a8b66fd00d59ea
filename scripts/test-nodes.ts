/**
 * `npm run test:nodes -- [--quick] [--node 22] [FILES]`: the tests, or some of them, on every version of Node that is supported.
 * The versions come from the npm registry, without any script of theirs being run, and stay in `node_modules/.cache`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The lowest that `engines` allows, and the lines that have long-term support. */
const versions = ['20.19.0', '22.23.5', '24.22.3'];

/** What depends on the version of Node most: streams, workers, native modules, decoders of text, the end of a process, the package itself. */
const quick = [
  'dataset/encodings',
  'dataset/xlsx',
  'package/zip',
  'package/inspect-pdf',
  'package/images',
  'engine/session',
  'cli/stop',
  'cli/repeat',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean' }, node: { type: 'string' } }, allowPositionals: true });
const wanted = versions.filter((version) => values.node === undefined || version.split('.')[0] === values.node);
if (wanted.length === 0) throw new Error(`Of the supported versions, ${versions.join(', ')}, none is ${values.node}.`);
const files = values.quick ? quick.map((name) => `test/${name}.test.ts`) : positionals;

const failed = wanted.filter((version) => {
  const node = nodeOf(version);
  console.log(`\nNode ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  // Tests begin processes of their own by name too.
  const environment = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status } = spawnSync(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nTests fail on Node ${failed.join(', ')}.`);
  process.exitCode = 1;
}

/** The program of a version; fetched where it is not there. */
function nodeOf(version: string): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const home = join(root, 'node_modules/.cache', `node-${version}`);
  const program = join(home, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true });
    const words = ['install', '--prefix', home, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
    execFileSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'], shell: system === 'win' });
  }
  return program;
}
